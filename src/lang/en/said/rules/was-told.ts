import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { contentFrom, readAfter } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { nounPhraseBefore, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * What several people are told, by somebody whom the page does not name or by the one behind "by".
 *
 *     Residents were told the water would be back by Friday.      Staff were told by the director that nobody would go.
 *               ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^    ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^
 *               cue       content                                         cue          source       content
 *
 * What a court is told stands in `court-heard.ts`. What one man is told in a story is not said to the world.
 */
export const wasTold: SceneRule = {
  name: 'was-told',
  version: 1,
  find: (scene) => scene.cues.flatMap((cue) => read(scene, cue) ?? []),
}

/** Those who are told things together. */
const HEARERS =
  /^(?:residents|parents|passengers|staff|customers|employees|workers|students|pupils|travellers|travelers|villagers|families|relatives|journalists|reporters|members|people|patients|fans|visitors|guests|drivers|commuters|voters|shareholders|investors|players|neighbours|neighbors|tenants|locals|evacuees|survivors|volunteers|farmers|teachers|doctors|nurses|deputies|councillors|delegates|viewers|readers|officers|soldiers|troops|crews?|union|unions|miners|refugees|prisoners|inmates|owners|users|clients|suppliers|pensioners)$/

function read(scene: Scene, cue: Cue): Draft | null {
  if (!/^(?:tell|inform|assure|notify)$/.test(cue.verb.lemma) || !cue.passive || cue.negated || cue.modal !== null)
    return null
  if (scene.quoteAt[cue.head] >= 0 || scene.lower(cue.first) === 'being') return null
  const subject = nounPhraseBefore(scene, cue.first - 1)
  if (subject === null || !isHearers(scene, subject.first, subject.last)) return null
  const agent = scene.lower(cue.last + 1) === 'by' ? nounPhraseFrom(scene, cue.last + 2) : null
  if (agent !== null && !canSpeak(scene, agent)) return null
  const told: Cue = agent === null ? heardOf(cue, cue.last) : heardOf(cue, agent.last)
  const reading = readAfter(scene, told)
  if (reading === null || (reading.frame !== 'that' && reading.frame !== 'clause')) return null
  const content = contentFrom(scene, reading.first, told)
  if (content.length === 0) return null
  return draftOf(scene, {
    source: agent,
    cue: { first: cue.first, last: cue.head },
    content,
    because: 'what several people are told',
    unnamed: agent === null,
    score: 0.96,
  })
}

/** The head noun of a phrase, before what is told of it: "residents of the valley". */
function isHearers(scene: Scene, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (HEARERS.test(scene.lower(t))) return true
  return false
}

const FRAMES: ReadonlySet<string> = new Set(['t', 'z'])

/** The verb with its last token and without a hearer to come: it stands before. */
const heardOf = (cue: Cue, last: number): Cue => ({
  ...cue,
  head: last,
  last,
  verb: { ...cue.verb, frames: FRAMES, particles: new Set(), needsParticle: false },
})
