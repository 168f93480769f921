import type { Draft } from '../../../../model/index.js'
import { lastBreak } from '../../../../text/last-break.js'
import type { Cue } from '../cues.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/** Fixed phrases of a verb of saying with an object that is nobody's words, by the verb's lemma. */
const IDIOMS: Readonly<Record<string, RegExp>> = {
  // "told the time", "told its own story", "told them apart", "told a joke"
  tell: /^(?:(?:half|quarter|ten|five) past\b|the\s+(?:time|difference|future|tale|score)\b|(?:a|an|its|his|her|their)\s+(?:own\s+)?(?:\p{L}+\s+)?(?:story|stories|tale|joke|fib|secret)s?[.,]?$|(?:them|it|you|one|each)\s+apart\b)/iu,
  // "said goodbye", "said grace", "said his farewells"
  say: /^(?:(?:a|an|his|her|its|their|our|my|final|fond)\s+){0,3}(?:goodbyes?|farewells?|hello|grace|mass|prayers?|the rosary|i do)\b(?!["”])/i,
  // "reported sick on Tuesday", "reported for work", "reported back"
  report:
    /^(?:sick|ill|fit|absent|present|for\s+(?:work|duty|training|service)|to\s+(?:the\s+)?(?:reception|barracks|his|her|their)\b)/i,
  // "denied themselves the cake", "denied him entry", "denying seats to those without a ticket"
  deny: /^(?:(?:a|an|any|all)\s+)?(?:seats?|service|care|treatment|aid|benefits|rights|tickets?|rooms?|food|shelter|help|credit|loans?)\s(?:to|from)\s|^(?:themselves|himself|herself|itself|ourselves|myself)\b|^(?:(?:him|her|them|it|us|the\s+\p{L}+|\p{Lu}\p{L}+)\s+)?(?:(?:a|an|any|all)\s+)?(?:entry|access|entrance|admission|bail|boarding|permission|authori[sz]ation|clearance|passage|visas?)\b/iu,
  // "showed no emotion", "shows signs of wear"
  show: /^(?:(?:no|little|some|any|much|few|great)\s+)?(?:signs?|emotions?|remorse|interest|mercy|restraint|promise|courage)\b/i,
  // "is expecting a baby", "expecting visitors"
  expect:
    /^(?:(?:a|her|his|their|our|its|first|second|third)\s+){0,3}(?:baby|child|twins|triplets|guests?|visitors?|company)\b/i,
  // "observed a moment of silence"
  observe:
    /^(?:(?:a|an|the|one|two|three|\p{L}+['’]s?)\s+)?(?:moments?|minutes?|day|period|silence|holidays?|fast)\b/iu,
  // "claimed three lives", "claimed the title"
  claim:
    /^(?:(?:the|its|more than|at least|about|nearly|over|some|\p{L}{2,12}|\d[\d,.]{0,12})\s+){0,4}(?:lives|life|victims?|asylum|benefits?|expenses|title|medal|prize)\b/iu,
  // "a man who identified himself as her father"
  identify: /^(?:himself|herself|themselves|itself)\b/i,
  // "will ask questions about their health"
  ask: /^(?:(?:many|more|some|any|no|further|a few|several|the|his|her|their)\s)?questions?\b/i,
  // "questioned a witness": an interrogation. Who questions a plan doubts it.
  question:
    /^(?:whom|him|her|them|(?:\d{1,3}-year-old\b.*)|(?:(?:an?|the|two|three|four|five|six|several|some|other|his|her|their|its|\d{1,3}) ){1,3}(?:[\p{Ll}\d-]{2,20} ){0,3}?(?:m[ae]n|wom[ae]n|boys?|girls?|teenagers?|suspects?|witness(?:es)?|neighbou?rs?|people|persons?|brothers?|sisters?|friends?|students?|drivers?|passengers?|residents?|employees|workers|relatives|survivors|travell?ers))\b/iu,
  // "offered no evidence for its claim"
  offer:
    /^(?:no|little|any|few|scant)\s(?:(?:further|other|immediate|specific|such)\s)?(?:evidence|proof|details?|explanations?|comments?|reasons?|specifics|information|support)\b/i,
  // "quoting reference 331"
  quote: /^(?:the\s+)?(?:reference|number|code|case)\b/i,
}

/** "The body has not been claimed by anyone": fetched, and not said. */
const UNCLAIMED =
  /^(?:the |his |her |their |its |that )?(?:\p{L}{2,14} ){0,2}?(?:bod(?:y|ies)|remains|baggage|luggage|prizes?|parcels?|reward)\b/iu

/** Verbs that are none of saying and that a maker may still take for one: a court records a verdict and sentences somebody. */
const EVENT =
  /^(?:(?:has|have|had|is|are|was|were)\s+)?(?:voluntarily\s+)?(?:record(?:ed|s)|sentenc(?:ed|es|ing)|recalling|took note of|takes note of|known about|called as|focus(?:ed|ing|es)? on)$|\bask(?:s|ed|ing)?(?: (?:many|more|some|any|further|several))? questions? (?:about|of|on)$/i

/** What is said by recording it: a count, a cause. */
const RECORDED = /^that\b|^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|^the (?:\p{Ll}+ )?cause\b/iu
/** A thing that is measured, said with its number. */
const MEASURED =
  /\b(?:magnitude|quakes?|earthquakes?|tremors?|aftershocks?|gusts?|winds|temperatures?|rainfall|waves|speeds?|levels?)\b/i

/** Ways of asking that hand the word to another: whoever answers states something. */
const ASKED = /^(?:(?:is|are|was|were|been|being|when|if)\s+)*(?:also\s+|again\s+)?asked$/i
const NAMES_ITSELF = /^(?:itself|himself|herself|themselves)\b/i
const QUESTION = /\?["”’]?$/
const ASKING = new Set(['ask', 'wonder', 'question', 'quip', 'joke', 'demand'])
/** Objects that are rung up: "called the hotline", "called an ambulance", "called his mother". */
const RUNG_UP =
  /^(?:(?:the|a|an|his|her|its|their|our|my|\d{2,5})\s+)?(?:(?:emergency|fire|rescue|police|local|help)\s+)?(?:hotline|helpline|police|ambulance|brigade|services?|number|switchboard|office|mother|father|wife|husband|son|daughter|brother|sister|parents|friend|neighbours?|doctor|lawyer|taxi|plumber|bluff|shots|time|halt|election|elections|vote|referendum|break|recess|timeout|line|\d{3})[.,]?(?:\s+(?:at|on|in|for|from|before|after|when)\b.*)?$/i

/**
 * Tells whether words that look like an act of saying are an idiom, an event or a question of the page's own.
 *
 *     The guard told the time by the church clock.      Two ministers denied themselves the cake.
 *               ^^^^ nobody's words                                   ^^^^^^
 */
export function isIdle(scene: Scene, act: Draft, cue: Cue | null, content: string, cueText: string): boolean {
  const [source] = act.source
  const sourceText = source === undefined ? '' : scene.text.slice(source.start, source.end).trim()
  // "If you think the prize was fair": the reader is no voice.
  if (/^you$/i.test(sourceText) && !/["“”]/.test(content)) return true
  // "Four confirmed cases": a number is no voice.
  if (
    /^(?:\d[\d,.]{0,10}|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/i.test(
      sourceText,
    ) &&
    /^(?:confirmed|suspected|reported|alleged|known|expected|proposed|planned)$/i.test(cueText)
  )
    return true
  // "The hurricane slammed the island"
  if (
    /^(?:(?:the|a|an|\p{L}{2,14}) ){0,2}(?:hurricane|typhoon|cyclone|storm|earthquake|quake|tsunami|tornado|wildfire|blaze)s?$/iu.test(
      sourceText,
    )
  )
    return true
  // "Story highlights 58 people were hurt": the head of a box.
  if (/^story$/i.test(sourceText) && /^highlights$/i.test(cueText)) return true
  const isQuoted = /["“”]/.test(content)
  if (isInQuestion(scene, act)) return true
  // "We will remind, …", "It will be recalled that …": the page leads over to the act of another.
  if (
    /^(?:(?:we|it)?\s*)?(?:will|would like to|shall|should|let us|let's)\s(?:remind|recall|be (?:recalled|reminded))$/i.test(
      cueText,
    ) &&
    /^(?:we|it)?$/i.test(sourceText)
  )
    return true
  if (/^it necessary to (?:state|say|note|declare|inform)\b[^.]{0,20}\bthe following$/i.test(content)) return true
  // "He spoke to Trade Weekly about the fire": a topic, and not a word of what was said.
  if (
    /^(?:(?:has|had|have)\s)?(?:spoke|spoken|speaks|talked|talks|talk)\s(?:to|with)\s.{1,60}\babout$/i.test(cueText) &&
    !isQuoted
  )
    return true
  // "Asked by the Post if she would resign, Holt replied": whoever answers states something.
  if (
    source !== undefined &&
    /^asked$/i.test(cueText) &&
    /^Asked by (?:the )?$/.test(scene.text.slice(act.cue[0].start, source.start))
  )
    return true
  if (source === undefined && ASKED.test(cueText) && !/\bto\b/.test(content.slice(0, 8))) return true
  if (
    cueText === ':' &&
    /^(?:pictured|picture|photo|photograph|image|credit|above|below|left|right|caption|watch|read|listen|tags?|topics?|share|source|note|details|date|time|place|price|tickets|result|score|answers?|question|q)\b/i.test(
      sourceText,
    )
  )
    return true
  if (EVENT.test(cueText) && !isQuoted && !RECORDED.test(content) && !(MEASURED.test(content) && /\d/.test(content)))
    return true
  if (cue === null) return false
  const { lemma } = cue.verb
  // "… without admitting that": what nobody has said.
  if (cue.participle && scene.lower(cue.first - 1) === 'without') return true
  if (QUESTION.test(content.trim()) && !isQuoted && !ASKING.has(lemma)) return true
  if (isAskedOf(scene, act, cue)) return true
  if (isQuoted) return false
  if (lemma === 'claim' && cue.passive && UNCLAIMED.test(content)) return true
  if (lemma === 'call') return isNaming(scene, act, cue, content, cueText)
  if (lemma === 'question' && isSomebody(scene, act)) return true
  if (cue.negated || !(lemma in IDIOMS)) return false
  return IDIOMS[lemma].test(content.trim())
}

/** Whether all that is questioned is somebody by name: "the police questioned Emil Dorn". */
function isSomebody(scene: Scene, { content }: Draft): boolean {
  const [span] = content
  return mentionsIn(scene.marked.mentions, span).some(
    ({ type, start, end }) =>
      type === 'person' &&
      start - span.start < 12 &&
      (end >= span.end - 1 ||
        /^(?:,| (?:on|in|at|for|about|over|after|and|who)\b)/.test(scene.text.slice(end, end + 7))),
  )
}

/** The question of an interview, by its letter or by the page's own name: whatever it tells, the page asks. */
function isInQuestion(scene: Scene, act: Draft): boolean {
  const at = act.cue[0]?.start ?? act.content[0].start
  const start = lastBreak(scene.text, at + 1) + 1
  const opening = scene.text.slice(start, Math.min(at, start + 60))
  if (/^(?:Q|Question)\s?:\s/.test(opening)) return true
  const outlet = scene.marked.document.outlet?.value
  return outlet !== undefined && opening.startsWith(`${outlet}: `)
}

/** "Asked if he trusted his minister, Reese answered …": a state of mind inside the question. */
function isAskedOf(scene: Scene, act: Draft, cue: Cue): boolean {
  if (cue.verb.act !== 'mental') return false
  const start = act.source[0]?.start ?? cue.place
  return /\b(?:asked|questioned|pressed|quizzed)(?:\s+\p{L}+){0,3}\s+(?:if|whether)\s+$/iu.test(
    scene.text.slice(Math.max(0, start - 60), start),
  )
}

/** "called the hotline", "called on his mother", "is called the Sleeper", "calling itself Salt Crane". */
function isNaming(scene: Scene, act: Draft, cue: Cue, content: string, cueText: string): boolean {
  if (NAMES_ITSELF.test(content) || /^it an? (?:night|day)\b|^it quits\b/i.test(content)) return true
  if (/\b(?:on|upon)$/.test(cueText))
    return !/\b(?:to|for|not)\b|:/.test(content) && !/^(?:the\s+)?(?:government|council|world|public)\b/i.test(content)
  if (/\bcall(?:s|ed|ing)?$/i.test(cueText) && RUNG_UP.test(content.trim())) return true
  if (!cue.passive || act.source.length > 0) return false
  const named = scene.text.slice(scene.tokens.end[cue.head]).trimStart()
  return /^(?:the\s+)?\p{Lu}/u.test(named)
}
