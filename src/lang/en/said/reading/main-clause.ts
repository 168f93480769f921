import { MODAL } from '../modals.js'
import { ADP, ADV, AUX, CCONJ, PART, PRON, PUNCT, SCONJ, VERB } from '../parts.js'
import type { Scene } from '../scene.js'

/** The first finite verb group of a content, with what it tells. */
export interface MainVerb {
  readonly first: number
  readonly last: number
  readonly modal: string | null
  readonly negated: boolean
  /** The content verb, or the auxiliary that stands alone ("is"). */
  readonly head: number
}

const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'nobody', 'none', 'nothing', 'cannot'])
/** Words for a subject of which nothing is so: "nobody came"; behind {@link LACKING} "no" tells of a lack: "despite no power". */
const NO_SUBJECT = new Set(['no', 'none', 'nobody', 'nothing', 'neither'])
const LACKING = new Set(['despite', 'with', 'amid', 'after', 'given'])
/** Inside a content the short "'d" and "ought" are modal too; in a group of saying they are not. */
const MODALS = new Set([...MODAL, "'d", '’d', 'cannot', 'ought'])

/**
 * Finds the main verb of a clause: the first finite one outside relative and subordinate clauses at its start.
 * @returns null where the words hold no verb.
 */
export function mainVerb(scene: Scene, first: number, last: number): MainVerb | null {
  let t = first
  while (t <= last && (scene.lower(t) === 'that' || scene.pos(t) === PUNCT || scene.pos(t) === CCONJ)) t++
  t = pastSubordinate(scene, t, last)
  let skipping = false
  let negatedSubject = false
  let isLack = false
  for (; t <= last; t++) {
    const aside = t > first ? asideEnd(scene, t, last) : -1
    if (aside > t) {
      t = aside
      continue
    }
    const pos = scene.pos(t)
    const word = scene.lower(t)
    if (LACKING.has(word) && scene.lower(t + 1) === 'no') isLack = true
    else if (word === ',') isLack = false
    if (NO_SUBJECT.has(word) && !isLack) negatedSubject = true
    if (t > first && (word === 'who' || word === 'which' || (word === 'that' && pos === PRON))) {
      skipping = true
      continue
    }
    if (pos !== AUX && pos !== VERB) continue
    if (scene.lower(t - 1) === 'to' && scene.pos(t - 1) === PART) {
      if (t - 1 === first) return groupAt(scene, t, last, false)
      continue
    }
    if (pos === VERB && word.endsWith('ing') && scene.pos(t - 1) !== AUX) continue
    if (pos === VERB && /(?:ed|en)$/.test(word) && scene.pos(t + 1) === ADP && scene.lower(t + 1) === 'by') continue
    if (skipping) {
      const group = groupAt(scene, t, last, false)
      t = group.last
      skipping = false
      continue
    }
    return groupAt(scene, t, last, negatedSubject)
  }
  return null
}

/** "the dam – built in 1950 – would hold": the second of two dashes, where a token is the first; -1 where it is none. */
function asideEnd(scene: Scene, t: number, last: number): number {
  const mark = scene.lower(t)
  if (mark !== '–' && mark !== '—' && mark !== '--') return -1
  for (let at = t + 2; at < last && at - t < 24; at++) if (scene.lower(at) === mark) return at
  return -1
}

/** Steps over "if …," "after …," "during the call," at the start of a clause. */
function pastSubordinate(scene: Scene, from: number, last: number): number {
  const pos = scene.pos(from)
  const word = scene.lower(from)
  if (
    pos !== SCONJ &&
    pos !== ADP &&
    !/^(?:if|when|while|after|before|although|though|since|because|as|despite|following|during)$/.test(word)
  )
    return from
  const isPlace = pos === ADP
  for (let t = from + 1; t < last && t - from < 40; t++) {
    // "At the hospital there are 44, six of them …": the main verb stands before the comma.
    if (
      isPlace &&
      scene.lower(t) === 'there' &&
      scene.pos(t + 1) !== PUNCT &&
      /^(?:is|are|was|were)$/.test(scene.lower(t + 1))
    )
      return from
    if (scene.lower(t) === ',' && scene.quoteAt[t] === scene.quoteAt[from]) return t + 1
  }
  return from
}

function groupAt(scene: Scene, first: number, last: number, negatedSubject: boolean): MainVerb {
  let modal: string | null = null
  let negated = negatedSubject
  let head = first
  let t = first
  for (; t <= last; t++) {
    const pos = scene.pos(t)
    const word = scene.lower(t)
    if (NEGATION.has(word)) negated = true
    if (MODALS.has(word) && modal === null) modal = word
    if (pos === AUX) head = t
    else if (pos === VERB) {
      head = t
      break
    } else if (pos !== ADV && pos !== PART && !NEGATION.has(word)) break
  }
  // "There is not one barrel": that "is" is no auxiliary.
  if (scene.pos(head) === AUX || /^(?:is|are|was|were)$/.test(scene.lower(head))) {
    for (let at = head + 1; at <= Math.min(last, head + 3); at++) if (NEGATION.has(scene.lower(at))) negated = true
  }
  if (/^(?:no|nothing|nobody|none)$/.test(scene.lower(head + 1)) && head + 1 <= last) negated = true
  for (let at = first - 1; at >= first - 2 && at >= 0; at--)
    if (/^(?:never|not|n't|n’t)$/.test(scene.lower(at))) negated = true
  return { first, last: Math.max(first, Math.min(last, t)), modal, negated, head }
}
