import type { Draft } from '../../../../model/index.js'
import { isShortForOutlet } from '../../propositions/outlet-words.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { NUM, VERB } from '../parts.js'
import type { Run, Subject } from '../phrases.js'
import { isPossessivePronoun, nounPhraseBefore, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

/**
 * An outlet or a body takes back what it had said.
 *
 *     The Gazette has withdrawn its report that the mayor had resigned.
 *     ^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source     cue                      content
 *
 *     The Gazette apologised to the mayor for writing that she had resigned.
 *
 *     The minister walked back her claim that the dam was safe.        Orm no longer stands by his report that it had sunk.
 *
 *     On Monday we reported that the mayor had resigned. That report was wrong.
 *               ^^ source                               ^^^^^^^^^^^^^^^^^^^^^ content, assumed
 *
 *     On Monday the Gazette reported that the mayor had resigned. We withdraw that report.
 *               ^^^^^^^^^^^ source                                 ^^^^^^^^^^^^^^^^^^^^^^^ content, assumed
 *
 *     In May we reported that 14 boats had sunk. This was wrong. The number was 4.
 *            ^^ source                            ^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^ two contents, assumed
 */
export const tookBack: SceneRule = {
  name: 'took-back',
  version: 4,
  find: (scene) => [...eachWord(scene, VERBS, (t) => readTaken(scene, t)), ...ownMistakes(scene)],
}

const VERBS = new Set<number>([VERB])
const TAKES_BACK = /^(?:withdraw|withdraws|withdrew|withdrawn|(?:retract|recant)(?:s|ed)?|apologi[sz]e[sd]?)$/
/** Verbs that take a word back with the particles behind them: "walked back", "rowed back on". */
const WITH_PARTICLES: Readonly<Record<string, string>> = {
  walk: 'back',
  take: 'back',
  row: 'back',
  backtrack: 'on',
  stand: 'by',
}
/** Verbs that take back only what is one's own: "dropped its claim", and no claim of others. */
const OWN_ONLY = /^(?:drop(?:s|ped)?|delete[sd]?|abandon(?:s|ed)?|disown(?:s|ed)?)$/
const SAYING =
  /^(?:report|story|article|claim|statement|allegation|accusation|assertion|announcement|post|tweet|account|remark|comment|suggestion|testimony|confession)s?$/
const REPORTING = /^(?:reporting|writing|saying|claiming|suggesting|stating|announcing|alleging)$/

function readTaken(scene: Scene, t: number): Draft | null {
  const word = scene.lower(t)
  const isOwn = OWN_ONLY.test(word)
  if (!TAKES_BACK.test(word) && !isOwn && !hasParticle(scene, t)) return null
  let first = scene.lower(t - 1) === 'longer' ? t - 2 : t
  while (/^(?:has|have|had|also|later|since|now|on|\p{L}+ly|\p{L}+day)$/u.test(scene.lower(first - 1))) first--
  const source = nounPhraseBefore(scene, first - 1)
  if (source === null || source.first < scene.sentenceFirst(t)) return null
  const end = Math.min(scene.sentenceEnd(t), t + 14)
  const wanted = word.startsWith('a') ? REPORTING : SAYING
  for (let at = t + 1; at + 2 < end; at++) {
    if (!wanted.test(scene.lower(at))) continue
    if (wanted === REPORTING && scene.lower(at - 1) !== 'for') continue
    if (isOwn && !isPossessivePronoun(scene.lower(t + 1))) return null
    const from = wordsFrom(scene, at + 1)
    if (from < 0) return null
    const cue = { ...wordCue('speech', first, t, from - 1), form: 'past' as const }
    return draftBehind(scene, cue, { source, from, because: `"${word}" with what was said`, score: 0.95, least: 2 })
  }
  return null
}

/** Whether a verb stands with the particle that makes it take a word back; whoever stands by a report takes it back "no longer". */
function hasParticle(scene: Scene, t: number): boolean {
  const verb = scene.tokens.lemma(t)
  if (!Object.hasOwn(WITH_PARTICLES, verb)) return false
  return scene.lower(t + 1) === WITH_PARTICLES[verb] && (verb !== 'stand' || scene.lower(t - 1) === 'longer')
}

/** Where what was said begins behind its noun: "that …", "of …", "claiming …"; -1 where nothing of it follows. */
function wordsFrom(scene: Scene, link: number): number {
  const word = scene.lower(link)
  if (word === 'that') return link
  if (/^(?:saying|claiming|stating|alleging|suggesting)$/.test(word)) return link + 1
  return /^(?:of|about|on)$/.test(word) ? link + 1 : -1
}

const MISTAKE = /^(?:wrong|false|incorrect|untrue|inaccurate|mistaken|unfounded|baseless)$/
const TOLD =
  /^(?:report|number|figure|claim|story|information|statement|article|post|account|name|date|photo|picture)s?$/

/** The sentence behind an outlet's own earlier words that calls them wrong. */
function ownMistakes(scene: Scene): readonly Draft[] {
  const drafts: Draft[] = []
  for (const cue of scene.cues) {
    if (!/^(?:report|write|say|state|claim)$/.test(cue.verb.lemma) || !cue.finite || cue.passive) continue
    if (scene.quoteAt[cue.head] >= 0) continue
    const subject = subjectOf(scene, cue)
    if (subject === null || subject.how !== 'own' || !isPage(scene, subject.first, subject.last)) continue
    const mistake = mistakeBehind(scene, cue.head)
    if (mistake === null) continue
    const { first, last } = mistake
    drafts.push(ownWords(scene, subject, first, last, 'its own words called wrong'))
    const right = inPlaceOf(scene, cue.head, first)
    if (right !== null)
      drafts.push(ownWords(scene, subject, right.first, right.last, 'put in the place of its own words'))
  }
  return drafts
}

/** How many sentences behind its own words, in one paragraph, an outlet may take them back. */
const SENTENCES = 2

/** The sentence behind an outlet's own words that calls them wrong or withdraws them. */
function mistakeBehind(scene: Scene, told: number): Run | null {
  const { sentence, sentenceStart } = scene.tokens
  for (let after = 1; after <= SENTENCES; after++) {
    const first = sentenceStart[sentence[told] + after]
    if (first === undefined || first >= scene.tokens.count || scene.opensParagraph[first] === 1) return null
    const last = trimLast(scene, first, scene.sentenceEnd(first) - 1)
    if (last - first > 25) continue
    if (after === 1 && isMistake(scene, last) && pointsAtReport(scene, first)) return { first, last }
    if (withdraws(scene, first, last)) return { first, last }
  }
  return null
}

/** "… was wrong", "… was not so", "… was a mistake" */
const isMistake = (scene: Scene, last: number): boolean =>
  MISTAKE.test(scene.lower(last)) ||
  (/^(?:so|true|right|correct)$/.test(scene.lower(last)) && scene.lower(last - 1) === 'not') ||
  (/^(?:mistake|error)$/.test(scene.lower(last)) && /^an?$/.test(scene.lower(last - 1)))

/** "We withdraw that report", "The Gazette retracts the story" */
function withdraws(scene: Scene, first: number, last: number): boolean {
  for (let t = first + 1; t < Math.min(last, first + 6); t++) {
    if (!/^(?:withdraws?|retracts?)$/.test(scene.lower(t))) continue
    return (
      isPage(scene, first, t - 1) &&
      last - t === 2 &&
      /^(?:that|this|the|our|its)$/.test(scene.lower(t + 1)) &&
      SAYING.test(scene.lower(last))
    )
  }
  return false
}

/** "That number was wrong", "this was wrong". */
const pointsAtReport = (scene: Scene, first: number): boolean =>
  (/^(?:that|this|the|these|those|our)$/.test(scene.lower(first)) && TOLD.test(scene.lower(first + 1))) ||
  (/^(?:that|this|it)$/.test(scene.lower(first)) && /^(?:is|was)$/.test(scene.lower(first + 1)))

const GIVES = /^(?:is|was|were|are|had|has|should)$/

/** The sentence behind the one that calls a number wrong, where it gives another: "The price was 1.24 million crowns". */
function inPlaceOf(scene: Scene, report: number, mistake: number): Run | null {
  const { sentence, sentenceStart } = scene.tokens
  const first = sentenceStart[sentence[mistake] + 1]
  if (first === undefined || first >= scene.tokens.count || scene.opensParagraph[first] === 1) return null
  const end = scene.sentenceEnd(first)
  let stop = first
  while (stop < end && !/^[;:.]$/.test(scene.lower(stop))) stop++
  const has = (from: number, to: number): boolean => {
    for (let t = from; t < to; t++) if (scene.pos(t) === NUM) return true
    return false
  }
  if (!has(first, stop) || !has(sentenceStart[sentence[report]], scene.sentenceEnd(report))) return null
  for (let t = first; t < Math.min(stop, first + 8); t++)
    if (GIVES.test(scene.lower(t))) return { first, last: trimLast(scene, first, stop - 1) }
  return null
}

const ownWords = (scene: Scene, source: Subject, first: number, last: number, because: string): Draft => ({
  ...draftOf(scene, {
    source,
    cue: { first, last },
    content: [scene.span(first, last)],
    because,
    score: 0.4,
    assumed: true,
  }),
  cue: [],
})

/** "We", or the outlet whose page it is, in full or short. */
function isPage(scene: Scene, first: number, last: number): boolean {
  const name = scene.text.slice(scene.tokens.start[first], scene.tokens.end[last]).replace(/^the /iu, '')
  const outlet = scene.marked.document.outlet?.value.replace(/^the /iu, '')
  if (outlet === undefined || name.toLowerCase() === 'we') return name.toLowerCase() === 'we'
  return name.toLowerCase() === outlet.toLowerCase() || isShortForOutlet(name, outlet, true)
}
