import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { contentFrom, readAfter } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { AUX, VERB } from '../parts.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'

/**
 * Who takes the floor in order to say something, and says it.
 *
 *     The striker took to Facebook to apologise for the remark.      Norvia summoned the envoy to protest against the raid.
 *     ^^^^^^^^^^^                     ^^^^^^^^^^^^^ ^^^^^^^^^^       ^^^^^^                    ^^^^^^^^^^^^^^^ ^^^^^^^^
 *     source                          cue           content          source                    cue             content
 *
 * "Went to court to deny it" is left alone: only words for a place where one is heard, or for whom one writes to, count.
 */
export const tookToSay: CueRule = { name: 'took-to-say', version: 1, read }

/** Tokens between the first verb and "to" at most. */
const LONGEST = 12

function read(scene: Scene, cue: Cue): Draft | null {
  if (!cue.infinitive || cue.passive || cue.negated || cue.verb.act !== 'speech' || scene.quoteAt[cue.head] >= 0)
    return null
  if (cue.verb.stance === 'no-comment' || DEEDS.has(cue.verb.lemma)) return null
  const floor = Math.max(scene.sentenceFirst(cue.head), cue.first - LONGEST)
  let head = cue.first - 1
  while (head > floor && scene.pos(head) !== VERB && scene.pos(head) !== AUX && scene.lower(head) !== ',') head--
  if (head <= floor - 1 || !takesFloor(scene, head, cue.first)) return null
  const first = verbFirst(scene, head)
  if (scene.lower(first - 1) === 'to' || /^(?:not|n['’]t|never)$/.test(scene.lower(head - 1))) return null
  const reading = readAfter(scene, cue)
  if (reading === null) return null
  const source = subjectOf(scene, { ...wordCue('speech', first, head, head), form: 'past', finite: true })
  if (source === null || source.how === 'relative' || !canSpeak(scene, source)) return null
  const of = accusedOf(scene, cue)
  const content = contentFrom(scene, of > 0 ? of + 1 : reading.first, cue)
  if (content.length === 0) return null
  return draftOf(scene, {
    source,
    cue: { first: cue.head, last: of > 0 ? of : cueRun(scene, cue).last },
    content,
    because: `"${scene.lower(head)} … ${scene.lower(cue.head)}"`,
    score: 0.9,
  })
}

/** "accuse the council of hiding it": the "of" that leads to what is said; -1 where none stands there. */
function accusedOf(scene: Scene, cue: Cue): number {
  const object = cue.verb.lemma === 'accuse' ? nounPhraseFrom(scene, cue.last + 1, { links: false }) : null
  return object !== null && scene.lower(object.last + 1) === 'of' ? object.last + 1 : -1
}

/** Verbs that with "to" tell what was done rather than said: "called the council to order". */
const DEEDS = new Set(['offer', 'sign', 'order', 'continue', 'press', 'push', 'direct', 'raise', 'back', 'command'])

const FRAMES: readonly { readonly verb: RegExp; readonly place: RegExp }[] = [
  {
    verb: /^(?:took|takes|taken)$/,
    place:
      /^to (?:(?:his|her|their|its|the|own|social|official|local|state) ){0,3}(?:media|twitter|facebook|instagram|telegram|tiktok|linkedin|youtube|x|airwaves|streets|internet|platform|radio|television|tv|stage|podium|pages?|accounts?|channels?|blog|weibo|threads|bluesky|reddit|whatsapp|snapchat|vk)\b/,
  },
  {
    verb: /^(?:went|goes|gone|appeared|appears)$/,
    place:
      /^(?:back )?on (?:\p{L}+ ){0,3}(?:television|tv|air|radio|stage|camera|record|facebook|instagram|telegram|youtube|tiktok|x|twitter|show|programme|program|podcast)\b/u,
  },
  {
    verb: /^(?:broke|breaks|broken)$/,
    place: /^(?:(?:his|her|their|its|the|months?|weeks?|years?|of|days?) ){0,3}silence$/,
  },
  {
    verb: /^(?:used|uses|using)$/,
    place:
      /\b(?:speech|address|interview|column|statement|post|platform|visit|briefing|conference|appearance|message|sermon|homily|keynote|article|op-ed|letter|broadcast|rally|debate|hearing|testimony|remarks|meeting|summit|trip|ceremony|acceptance)\b/,
  },
  {
    verb: /^(?:called|held|convened|summoned|summons|gave|issued|issues|released|releases|posted|posts|published)$/,
    place:
      /\b(?:(?:press|news) conference|presser|briefing|statement|video|message|interview|letter|ambassador|envoy|charge d['’]affaires|chargé d['’]affaires|diplomats?)\b/,
  },
  {
    verb: /^(?:wrote|written|writes|phoned|rang|telephoned|texted|e-mailed|emailed|contacted|called)$/,
    place:
      /^(?:(?:to|up) )?(?:the |his |her |its |their )?(?:\p{L}+ ){0,3}(?:ministers?|ministry|mayor|council|president|premier|governor|police|family|famil(?:y|ies)|counterpart|company|editor|committee|speaker|secretary|chief|parents|staff|residents|customers|members|mps|senators?|regulator|board|leader|union)\b/u,
  },
]

/** Whether the words between a verb and "to" name a place where one is heard, or whom one turns to. */
function takesFloor(scene: Scene, head: number, to: number): boolean {
  const frame = FRAMES.find(({ verb }) => verb.test(scene.lower(head)))
  if (frame === undefined || to - head < 2) return false
  const words = scene.text.slice(scene.tokens.start[head + 1], scene.tokens.end[to - 1]).toLowerCase()
  const opens = nounPhraseFrom(scene, head + 1) !== null || /^(?:to|on|back|up)\b/.test(words)
  return opens && frame.place.test(words)
}
