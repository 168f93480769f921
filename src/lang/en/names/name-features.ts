import type { Tokens } from '../../../model/index.js'
import { aboutWord, companyWords } from './company-words.js'
import { describedAs } from './described-as.js'
import { matchPhrase } from './match-phrases.js'
import { aboutOf, NOTHING_NEAR, nearRun } from './near-run.js'
import { INSIDE, NOT_NAME, PARTICLE, wordClasses } from './word-classes.js'
import { groupSlot, wordGroups } from './word-groups.js'
import { DIGIT, mayHold, PUNCTUATION, scanWords, UPPER, type WordFilter, wordFilter } from './word-scan.js'

/** Hashed features of the tokens that may be part of a name; all other tokens are outside by construction. */
export interface NameFeatures {
  /** First and last-but-one token of each island: a stretch of capitalised words and what joins them. */
  readonly islandStart: readonly number[]
  readonly islandEnd: readonly number[]
  /** Bucket numbers, {@link FEATURES_PER_TOKEN} for each token of the islands in order. */
  readonly buckets: Uint32Array
}

export const FEATURES_PER_TOKEN = 66

const JOINERS = new Set(['&', "'", '’', '/', ',', '-', '–', '.', '"', '“', '”', '!', "'s", '’s', '``', "''"])

const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 7)
}

/** So many capitalised words with nothing between them are a shouted text, and no name. */
const SHOUTED = 64

/** Tells for each pair of neighbouring capitalised words of a sentence whether what lies between can be inside one name. */
function findIslands(tokens: Tokens, kind: Uint8Array, formHash: Int32Array) {
  const islandStart: number[] = []
  const islandEnd: number[] = []
  for (let at = 0; at < tokens.count; at++) {
    if ((kind[at] & UPPER) === 0) continue
    let first = at
    // "But", "The": a word that only opens the sentence is no island.
    const isAlone = at + 1 >= tokens.count || (kind[at + 1] & (UPPER | PUNCTUATION)) === 0
    if (
      isAlone &&
      (at === 0 || tokens.sentence[at] !== tokens.sentence[at - 1]) &&
      (classOf(tokens, formHash, at) & NOT_NAME) !== 0
    )
      continue
    // A number or particle right before belongs to the island: "11th Brigade", "von Aldana".
    while (
      first > 0 &&
      at - first < 3 &&
      tokens.sentence[first - 1] === tokens.sentence[at] &&
      (islandEnd.length === 0 || first - 1 >= islandEnd[islandEnd.length - 1]) &&
      ((kind[first - 1] & DIGIT) !== 0 || (classOf(tokens, formHash, first - 1) & PARTICLE) !== 0)
    )
      first--
    let last = at + 1
    for (;;) {
      let next = last
      while (
        next < tokens.count &&
        next - last < 4 &&
        tokens.sentence[next] === tokens.sentence[at] &&
        (kind[next] & UPPER) === 0 &&
        joins(tokens, next, kind, formHash)
      )
        next++
      if (next < tokens.count && tokens.sentence[next] === tokens.sentence[at] && (kind[next] & UPPER) !== 0)
        last = next + 1
      else break
    }
    if (last < tokens.count && (kind[last] & DIGIT) !== 0 && tokens.sentence[last] === tokens.sentence[at]) last++
    if (last - first > SHOUTED && isShouted(kind, first, last)) {
      at = last - 1
      continue
    }
    islandStart.push(first)
    islandEnd.push(last)
    at = last - 1
  }
  return { islandStart, islandEnd }
}

/** Lists of names have commas: only words in a row count. */
function isShouted(kind: Uint8Array, from: number, to: number): boolean {
  let row = 0
  for (let at = from; at < to; at++) {
    row = (kind[at] & UPPER) === 0 ? 0 : row + 1
    if (row > SHOUTED) return true
  }
  return false
}

function joins(tokens: Tokens, at: number, kind: Uint8Array, formHash: Int32Array): boolean {
  if ((kind[at] & DIGIT) !== 0) return true
  if ((kind[at] & PUNCTUATION) !== 0) return JOINERS.has(tokens.form(at))
  return (classOf(tokens, formHash, at) & (INSIDE | PARTICLE)) !== 0
}

let classed: WordFilter | undefined

/** The classes of a token's word; most words have none, and are not looked up. */
function classOf(tokens: Tokens, formHash: Int32Array, at: number): number {
  const classes = wordClasses()
  classed ??= wordFilter(classes.keys())
  return mayHold(classed, formHash[at]) ? (classes.get(tokens.form(at)) ?? 0) : 0
}

/** Bits of a phrase match per token: kinds, and whether the token opens, continues or closes it. */
function phraseTags(tokens: Tokens, starts: readonly number[], ends: readonly number[], kind: Uint8Array): Uint16Array {
  const tags = new Uint16Array(tokens.count)
  for (let island = 0; island < starts.length; island++)
    for (let at = starts[island]; at < ends[island]; at++) {
      if ((kind[at] & UPPER) === 0 || tags[at] !== 0) continue
      const match = matchPhrase(tokens, at)
      if (match === undefined) continue
      for (let token = at; token < match.to; token++)
        tags[token] = (match.kinds << 2) | (token === at ? 1 : 2) | (token === match.to - 1 ? 512 : 0)
    }
  return tags
}

/**
 * Computes the hashed features of every token that may belong to a name.
 * @param bits Buckets are numbers below 2^bits.
 */
export function nameFeatures(tokens: Tokens, bits: number): NameFeatures {
  const { lowerHash, formHash, shape, kind } = scanWords(tokens)
  const { islandStart, islandEnd } = findIslands(tokens, kind, formHash)
  const tags = phraseTags(tokens, islandStart, islandEnd, kind)
  const seen = seenForms(tokens, lowerHash, kind)
  let total = 0
  for (let island = 0; island < islandStart.length; island++) total += islandEnd[island] - islandStart[island]
  const buckets = new Uint32Array(total * FEATURES_PER_TOKEN)
  const mask = 2 ** bits - 1
  const { text, start, end, sentence, count } = tokens
  let write = 0
  const word = (at: number, of: number): number =>
    at >= 0 && at < count && sentence[at] === sentence[of] ? lowerHash[at] : at < of ? -1 : -2
  const classAt = new Uint16Array(count)
  const cls = (at: number, of: number): number =>
    at >= 0 && at < count && sentence[at] === sentence[of] ? classAt[at] : 0
  const tagAt = (at: number, of: number): number =>
    at >= 0 && at < count && sentence[at] === sentence[of] ? tokens.tag[at] + 1 : 0
  const groups = wordGroups()
  const company = companyWords()
  const about = (at: number): number => (at < 0 ? 0 : aboutWord(company, lowerHash[at]))
  const groupAt = (at: number, of: number): number =>
    at >= 0 && at < count && sentence[at] === sentence[of] ? groups[groupSlot(lowerHash[at])] : 254
  for (let island = 0; island < islandStart.length; island++) {
    const from = islandStart[island]
    const to = islandEnd[island]
    for (let at = Math.max(0, from - 2); at < to + 2 && at < count; at++) classAt[at] = classOf(tokens, formHash, at)
    let runFrom = from
    let runTo = from
    let whole = 0
    let said = -1
    let near = NOTHING_NEAR
    for (let at = from; at < to; at++) {
      // The run of capitalised words that the token stands in; a token in none is an empty run of its own.
      if ((kind[at] & UPPER) === 0) runFrom = runTo = at
      else if (at >= runTo) {
        runFrom = at
        runTo = at + 1
        while (runTo < to && (kind[runTo] & UPPER) !== 0) runTo++
        whole = 0
        for (let k = runFrom; k < runTo; k++) whole = mix(whole, lowerHash[k])
        said = describedAs(tokens, runTo)
        near = nearRun(tokens, lowerHash, runFrom, runTo)
        if (said >= 0) classAt[said] = classOf(tokens, formHash, said)
      }
      const isRun = runTo > runFrom
      const opens = at === 0 || sentence[at] !== sentence[at - 1] ? 1 : 0
      const place = Math.min(3, at - runFrom) * 8 + Math.min(7, runTo - at)
      const first = start[at]
      const last = end[at]
      const length = last - first
      const flags = kind[at] | (opens << 4) | (seen[lowerHash[at] & SEEN_MASK] << 5)
      const own = lowerHash[at]
      const left = word(at - 1, at)
      const right = word(at + 1, at)
      const left2 = word(at - 2, at)
      const right2 = word(at + 2, at)
      const here = cls(at, at)
      const before = cls(at - 1, at)
      const after = cls(at + 1, at)
      const tag = tags[at]
      const runLeft = word(runFrom - 1, at)
      const runRight = word(runTo, at)
      const runSize = Math.min(4, runTo - runFrom)
      const ownTag = tagAt(at, at)
      let n = 0
      values[n++] = formHash[at]
      values[n++] = own
      for (let size = 1; size <= 4; size++) {
        values[n++] = length > size ? hashOf(text, first, first + size) : 1
        values[n++] = length > size ? hashOf(text, last - size, last) : 1
      }
      values[n++] = shape[at]
      values[n++] = left
      values[n++] = right
      values[n++] = left2
      values[n++] = right2
      values[n++] = mix(left, own)
      values[n++] = mix(right, own)
      values[n++] = mix(right, right2)
      values[n++] = mix(left, left2)
      values[n++] = mix(mix(at > 0 ? shape[at - 1] : 0, shape[at]), at + 1 < count ? shape[at + 1] : 0)
      values[n++] = here
      values[n++] = before
      values[n++] = after
      values[n++] = mix(here, after)
      values[n++] = mix(here, before)
      values[n++] = mix(mix(before, here), after)
      values[n++] = tag
      values[n++] = mix(at > 0 ? tags[at - 1] : 0, tag)
      values[n++] = mix(at + 1 < count ? tags[at + 1] : 0, tag)
      values[n++] = mix(tag, here)
      values[n++] = mix(place, flags)
      values[n++] = isRun ? mix(lowerHash[runTo - 1], 3) : 0
      values[n++] = isRun ? mix(lowerHash[runFrom], 5) : 0
      values[n++] = isRun ? mix(cls(runTo - 1, at), place) : 0
      values[n++] = isRun ? mix(cls(runFrom, at), place) : 0
      values[n++] = mix(runLeft, runSize)
      values[n++] = mix(runRight, runSize)
      values[n++] = mix(runRight, word(runTo + 1, at))
      values[n++] = mix(ownTag, shape[at])
      values[n++] = mix(tagAt(at - 1, at), ownTag)
      values[n++] = mix(tagAt(at + 1, at), ownTag)
      values[n++] = mix(tagAt(runFrom - 1, at), tagAt(runFrom - 2, at))
      values[n++] = mix(tagAt(runTo, at), tagAt(runTo + 1, at))
      values[n++] = mix(flags, shape[at])
      values[n++] = mix(flags, own)
      values[n++] = groupAt(at, at)
      values[n++] = groupAt(at - 1, at)
      values[n++] = groupAt(at + 1, at)
      values[n++] = mix(groupAt(runFrom - 1, at), groupAt(runTo, at))
      values[n++] = isRun ? mix(groupAt(runTo - 1, at), place) : 0
      values[n++] = isRun ? mix(groupAt(runFrom, at), place) : 0
      values[n++] = isRun ? mix(whole, place) : 0
      values[n++] = isRun && said >= 0 ? mix(lowerHash[said], 17) : 0
      values[n++] = isRun && said >= 0 ? mix(groups[groupSlot(lowerHash[said])], cls(said, at)) : 0
      values[n++] = isRun ? near.before : 0
      values[n++] = isRun ? near.before2 : 0
      values[n++] = isRun ? near.after : 0
      values[n++] = isRun ? near.after2 : 0
      values[n++] = isRun ? mix(aboutOf(near.before), aboutOf(near.after)) : 0
      values[n++] = isRun ? mix(aboutOf(near.before), runLeft) : 0
      values[n++] = isRun ? mix(aboutOf(near.after), runRight) : 0
      values[n++] = isRun ? mix(about(said), 1) : 0
      values[n++] = isRun ? mix(about(runTo - 1), place) : 0
      values[n++] = isRun && near.verb >= 0 ? lowerHash[near.verb] : 0
      values[n++] = mix(about(at), kind[at])
      values[n++] = isRun ? mix(mix(aboutOf(near.before), aboutOf(near.after)), runSize) : 0
      write = writeBuckets(buckets, write, mask)
    }
  }
  return { islandStart, islandEnd, buckets }
}

const values = new Int32Array(FEATURES_PER_TOKEN)

/** Turns the values of a token into buckets: {@link mix} with the place of each, which tells it from the same value elsewhere. */
function writeBuckets(buckets: Uint32Array, from: number, mask: number): number {
  let write = from
  for (let k = 0; k < FEATURES_PER_TOKEN; k++) {
    let h = Math.imul(values[k] ^ Math.imul(k + 1, 0x9e3779b1), 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35) ^ (h >>> 7)
    buckets[write++] = (h ^ (h >>> 15)) & mask
  }
  return write
}

const SEEN_MASK = 8191

/** Marks, by hash, words that the text also writes in lower case (1) or with a capital inside a sentence (2). */
function seenForms(tokens: Tokens, lowerHash: Int32Array, kind: Uint8Array): Uint8Array {
  const seen = new Uint8Array(SEEN_MASK + 1)
  for (let at = 0; at < tokens.count; at++) {
    if ((kind[at] & UPPER) === 0) seen[lowerHash[at] & SEEN_MASK] |= 1
    else if (at > 0 && tokens.sentence[at] === tokens.sentence[at - 1]) seen[lowerHash[at] & SEEN_MASK] |= 2
  }
  return seen
}

function hashOf(text: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let at = from; at < to; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return h
}
