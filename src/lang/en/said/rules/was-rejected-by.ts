import { contentFrom } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { PRON } from '../parts.js'
import { appositionAfter, nounPhraseBefore, nounPhraseFrom } from '../phrases.js'

/**
 * A passive with its agent, and a passive that expects or alleges.
 *
 *     The plan was rejected by the harbour council.
 *     ^^^^^^^^ ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^
 *     content  cue             source
 */
export const wasRejected: CueRule = {
  name: 'was-rejected-by',
  version: 2,
  read(scene, cue) {
    // "news being reported by the Post": which news.
    if (!cue.passive || scene.lower(cue.first) === 'being') return null
    const subject = nounPhraseBefore(scene, cue.first - 1)
    if (subject === null || scene.lower(cue.first - 2) === 'whose') return null
    const next = cue.last + 1
    const end = scene.sentenceEnd(cue.head)
    if (scene.lower(next) === 'by' && next + 1 < end) {
      const agent = nounPhraseFrom(scene, next + 1)
      // "The order was not issued by the bank": nobody has done it.
      if (agent === null || cue.negated || !cue.verb.frames.has('n')) return null
      // "They were backed by the council": what is backed stands elsewhere.
      if (subject.first === subject.last && scene.pos(subject.first) === PRON) return null
      return draftOf(scene, {
        source: appositionAfter(scene, agent, end),
        cue: { first: cue.first, last: cue.last },
        content: [scene.span(subject.first, subject.last)],
        because: `"${scene.lower(cue.head)}" in the passive with "by"`,
        act: cue.verb.act,
        score: 0.5,
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
