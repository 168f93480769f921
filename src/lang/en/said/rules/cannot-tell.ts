import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { ADP, ADV, AUX } from '../parts.js'
import type { Run } from '../phrases.js'
import { isPossessivePronoun, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

/**
 * Who is not able to say a thing, has yet to say it, stops short of it or leaves it open; and the comment that there was not.
 *
 *     The ministry was unable to confirm the report.      The miller has yet to say who was hurt.
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^      ^^^^^^^^^^ ^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 *     source       cue                    content         source     cue            content
 *
 *     There was no immediate comment from the mill on the fire.
 *               ^^^^^^^^^^^^^^^^^^^^ ^^^^ ^^^^^^^^ ^^^^^^^^^^^
 *               cue                  cue  source   content
 */
export const cannotTell: SceneRule = {
  name: 'cannot-tell',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 2 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      const word = scene.lower(t)
      const draft = word === 'no' ? noComment(scene, t) : OPENS.test(word) ? readUnable(scene, t) : null
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const OPENS =
  /^(?:unable|not|in|yet|stopped|stops|stopping|stop|left|leaves|leaving|leave|reluctant|unwilling|hesitant)$/
/** What nobody is able to do who keeps silent or does not know. */
const TELL =
  /^(?:confirm|verify|corroborate|substantiate|authenticate|say|tell|comment|give|name|specify|explain|disclose|discuss|identify|determine|establish|estimate|elaborate|reveal|clarify|provide|answer|deny|speculate)$/
const TELLING = /^(?:confirming|saying|naming|denying|specifying|verifying|explaining|endorsing|disclosing|giving)$/
const ASKS = /^(?:whether|if|how|when|who|what|why|where|which)$/
const LEADS = /^(?:on|about|to|for)$/

function readUnable(scene: Scene, t: number): Draft | null {
  const last = wordingEnd(scene, t)
  if (last < 0 || last + 1 >= scene.sentenceEnd(t)) return null
  let first = t
  while (
    first - 1 > scene.sentenceFirst(t) &&
    (IS.test(scene.lower(first - 1)) || scene.pos(first - 1) === AUX || scene.pos(first - 1) === ADV)
  )
    first--
  const cue = { ...wordCue('speech', first, t, last), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || NOBODY.test(scene.lower(source.first))) return null
  if (source.how === 'relative' && scene.lower(source.first) !== 'who') return null
  const because = `"${scene.lower(t)} … ${scene.lower(last)}" leaves it open`
  return draftBehind(scene, cue, { source, from: last + 1, because, score: 0.95 })
}

const IS = /^(?:has|have|had|is|are|was|were|been)$/
const NOBODY = /^(?:nobody|none|nothing|it|this|that|which|what|there)$/

/** The last token of a wording that begins at a token; -1 where none does. */
function wordingEnd(scene: Scene, t: number): number {
  const at = (offset: number): string => scene.lower(t + offset)
  const word = at(0)
  if (/^(?:stop(?:s|ped|ping)?)$/.test(word)) {
    const of = at(1) === 'just' || at(1) === 'well' ? 3 : 2
    return at(of - 1) === 'short' && at(of) === 'of' && TELLING.test(at(of + 1)) ? t + of + 1 : -1
  }
  if (/^lea?v|^left$/.test(word)) return at(1) === 'open' && ASKS.test(at(2)) ? t + 1 : -1
  const been = word === 'not' && at(1) === 'been' ? 1 : 0
  const isAble = word === 'unable' || (word === 'not' && at(1 + been) === 'able')
  const isPlaced =
    (word === 'in' && at(1) === 'no' && at(2) === 'position') ||
    (word === 'not' && at(1) === 'in' && at(2) === 'a' && at(3) === 'position')
  const isLoath = /^(?:reluctant|unwilling|hesitant)$/.test(word)
  const isYet = word === 'yet'
  if (!isAble && !isPlaced && !isLoath && !isYet) return -1
  if (scene.pos(t - 1) !== AUX && scene.pos(t - 1) !== ADV && !/^(?:has|have|had|been)$/.test(at(-1))) return -1
  let to = t + (isPlaced ? (word === 'in' ? 3 : 4) : word === 'not' ? 2 + been : 1)
  while (scene.pos(to) === ADV && to < t + 6) to++
  if (scene.lower(to) !== 'to') return -1
  let verb = to + 1
  while (scene.pos(verb) === ADV && verb < to + 4) verb++
  if (!TELL.test(scene.lower(verb))) return -1
  if (scene.lower(verb) === 'rule') return scene.lower(verb + 1) === 'out' ? verb + 1 : -1
  return LEADS.test(scene.lower(verb + 1)) && /^(?:comment|elaborate|speculate)$/.test(scene.lower(verb))
    ? verb + 1
    : verb
}

/** "There was no immediate comment from the mill on the fire", "there has been no confirmation of the deaths from the army". */
function noComment(scene: Scene, t: number): Draft | null {
  if (!/^(?:was|were|is|has|been|had)$/.test(scene.lower(t - 1))) return null
  if (scene.lower(scene.sentenceFirst(t)) !== 'there') return null
  let noun = t + 1
  while (
    /^(?:immediate|official|independent|further|public|word|initial|prompt)$/.test(scene.lower(noun)) &&
    noun < t + 4
  ) {
    if (scene.lower(noun) === 'word') break
    noun++
  }
  if (!/^(?:comment|comments|confirmation|word|response|reaction|statement|reply)$/.test(scene.lower(noun))) return null
  const end = scene.sentenceEnd(t)
  let source: Run | null = null
  let from = -1
  let topic: Run | null = null
  for (let at = noun + 1; at < end && scene.pos(at) === ADP; ) {
    const near = nounPhraseFrom(scene, at + 1, { links: false })
    if (near === null) break
    const run = withOf(scene, near)
    if (/^(?:from|by)$/.test(scene.lower(at))) {
      source = run
      from = at
      at = run.last + 1
    } else if (topic === null && /^(?:on|about|of|to|regarding|over)$/.test(scene.lower(at))) {
      topic = run
      at = run.last + 1
    } else break
  }
  if (source === null || topic === null || isPossessivePronoun(scene.lower(source.first))) return null
  const draft = draftOf(scene, {
    source,
    cue: { first: t, last: noun },
    content: [scene.span(topic.first, topic.last)],
    because: `"no … ${scene.lower(noun)} from"`,
    score: 0.95,
  })
  return { ...draft, cue: [scene.span(t, noun), scene.span(from, from)].sort((a, b) => a.start - b.start) }
}

/** "from the ministry of the sea": only "of" belongs to the name. */
function withOf(scene: Scene, run: Run): Run {
  if (scene.lower(run.last + 1) !== 'of') return run
  const more = nounPhraseFrom(scene, run.last + 2, { links: false })
  return more === null ? run : { first: run.first, last: more.last }
}
