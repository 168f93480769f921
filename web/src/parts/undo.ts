import { judge, type Problem } from '../api/ask.js'
import type { Judged } from '../api/types.js'
import { say } from './notice.js'

/** Withdraws the last judgement and says what came of it; null where there is none. */
export async function undoLast(options: { readonly isQuiet?: boolean } = {}): Promise<Judged | null> {
  try {
    const judged = await judge<Judged>('undo', {}, options)
    say(`Undone: ${judged.act} withdrawn.`)
    return judged
  } catch (problem) {
    say((problem as Problem).message)
    return null
  }
}
