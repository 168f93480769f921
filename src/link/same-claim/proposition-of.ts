import { areNear } from '../../lang/en/propositions/concepts.js'
import { ownWords, points } from '../../lang/en/propositions/pointing.js'
import { readProposition } from '../../lang/en/propositions/read-proposition.js'
import { stem } from '../../lang/en/propositions/stem.js'
import type { Proposition } from '../../lang/proposition.js'
import type { Document, Statement, StatementId } from '../../model/index.js'
import { isLight } from './alike/events.js'
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
    // "That it had sent soldiers, after weeks of denials in statements of its council": it says more than that others deny.
    const rest = bare.includes(text) ? bare.replace(text, ' ') : ''
    if (says(reference) && ownWords(text).length > 1 && ownWords(rest).length < MOST_BESIDE)
      return { proposition: reference, text, aboutReport: true, leans, refers: null }
  }
  const left = ownWords(bare)
  const asked = left.length === 0 ? askedOf(statement, document) : ''
  if (asked !== '') {
    const proposition = read(asked)
    if (says(proposition)) return { proposition, text: asked, aboutReport: true, leans, refers: null }
  }
  if (ANSWERS.has(statement.stance) && isThing(bare) && left.length <= MOST_NAMED) {
    const before = toldBefore(statement, siblings, own, left)
    if (before !== null) return { before, leans }
  }
  // "Everybody knows everybody" says little, but nothing of what stands before it.
  const isPointing = left.length > 0 || REPLIES.has(statement.stance) || points(bare)
  // An opinion of a report judges it and does not say it again.
  const before = isPointing && statement.stance !== 'opinion' ? earlierStatement(statement, siblings, left) : null
  if (before !== null) return { before, leans }
  if (left.length === 0 && isPointing) {
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
  if (left.length > MOST_OF_NAME) return null
  const earlier = siblings.before(of, REACH)
  const voiced = earlier.find((one) => {
    const name = one.speaker.name.toLowerCase()
    return left.length > 0 && left.every((word) => name.includes(word.toLowerCase().replace(/s$/u, '')))
  })
  if (voiced !== undefined) return voiced
  if (left.length > 0) return null
  // "He stood by his forecast": not the nearest, but his own.
  if (OWN_WORD.test(of.text))
    return earlier.find((one) => one.speaker.name === of.speaker.name && one.stance !== 'no-comment') ?? null
  // What is called false or left open is what somebody holds, not what another left open before.
  return earlier.find((one) => !OPEN.has(one.stance)) ?? earlier.find((one) => one.stance !== 'no-comment') ?? null
}

/** As many words as a voice is named by: "did not comment on Anna Maria van Holm's statements". */
const MOST_OF_NAME = 5
/** Words of its own beside what it refers to, from which a statement speaks for itself. */
const MOST_BESIDE = 4

/**
 * What a speaker was asked of, where the sentence begins with it; empty where it does not.
 *
 *     Asked about a report that two piers had sunk, she said that it was most likely true.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function askedOf({ context, source, cue, content }: Statement, document: Document): string {
  const first = Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
  const lead = document.text.slice(context.start, Math.max(context.start, first))
  return ASKED.test(lead) ? lead : ''
}

const ASKED =
  /^["“]?(?:asked|questioned|pressed|commenting|responding|reacting|in (?:response|reply|reaction) to|of the|about the|on the)\b[^.!?]{0,60}?\b(?:about|on|whether|to|reports?|claims?|that)\b/iu

/** Stances that are taken to what somebody else has said. */
const ANSWERS: ReadonlySet<string> = new Set(['no-comment', 'cannot-confirm', 'deny'])
/** Stances that need no word that points: whoever confirms or denies speaks of what was said. */
const REPLIES: ReadonlySet<string> = new Set([...ANSWERS, 'confirm'])
/** Words by which a thing that was spoken of is named again, and how far back, in code units, it may stand. */
const MOST_NAMED = 2
const NAMED_REACH = 3000
/** A bare thing in few words: "the strike", "any such losses", "the nationality of the dead". */
const THING = /^["“«'‘]?(?:the|this|these|those|such|any(?: such)?|its|his|her|their|all) /iu
/** What is asked of a thing is not the thing: "the cause of the blast", "the number of the dead". */
const ASPECT = /\b(?:cause|reason|number|figure|question|origin|identity|motive|details?|content) /iu
const isThing = (text: string): boolean =>
  THING.test(text) && text.split(/\s+/u).length <= 8 && !/\d/u.test(text) && !ASPECT.test(text)

/**
 * The nearest statement before one that tells of the thing that it names in few words.
 *
 *     Two engineers say that the wall leaks. The owner had no comment on the leak.
 *                            ^^^^^^^^^^^^^^                              ^^^^^^^^
 */
function toldBefore(
  of: Statement,
  siblings: PageStatements,
  own: Proposition,
  left: readonly string[],
): Statement | null {
  const events = own.events.filter((event) => !isLight(event))
  const stems = new Set(left.map((word) => stem(word)))
  const tells = ({ id, text, stance }: Statement): boolean => {
    if (OPEN.has(stance)) return false
    const read = siblings.alone.get(id) ?? readProposition(text)
    siblings.alone.set(id, read)
    const { main, heads, args } = read
    return (
      main.some((event) => events.some((other) => event === other || areNear(event, other))) ||
      [...heads, ...args].some((word) => stems.has(word))
    )
  }
  return siblings.before(of, NAMED_REACH).find(tells) ?? null
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
