import { readProposition } from '../../lang/en/propositions/read-proposition.js'
import type { Proposition } from '../../lang/proposition.js'
import type { Document, Span, Statement } from '../../model/index.js'

/** Languages with a reader of propositions; English reads the rest too, since names and numbers survive. */
const READERS: Readonly<Record<string, (text: string) => Proposition>> = { en: readProposition }

/** How far back, in code units, "this information" may reach for what it speaks of. */
const REACH = 1200

/** What a statement says, with the words that stand in for another statement resolved within its document. */
export interface Said {
  readonly proposition: Proposition
  /** The text it was read from. */
  readonly text: string
  /** True where the statement is about a report or an earlier statement. */
  readonly aboutReport: boolean
}

/**
 * Finds what a statement says. A statement about a statement takes over what that one says:
 *
 *     "This information is most likely true," the governor said.
 *      ^^^^^^^^^^^^^^^^ reads the nearest earlier statement on the page
 *     The port denied reports that the ferry had sailed overloaded.
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reads the reference itself
 *
 * @param siblings The statements of the same document, in any order.
 */
export function propositionOf(statement: Statement, document: Document, siblings: readonly Statement[]): Said {
  const read = READERS[document.lang] ?? readProposition
  const bare = statement.text.replace(DATELINE, '')
  const own = read(afterDoubt(bare))
  if (statement.refersTo !== null) {
    const text = document.text.slice(statement.refersTo.start, statement.refersTo.end)
    const reference = read(text)
    if (says(reference)) return { proposition: reference, text, aboutReport: true }
  }
  // "Did not comment on the exercise" names what it leaves open; "cannot confirm this" does not.
  if ((statement.refersTo !== null && !says(own)) || weight(own) < 2) {
    const before = earlierStatement(statement, document, siblings)
    if (before !== null) return { proposition: read(before.text), text: before.text, aboutReport: true }
    const sentence = sentenceBefore(document.text, statement.context.start)
    const proposition = read(sentence)
    if (says(proposition)) return { proposition, text: sentence, aboutReport: true }
  }
  if (own.names.length > 0) return { proposition: own, text: bare, aboutReport: statement.refersTo !== null }
  // "They will be ready in a week": whom it speaks of stands in the statement before.
  const before = earlierStatement(statement, document, siblings)
  const names = before === null ? [] : read(before.text).names.slice(0, 3)
  return {
    proposition: { ...own, names, subject: names[0] ?? null },
    text: bare,
    aboutReport: statement.refersTo !== null,
  }
}

/** The head of an agency's first sentence: "ORLO, March 3 (Lakeland Bureau) - ". */
const DATELINE = /^\p{Lu}[^()\n]{2,60}\([^()\n]{2,40}\) ?[-–—]{1,2} /u

/** What is left open stands after the words that leave it open. */
const DOUBT =
  /\b(?:confirm(?:ed)?|verif(?:y|ied)|rule(?:d)? out|comment(?:ed)? on)(?: [a-z]{1,12}){0,3}? (?:that|whether|reports? (?:of|that)|claims? (?:of|that))\b/iu

/**
 *     Vessa has not yet confirmed that the dam has cracked
 *                                      ^^^^^^^^^^^^^^^^^^^ what is spoken of
 */
function afterDoubt(text: string): string {
  const match = DOUBT.exec(text)
  if (match === null) return text
  const rest = text.slice(match.index + match[0].length)
  return rest.length >= 12 ? rest : text
}

const weight = (one: Proposition): number => one.names.length + one.events.length + one.terms.length
const says = (one: Proposition): boolean => one.events.length + one.terms.length >= 2 && weight(one) >= 3

function earlierStatement(of: Statement, document: Document, siblings: readonly Statement[]): Statement | null {
  const start = firstOf(of)
  const named =
    of.refersTo === null
      ? null
      : document.text.slice(of.refersTo.start, of.refersTo.end).match(/\p{Lu}[\p{L}-]{2,40}/gu)
  let best: Statement | null = null
  let bestStart = -1
  let bestNamed = false
  for (const other of siblings) {
    const at = firstOf(other)
    if (other.id === of.id || at >= start || start - at > REACH || other.stance === 'no-comment') continue
    const isNamed = named?.some((word) => other.speaker.name.includes(word)) ?? false
    if (bestNamed && !isNamed) continue
    if ((isNamed && !bestNamed) || at > bestStart || (at === bestStart && best !== null && other.id < best.id)) {
      best = other
      bestStart = at
      bestNamed = isNamed
    }
  }
  return best
}

const firstOf = (one: Statement): number => Math.min(...[...one.content, ...one.cue].map((span: Span) => span.start))

/** The sentence that ends before `end`, at most {@link REACH} code units of it. */
function sentenceBefore(text: string, end: number): string {
  const stretch = text.slice(Math.max(0, end - REACH), end).trimEnd()
  const stop = Math.max(stretch.lastIndexOf('. ', stretch.length - 2), stretch.lastIndexOf('\n'))
  return stretch.slice(stop + 1).trim()
}
