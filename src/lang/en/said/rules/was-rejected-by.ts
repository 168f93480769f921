import type { Span } from '../../../../model/index.js'
import { contentFrom, contentLast, trimLast } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { AUX, PRON, VERB } from '../parts.js'
import { appositionAfter, nounPhraseBefore, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A passive with its agent, and a passive that expects or alleges.
 *
 *     The plan was rejected by the harbour council.
 *     ^^^^^^^^ ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^
 *     content  cue             source
 */
export const wasRejected: CueRule = {
  name: 'was-rejected-by',
  version: 3,
  read(scene, cue) {
    // "news being reported by the Post": which news.
    if (!cue.passive || scene.lower(cue.first) === 'being') return null
    const subject = nounPhraseBefore(scene, cue.first - 1)
    if (subject === null || scene.lower(cue.first - 2) === 'whose') return null
    const next = pastJudgement(scene, cue)
    const end = scene.sentenceEnd(cue.head)
    if (scene.lower(next) === 'by' && next + 1 < end) {
      const agent = nounPhraseFrom(scene, next + 1)
      // "The order was not issued by the bank": nobody has done it.
      if (agent === null || cue.negated || !cue.verb.frames.has('n')) return null
      // "They were backed by the council": what is backed stands elsewhere.
      if (subject.first === subject.last && scene.pos(subject.first) === PRON) return null
      const rest = behindAgent(scene, cue, agent.last + 1, end)
      const judged = next > cue.last + 1 ? [scene.span(cue.last + 1, next - 1)] : []
      return draftOf(scene, {
        source: rest.length > 0 ? agent : appositionAfter(scene, agent, end),
        cue: { first: cue.first, last: cue.last },
        content: [scene.span(subject.first, subject.last), ...judged, ...rest],
        because: `"${scene.lower(cue.head)}" in the passive with "by"`,
        act: cue.verb.act,
        score: judged.length + rest.length > 0 ? 0.95 : 0.5,
      })
    }
    if (scene.lower(next) === 'to' && EXPECTED.has(cue.verb.lemma)) {
      const content = contentFrom(scene, next, cue)
      if (content.length === 0) return null
      return draftOf(scene, {
        source: null,
        cue: { first: cue.first, last: cue.last },
        content: [scene.span(subject.first, subject.last), ...content],
        because: `"${scene.lower(cue.head)}" in the passive before "to"`,
        act: cue.verb.act,
        unnamed: true,
        score: 0.5,
      })
    }
    return null
  },
}

/** "Dismissed as nonsense by the mill": the token behind the judgement, which is "by". */
function pastJudgement(scene: Scene, cue: Cue): number {
  const next = cue.last + 1
  if (scene.lower(next) !== 'as') return next
  for (let t = next + 1; t < next + 7 && t < scene.sentenceEnd(cue.head); t++) {
    if (scene.lower(t) === 'by') return t > next + 1 ? t : next
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === ',') return next
  }
  return next
}

/** "Accused by the mayor of theft", "described by one guest as a farce": what follows whoever says it. */
function behindAgent(scene: Scene, cue: Cue, from: number, end: number): readonly Span[] {
  const link = scene.lower(from)
  if (from >= end || !(link === 'of' ? ACCUSED : link === 'as' ? NAMED : NONE).test(cue.verb.lemma)) return []
  const last = trimLast(scene, from, contentLast(scene, from, cue))
  return last > from ? [scene.span(from, last)] : []
}

const ACCUSED = /^(?:accuse|suspect)$/
const NAMED =
  /^(?:describe|condemn|denounce|dismiss|reject|hail|praise|criticise|criticize|label|brand|see|view|regard)$/
const NONE = /^$/

const EXPECTED = new Set([
  'expect',
  'say',
  'report',
  'believe',
  'think',
  'allege',
  'suppose',
  'understand',
  'rumour',
  'estimate',
  'project',
  'predict',
  'consider',
])
