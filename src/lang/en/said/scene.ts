import type { Marked, Span, Tokens } from '../../../model/index.js'
import type { Cue } from './cues.js'
import { findCues } from './cues.js'
import type { Subject } from './phrases.js'
import { surePartsOf } from './sure-parts.js'

/** What all rules share about one document: tokens, which quotation each token lies in, and the reporting verbs. */
export interface Scene {
  readonly marked: Marked
  readonly text: string
  readonly tokens: Tokens
  /** Number of the quotation that covers each token, or -1. */
  readonly quoteAt: Int32Array
  /** First and last token of each quotation. */
  readonly quoteFirst: Int32Array
  readonly quoteLast: Int32Array
  /** True for a token that begins a paragraph. */
  readonly opensParagraph: Uint8Array
  readonly cues: readonly Cue[]
  /** Number of the first reporting verb at or after each token; the count of them where none follows. */
  readonly nextCue: Int32Array
  /** Subjects read so far; filled by `subjectOf`. */
  readonly subjects: Map<Cue, Subject | null>
  lower(token: number): string
  pos(token: number): number
  /** First token of the sentence that holds a token, and the one after its last. */
  sentenceFirst(token: number): number
  sentenceEnd(token: number): number
  /** The span from the start of one token to the end of another, both included. */
  span(first: number, last: number): Span
}

/** Tokens that a rule looks back or ahead at most. No written sentence is as long; it keeps the cost linear on text without stops. */
const LONGEST = 300

const scenes = new WeakMap<Marked, Scene>()

/** Makes the scene of a marked document, once. */
export function sceneOf(marked: Marked): Scene {
  const known = scenes.get(marked)
  if (known !== undefined) return known
  const { tokens, quotations } = marked
  const { count, text } = tokens
  const quoteAt = new Int32Array(count).fill(-1)
  const quoteFirst = new Int32Array(quotations.length).fill(-1)
  const quoteLast = new Int32Array(quotations.length).fill(-1)
  let token = 0
  for (let at = 0; at < quotations.length; at++) {
    const { start, end } = quotations[at]
    while (token > 0 && tokens.start[token - 1] >= start) token--
    while (token < count && tokens.start[token] < start) token++
    for (; token < count && tokens.end[token] <= end; token++) {
      if (quoteFirst[at] < 0) quoteFirst[at] = token
      quoteLast[at] = token
      if (quoteAt[token] < 0) quoteAt[token] = at
    }
  }
  const opensParagraph = new Uint8Array(count)
  for (let t = 0; t < count; t++)
    if (t === 0) opensParagraph[t] = 1
    else
      for (let at = tokens.end[t - 1]; at < tokens.start[t]; at++) if (text.charCodeAt(at) === 10) opensParagraph[t] = 1
  const parts = surePartsOf(marked)
  const lowers: string[] = new Array(count)
  const lower = (t: number): string => {
    if (t < 0 || t >= count) return ''
    const known = lowers[t]
    if (known !== undefined) return known
    const word = tokens.lower(t)
    lowers[t] = word
    return word
  }
  const base = {
    marked,
    text,
    tokens,
    quoteAt,
    quoteFirst,
    quoteLast,
    opensParagraph,
    lower,
    pos: (t: number) => (t < 0 || t >= count ? -1 : parts[t]),
    sentenceFirst: (t: number) => Math.max(tokens.sentenceStart[tokens.sentence[t]], t - LONGEST),
    sentenceEnd: (t: number) => Math.min(tokens.sentenceStart[tokens.sentence[t] + 1], t + LONGEST),
    span: (first: number, last: number): Span => ({ start: tokens.start[first], end: tokens.end[last] }),
  }
  const cues = findCues(base)
  const nextCue = new Int32Array(count + 1).fill(cues.length)
  for (let t = count - 1, at = cues.length - 1; t >= 0; t--) {
    if (at >= 0 && cues[at].head === t) at--
    nextCue[t] = at + 1
  }
  // Written out: a spread would give every scene a shape of its own, and code that reads scenes could not settle on one.
  const scene: Scene = {
    marked,
    text,
    tokens,
    quoteAt,
    quoteFirst,
    quoteLast,
    opensParagraph,
    cues,
    nextCue,
    subjects: new Map(),
    lower,
    pos: base.pos,
    sentenceFirst: base.sentenceFirst,
    sentenceEnd: base.sentenceEnd,
    span: base.span,
  }
  scenes.set(marked, scene)
  return scene
}
