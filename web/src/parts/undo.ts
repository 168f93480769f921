import { judge, type Problem } from '../api/ask.js'
import type { Judged } from '../api/types.js'
import { say } from './notice.js'
import { count } from './words.js'

/** Withdraws the last judgement and says what came of it. */
export async function undoLast(): Promise<boolean> {
  try {
    const judged = await judge<Judged>('undo', {})
    say(`Undone: ${count(judged.judgements.length, 'judgement')} withdrawn.`)
    return true
  } catch (problem) {
    say((problem as Problem).message)
    return false
  }
}
