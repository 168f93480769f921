import { findOutlet } from '../../../clean/outlets.js'
import { ADP, ADV, NOUN, PROPN, VERB } from './parts.js'
import type { Scene } from './scene.js'
import { firstFrom } from './speakers/mentions-in.js'
import { isTimeWord } from './time-words.js'

const LEADS = new Set(['on', 'in', 'at', 'by', 'during', 'since', 'over', 'before', 'after', 'until', 'from'])
const NEARER = new Set(['late', 'early', 'earlier', 'later', 'back', 'only', 'just', 'again', 'also', 'already'])
const PART_OF_TIME =
  /^(?:week|weekend|month|year|morning|evening|afternoon|night|noon|midnight|day|ago|\d{4}|\d{1,2}(?:st|nd|rd|th)?)$/

/**
 * Steps back over a time that stands between a subject and its verb: it never speaks.
 *
 *     The harbour council late on 3 March denied that the crane had failed.
 *     ^^^^^^^^^^^^^^^^^^^ subject  ^^^^^^^ stepped over, with "late on"
 *
 * @returns the last token before the time; `last` itself where no time ends there; less than `floor` where nothing stands before.
 */
export function pastTime(scene: Scene, last: number, floor: number): number {
  let t = last
  for (let guard = 0; guard < 3 && t >= floor; guard++) {
    const word = scene.lower(t)
    if (!isTimeWord(word) && !PART_OF_TIME.test(word)) break
    const next = beforeTime(scene, t, floor)
    if (next === t) break
    t = next
  }
  return t
}

/** The token before the time that ends at a token, and before the words that lead to it; the token itself where none does. */
function beforeTime(scene: Scene, t: number, floor: number): number {
  const { marked, tokens } = scene
  const time = marked.times[firstFrom(marked.times, tokens.end[t]) - 1]
  if (time === undefined || time.end !== tokens.end[t] || time.type === 'DURATION' || time.type === 'SET') return t
  let first = t
  while (first > floor && tokens.start[first] > time.start) first--
  if (tokens.start[first] !== time.start || isNamed(scene, first, t)) return t
  // "A survey in 2019 found": a year alone says which survey.
  if (first === t && /^\d{4}$/.test(scene.lower(t))) return t
  const bare =
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|this|last|earlier|late)$/
  const opens = bare.test(scene.lower(first))
  let before = first - 1
  if (before >= floor && scene.lower(before) === 'the') before--
  if (before >= floor && LEADS.has(scene.lower(before)) && scene.pos(before) !== NOUN) before--
  else {
    before = first - 1
    // "May said", "Agenda 2030 warned": without a word that leads to it, only a day's name is surely no name.
    if (!opens || (before >= floor && scene.pos(before) === ADP)) return t
    if (before >= floor && scene.lower(first) === 'today' && /^T/.test(tokens.form(first)) && isName(scene, before))
      return t
  }
  while (
    before >= floor &&
    NEARER.has(scene.lower(before)) &&
    (scene.pos(before) === ADV || scene.pos(before + 1) === ADP)
  )
    before--
  // "A survey released on Friday shows": the time belongs to the participle, and both say which survey.
  return before >= floor && scene.pos(before) === VERB ? t : before
}

const isName = (scene: Scene, t: number): boolean => scene.pos(t) === PROPN || scene.pos(t) === NOUN

/** "The Post on Sunday": a name that holds the time. */
function isNamed(scene: Scene, first: number, last: number): boolean {
  const { marked, tokens } = scene
  const { mentions } = marked
  // "The Yalder Post on Sunday": a paper's name that the recogniser cut short.
  if (scene.lower(last) === 'sunday' && scene.lower(first - 1) === 'on')
    for (let t = first - 2; t >= 0 && first - t < 5; t--)
      if (findOutlet(scene.text.slice(tokens.start[t], tokens.end[last])) !== null) return true
  const index = firstFrom(mentions, tokens.start[first] + 1) - 1
  for (let at = index; at >= 0 && index - at < 3; at--) {
    const { start, end, type } = mentions[at]
    if (type !== 'role' && start < tokens.start[first] && end >= tokens.end[last]) return true
  }
  return false
}
