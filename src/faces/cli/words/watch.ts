import type { z } from 'zod'
import { insideBrackets, orAssumed } from '../../../ask/assumed.js'
import type { Move } from '../../../ask/changes/compare-claim.js'
import type { watch, watchList } from '../../../ask/queries/watch.js'
import { daysWords } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

type Told = z.output<typeof watch.output>
type Watched = z.output<typeof watchList.output>[number]

/** What moved of what is watched, a move after the other, each with its cause. */
export function watchWords(found: Told, pen: Pen): string {
  const { watches, events } = found
  if (watches.length === 0)
    return 'You watch nothing. Begin with: hearsay watch add claim ID, or: hearsay watch add story'
  const since = watches.map((one) => one.since).sort()[0] ?? ''
  const watched = count(watches.length, 'watch', 'watches')
  if (events.length === 0) return `Nothing moved since ${instant(since)} (${watched}).`
  const lines = [
    pen.bold(`${count(events.length, 'move')} since ${instant(since)} (${watched}), up to ${found.until}.`),
  ]
  return [...lines, ...events.map((move) => moveWords(move, pen))].join('\n')
}

/** One move: what moved, of which claim, because of what. */
export function moveWords(move: Move, pen: Pen): string {
  const when =
    move.at === null
      ? ''
      : ` ${pen.dim(`(${insideBrackets(orAssumed(daysWords(move.atFrom ?? move.at, move.at), move.assumed))})`)}`
  const lines = [
    wrap(`${pen.cyan(shortId(move.claim))}  ${move.kind}: ${plain(move.words)}${when}`, pen.width, '  '),
    pen.dim(wrap(plain(move.text), pen.width, '           ')),
  ]
  if (move.cause !== '') lines.push(pen.dim(wrap(`because: ${plain(move.cause)}`, pen.width, '           ')))
  if (move.statements.length > 0)
    lines.push(pen.dim(wrap(`statements: ${move.statements.join(' ')}`, pen.width, '           ')))
  return lines.join('\n')
}

/** The watches, a line each. */
export const watchListWords = (found: readonly Watched[], pen: Pen): string =>
  found.map((one) => watchedWords(one, pen)).join('\n')

/** One watch with what it is narrowed to and its cursor. */
export function watchedWords(one: Watched, pen: Pen): string {
  const narrowed = [...one.only, ...(one.status === null ? [] : [`to ${one.status}`])]
  const only = narrowed.length === 0 ? '' : ` [${narrowed.join(', ')}]`
  return `${pen.cyan(one.id.slice(0, 7))}  ${one.target.padEnd(6)} ${plain(one.name)}${only} ${pen.dim(`since ${instant(one.since)}`)}`
}

/** An instant to the second: "2024-03-08 09:00:00Z". */
const instant = (text: string): string => (text.length > 19 ? `${text.slice(0, 10)} ${text.slice(11, 19)}Z` : text)
