import { followingQuotes, readBefore, skipAdverbials } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { cueRun, draftOf } from '../draft.js'
import { PRON } from '../parts.js'
import { appositionAfter, subjectAfter, subjectOf } from '../phrases.js'

/**
 * Content before the speaker and the verb, in either order.
 *
 *     "The bridge will open in May," Mara Velt said on Tuesday.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ ^^^^
 *     content                       source    cue
 */
export const quoteSaid: CueRule = {
  name: 'quote-said',
  version: 1,
  read(scene, cue) {
    if (!cue.verb.frames.has('q') || !cue.finite || cue.passive) return null
    const end = scene.sentenceEnd(cue.head)
    const straight = subjectOf(scene, cue)
    if (straight !== null && straight.how === 'own') {
      const before = readBefore(scene, straight.first)
      if (before !== null && (before.quoted || closes(scene, cue.last + 1))) {
        const source = straight
        return draftOf(scene, {
          source,
          cue: cueRun(scene, cue),
          content: [before.span, ...rest(scene, cue.last + 1, end)],
          because: `"${scene.lower(cue.head)}" after its content`,
          act: cue.verb.act,
          score: before.quoted ? 0.9 : 0.7,
        })
      }
    }
    const before = readBefore(scene, cue.first)
    if (before === null) return null
    const inverted = subjectAfter(scene, cue)
    if (
      inverted === null ||
      (scene.pos(inverted.first) === PRON &&
        inverted.last === inverted.first &&
        !/^(?:he|she|they|i|we|one)$/.test(scene.lower(inverted.first)))
    )
      return null
    if (!before.quoted && (!REPORTING.has(cue.verb.lemma) || !closes(scene, inverted.last + 1))) return null
    const source = appositionAfter(scene, inverted, end)
    return draftOf(scene, {
      source,
      cue: cueRun(scene, cue),
      content: [before.span, ...rest(scene, source.last + 1, end)],
      because: `"${scene.lower(cue.head)}" with its speaker after its content`,
      act: cue.verb.act,
      score: before.quoted ? 0.9 : 0.7,
    })
  },
}

/** Verbs that may stand before their speaker without a quotation: "…, reports the Yalder Post". */
const REPORTING = new Set([
  'say',
  'report',
  'write',
  'add',
  'note',
  'state',
  'announce',
  'claim',
  'warn',
  'argue',
  'explain',
  'insist',
])

type Scene = Parameters<CueRule['read']>[0]

/** After a comma and a clause, the verb must end the sentence or be followed by where and when only. */
function closes(scene: Scene, from: number): boolean {
  const end = scene.sentenceEnd(from - 1)
  const after = skipAdverbials(scene, from)
  return after >= end || /^[.,;!?]$/.test(scene.lower(after))
}

/** Quotations after the verb: in the same sentence behind a comma, or in the next ones. */
function rest(scene: Scene, from: number, end: number) {
  for (let t = from; t < end; t++) {
    const q = scene.quoteAt[t]
    if (q < 0) continue
    if (scene.quoteFirst[q] !== t) return []
    const before = scene.lower(t - 1)
    return before === ',' || before === ':' || before === '.' || before === '—' || before === ';'
      ? followingQuotes(scene, t)
      : []
  }
  return followingQuotes(scene, end)
}
