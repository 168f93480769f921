import type { Draft } from '../../../../model/index.js'
import { contentLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { linesOf } from '../lexicon.js'
import { ADJ, ADV, AUX, PART, VERB } from '../parts.js'
import { subjectOf } from '../phrases.js'
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
  version: 1,
  find: (scene) => eachWord(scene, STATES, (t) => readState(scene, t)),
}

const STATES = new Set<number>([ADJ, VERB])

function readState(scene: Scene, t: number): Draft | null {
  const links = linksOf(scene.lower(t))
  if (links === undefined) return null
  const link = scene.lower(t + 1)
  if (!links.has(link)) return null
  let first = t
  let be = false
  while (
    first > scene.sentenceFirst(t) &&
    t - first < 6 &&
    (scene.pos(first - 1) === ADV || scene.pos(first - 1) === AUX || scene.pos(first - 1) === PART)
  ) {
    first--
    if (/^(?:is|are|was|were|be|been|am|remains?|['’]s|['’]re|['’]m)$/.test(scene.lower(first))) be = true
  }
  if (!be) return null
  const opens = link === 'that' || link === 'to' || link === 'whether' || link === 'if'
  const cue = wordCue('mental', first, t, opens ? t : t + 1)
  const source = subjectOf(scene, cue)
  if (source === null || /^(?:it|there)$/.test(scene.lower(source.last))) return null
  const from = cue.last + 1
  const last = contentLast(scene, from, cue)
  if (last <= from) return null
  return draftOf(scene, {
    source,
    cue,
    content: [scene.span(from, last)],
    because: `a state of mind, "${scene.lower(t)} ${link}"`,
    act: 'mental',
    score: 0.5,
  })
}
