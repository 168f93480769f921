import type { Tokens } from '../../../model/index.js'
import type { NameSpan } from './name-span.js'
import { BODY_WORD, DEMONYM_WORD, GIVEN, NOT_NAME, wordClasses } from './word-classes.js'

/** Words of eight and of ten letters, which the loop below looks for by length first. */
const HEADS = new Set(['Ministry', 'Department'])
const LONGEST = 12

/**
 * Adds the ministries and departments that the recogniser left out or cut: their form says enough.
 *
 *     The Orvenian Ministry of Water and Forests declined to comment.
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function withMinistries(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (let at = 0; at < tokens.count; at++) {
    const length = tokens.end[at] - tokens.start[at]
    if ((length !== 8 && length !== 10) || !HEADS.has(tokens.form(at))) continue
    const ministry = ministryAt(tokens, at)
    if (ministry === undefined) continue
    found.push(ministry)
    at = ministry.to - 1
  }
  if (found.length === 0) return spans
  const result: NameSpan[] = []
  let next = 0
  for (const span of spans) {
    for (; next < found.length && found[next].from <= span.from; next++) take(result, found[next])
    take(result, span)
  }
  for (; next < found.length; next++) take(result, found[next])
  return result
}

/** Adds a name in place of shorter ones that it covers; one that a longer or equal one covers is left out. */
function take(result: NameSpan[], span: NameSpan): void {
  for (
    let last = result[result.length - 1];
    last !== undefined && last.to > span.from;
    last = result[result.length - 1]
  ) {
    const covers = span.from <= last.from && span.to >= last.to && span.to - span.from > last.to - last.from
    if (!covers) {
      // "Orlo City Department of Health | and Forests": a recogniser cut the end of what it began earlier.
      if (span.to > last.to && last.kind === 'organisation') result[result.length - 1] = { ...last, to: span.to }
      return
    }
    result.pop()
  }
  result.push(span)
}

function ministryAt(tokens: Tokens, head: number): NameSpan | undefined {
  const inSentence = (at: number): boolean =>
    at >= 0 && at < tokens.count && tokens.sentence[at] === tokens.sentence[head]
  const isName = (at: number): boolean =>
    inSentence(at) && isCapital(tokens, at) && (classOf(tokens, at) & NOT_NAME) === 0
  if (!inSentence(head + 1) || tokens.lower(head + 1) !== 'of' || !isName(head + 2)) return undefined
  let to = head + 3
  while (to - head < LONGEST) {
    if (isName(to) && (classOf(tokens, to) & (BODY_WORD | GIVEN)) === 0 && tokens.lower(to - 1) !== 'of') to++
    else if (inSentence(to) && JOINS.has(tokens.lower(to)) && isName(to + 1)) to += 2
    else break
  }
  // "of Orvenia", "of the Republic of Orvenia"
  for (let turn = 0; turn < 2 && inSentence(to) && tokens.lower(to) === 'of'; turn++) {
    const name = inSentence(to + 1) && tokens.lower(to + 1) === 'the' ? to + 2 : to + 1
    if (!isName(name) || (classOf(tokens, name) & (GIVEN | BODY_WORD)) !== 0) break
    to = name + 1
  }
  let from = head
  if (isName(from - 1) && (classOf(tokens, from - 1) & DEMONYM_WORD) !== 0) from--
  return { from, to, kind: 'organisation' }
}

const JOINS = new Set(['and', '&'])

const classOf = (tokens: Tokens, at: number): number => wordClasses().get(tokens.form(at)) ?? 0

const isCapital = (tokens: Tokens, at: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.start[at])
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
}
