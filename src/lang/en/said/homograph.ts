import { ADJ, ADP, AUX, DET, NOUN, NUM, PRON, PROPN, VERB } from './parts.js'
import type { Scene } from './scene.js'

type Ground = Pick<Scene, 'lower' | 'pos' | 'sentenceFirst' | 'sentenceEnd'>

/** Forms that are nouns as well, behind several who speak and behind one. */
const BASE = /^(?:report|claim|estimate|fear|demand|state|doubt|hope|forecast|request|note|reckon|warn|complain)$/
const OF_ONE =
  /^(?:reports|claims|estimates|fears|demands|states|doubts|hopes|forecasts|reckons|notes|warns|suspects|complains|disputes|contests|requests)$/

/**
 * Tells whether a word that taggers take for a noun is the verb of its sentence: nothing before it is a verb, its subject
 * is one where the form is that of one and several where it is that of several, and a clause or an object opens behind it.
 *
 *     Fishermen on the coast report a shortage of nets.      The harbour master reckons it will take a month.
 *     ^^^^^^^^^              ^^^^^^ ^                            ^^^^^^^^^^^^^^ ^^^^^^^ ^^
 */
export function isVerbAfterAll(scene: Ground, t: number): boolean {
  const word = scene.lower(t)
  if (asReports(scene, t)) return true
  const shown = isShown(scene, t)
  const several = shown || BASE.test(word)
  if (!several && !OF_ONE.test(word)) return false
  const first = clauseFirst(scene, t)
  if (t - first > 16 || t <= first || !(shown ? opensClause(scene, t + 1) : opensObject(scene, t + 1, several)))
    return false
  let head = -1
  for (let at = first; at < t; at++) {
    const pos = scene.pos(at)
    if (pos === VERB || pos === AUX || /^(?:[’']s?|there|here|no|,|and|or)$/.test(scene.lower(at))) return false
    if (pos === ADP && head < 0) head = at - 1
  }
  if (head < 0) head = t - 1
  if (head < first || scene.pos(t - 1) === ADP || scene.pos(t - 1) === DET || scene.pos(t - 1) === ADJ) return false
  const isSeveral = /[^s]s$|^(?:people|men|women|police|\p{L}+men|\p{L}+women|children|media|data|footage)$/u.test(
    scene.lower(head),
  )
  const pos = scene.pos(head)
  return (pos === NOUN || pos === PROPN) && isSeveral === several
}

/** "Data from the port show exports fell": counts and pictures at the head of the sentence. */
function isShown(scene: Ground, t: number): boolean {
  if (!/^(?:show|suggest|indicate|reveal)$/.test(scene.lower(t))) return false
  const first = clauseFirst(scene, t)
  for (let at = first; at < Math.min(t, first + 4); at++) {
    if (scene.pos(at) === ADP) return false
    if (PAPERS.test(scene.lower(at))) return scene.pos(t - 1) === NOUN || scene.pos(t - 1) === PROPN
  }
  return false
}

const PAPERS =
  /^(?:data|figures|projections|polls|surveys|records|statistics|documents|images|photos|pictures|videos|footage|emails|e-mails|messages|letters|logs|tests|results|estimates|accounts|papers|files|minutes|memos|reports|studies)$/

/** "As the press service of the port reports, the road is shut": behind "as" and its subject, before a comma or the sentence's end. */
function asReports(scene: Ground, t: number): boolean {
  if (!/^(?:reports?|notes|claims?|states?|estimates?)$/.test(scene.lower(t))) return false
  if (t + 1 < scene.sentenceEnd(t) && !/^[,.]$/.test(scene.lower(t + 1))) return false
  const first = scene.sentenceFirst(t)
  for (let at = t - 1; at >= first && t - at < 14; at--) {
    const pos = scene.pos(at)
    if (scene.lower(at) === 'as') return at < t - 1 && (at === first || scene.lower(at - 1) === ',')
    if (pos === VERB || pos === AUX || scene.lower(at) === ',') return false
  }
  return false
}

/** Where the words begin that stand before a verb: behind the last comma of its sentence, or at its start. */
function clauseFirst(scene: Ground, t: number): number {
  const start = scene.sentenceFirst(t)
  for (let at = t - 1; at > start; at--) if (scene.lower(at) === ',') return at + 1
  return start
}

/** "show exports fell" */
const opensClause = (scene: Ground, t: number): boolean =>
  scene.pos(t) === NOUN && (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX)

/** "that", an article, a number, a pronoun; "in the Journal … that" behind several. */
function opensObject(scene: Ground, t: number, several: boolean): boolean {
  if (t >= scene.sentenceEnd(t - 1)) return false
  const pos = scene.pos(t)
  if (/^(?:that|this|these|those)$/.test(scene.lower(t)) || pos === DET || pos === NUM) return true
  if (pos === PRON) return /^(?:he|she|it|they|there|we|i)$/.test(scene.lower(t))
  return several && scene.lower(t) === 'in' && scene.pos(t + 1) === DET
}
