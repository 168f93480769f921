import type { Tokens } from '../../../model/index.js'
import { TAGS } from '../tagger/tags.js'
import { aboutWord, companyWords } from './company-words.js'

/** What the words around a run of capitalised words are about. Numbers are those of {@link companyWords}, 0 for none. */
export interface NearRun {
  /** The nearest listed word on the left, and how far it stands (see {@link distanceOf}). */
  readonly before: number
  /** The one before that. */
  readonly before2: number
  /** The nearest listed word on the right, and how far it stands. */
  readonly after: number
  /** The one behind that. */
  readonly after2: number
  /** The first verb behind the run, as a token; -1 for none. */
  readonly verb: number
}

/** Where there is no run. */
export const NOTHING_NEAR: NearRun = { before: 0, before2: 0, after: 0, after2: 0, verb: -1 }

/** How many words on either side are read. */
const REACH = 10

const IS_VERB = Uint8Array.from(TAGS, (tag) => (tag.startsWith('VB') ? 1 : 0))

/** Adds the distance, up to 3 words, to what a word is about. */
const distanceOf = (about: number, words: number): number => about + (Math.min(3, words) << 6)

/** What a word is about, without its distance. */
export const aboutOf = (near: number): number => near & 63

/**
 * Finds the words near a run of capitalised words that say what kind of name it may be.
 *
 *     The drummer of Torva Tide left the group in spring.
 *         ^^^^^^^    ^^^^^^^^^^ ^^^^     ^^^^^
 *         musician   run        verb     music group
 *
 * @param lowerHash Hashes of the tokens in lower case.
 * @param from The first token of the run.
 * @param to The token behind it.
 */
export function nearRun({ sentence, count, tag }: Tokens, lowerHash: Int32Array, from: number, to: number): NearRun {
  const company = companyWords()
  let before = 0
  let before2 = 0
  for (let at = from - 1; at >= 0 && at >= from - REACH && sentence[at] === sentence[from]; at--) {
    const about = aboutWord(company, lowerHash[at])
    if (about === 0) continue
    if (before !== 0) {
      before2 = about
      break
    }
    before = distanceOf(about, from - at)
  }
  let after = 0
  let after2 = 0
  let verb = -1
  for (let at = to; at < count && at < to + REACH && sentence[at] === sentence[from]; at++) {
    if (verb < 0 && IS_VERB[tag[at]] === 1) verb = at
    const about = aboutWord(company, lowerHash[at])
    if (about === 0) continue
    if (after !== 0) {
      after2 = about
      break
    }
    after = distanceOf(about, at - to)
  }
  return { before, before2, after, after2, verb }
}
