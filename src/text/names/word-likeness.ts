import { areSameGiven } from './nicknames.js'
import type { NameWord } from './prepare-name.js'
import { soundDistance } from './sound-of.js'

/** How alike two words of names are, and by what. */
export interface WordLikeness {
  readonly score: number
  readonly by: 'same' | 'given name' | 'initial' | 'sound' | 'spelling' | 'none'
}

const NONE: WordLikeness = { score: 0, by: 'none' }
const SAME: WordLikeness = { score: 1, by: 'same' }
const INITIAL: WordLikeness = { score: 0.75, by: 'initial' }
const GIVEN_NAME: WordLikeness = { score: 0.92, by: 'given name' }

/** Likeness below this counts as no likeness at all: two words of one name. */
export const LEAST_LIKENESS = 0.75

const FARTHEST = 1 - LEAST_LIKENESS

/** Compares two words, 0 to 1. */
export function likenessOf(a: NameWord, b: NameWord, isPerson: boolean): WordLikeness {
  if (a.text === b.text) return SAME
  if (a.isNumber || b.isNumber) return NONE
  if (a.isInitial || b.isInitial) return isPerson && a.text[0] === b.text[0] ? INITIAL : NONE
  // A patronymic is no form of the father's name.
  if (a.isPatronymic !== b.isPatronymic) return NONE
  if (isPerson && areSameGiven(a.text, b.text)) return GIVEN_NAME
  const shorter = Math.min(a.text.length, b.text.length)
  const longer = Math.max(a.text.length, b.text.length)
  // No sound rule makes a word half as long.
  if (shorter * 2 < longer) return NONE
  if (!mayBeAlike(a, b)) return NONE
  if (a.sound === b.sound) return { score: 0.96, by: 'sound' }
  const soundSize = Math.max(a.sound.length, b.sound.length)
  const bySound = 1 - soundDistance(a.sound, b.sound, soundSize * FARTHEST) / soundSize
  // Words whose sounds are far apart are not rescued by their letters.
  const bySpelling =
    bySound === Number.NEGATIVE_INFINITY ? 0 : 1 - soundDistance(a.text, b.text, longer * FARTHEST) / longer
  const best = Math.max(bySound, bySpelling)
  if (best < LEAST_LIKENESS) return NONE
  return { score: best * 0.96, by: bySound >= bySpelling ? 'sound' : 'spelling' }
}

/** A cheap look before the distance: words that share too few letters cannot be near each other. */
function mayBeAlike(a: NameWord, b: NameWord): boolean {
  let differing = a.letters ^ b.letters
  let count = 0
  while (differing !== 0 && count < 12) {
    differing &= differing - 1
    count++
  }
  // Each edit changes at most two letters of the sets; the cheapest costs a third, and sounds have their own letters.
  return count <= Math.max(4, Math.min(a.text.length, b.text.length) * 0.65)
}
