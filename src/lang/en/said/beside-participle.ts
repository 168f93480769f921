import { canSpeak } from './can-speak.js'
import type { Cue } from './cues.js'
import { ADP, PROPN } from './parts.js'
import type { Run } from './phrases.js'
import type { Scene } from './scene.js'
import { isTimeWord } from './time-words.js'

/** "a letter on Monday to the council": whoever a letter is written to. */
export function isReaderOf(scene: Scene, near: Run, floor: number): boolean {
  if (scene.lower(near.first - 1) !== 'to' || scene.pos(near.first - 1) !== ADP) return false
  for (let t = near.first - 2; t >= floor && near.first - t < 9; t--)
    if (/^(?:letters?|e-?mails?|messages?|memos?|notes?|requests?|appeals?|notices?)$/.test(scene.lower(t))) return true
  return false
}

/** "appeared on Lake News saying": where somebody speaks. */
export const isStage = (scene: Scene, near: Run): boolean =>
  /^(?:on|at|before)$/.test(scene.lower(near.first - 1)) && scene.pos(near.last) === PROPN

/** "wanted for questioning last night", "on the heels of reporting that": a noun, whose doer nobody names. */
export function isNounBehind(scene: Scene, cue: Cue, before: number): boolean {
  const word = scene.lower(before)
  if (word !== 'for') return /^(?:of|into|about)$/.test(word) && scene.pos(before) === ADP
  const next = scene.lower(cue.last + 1)
  return isTimeWord(next) || /^(?:last|this|[.,;])$/.test(next)
}

const SPEAKS =
  /^(?:accuse|blame|call|cite|claim|criticise|criticize|complain|demand|denounce|describe|hail|praise|predict|urge|warn)$/

/** "…, with analysts at Corby blaming weak demand": who speaks stands behind "with". */
export const speaksBesideWith = (scene: Scene, cue: Cue, { first, last }: Run): boolean =>
  cue.participle &&
  SPEAKS.test(cue.verb.lemma) &&
  scene.lower(first - 1) === 'with' &&
  scene.lower(first - 2) === ',' &&
  canSpeak(scene, { first, last })
