import type { Draft } from '../../../../model/index.js'
import { isOpenQuote } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { wordCue } from '../each-word.js'
import { ADJ, ADP, ADV, AUX, NOUN, NUM, PART, PRON, PROPN, SYM, VERB } from '../parts.js'
import { headToken, nounPhraseBefore, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

/**
 * Somebody puts a figure on something, or changes the one that he had put on it.
 *
 *     The mill put the number of sacks at 600.        The guild raised its estimate of the loss to 40 sheep.
 *     ^^^^^^^^ ^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source   cue content                            source    cue    content
 */
export const figurePut: SceneRule = {
  name: 'figure-put',
  version: 5,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 3 < scene.tokens.count; t++) {
      const pos = scene.pos(t)
      // "put" and "cut" are often taken for something else.
      if ((pos !== VERB && pos !== NOUN && pos !== ADJ && pos !== PROPN) || scene.quoteAt[t] >= 0) continue
      const frames = FRAMES.filter(({ verb }) => verb.test(scene.lower(t)))
      let draft = frames.length === 0 ? countOf(scene, t) : null
      for (const frame of frames) draft ??= readFigure(scene, t, frame)
      draft ??= measurementOf(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

interface Frame {
  readonly verb: RegExp
  /** Nouns of which one stands in the object. */
  readonly noun: RegExp
  /** Word that leads to the figure. */
  readonly link: RegExp
  /** Who gives such figures, where only some do. */
  readonly only?: RegExp
}

const AMOUNT =
  /^(?:numbers?|figures?|toll|total|tally|count|cost|costs|price|damage|losses|loss|strength|size|share|value|estimate|it|them|dead|wounded|missing|turnout|bill|attendance|crowd|magnitude|speed|distance|depth|height|weight|length|area|range|probability|chances?|odds|level|temperature|signal|position|effect|impact|margin|savings|rate|average|age|risk|capacity|output|inflation|unemployment|growth|profits?|sales|revenue|support|debt|deficit|exports|imports|population|gdp|quake|earthquake|tremor|lead)$/
const ESTIMATE = /^(?:estimates?|forecasts?|toll|figures?|count|tally|number|target|warning|total)$/

const POLLS = /^(?:polls?|surveys?|projections?|forecasts?|pollsters?|estimates?)$/

const FRAMES: readonly Frame[] = [
  { verb: /^(?:put|puts|putting|placed|places)$/, noun: AMOUNT, link: /^at$/ },
  {
    verb: /^(?:estimate[sd]?|evaluate[sd]?|assesse[sd]|assess|measured?|measures|calculate[sd]?)$/,
    noun: AMOUNT,
    link: /^at$/,
  },
  { verb: /^(?:gave|gives|given)$/, noun: AMOUNT, link: /^as$/ },
  { verb: /^(?:put|puts|gave|gives|had|has|showed|show|shows)$/, noun: /./, link: /^(?:on|at|with)$/, only: POLLS },
  { verb: /^(?:gave|gives)$/, noun: /^(?:magnitude|toll|estimate|figure|total)$/, link: /^of$/ },
  {
    verb: /^(?:raised|raises|lowered|lowers|cut|cuts|revised|revises|increased|increases|reduced|reduces|corrected|corrects|doubled|updated|lifted|lifts|hiked|trimmed|slashed|upgraded|downgraded|nudged)$/,
    noun: ESTIMATE,
    link: /^to$/,
  },
]

function readFigure(scene: Scene, t: number, frame: Frame): Draft | null {
  const from = t + 1
  const end = Math.min(scene.sentenceEnd(t), t + 30)
  if (frame.noun === ESTIMATE && isOfThings(scene, from)) return null
  const opens = scene.pos(from)
  if (opens === ADP || opens === VERB || opens === AUX) return null
  if (frame.noun === ESTIMATE && !/^(?:its|his|her|their|the|an|earlier)$/.test(scene.lower(from))) return null
  let named = false
  for (let at = from; at < end; at++) {
    const word = scene.lower(at)
    if (scene.quoteAt[at] >= 0 || word === ',' || word === ';') return null
    if (frame.noun.test(word) && at - from < 4) named = true
    if (named && frame.link.test(word) && isFigure(scene, at + 1, end))
      return frame.only === undefined || (isOf(scene, t, frame.only) && isShare(scene, at + 1, end))
        ? draftFrom(scene, t, from)
        : null
    if (scene.pos(at) === AUX) return null
  }
  return null
}

/** "Exit polls put Orm on 48 percent": whether the noun before a verb is one of those. */
const isOf = (scene: Scene, t: number, only: RegExp): boolean => {
  const subject = nounPhraseBefore(scene, t - 1)
  return subject !== null && only.test(scene.lower(headToken(scene, subject)))
}

const isShare = (scene: Scene, from: number, end: number): boolean => {
  for (let t = from; t < Math.min(end, from + 5); t++)
    if (/^(?:%|percent|per|cent|points?|seats?|votes?)$/.test(scene.lower(t))) return true
  return false
}

/** "The Brotherhood counts 35 missing", "the clinic has recorded 40 cases". */
function countOf(scene: Scene, t: number): Draft | null {
  if (/^(?:post|book|report|record|suffer|register)(?:s|ed)$/.test(scene.lower(t))) {
    const result = resultOf(scene, t)
    if (result !== null) return result
  }
  const measured = measurementOf(scene, t)
  if (measured !== null) return measured
  if (!/^(?:count(?:s|ed)?|record(?:s|ed)?|register(?:s|ed)?|document(?:s|ed)?|logged|logs)$/.test(scene.lower(t)))
    return null
  const end = Math.min(scene.sentenceEnd(t), t + 8)
  if (!isFigure(scene, t + 1, end)) return null
  for (let at = t + 2; at < end; at++) if (HURT.test(scene.lower(at))) return draftFrom(scene, t, t + 1)
  return null
}

/** "Recorded a quake of magnitude 5.9", "measured gusts of up to 130 km/h", "detected a 5.9-magnitude tremor". */
function measurementOf(scene: Scene, t: number): Draft | null {
  if (!/^(?:(?:record|register|detect)(?:s|ed)|measure[sd]|log(?:s|ged))$/.test(scene.lower(t))) return null
  const end = Math.min(scene.sentenceEnd(t), t + 12)
  let thing = -1
  let figure = -1
  for (let at = t + 1; at < end; at++) {
    const word = scene.lower(at)
    if (scene.quoteAt[at] >= 0 || /^[,;:]$/.test(word) || scene.pos(at) === AUX) break
    if (MEASURED.test(word)) thing = at
    if (figure < 0 && /\d/.test(word)) figure = at
    // "on the coast on 3 May": a day is no measure.
    if (/^(?:on|at|in|near|off|since|during)$/.test(word)) break
  }
  return thing > 0 && figure > 0 ? draftFrom(scene, t, t + 1) : null
}

const MEASURED =
  /^(?:quake|earthquake|tremor|aftershock|gusts?|winds?|temperatures?|rainfall|rain|snow|snowfall|waves?|speeds?|levels?|magnitude|concentrations?|readings?)$/

/** "Posted a profit of 40 million crowns", "booked a loss of 3 million". */
function resultOf(scene: Scene, t: number): Draft | null {
  if (!/^(?:an?|its)$/.test(scene.lower(t + 1))) return null
  for (let at = t + 2; at < t + 7; at++) {
    if (!RESULT.test(scene.lower(at))) continue
    return scene.lower(at + 1) === 'of' && isFigure(scene, at + 2, scene.sentenceEnd(t))
      ? draftFrom(scene, t, t + 1)
      : null
  }
  return null
}

const RESULT = /^(?:profit|loss|surplus|deficit|turnover|revenue|gain)$/

/** "Reduced the number of beds to 30" is an act; "raised the number of the dead to 30" is a count. */
function isOfThings(scene: Scene, from: number): boolean {
  for (let t = from; t < from + 4 && t + 1 < scene.tokens.count; t++) {
    if (scene.lower(t) !== 'number' || scene.lower(t + 1) !== 'of') continue
    for (let at = t + 2; at < t + 6 && at < scene.tokens.count; at++) if (HURT.test(scene.lower(at))) return false
    return true
  }
  return false
}

const HURT =
  /^(?:dead|killed|wounded|injured|missing|hurt|victims?|casualties|deaths?|fatalities|cases|infections?|infected|sick|ill|displaced|homeless|affected|arrests?|detained|survivors?)$/

const HEDGE =
  /^(?:about|around|some|nearly|almost|over|under|between|at|least|most|close|to|more|less|fewer|than|up|just|roughly|approximately|as|many|well|only|no|an|estimated|exactly|a|magnitude)$/

/** A number behind its hedges: "close to 6,000", "more than $4 million". */
function isFigure(scene: Scene, from: number, end: number): boolean {
  for (let t = isOpenQuote(scene, from) ? from + 1 : from; t < Math.min(end, from + 5); t++) {
    if (scene.pos(t) === NUM || scene.pos(t) === SYM || /^[\d$€£]/.test(scene.lower(t))) return true
    if (!HEDGE.test(scene.lower(t))) return false
  }
  return false
}

function draftFrom(scene: Scene, head: number, from: number): Draft | null {
  let first = head
  const floor = scene.sentenceFirst(head)
  let negated = false
  while (first > floor && head - first < 5) {
    const pos = scene.pos(first - 1)
    if (pos === PART && /^(?:not|n['’]t)$/.test(scene.lower(first - 1))) negated = true
    if (
      pos !== AUX &&
      pos !== ADV &&
      scene.lower(first - 1) !== 'earlier' &&
      !(pos === PART && scene.lower(first - 1) !== 'to')
    )
      break
    first--
  }
  if (negated || scene.lower(first - 1) === 'to') return null
  const cue = { ...wordCue('speech', first, head, head), form: 'past' as const, finite: true }
  const source = subjectOf(scene, behindAside(scene, cue))
  if (source === null || source.how === 'relative') return null
  if (source.first === source.last && scene.pos(source.first) === PRON && !PERSONAL.test(scene.lower(source.first)))
    return null
  return draftBehind(scene, cue, {
    source,
    from,
    because: `"${scene.lower(head)}" with a figure`,
    // A model ends "estimates their number | at 80" before the figure.
    score: /^estimate/.test(scene.lower(head)) ? 0.95 : 0.6,
    least: 2,
  })
}

/** "The warden, in a talk held on Monday put the number at …": the subject stands before the aside, which has lost its second comma. */
function behindAside(scene: Scene, cue: Cue): Cue {
  const floor = scene.sentenceFirst(cue.head)
  for (let t = cue.first - 1; t > floor && cue.first - t < 12; t--) {
    if (scene.pos(t) === AUX || scene.quoteAt[t] >= 0) return cue
    if (scene.lower(t) === ',') return scene.pos(t + 1) === ADP && t < cue.first - 1 ? { ...cue, first: t + 1 } : cue
  }
  return cue
}

const PERSONAL = /^(?:he|she|they|it|we|i|both|one)$/
