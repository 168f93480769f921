import { mix } from '../../../text/feature-hash.js'
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

export const MOVE_KEYS = 46
export const LABEL_KEYS = 22

const near = (distance: number): number => (distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7)

/**
 * Writes the keys for choosing a move; returns their number. s0, s1, s2 are the stack from its top, b0 … b3 the buffer.
 */
export function moveKeys(words: ParseWords, state: ParseState, keys: Int32Array): number {
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
  const s0lt = s0l < 0 ? NO_TAG : tag[s0l]
  const s0rt = s0r < 0 ? NO_TAG : tag[s0r]
  const s1lt = s1l < 0 ? NO_TAG : tag[s1l]
  const s1rt = s1r < 0 ? NO_TAG : tag[s1r]
  const b0lt = b0l < 0 ? NO_TAG : tag[b0l]
  const s0lr = s0l < 0 ? NO_RELATION : relation[s0l]
  const s0rr = s0r < 0 ? NO_RELATION : relation[s0r]
  const s1rr = s1r < 0 ? NO_RELATION : relation[s1r]
  const s1lr = s1l < 0 ? NO_RELATION : relation[s1l]
  const b0lr = b0l < 0 ? NO_RELATION : relation[b0l]
  const s0wt = mix(s0w, s0t)
  const s1wt = mix(s1w, s1t)
  const b0wt = mix(b0w, b0t)
  const tags = (s1t << 16) | (s0t << 8) | b0t
  const far = s0 < 0 ? 15 : near(b0 - s0)
  const apart = s1 < 0 ? 15 : near(s0 - s1)
  const commas = s0 < 0 ? 15 : Math.min(3, marks[b0] - marks[s0])
  const commas1 = s1 < 0 ? 15 : Math.min(3, marks[s0] - marks[s1])
  const pair = (s0t << 8) | b0t
  const pair1 = (s1t << 8) | s0t
  keys[0] = mix(1, s0w)
  keys[1] = mix(2, s0t)
  keys[2] = mix(3, s0wt)
  keys[3] = mix(4, s1w)
  keys[4] = mix(5, s1t)
  keys[5] = mix(6, s1wt)
  keys[6] = mix(7, b0w)
  keys[7] = mix(8, b0t)
  keys[8] = mix(9, b0wt)
  keys[9] = mix(10, b1w)
  keys[10] = mix(11, (b1t << 8) | b0t)
  keys[11] = mix(12, (b2t << 16) | (b1t << 8) | b0t)
  keys[12] = mix(mix(13, s0wt), b0wt)
  keys[13] = mix(mix(14, s0w), b0t)
  keys[14] = mix(mix(15, b0w), s0t)
  keys[15] = mix(16, pair)
  keys[16] = mix(mix(17, s1w), s0w)
  keys[17] = mix(mix(18, s1w), s0t)
  keys[18] = mix(mix(19, s0w), s1t)
  keys[19] = mix(20, pair1)
  keys[20] = mix(mix(21, s1w), pair)
  keys[21] = mix(22, tags)
  keys[22] = mix(mix(23, pair), b1t)
  keys[23] = mix(mix(24, tags), b1t)
  keys[24] = mix(25, (s2t << 16) | pair1)
  keys[25] = mix(26, (s0lt << 16) | pair)
  keys[26] = mix(27, (s0rt << 16) | pair)
  keys[27] = mix(28, (b0lt << 16) | pair)
  keys[28] = mix(29, (s1rt << 16) | pair1)
  keys[29] = mix(30, (s1lt << 16) | pair1)
  keys[30] = mix(31, (s0lt << 16) | pair1)
  keys[31] = mix(mix(32, s0w), (s0lr << 8) | s0rr)
  keys[32] = mix(mix(33, s1w), (s1lr << 8) | s1rr)
  keys[33] = mix(mix(34, s0t), (left[s0 < 0 ? n : s0] << 4) | right[s0 < 0 ? n : s0])
  keys[34] = mix(mix(35, s0w), right[s0 < 0 ? n : s0])
  keys[35] = mix(mix(36, b0t), (left[b0] << 8) | s0t)
  keys[36] = mix(mix(37, b0w), left[b0])
  keys[37] = mix(mix(38, pair), (far << 4) | commas)
  keys[38] = mix(mix(39, pair1), (apart << 4) | commas1)
  keys[39] = mix(mix(40, s0w), (b0t << 16) | (far << 4) | commas)
  keys[40] = mix(mix(41, tags), (commas << 4) | commas1)
  keys[41] = mix(mix(42, s0t), (s0rr << 16) | (b0t << 8) | s0lr)
  keys[42] = mix(mix(43, s1t), (s1rr << 16) | (s0t << 8) | s1lr)
  keys[43] = mix(mix(44, b0t), (b0lr << 8) | s0t)
  keys[44] = mix(mix(45, b2t), (b3t << 16) | (b1t << 8) | b0t)
  keys[45] = mix(mix(46, b1w), pair)
  return MOVE_KEYS
}

/** Writes the keys for choosing the relation of an arc; returns their number. The child is the stack's top. */
export function labelKeys(
  words: ParseWords,
  state: ParseState,
  arc: { head: number; child: number },
  keys: Int32Array,
): number {
  const { word, tag, marks } = words
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
  const hl = leftmost[head]
  const clr = cl < 0 ? NO_RELATION : relation[cl]
  const crr = cr < 0 ? NO_RELATION : relation[cr]
  const sr = sibling < 0 ? NO_RELATION : relation[sibling]
  const hlr = hl < 0 ? NO_RELATION : relation[hl]
  const before = child > 0 ? tag[child - 1] : NO_TAG
  const after = child + 1 <= n ? tag[child + 1] : NO_TAG
  const next = head + 1 <= n ? tag[head + 1] : NO_TAG
  keys[0] = mix(61, pair)
  keys[1] = mix(mix(62, cw), side)
  keys[2] = mix(mix(63, hw), side)
  keys[3] = mix(mix(64, cw), pair)
  keys[4] = mix(mix(65, hw), pair)
  keys[5] = mix(mix(66, hw), cw)
  keys[6] = mix(mix(67, pair), near(to - from))
  keys[7] = mix(mix(68, pair), Math.min(3, marks[to] - marks[from]))
  keys[8] = mix(mix(69, pair), clr)
  keys[9] = mix(mix(70, pair), crr)
  keys[10] = mix(mix(71, pair), sr)
  keys[11] = mix(mix(72, pair), hlr)
  keys[12] = mix(mix(73, hw), (ct << 16) | (sr << 8) | side)
  keys[13] = mix(mix(74, cl < 0 ? NONE : word[cl]), pair)
  keys[14] = mix(mix(75, cr < 0 ? NONE : word[cr]), pair)
  keys[15] = mix(mix(76, pair), (before << 8) | after)
  keys[16] = mix(mix(77, pair), next)
  keys[17] = mix(mix(78, cw), (clr << 16) | (ht << 8) | side)
  keys[18] = mix(mix(79, child > 0 ? word[child - 1] : NONE), (ct << 8) | side)
  keys[19] = mix(mix(80, ct), (clr << 16) | (crr << 8) | side)
  keys[20] = mix(mix(81, hw), (clr << 16) | (ct << 8) | side)
  keys[21] = mix(mix(82, cl < 0 ? NONE : word[cl]), (ht << 16) | (ct << 8) | (sr & 0xff))
  return LABEL_KEYS
}
