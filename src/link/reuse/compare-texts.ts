import { findPassages, type Passage } from './passages.js'
import { hashShingles } from './shingles.js'
import { hashWords } from './words.js'

/** What two texts have in common. */
export interface Reuse {
  /** True for a reprint or a near-reprint, whole or trimmed. */
  readonly same: boolean
  /** Share of each text's five-word runs that the other has too, 0 to 1. */
  readonly containment: { readonly aInB: number; readonly bInA: number }
  /** Common runs over all runs, 0 to 1. */
  readonly resemblance: number
  /** Shared stretches, edits bridged, in the order of `a`. Offsets are UTF-16 code units. */
  readonly passages: readonly Passage[]
}

/** A reprint shares this much of all runs … (set between the bands "partial", at most .32, and "near", at least .45; suite `reuse`). */
const LEAST_RESEMBLANCE = 0.4
/** … or this much of the shorter text lies in the longer one: a reprint cut from the end. */
const LEAST_CONTAINMENT = 0.7

/**
 * Compares two texts for reuse at any length: reprints, trimmed reprints and shared passages. Edits, added bylines and
 * names spelt otherwise break a few runs and no passage.
 *
 * @example compareTexts('The dam at Orlo held overnight, engineers said.', 'The dam at Orlo held overnight, engineers said.').same // true
 */
export function compareTexts(a: string, b: string): Reuse {
  const wordsA = hashWords(a)
  const wordsB = hashWords(b)
  const setA = new Set(hashShingles(wordsA))
  const setB = new Set(hashShingles(wordsB))
  let common = 0
  for (const shingle of setA) if (setB.has(shingle)) common++
  const aInB = setA.size === 0 ? 0 : common / setA.size
  const bInA = setB.size === 0 ? 0 : common / setB.size
  const union = setA.size + setB.size - common
  const resemblance = union === 0 ? 0 : common / union
  return {
    same: resemblance >= LEAST_RESEMBLANCE || Math.max(aInB, bInA) >= LEAST_CONTAINMENT,
    containment: { aInB, bInA },
    resemblance,
    passages: common === 0 ? [] : findPassages(wordsA, wordsB),
  }
}
