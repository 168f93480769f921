import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { roleWords } from '../names/role-words.js'
import { ADP, NOUN } from './parts.js'
import type { Run } from './phrases.js'
import { nounPhraseBefore } from './phrases.js'
import { runOf } from './reading/runs.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'

/**
 * Gives a source that begins with a person's name the title and the function before it, also where a comma or an
 * abbreviation stands between, and takes them out of the content.
 *
 *     The minister of transport, Eng. Jon Bell, said …      The dam has cracked, governor Tilda Varg said.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ of which "Jon Bell"                        ^^^^^^^^ taken for content
 */
export function withTitle(act: Draft, scene: Scene): Draft {
  const [source, ...more] = act.source
  const run = runOf(scene, source)
  if (source === undefined || run === null || act.cue.length === 0 || !/^\p{Lu}/u.test(scene.text[source.start]))
    return act
  const isPerson = mentionsIn(scene.marked.mentions, source).some(
    ({ type, start }) => type === 'person' && start === source.start,
  )
  if (!isPerson) return act
  const first = beforeApposed(scene, beforeOffice(scene, beforeTitles(scene, run.first)))
  if (first >= run.first) return act
  const start = scene.tokens.start[first]
  const content = act.content.flatMap((span) => outOf(span, start, source, scene.text))
  return content.length < act.content.length && act.content.length === 1
    ? act
    : withSpans(act, { source: [{ start, end: source.end }, ...more], content })
}

/** Content up to where the source begins, without the comma before it. */
function outOf(span: Span, start: number, source: Span, text: string): readonly Span[] {
  if (span.end <= start || span.start >= source.start) return [span]
  let end = start
  while (end > span.start && /[\s,;–—-]/.test(text[end - 1])) end--
  return end > span.start ? [{ start: span.start, end }] : []
}

/** Past "Eng.", "Lt. Gen.", "(ret.)" before a name. */
function beforeTitles(scene: Scene, first: number): number {
  const { tokens } = scene
  const floor = scene.sentenceFirst(first)
  const { title } = roleWords()
  let t = first
  for (let guard = 0; guard < 4 && t > floor; guard++) {
    const form = tokens.form(t - 1)
    if (title.has(form) || /^\p{Lu}\p{Ll}{0,5}\.$/u.test(form)) t--
    else if (
      form === '.' &&
      t - 2 >= floor &&
      tokens.end[t - 2] === tokens.start[t - 1] &&
      /^\p{Lu}\p{Ll}{1,4}$/u.test(tokens.form(t - 2))
    )
      t -= 2
    else if (form === ')') {
      let open = t - 2
      while (open > floor && t - open < 6 && tokens.form(open) !== '(') open--
      if (tokens.form(open) !== '(' || !/^ret/.test(scene.lower(open + 1))) break
      t = open
    } else break
  }
  return t
}

/** Past "governor", "deputy harbour master" in small letters before a name. */
function beforeOffice(scene: Scene, first: number): number {
  const before = first - 1
  if (before < scene.sentenceFirst(first) || scene.pos(before) !== NOUN) return first
  const isOffice = roleWords().head.has(scene.lower(before))
  const run = nounPhraseBefore(scene, before)
  if (run === null || holdsName(scene, run)) return first
  return isOffice || isWholeOffice(scene, run) ? run.first : first
}

/** ", the head of the district | Oleg Tarn": an office with what it is of, behind a comma. */
const isWholeOffice = (scene: Scene, run: Run): boolean =>
  scene.lower(run.first - 1) === ',' && roleWords().head.has(scene.lower(headOf(scene, run)))

/** Past "The minister of transport," that opens the sentence or the part of it before a name. */
function beforeApposed(scene: Scene, first: number): number {
  const comma = first - 1
  const floor = scene.sentenceFirst(first)
  if (comma <= floor || scene.lower(comma) !== ',') return first
  const run = nounPhraseBefore(scene, comma - 1)
  if (run === null || holdsName(scene, run)) return first
  const opens = run.first === floor || scene.lower(run.first - 1) === ',' || scene.quoteAt[run.first - 1] >= 0
  return opens && roleWords().head.has(scene.lower(headOf(scene, run))) ? run.first : first
}

/** The noun before the first preposition of a phrase. */
function headOf(scene: Scene, { first, last }: Run): number {
  for (let t = first + 1; t <= last; t++) if (scene.pos(t) === ADP) return t - 1
  return last
}

const holdsName = (scene: Scene, { first, last }: Run): boolean =>
  mentionsIn(scene.marked.mentions, scene.span(first, last)).some(({ type }) => type === 'person')
