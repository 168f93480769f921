import { roleWords } from '../names/role-words.js'
import { findVerb } from './lexicon.js'
import { ADP, ADV, AUX, CCONJ, NOUN, PROPN, PUNCT, VERB } from './parts.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'

type Ground = Pick<Scene, 'lower' | 'pos' | 'sentenceFirst' | 'sentenceEnd' | 'span' | 'marked' | 'tokens'>

/** Tokens of a headline at most. */
const LONGEST = 20

/**
 * Tells whether a word that taggers take for a noun is the verb of a line without a full stop, as headlines are written:
 * it stands right behind who speaks, and the line has no other verb.
 *
 *     Opposition demands minister's resignation      President Holm orders inquiry into dam failure
 *     ^^^^^^^^^^ ^^^^^^^                              ^^^^^^^^^^^^^^ ^^^^^^
 */
export function isLineVerb(scene: Ground, t: number): boolean {
  const pos = scene.pos(t)
  if ((pos !== NOUN && pos !== PROPN) || !/[^s]s$/.test(scene.lower(t))) return false
  const found = findVerb(scene.lower(t))
  if (found?.form !== 's') return false
  const start = scene.sentenceFirst(t)
  const end = scene.sentenceEnd(t)
  if (end - start > LONGEST || t + 1 >= end || /^[.!?…]$/.test(scene.lower(end - 1))) return false
  const first = lineFirst(scene, start, t)
  if (first >= t || !isWho(scene, first, t - 1) || !opensWords(scene, t, found.verb.particles)) return false
  for (let at = first; at < end; at++) {
    if (at === t) continue
    if (at > t && OPENS_CLAUSE.test(scene.lower(at))) return true
    if (scene.pos(at) === AUX || (scene.pos(at) === VERB && scene.lower(at - 1) !== 'to')) return false
  }
  return true
}

const OPENS_CLAUSE = /^(?:after|before|as|if|when|while|until|over|amid|that|to|will|who|[,;:–—-])$/

/** Behind a kicker: "Dam failure: minister admits …". */
function lineFirst(scene: Ground, start: number, t: number): number {
  for (let at = t - 1; at > start; at--) if (scene.lower(at) === ':') return at + 1
  return start
}

/** A name, an office or a body, of a few words and without a preposition. */
function isWho(scene: Ground, first: number, last: number): boolean {
  if (last - first > 5) return false
  for (let at = first; at <= last; at++) {
    const pos = scene.pos(at)
    if (pos === VERB || pos === AUX || pos === ADP || pos === ADV || pos === CCONJ || pos === PUNCT) return false
  }
  const word = scene.lower(last)
  const { head, body } = roleWords()
  if (head.has(word) || body.has(word) || BODY.test(word)) return true
  const span = scene.span(last, last)
  return mentionsIn(scene.marked.mentions, scene.span(first, last)).some(
    ({ type, end }) => end === span.end && type !== 'role' && type !== 'pronoun',
  )
}

const BODY =
  /^(?:opposition|army|airline|hospital|clinic|union|watchdog|regulator|court|judge|inquiry|study|report|bank|firm|company|club|coach|boss|chief|pm|un|eu|nato)$/

/** What a verb leads to: words without a preposition, its own particle, "to" and a verb. */
const opensWords = (scene: Ground, t: number, particles: ReadonlySet<string>): boolean => {
  const pos = scene.pos(t + 1)
  if (particles.has(scene.lower(t + 1)) || scene.lower(t + 1) === 'to') return true
  if (/^["'“‘]$/.test(scene.lower(t + 1))) return true
  return pos !== ADP && pos !== VERB && pos !== AUX && pos !== PUNCT && pos !== CCONJ
}

const PAPERS =
  /^(?:documents|records|data|images|papers|emails|e-mails|messages|letters|minutes|files|figures|photos|photographs|pictures|videos|recordings|logs|reports|tests|results|statistics|accounts|memos|footage)$/

/**
 * A verb of several at the end of a line or sentence that taggers take for a noun: "…, documents seen by the Kurier show",
 * and "say" right before a clause ("Doctors treating her say she is stable").
 */
export function isVerbOfSeveral(scene: Ground, t: number): boolean {
  const word = scene.lower(t)
  if (scene.pos(t) === VERB || scene.pos(t) === AUX) return false
  const before = scene.pos(t - 1)
  if (word === 'say')
    return (
      /^(?:he|she|it|they|we|there|the|a|an|no|that)$/.test(scene.lower(t + 1)) && !NO_VERB.test(scene.lower(t - 1))
    )
  if (!/^(?:show|suggest|reveal|indicate|find|confirm)$/.test(word)) return false
  if (before !== NOUN && before !== PROPN) return false
  if (t + 1 < scene.sentenceEnd(t) && !/^[.,;]$/.test(scene.lower(t + 1))) return false
  const start = scene.sentenceFirst(t)
  for (let at = t - 1; at > start && t - at < 12; at--)
    if (scene.lower(at) === ',') {
      for (let noun = at + 1; noun < t && noun < at + 4; noun++) if (PAPERS.test(scene.lower(noun))) return true
      return false
    }
  return false
}

const NO_VERB = /^(?:a|the|no|any|some|his|her|its|their|our|my|your|final|more|much|little|to|of|as|and|or)$/
