import type { Figure, StatementId } from '../model/index.js'
import { compareDays, type Entry } from './entry.js'

/** What stands right before a number that the same sentence puts another in the place of. */
const INSTEAD =
  /(?:\b(?:and|but) not|, not|\bnot(?: the)?|\binstead of|\bin place of|\brather than)(?: (?:the|some|about|at least|more than))? $/u

/**
 * The statement by which a party takes back a number that it gave before and puts another in its place: it says so in so many
 * words, or denies the old one on the same page. A number that has only grown is no correction. Null: none.
 *
 *     "26 drones were launched", the ministry said.      "There were 24, and not 26," it said a week later.
 *
 * @param areOne whether two statements are of one voice or party
 */
export function ownCorrection(
  standing: readonly Entry[],
  entries: readonly Entry[],
  areOne: (a: StatementId, b: StatementId) => boolean,
): Entry | null {
  return (
    standing.findLast((entry) =>
      standing.some(
        (before) =>
          before.day !== null &&
          entry.day !== null &&
          compareDays(before.day, entry.day) < 0 &&
          areOne(before.statement.id, entry.statement.id) &&
          before.figures.some((old) => isReplaced(old, entry, entries)),
      ),
    ) ?? null
  )
}

/** Whether a statement gives another number of the same and its sentence, or its speaker on the same page, takes the old one back. */
function isReplaced(old: Figure, entry: Entry, entries: readonly Entry[]): boolean {
  const isOld = ({ min, max, unit }: Figure): boolean => unit === old.unit && min === old.min && max === old.max
  const { statement, document, voice } = entry
  const others = entry.figures.filter((figure) => figure.unit === old.unit && !isOld(figure))
  if (others.length === 0) return false
  if (statement.figures.some((figure) => isOld(figure) && INSTEAD.test(wordsBefore(figure, entry)))) return true
  if (!others.some((figure) => figure.scope === old.scope)) return false
  return entries.some(
    (other) =>
      other.side === 'against' &&
      other.notice === null &&
      other.document.id === document.id &&
      other.voice.name === voice.name &&
      other.statement.figures.some(isOld),
  )
}

/** The words of a statement before one of its figures. */
function wordsBefore({ start }: Figure, { statement }: Entry): string {
  let at = 0
  for (const span of statement.content) {
    if (start >= span.start && start < span.end) return statement.text.slice(0, at + start - span.start)
    at += span.end - span.start + ' … '.length
  }
  return ''
}
