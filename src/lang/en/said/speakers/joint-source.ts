import type { Mention, Span } from '../../../../model/index.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from './mentions-in.js'

/** A function before a person's name may hold "of": "head of the port Ilse Brandt". */
const LINK = /\b(?:of|for|to|from|with|by|under|behind|in|at|on|between|among|near|who|which|that)\b/i

/** Two voices with one act. */
export interface Joint {
  readonly first: Span
  readonly second: Span
  /** True where the page's names run over both, so that each is called by its own words. */
  readonly asPrinted: boolean
}

/**
 * Finds the two voices of a source that speak together.
 *
 *     Velt and Harbour Minister Olav Orm said that …      The Palace and the Ministry of War did not comment on …
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^                                  ^^^^^^^^^^^^^^^^^^^
 *
 * @returns null where one voice speaks, also one whose name or function holds an "and".
 */
export function jointOf(scene: Scene, source: readonly Span[]): Joint | null {
  if (source.length !== 1) return null
  const [span] = source
  const words = scene.text.slice(span.start, span.end)
  if (words.length > 200) return null
  const at = words.indexOf(' and ')
  if (at < 0 || words.indexOf(' and ', at + 5) >= 0) return null
  const middle = span.start + at
  const from = middle + 5
  const mentions = mentionsIn(scene.marked.mentions, span).filter(isVoice)
  const over = mentions.find((one) => one.start < middle && one.end > from)
  if (over !== undefined) {
    // One mention over both: two bodies only where each has its article.
    if (!/^the \p{Lu}/iu.test(words) || !/^the \p{Lu}/u.test(scene.text.slice(from, span.end))) return null
    return over.type === 'person' || over.type === 'place'
      ? null
      : { first: { start: span.start, end: middle }, second: { start: from, end: span.end }, asPrinted: true }
  }
  // "The Orlo Clinic in Vessa and the guild": where it is ends its phrase.
  const placed = mentions.find((one) => one.type === 'organisation' && PLACED.test(scene.text.slice(one.end, middle)))
  const left = placed ?? mentions.find((one) => one.end === middle)
  if (left === undefined && BODIES.test(words))
    return { first: { start: span.start, end: middle }, second: { start: from, end: span.end }, asPrinted: true }
  const right = mentions.filter((one) => one.start >= from).at(-1)
  if (left === undefined || right === undefined || !isAlone(scene, left, span.start)) return null
  if (!isAlone(scene, right, from) || !/^,?$/.test(scene.text.slice(right.end, span.end).trim())) return null
  return { first: { start: span.start, end: middle }, second: { start: from, end: right.end }, asPrinted: false }
}

/** Two bodies, each with its article and capitals. */
const BODIES = /^[Tt]he (?:\p{Lu}[\p{L}’'-]+ ){1,4}and the \p{Lu}[\p{L}’' -]{2,60}$/u

/** Where a body is. */
const PLACED = /^ in \p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2}$/u

const isVoice = ({ type }: Mention): boolean => type !== 'pronoun' && type !== 'role'

/** Whether a mention is a voice and no part of another: "the heads of Norvia and Tolm" are neither Norvia nor Tolm. */
function isAlone(scene: Scene, mention: Mention, from: number): boolean {
  const lead = scene.text.slice(from, mention.start)
  if (mention.type === 'person') return mention.title !== undefined || !LINK.test(lead)
  return !LINK.test(lead) && /^(?:[Tt]he\s+)?(?:[\p{L}’'-]+\s+){0,3}$/u.test(lead)
}
