import type { Draft } from '../../../../model/index.js'
import { contentLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { linesOf } from '../lexicon.js'
import { ADJ, ADV, AUX, PART, VERB } from '../parts.js'
import { subjectOf } from '../phrases.js'

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
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 2 < scene.tokens.count; t++) {
      const pos = scene.pos(t)
      if ((pos !== ADJ && pos !== VERB) || scene.quoteAt[t] >= 0) continue
      const links = linksOf(scene.lower(t))
      if (links === undefined) continue
      const link = scene.lower(t + 1)
      if (!links.has(link)) continue
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
      if (!be) continue
      const opens = link === 'that' || link === 'to' || link === 'whether' || link === 'if'
      const cue: Cue = { ...NO_VERB, first, head: t, last: opens ? t : t + 1 }
      const source = subjectOf(scene, cue)
      if (source === null || /^(?:it|there)$/.test(scene.lower(source.last))) continue
      const from = cue.last + 1
      const last = contentLast(scene, from, cue)
      if (last <= from) continue
      drafts.push(
        draftOf(scene, {
          source,
          cue,
          content: [scene.span(from, last)],
          because: `a state of mind, "${scene.lower(t)} ${link}"`,
          act: 'mental',
          score: 0.5,
        }),
      )
    }
    return drafts
  },
}

const NO_VERB = {
  first: 0,
  place: 0,
  head: 0,
  last: 0,
  verb: {
    lemma: '',
    stance: 'opinion',
    act: 'mental',
    frames: new Set<string>(),
    particles: new Set<string>(),
    needsParticle: false,
  },
  form: 'past',
  finite: true,
  passive: false,
  infinitive: false,
  participle: false,
  negated: false,
  modal: null,
} as const
