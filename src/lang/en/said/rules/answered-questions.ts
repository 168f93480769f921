import type { Draft, Span } from '../../../../model/index.js'
import { paragraphsOf, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * An interview that prints its questions as paragraphs and names nobody before the answers: they are the person's whom the
 * page introduces before the first question, where they say "I" and "we". Marked as assumed.
 *
 *     Tamsin Okoro is the head of the dam safety office.
 *     ^^^^^^^^^^^^ source
 *     Did you know about the cracks?
 *     I learned of them in May, from a letter.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content
 */
export const answeredQuestions: SceneRule = {
  name: 'answered-questions',
  version: 1,
  find(scene) {
    const paragraphs = paragraphsOf(scene)
    const first = paragraphs.findIndex((one) => isQuestion(scene, one))
    if (first < 0) return []
    const answers: Run[] = []
    let questions = 0
    let own = 0
    for (let at = first; at < paragraphs.length; at++) {
      if (!isQuestion(scene, paragraphs[at])) continue
      const next = paragraphs[at + 1]
      if (next === undefined || isQuestion(scene, next)) continue
      questions++
      if (saysI(scene, next)) own++
      for (let more = at + 1; more < paragraphs.length && more - at <= MOST; more++) {
        if (isQuestion(scene, paragraphs[more])) break
        // Behind the first, a paragraph may be the page's own again.
        if (more === at + 1 || saysI(scene, paragraphs[more])) answers.push(paragraphs[more])
      }
    }
    if (questions < 3 || own * 3 < questions * 2) return []
    const source = onlyPersonBefore(scene, scene.tokens.start[paragraphs[first].first])
    if (source === null) return []
    return answers.flatMap((answer) => draftFrom(scene, source, answer))
  },
}

/** Paragraphs that one answer may have. */
const MOST = 3
const LONGEST_QUESTION = 40
const LONGEST_ANSWER = 300

/** A paragraph that asks and is no quotation. */
const isQuestion = (scene: Scene, { first, last }: Run): boolean =>
  scene.lower(last) === '?' && last - first < LONGEST_QUESTION && scene.quoteAt[first] < 0 && scene.quoteAt[last] < 0

function saysI(scene: Scene, { first, last }: Run): boolean {
  for (let t = first; t <= last; t++)
    if (scene.quoteAt[t] < 0 && /^(?:i|we|my|our|me|us)$/.test(scene.lower(t)) && scene.tokens.form(t) !== 'US')
      return true
  return false
}

/** The only person with a full name before the first question, author apart. */
function onlyPersonBefore(scene: Scene, before: number): Span | null {
  const { author } = scene.marked.document
  let only: { readonly span: Span; readonly name: string } | null = null
  for (const { type, name, start, end } of scene.marked.mentions) {
    if (start >= before) break
    if (type !== 'person' || !name.includes(' ') || name === author?.value) continue
    if (only !== null && only.name !== name) return null
    only ??= { span: { start, end }, name }
  }
  return only?.span ?? null
}

function draftFrom(scene: Scene, source: Span, { first, last }: Run): readonly Draft[] {
  const end = trimLast(scene, first, last)
  // A label, a quotation or a verb of saying: somebody tells of the talk.
  if (end - first < 3 || end - first > LONGEST_ANSWER || scene.quoteAt[first] >= 0) return []
  for (let t = first; t < Math.min(end, first + 7); t++) if (scene.lower(t) === ':') return []
  const draft = draftOf(scene, {
    source: null,
    cue: { first, last: first },
    content: [scene.span(first, end)],
    because: 'an answer in an interview',
    score: 0.5,
    assumed: true,
  })
  return [{ ...draft, source: [source], cue: [] }]
}
