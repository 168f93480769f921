import type { Draft } from '../../../../model/index.js'
import { contentLast, paragraphEnd, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { linesOf } from '../lexicon.js'
import { ADJ, ADP, ADV, AUX, CCONJ, PART, VERB } from '../parts.js'
import { nounPhraseBefore, nounPhraseFrom, subjectOf } from '../phrases.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'

let states: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** The words that lead from an adjective of mind to its content. */
function linksOf(word: string): ReadonlySet<string> | undefined {
  states ??= new Map(
    linesOf('./states.txt').map((line) => {
      const [state, , links] = line.split(/\s+/)
      return [state, new Set(links.split(','))]
    }),
  )
  return states.get(word)
}

/**
 * A state of mind: "is concerned by", "is confident that", "is ready to".
 *
 *     The council is deeply concerned by reports of a leak.
 *     ^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^
 *     source      cue                    content
 */
export const isConcerned: SceneRule = {
  name: 'is-concerned',
  version: 3,
  find: (scene) => [
    ...eachWord(scene, STATES, (t) => readState(scene, t)),
    ...inHeadlines(scene),
    ...behindQuote(scene),
  ],
}

const MAY = /^(?:can|could|may|might|must|shall|should|would)$/

const STATES = new Set<number>([ADJ, VERB])

function readState(scene: Scene, t: number): Draft | null {
  const links = linksOf(scene.lower(t))
  if (links === undefined) return null
  const link = scene.lower(t + 1)
  const isClause = links.has('that') && opensClause(scene, t + 1)
  if (!links.has(link) && !isClause) return null
  let first = t
  let be = false
  while (
    first > scene.sentenceFirst(t) &&
    t - first < 6 &&
    (scene.pos(first - 1) === ADV ||
      scene.pos(first - 1) === AUX ||
      scene.pos(first - 1) === PART ||
      /^remain(?:s|ed)?$/.test(scene.lower(first - 1)))
  ) {
    first--
    // "Must be ready to": nobody is so yet.
    if (MAY.test(scene.lower(first))) return null
    if (/^(?:is|are|was|were|be|been|am|remain(?:s|ed)?|['’]s|['’]re|['’]m)$/.test(scene.lower(first))) be = true
  }
  if (!be) return null
  const opens = isClause || link === 'that' || link === 'to' || link === 'whether' || link === 'if'
  const cue = wordCue('mental', first, t, opens ? t : t + 1)
  const source = subjectOf(scene, cue)
  if (source === null || /^(?:it|there)$/.test(scene.lower(source.last))) return null
  // "I'm grateful she came": behind the short form a speaker is hardly ever found.
  if (isClause && !links.has(link) && (source.how !== 'own' || /^['’]m$/.test(scene.lower(first)))) return null
  const from = cue.last + 1
  const last = contentLast(scene, from, cue)
  if (last <= from || scene.pos(from) === CCONJ) return null
  return draftOf(scene, {
    source,
    cue,
    content: [scene.span(from, last)],
    because: `a state of mind, "${scene.lower(t)} ${link}"`,
    act: 'mental',
    score: 0.5,
  })
}

/** "is confident the vote will go ahead": a clause without "that", its verb right behind its subject. */
function opensClause(scene: Scene, t: number): boolean {
  if (t + 2 >= scene.sentenceEnd(t - 1) || scene.pos(t) === ADP) return false
  const subject = nounPhraseFrom(scene, t, { links: false })
  if (subject === null || subject.first !== t || /^(?:this|last|next|today|yesterday)$/.test(scene.lower(t)))
    return false
  const after = scene.pos(subject.last + 1)
  return after === AUX || (after === VERB && !scene.lower(subject.last + 1).endsWith('ing'))
}

const SURE = /^(?:convinced|sure|certain|confident|adamant)$/

/** `"The road will hold," he is convinced.`: a state of mind that closes a quotation, as translated pages have it. */
function behindQuote(scene: Scene): readonly Draft[] {
  const drafts: Draft[] = []
  for (const last of scene.quoteLast) {
    if (last < 0 || !/^[,!?.]$/.test(scene.lower(last - 1))) continue
    const source = nounPhraseFrom(scene, last + 1)
    if (source === null || source.first !== last + 1 || scene.opensParagraph[last + 1] === 1) continue
    const be = source.last + 1
    const state = /^(?:is|are|was|were|remains?)$/.test(scene.lower(be)) ? be + 1 : -1
    if (state < 0 || !SURE.test(scene.lower(state)) || !/^[.,]?$/.test(scene.lower(state + 1))) continue
    const content = [scene.span(scene.quoteFirst[scene.quoteAt[last]], last)]
    const cue = { first: be, last: state }
    drafts.push(
      draftOf(scene, {
        source,
        cue,
        content,
        because: 'a state of mind behind a quotation',
        act: 'mental',
        score: 0.95,
      }),
    )
  }
  return drafts
}

const MARK = /^["'“”‘’]+$/

/**
 * Headlines leave out the verb and set the state between marks.
 *
 *     Lake Council 'deeply alarmed' by reports of a leak
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^
 *     source       cue                 content
 */
function inHeadlines(scene: Scene): readonly Draft[] {
  const drafts: Draft[] = []
  const { blocks } = scene.marked.document
  const headlines = blocks.filter(({ role, kind }) => role === 'headline' && kind === 'main')
  for (const block of headlines)
    for (let t = tokenAt(scene, block.start); t < scene.tokens.count && scene.tokens.start[t] < block.end; t++) {
      const links = linksOf(scene.lower(t))
      if (links === undefined || !MARK.test(scene.lower(t + 1)) || !links.has(scene.lower(t + 2))) continue
      let first = t
      while (scene.pos(first - 1) === ADV) first--
      if (!MARK.test(scene.lower(first - 1))) continue
      const source = nounPhraseBefore(scene, first - 2)
      const from = t + 3
      const last = trimLast(scene, from, paragraphEnd(scene, from) - 1)
      if (source === null || scene.tokens.start[source.first] < block.start || last <= from) continue
      const content = [scene.span(from, last)]
      const cue = { first: first - 1, last: t + 2 }
      drafts.push(
        draftOf(scene, { source, cue, content, because: 'a state of mind in a headline', act: 'mental', score: 0.95 }),
      )
    }
  return drafts
}
