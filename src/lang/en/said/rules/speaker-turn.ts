import type { Draft } from '../../../../model/index.js'
import { paragraphEnd, paragraphsOf, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/** "A:" in an interview whose questions open with "Q:". */
function answerAt(scene: Scene, t: number): Run | null {
  if (scene.tokens.form(t) !== 'A' || scene.lower(t + 1) !== ':') return null
  for (let at = t - 1; at >= 0 && t - at < 120; at--)
    if (scene.opensParagraph[at] === 1) {
      if (scene.tokens.form(at) === 'Q' && scene.lower(at + 1) === ':') return { first: t, last: t }
      if (scene.tokens.form(at) === 'A') return null
    }
  return null
}

const CAPITALS = /^\p{Lu}{3,}$/u
/** Who asks and leads through a programme: what they say is not reported. */
const LEADS =
  /^(?:host|presenter|moderator|interviewer|reporter|anchor|question|questioner|announcer|narrator|speaker|operator|chair|music|note|update|correction|breaking|photo|video|source|sources)$/

/**
 * "GANSEY:" in a transcript: capitals that are the last word of somebody's name, where several paragraphs open like that.
 */
function turnInCapitals(scene: Scene, t: number): Run | null {
  if (!isLabel(scene, t) || LEADS.test(scene.lower(t)) || !isShortAnswer(scene, t + 2)) return null
  const word = scene.lower(t)
  const { text } = scene
  const isNamed = scene.marked.mentions.some(
    ({ type, start, end }) =>
      type === 'person' &&
      text.slice(start, end).toLowerCase().split(/\s+/).length > 1 &&
      text.slice(start, end).toLowerCase().endsWith(` ${word}`),
  )
  if (!isNamed) return null
  let labels = 0
  for (let at = 0; at < scene.tokens.count && labels < 3; at++)
    if (scene.opensParagraph[at] === 1 && isLabel(scene, at)) labels++
  return labels >= 3 ? { first: t, last: t } : null
}

/**
 * "Gansey:" in an interview: a family name that opens several paragraphs, of a person whom the page names in full, beside the
 * label of whoever asks.
 */
function turnBySurname(scene: Scene, t: number): Run | null {
  if (!isSurname(scene, t) || LEADS.test(scene.lower(t)) || asks(scene, t + 2)) return null
  const { text } = scene
  const word = scene.tokens.form(t)
  const isNamed = scene.marked.mentions.some(
    ({ type, start, end }) =>
      type === 'person' && end - start > word.length && text.slice(start, end).endsWith(` ${word}`),
  )
  if (!isNamed) return null
  let own = 0
  let others = 0
  for (let at = 0; at < scene.tokens.count && (own < 2 || others < 2); at++)
    if (scene.opensParagraph[at] === 1 && isSurname(scene, at)) {
      if (scene.tokens.form(at) === word) own++
      else others++
    }
  return own >= 2 && others >= 2 ? { first: t, last: t } : null
}

const isSurname = (scene: Scene, t: number): boolean =>
  /^\p{Lu}\p{Ll}{1,20}$/u.test(scene.tokens.form(t)) && scene.lower(t + 1) === ':'

/** Whether a paragraph ends with a question. */
const asks = (scene: Scene, from: number): boolean => scene.lower(paragraphEnd(scene, from) - 1) === '?'

const SHORT_TURN = 50

/**
 * Few tokens to the end of the paragraph, and no question among them: behind capitals stands whoever leads the talk as often
 * as not, and what asks, or goes on for long, is nobody's statement.
 */
function isShortAnswer(scene: Scene, from: number): boolean {
  const end = paragraphEnd(scene, from)
  if (end - from > SHORT_TURN + 2) return false
  for (let t = from; t < end; t++) if (scene.lower(t) === '?') return false
  return true
}

const isLabel = (scene: Scene, t: number): boolean => CAPITALS.test(scene.tokens.form(t)) && scene.lower(t + 1) === ':'

/**
 * A turn in a transcript or an interview: a person's name, a colon, and the words to the end of the paragraph.
 *
 *     Captain Ada Quell: The ferry left at noon. All lamps were lit.
 *     ^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source, cue ":"   content
 */
export const speakerTurn: SceneRule = {
  name: 'speaker-turn',
  version: 3,
  find(scene) {
    const drafts: Draft[] = []
    for (const { first: t } of paragraphsOf(scene)) {
      const answer = answerAt(scene, t) ?? turnInCapitals(scene, t) ?? turnBySurname(scene, t)
      const run = answer ?? nounPhraseFrom(scene, t, { links: false })
      if (run === null || run.last - run.first > 6 || scene.lower(run.last + 1) !== ':') continue
      const span = scene.span(run.first, run.last)
      const inHeadline = scene.marked.document.blocks.some(
        ({ role, start, end }) => role === 'headline' && start <= span.start && span.start < end,
      )
      if (inHeadline) continue
      const person = mentionsIn(scene.marked.mentions, span).find(
        ({ type, end }) => type === 'person' && end === span.end,
      )
      if (answer === null && (person === undefined || !/ /.test(person.name))) continue
      const from = run.last + 2
      const last = trimLast(scene, from, paragraphEnd(scene, from) - 1)
      if (last - from < 3 || last - from > 400) continue
      drafts.push(
        draftOf(scene, {
          source: run,
          cue: { first: run.last + 1, last: run.last + 1 },
          content: [scene.span(from, last)],
          because: 'a turn of speech behind a name and a colon',
          score: 0.95,
        }),
      )
    }
    return drafts
  },
}
