import { attributionPieces } from './attribution.js'
import { figurePieces } from './figures.js'
import { mentionPieces, pairPieces } from './names.js'
import type { Piece } from './piece.js'
import { timePieces } from './times.js'

const STAGES: readonly (readonly [path: RegExp, pieces: (content: string) => readonly Piece[]])[] = [
  [/^gold\/times\/[\w-]+\.txt$/, timePieces],
  [/^gold\/figures\/[\w-]+\.txt$/, figurePieces],
  [/^gold\/names\/mentions\.txt$/, mentionPieces],
  [/^gold\/names\/pairs\.txt$/, pairPieces],
  [/^gold\/attribution\/[\w-]+\.txt$/, attributionPieces],
]

/** Whether the expected lines of a file can be written from what the program says. Actors, stories and reading are judged by hand. */
export const isRewritable = (path: string): boolean => STAGES.some(([stage]) => stage.test(path))

/** What a rewriting came to: the new content, and which of the words asked for named no case. */
export interface Rewriting {
  readonly content: string
  readonly unknown: readonly string[]
}

/**
 * Rewrites the expected lines of chosen cases of a gold file; every other byte stays.
 * @param path from the root of the repository, with `/`
 * @param cases words that the titles of the cases begin with; empty for all of them
 */
export function rewriteGold(path: string, content: string, cases: readonly string[]): Rewriting {
  const stage = STAGES.find(([pattern]) => pattern.test(path))
  if (stage === undefined) throw new Error(`No expected lines of ${path} can be rewritten.`)
  const pieces = stage[1](content)
  const isChosen = ({ title }: Piece): boolean =>
    title !== null && (cases.length === 0 || cases.some((words) => title.startsWith(words)))
  return {
    content: pieces.map((piece) => (isChosen(piece) ? piece.rewritten() : piece.raw)).join(''),
    unknown: cases.filter((words) => !pieces.some(({ title }) => title?.startsWith(words))),
  }
}
