import { mix, type Parts } from '../../../text/weight-table.js'
import type { ParseState } from './state.js'

/** What the parser reads of a sentence: a word hash and a tag for each token, and the root's in place `n`. */
export interface ParseWords {
  readonly word: Int32Array
  readonly tag: Uint8Array
  /** Number of commas, dashes and brackets before each token. */
  readonly marks: Uint16Array
}

/** Hash and tag of a place that holds no token. */
const NONE = 0x3c6ef372
const NO_TAG = 120
export const ROOT_WORD = 0x1b873593
export const ROOT_TAG = 121
const NO_RELATION = 100

export const MOVE_FEATURES = 37
export const LABEL_FEATURES = 17

/** What a tag adds to a word's hash. */
const TAGGED = Int32Array.from({ length: 256 }, (_, tag) => mix(tag, tag, NONE))

const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7)

/**
 * Writes the two values of each feature for choosing a move. s0, s1, s2 are the stack from its top, b0 … b3 the buffer.
 */
export function moveFeatures(words: ParseWords, state: ParseState, parts: Parts): void {
  const { a, b } = parts
  const { word, tag, marks } = words
  const { n, stack, depth, front, leftmost, rightmost, left, right, relation } = state
  const s0 = depth > 0 ? stack[depth - 1] : -1
  const s1 = depth > 1 ? stack[depth - 2] : -1
  const s2 = depth > 2 ? stack[depth - 3] : -1
  const b0 = front
  const s0w = s0 < 0 ? NONE : word[s0]
  const s0t = s0 < 0 ? NO_TAG : tag[s0]
  const s1w = s1 < 0 ? NONE : word[s1]
  const s1t = s1 < 0 ? NO_TAG : tag[s1]
  const s2t = s2 < 0 ? NO_TAG : tag[s2]
  const b0w = word[b0]
  const b0t = tag[b0]
  const b1w = b0 + 1 <= n ? word[b0 + 1] : NONE
  const b1t = b0 + 1 <= n ? tag[b0 + 1] : NO_TAG
  const b2t = b0 + 2 <= n ? tag[b0 + 2] : NO_TAG
  const b3t = b0 + 3 <= n ? tag[b0 + 3] : NO_TAG
  const s0l = s0 < 0 ? -1 : leftmost[s0]
  const s0r = s0 < 0 ? -1 : rightmost[s0]
  const s1l = s1 < 0 ? -1 : leftmost[s1]
  const s1r = s1 < 0 ? -1 : rightmost[s1]
  const b0l = leftmost[b0]
  const s0rt = s0r < 0 ? NO_TAG : tag[s0r]
  const s1rt = s1r < 0 ? NO_TAG : tag[s1r]
  const s0lt = s0l < 0 ? NO_TAG : tag[s0l]
  const s1lt = s1l < 0 ? NO_TAG : tag[s1l]
  const b0lt = b0l < 0 ? NO_TAG : tag[b0l]
  const s0lr = s0l < 0 ? NO_RELATION : relation[s0l]
  const s0rr = s0r < 0 ? NO_RELATION : relation[s0r]
  const s1rr = s1r < 0 ? NO_RELATION : relation[s1r]
  const s1lr = s1l < 0 ? NO_RELATION : relation[s1l]
  const b0lr = b0l < 0 ? NO_RELATION : relation[b0l]
  const s0wt = s0w ^ TAGGED[s0t]
  const s1wt = s1w ^ TAGGED[s1t]
  const b0wt = b0w ^ TAGGED[b0t]
  const tags = (s1t << 16) | (s0t << 8) | b0t
  const far = s0 < 0 ? 15 : near(b0 - s0)
  const apart = s1 < 0 ? 15 : near(s0 - s1)
  const commas = s0 < 0 ? 15 : Math.min(3, marks[b0] - marks[s0])
  const commas1 = s1 < 0 ? 15 : Math.min(3, marks[s0] - marks[s1])
  const pair = (s0t << 8) | b0t
  const pair1 = (s1t << 8) | s0t
  a[0] = s0wt
  b[0] = 0
  a[1] = s1wt
  b[1] = 0
  a[2] = b0wt
  b[2] = 0
  a[3] = b1w
  b[3] = 0
  a[4] = (b2t << 16) | (b1t << 8) | b0t
  b[4] = 0
  a[5] = s0wt
  b[5] = b0wt
  a[6] = s0w
  b[6] = b0t
  a[7] = b0w
  b[7] = s0t
  a[8] = s1w
  b[8] = s0w
  a[9] = s1w
  b[9] = s0t
  a[10] = s0w
  b[10] = s1t
  a[11] = s1w
  b[11] = pair
  a[12] = tags
  b[12] = 0
  a[13] = pair
  b[13] = b1t
  a[14] = tags
  b[14] = b1t
  a[15] = (s2t << 16) | pair1
  b[15] = 0
  a[16] = (s0rt << 16) | pair
  b[16] = 0
  a[17] = (b0lt << 16) | pair
  b[17] = 0
  a[18] = (s1rt << 16) | pair1
  b[18] = 0
  a[19] = s0w
  b[19] = (s0lr << 8) | s0rr
  a[20] = s1w
  b[20] = (s1lr << 8) | s1rr
  a[21] = s0t
  b[21] = (left[s0 < 0 ? n : s0] << 4) | right[s0 < 0 ? n : s0]
  a[22] = b0t
  b[22] = (left[b0] << 8) | s0t
  a[23] = b0w
  b[23] = left[b0]
  a[24] = pair
  b[24] = (far << 4) | commas
  a[25] = pair1
  b[25] = (apart << 4) | commas1
  a[26] = s0w
  b[26] = (b0t << 16) | (far << 4) | commas
  a[27] = tags
  b[27] = (commas << 4) | commas1
  a[28] = s0t
  b[28] = (s0rr << 16) | (b0t << 8) | s0lr
  a[29] = s1t
  b[29] = (s1rr << 16) | (s0t << 8) | s1lr
  a[30] = b0t
  b[30] = (b0lr << 8) | s0t
  a[31] = b2t
  b[31] = (b3t << 16) | (b1t << 8) | b0t
  a[32] = b1w
  b[32] = pair
  a[33] = (s0lt << 16) | pair1
  b[33] = 0
  a[34] = (s1lt << 16) | pair1
  b[34] = 0
  a[35] = (s0lt << 16) | pair
  b[35] = 0
  a[36] = s0w
  b[36] = right[s0 < 0 ? n : s0]
}

/** Writes the two values of each feature for choosing the relation of an arc. The child is the stack's top. */
export function labelFeatures(
  words: ParseWords,
  state: ParseState,
  arc: { head: number; child: number },
  parts: Parts,
): void {
  const { a, b } = parts
  const { word, tag } = words
  const { n, leftmost, rightmost, relation } = state
  const { head, child } = arc
  const hw = word[head]
  const ht = tag[head]
  const cw = word[child]
  const ct = tag[child]
  const side = head < child ? 1 : 2
  const from = Math.min(head, child)
  const to = Math.max(head, child)
  const pair = (ht << 16) | (ct << 8) | side
  const cl = leftmost[child]
  const cr = rightmost[child]
  const sibling = side === 1 ? rightmost[head] : leftmost[head]
  const clr = cl < 0 ? NO_RELATION : relation[cl]
  const crr = cr < 0 ? NO_RELATION : relation[cr]
  const sr = sibling < 0 ? NO_RELATION : relation[sibling]
  const hl = leftmost[head]
  const hlr = hl < 0 ? NO_RELATION : relation[hl]
  const before = child > 0 ? tag[child - 1] : NO_TAG
  const after = child + 1 <= n ? tag[child + 1] : NO_TAG
  a[0] = pair
  b[0] = 0
  a[1] = cw
  b[1] = side
  a[2] = cw
  b[2] = pair
  a[3] = hw
  b[3] = pair
  a[4] = hw
  b[4] = cw
  a[5] = pair
  b[5] = near(to - from)
  a[6] = pair
  b[6] = clr
  a[7] = pair
  b[7] = crr
  a[8] = pair
  b[8] = sr
  a[9] = hw
  b[9] = (ct << 16) | (sr << 8) | side
  a[10] = cl < 0 ? NONE : word[cl]
  b[10] = pair
  a[11] = pair
  b[11] = (before << 8) | after
  a[12] = cw
  b[12] = (clr << 16) | (ht << 8) | side
  a[13] = child > 0 ? word[child - 1] : NONE
  b[13] = (ct << 8) | side
  a[14] = pair
  b[14] = hlr
  a[15] = hw
  b[15] = (clr << 16) | (ct << 8) | side
  a[16] = cl < 0 ? NONE : word[cl]
  b[16] = (ht << 16) | (ct << 8) | (sr & 0xff)
}
