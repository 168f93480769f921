import { contentFrom, isOpenQuote } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { cueRun, draftOf } from '../draft.js'
import { reportingNoun } from '../nouns.js'
import { ADJ, ADV, DET, NOUN, PRON, VERB } from '../parts.js'
import { isPossessivePronoun, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A judgement before what it judges, where that is long.
 *
 *     The ministry rejected as "absurd" a claim that its divers had cut the cable.
 *     ^^^^^^^^^^^^ ^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source       cue      content
 */
export const judgedAs: CueRule = {
  name: 'judged-as',
  version: 1,
  read(scene, cue) {
    if (cue.passive || cue.infinitive || !JUDGING.has(cue.verb.lemma)) return null
    // "Orm, described as tall and thin, …": a participle that tells of him.
    if (cue.first === cue.head && !cue.participle && scene.lower(cue.first - 1) === ',') return null
    const as = scene.lower(cue.last) === 'as' ? cue.last : cue.last + 1
    if (scene.lower(as) !== 'as') return null
    const end = scene.sentenceEnd(cue.head)
    const object = pastComplement(scene, as + 1, end)
    if (object < 0 || !opensObject(scene, object, end)) return null
    const source = subjectOf(scene, cue)
    if (source === null) return null
    const content = contentFrom(scene, as, cue)
    if (content.length === 0) return null
    const run = cueRun(scene, cue)
    return draftOf(scene, {
      source,
      cue: { first: run.first, last: Math.min(run.last, as - 1) },
      content,
      because: `"${scene.lower(cue.head)} as" before what it judges`,
      act: cue.verb.act,
      score: 0.95,
    })
  },
}

const JUDGING = new Set(
  'reject dismiss deny describe denounce condemn decry deride mock ridicule brand label dub characterise characterize portray brush slam blast criticise criticize hail praise laud welcome regard view see depict refute'.split(
    ' ',
  ),
)

/** The token behind "absurd", `"a fairy tale"`, "completely baseless", "a lie"; -1 where no such words stand there. */
function pastComplement(scene: Scene, from: number, end: number): number {
  if (from >= end) return -1
  if (isOpenQuote(scene, from)) return scene.quoteLast[scene.quoteAt[from]] + 1
  if (scene.pos(from) === DET) {
    const run = nounPhraseFrom(scene, from, { links: false })
    return run === null ? -1 : run.last + 1
  }
  // "as gossip the talk of a strike"
  if (scene.pos(from) === NOUN) return scene.pos(from + 1) === DET ? from + 1 : -1
  let t = from
  while (t < end && scene.pos(t) === ADV) t++
  // "as big a danger": a measure and no judgement.
  if (scene.pos(t) !== ADJ && !(scene.pos(t) === VERB && /(?:ed|ing)$/.test(scene.lower(t)))) return -1
  while (
    t + 2 < end &&
    scene.lower(t + 1) === 'and' &&
    (scene.pos(t + 2) === ADJ || (scene.pos(t + 2) === VERB && /(?:ed|ing)$/.test(scene.lower(t + 2))))
  )
    t += 2
  return t + 1
}

/** What is judged: a noun phrase with its article or owner, or reports and claims without. */
function opensObject(scene: Scene, t: number, end: number): boolean {
  if (end - t < 3) return false
  const pos = scene.pos(t)
  if (pos === DET || isPossessivePronoun(scene.lower(t))) return true
  if (pos === PRON) return false
  return reportingNoun(scene.lower(t)) !== undefined || (pos === ADJ && reportingNoun(scene.lower(t + 1)) !== undefined)
}
