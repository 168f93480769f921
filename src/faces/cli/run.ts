import { CommanderError } from 'commander'
import { HearsayError, PROBLEMS } from '../../problems.js'
import { commandFirst } from './command-first.js'
import { plain } from './pen.js'
import { makeProgram } from './program.js'
import type { Surroundings } from './session.js'

/**
 * Runs one command line and answers its exit status: 0 ok, 1 nothing found, 2 usage, 3 partial, 4 not allowed,
 * 5 integrity, 6 validation. Results go to standard output, all else to standard error.
 */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  const status = { code: 0 }
  const program = makeProgram(around, status)
  try {
    await program.parseAsync([...commandFirst(words)], { from: 'user' })
    return status.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : PROBLEMS.usage.exit
    if (error instanceof HearsayError) {
      // A message repeats what was asked for, which may have come from a page.
      const safe = (text: string): string => text.split('\n').map(plain).join('\n')
      around.stderr.write(`hearsay: ${safe(error.message)}\n`)
      if (error.hint !== null) around.stderr.write(`${safe(error.hint)}\n`)
      if (words.includes('--verbose') && error.cause !== undefined) around.stderr.write(`${String(error.cause)}\n`)
      return PROBLEMS[error.code].exit
    }
    throw error
  }
}
