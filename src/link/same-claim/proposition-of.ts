import { ownWords } from '../../lang/en/propositions/pointing.js'
import { readProposition } from '../../lang/en/propositions/read-proposition.js'
import type { Proposition } from '../../lang/proposition.js'
import type { Document, Statement, StatementId } from '../../model/index.js'
import type { PageStatements } from './page-statements.js'

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
  /** True where it opens with a pronoun or says too little to be understood alone. */
  readonly leans: boolean
  /** The statement whose words it takes over. */
  readonly refers: StatementId | null
}

/**
 * Finds what a statement says. A statement about a statement takes over what that one says:
 *
 *     "This information is most likely true," the governor said.
 *      ^^^^^^^^^^^^^^^^ reads the nearest earlier statement on the page
 *     The port denied reports that the ferry had sailed overloaded.
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reads the reference itself
 *
 * Statements that point back at one another are followed one after the other and each once, so that a long page takes no
 * longer a statement than a short one.
 *
 * @param page The statements of the same document, and the words to read: all of the statement's or a part.
 */
export function propositionOf(
  statement: Statement,
  document: Document,
  page: { readonly siblings: PageStatements; readonly words: string },
): Said {
  const { siblings } = page
  const pointing: { readonly id: StatementId | null; readonly leans: boolean; readonly before: Statement }[] = []
  let said: Said | undefined
  let at = statement
  let words = page.words
  while (said === undefined) {
    const isWhole = words === at.text
    said = isWhole ? siblings.said.get(at.id) : undefined
    if (said !== undefined) break
    const found = readAlone(at, document, { siblings, words })
    if ('proposition' in found) {
      said = found
      if (isWhole) siblings.said.set(at.id, said)
    } else {
      pointing.push({ id: isWhole ? at.id : null, ...found })
      at = found.before
      words = at.text
    }
  }
  for (const { id, leans, before } of pointing.reverse()) {
    said = { ...said, aboutReport: true, leans, refers: said.refers ?? before.id }
    if (id !== null) siblings.said.set(id, said)
  }
  return said
}

/** What a statement says by itself, or the one before it that it points at. */
function readAlone(
  statement: Statement,
  document: Document,
  page: { readonly siblings: PageStatements; readonly words: string },
): Said | { readonly before: Statement; readonly leans: boolean } {
  const { siblings, words } = page
  const read = READERS[document.lang] ?? readProposition
  const bare = words.replace(DATELINE, '')
  const own = read(afterDoubt(bare))
  const leans = LEANS.test(bare) || weight(own) < 4
  // Who judges a report does not say it again.
  if (statement.refersTo !== null && statement.stance !== 'opinion') {
    const text = document.text.slice(statement.refersTo.start, statement.refersTo.end)
    const reference = read(text)
    if (says(reference) && ownWords(text).length > 1)
      return { proposition: reference, text, aboutReport: true, leans, refers: null }
  }
  const left = ownWords(bare)
  // An opinion of a report judges it and does not say it again.
  const before = left.length < 3 && statement.stance !== 'opinion' ? earlierStatement(statement, siblings, left) : null
  if (before !== null) return { before, leans }
  if (left.length === 0) {
    const sentence = sentenceBefore(document.text, statement.context.start)
    const proposition = read(sentence)
    if (says(proposition)) return { proposition, text: sentence, aboutReport: true, leans, refers: null }
  }
  return { proposition: own, text: bare, aboutReport: statement.refersTo !== null, leans, refers: null }
}

/** Openings by which a statement speaks of what is known already. */
const LEANS =
  /^["“«'‘]?(?:they|it|he|she|we|i|this|that|these|those|nobody|nothing|none|all of (?:them|it|us)|some of them|one of them|such)\b/iu

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

/**
 * The statement that one points at: the nearest before it, or, where it names a voice, the nearest of that voice. Null where
 * it speaks of a matter of its own.
 *
 *     Two engineers say that the wall leaks. The owner had no comment on the engineers' words.
 */
function earlierStatement(of: Statement, siblings: PageStatements, left: readonly string[]): Statement | null {
  const earlier = siblings.before(of, REACH)
  const voiced = earlier.find((one) => {
    const name = one.speaker.name.toLowerCase()
    return left.length > 0 && left.every((word) => name.includes(word.replace(/s$/u, '')))
  })
  if (voiced !== undefined) return voiced
  if (left.length > 0) return null
  // "He stood by his forecast": not the nearest, but his own.
  if (OWN_WORD.test(of.text))
    return earlier.find((one) => one.speaker.name === of.speaker.name && one.stance !== 'no-comment') ?? null
  // What is called false or left open is what somebody holds, not what another left open before.
  return earlier.find((one) => !OPEN.has(one.stance)) ?? earlier.find((one) => one.stance !== 'no-comment') ?? null
}

const OWN_WORD =
  /\b(?:by|on|to) (?:his|her|its|their) (?:[a-z]{1,12} ){0,2}(?:words?|reports?|forecasts?|claims?|statements?|figures?|promises?|accounts?|version)\b/iu

const OPEN: ReadonlySet<string> = new Set(['no-comment', 'cannot-confirm', 'deny', 'opinion', 'demand'])

/** The sentence that ends before `end`, at most {@link REACH} code units of it. */
function sentenceBefore(text: string, end: number): string {
  const stretch = text.slice(Math.max(0, end - REACH), end).trimEnd()
  const stop = Math.max(stretch.lastIndexOf('. ', stretch.length - 2), stretch.lastIndexOf('\n'))
  return stretch.slice(stop + 1).trim()
}
