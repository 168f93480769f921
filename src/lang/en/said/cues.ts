import { mayHold, scanWords } from '../names/word-scan.js'
import { isVerbAfterAll } from './homograph.js'
import type { Verb, VerbForm } from './lexicon.js'
import { findVerb, verbFilter } from './lexicon.js'
import { isLineVerb, isVerbOfSeveral } from './line-verb.js'
import { MODAL } from './modals.js'
import { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, VERB } from './parts.js'
import type { Scene } from './scene.js'
import { isTimeWord } from './time-words.js'

/** A reporting verb with its auxiliaries and adverbs: "has repeatedly said", "did not comment on". */
export interface Cue {
  readonly first: number
  /** Offset of the verb in the text. */
  readonly place: number
  /** The verb itself. */
  readonly head: number
  /** The last token, particles included. */
  readonly last: number
  readonly verb: Verb
  readonly form: VerbForm
  readonly finite: boolean
  readonly passive: boolean
  readonly infinitive: boolean
  /** An -ing form without "be": "adding that". */
  readonly participle: boolean
  readonly negated: boolean
  readonly modal: string | null
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", '’s', "'re", '’re', "'m", '’m'])
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', "'d", '’d', "'s", '’s'])
const DO = new Set(['do', 'does', 'did'])
const NOT = new Set(['not', "n't", 'n’t', 'never'])

const isAux = (word: string): boolean => BE.has(word) || HAVE.has(word) || DO.has(word) || MODAL.has(word)

type Ground = Omit<Scene, 'cues' | 'nextCue' | 'subjects'>

/** Finds every reporting verb with its group, in text order. */
export function findCues(scene: Ground): readonly Cue[] {
  const cues: Cue[] = []
  const { tokens } = scene
  const { lowerHash } = scanWords(tokens)
  const verbs = verbFilter()
  for (let t = 0; t < tokens.count; t++) {
    if (!mayHold(verbs, lowerHash[t])) continue
    const pos = scene.pos(t)
    if (pos === PUNCT || pos === DET || pos === PRON || pos === ADP || pos === NUM) continue
    const found = findVerb(scene.lower(t))
    if (found === undefined) continue
    // "UN figures show": a noun before the verb of its sentence.
    if (found.verb.lemma === 'figure' && found.form === 's' && scene.pos(t + 1) === VERB) continue
    if (
      pos !== VERB &&
      !(pos === AUX && found.verb.lemma === 'need') &&
      !isSurelyVerb(scene.lower(t)) &&
      !closesWithSay(scene, t) &&
      !demandsThat(scene, t) &&
      !mayNowState(scene, t) &&
      !plainlySays(scene, t) &&
      !isVerbAfterAll(scene, t) &&
      !behindPronoun(scene, t, found.form) &&
      !tellsByName(scene, t) &&
      !isLineVerb(scene, t) &&
      !isVerbOfSeveral(scene, t) &&
      !toldOf(scene, t, found.form) &&
      !readsOut(scene, t) &&
      !leadsOn(scene, t) &&
      !closesQuote(scene, t, found.form)
    )
      continue
    const cue = groupOf(scene, t, found.verb, found.form)
    if (cue !== null) cues.push(cue)
  }
  return cues
}

const SURE = new Set(['said', 'says', 'told', 'tells', 'wrote', 'tweeted', 'added'])
const isSurelyVerb = (word: string): boolean => SURE.has(word)

/** "…, the police say.": at a sentence's end, behind a noun, where taggers see one noun of two. */
const closesWithSay = (scene: Ground, t: number): boolean =>
  scene.lower(t) === 'say' &&
  (scene.pos(t - 1) === NOUN || scene.pos(t - 1) === PROPN) &&
  (t + 1 >= scene.sentenceEnd(t) || /^[.,;]$/.test(scene.lower(t + 1)))

/** "The families demand that": behind a plural without an apostrophe it is a verb, whatever the tagger says. */
const demandsThat = (scene: Ground, t: number): boolean =>
  /^(?:demand|claim|report|request|estimate|fear|hope|insist|propose|warn|argue)$/.test(scene.lower(t)) &&
  scene.lower(t + 1) === 'that' &&
  scene.pos(t - 1) === NOUN &&
  /[^s]s$/.test(scene.lower(t - 1))

/** "We can now state that": behind a modal verb, whatever the tagger says. */
const mayNowState = (scene: Ground, t: number): boolean =>
  /^(?:state|report|claim|estimate)$/.test(scene.lower(t)) &&
  scene.lower(t + 1) === 'that' &&
  /^(?:can|may|must|will|would|could|should)$/.test(scene.lower(scene.pos(t - 1) === ADV ? t - 2 : t - 1))

/** "Sources consulted by this paper confirm that": forms that are never nouns, before "that". */
const plainlySays = (scene: Ground, t: number): boolean =>
  /^(?:confirm|indicate|suggest|assure|insist|allege|argue|admit|explain|believe|conclude|contend|acknowledge|maintain|deny)$/.test(
    scene.lower(t),
  ) &&
  scene.lower(t + 1) === 'that' &&
  scene.pos(t - 1) !== DET

/** "It appeals for two million": right behind a pronoun that can only be a subject. */
const behindPronoun = (scene: Ground, t: number, form: VerbForm): boolean =>
  form === 's'
    ? /^(?:he|she|it)$/.test(scene.lower(t - 1)) && scene.pos(t) === NOUN
    : form === 'base' && /^(?:i|we|they)$/.test(scene.lower(t - 1)) && scene.pos(t) === NOUN

/** "Ada Forte confirms on the steps", "the agency reports, citing": behind who speaks, forms that are hardly ever nouns. */
const tellsByName = (scene: Ground, t: number): boolean =>
  (NEVER_NOUN.test(scene.lower(t)) && scene.pos(t - 1) === PROPN && scene.pos(t) !== ADJ) ||
  (/^(?:reports|claims|states|notes)$/.test(scene.lower(t)) &&
    (scene.pos(t - 1) === PROPN || scene.pos(t - 1) === NOUN) &&
    scene.lower(t + 1) === ',' &&
    /^(?:citing|quoting|referring)$/.test(scene.lower(t + 2)))

/**
 * "The official emphasised that": a past form that taggers take for a noun, behind who speaks and before what is said.
 * "The accused that" is somebody.
 */
const toldOf = (scene: Ground, t: number, form: VerbForm): boolean => {
  if (form !== 'past' || scene.pos(t) === ADV || !/[^e]ed$/.test(scene.lower(t)) || scene.lower(t) === 'accused')
    return false
  const before = scene.pos(t - 1)
  const isOffice = before === ADJ && scene.pos(t - 2) === DET
  if (before !== NOUN && before !== PROPN && !isOffice && !/^(?:he|she|it|they|we|i)$/.test(scene.lower(t - 1)))
    return false
  return scene.lower(t + 1) === 'that' && scene.pos(t + 2) !== AUX && scene.pos(t + 2) !== VERB
}

/** `A notice on the door read: "Closed."`: before a colon and a quotation. */
const readsOut = (scene: Ground, t: number): boolean =>
  /^reads?$/.test(scene.lower(t)) &&
  scene.lower(t + 1) === ':' &&
  (scene.quoteAt[t + 2] ?? -1) >= 0 &&
  scene.quoteAt[t] < 0 &&
  (scene.pos(t - 1) === NOUN || scene.pos(t - 1) === PROPN)

const NEVER_NOUN =
  /^(?:denies|announces|believes|confirms|argues|insists|explains|suggests|assures|concedes|alleges|maintains|tells|writes|thinks|complains|concludes|asserts|declares|acknowledges|admits|predicts|contends)$/
const UNLIKE_NOUNS =
  /^(?:denies|denied|claimed|states|stated|notes|noted|warns|warned|announces|announced|believes|confirms|confirmed|argues|insists|adds|explains|suggests|reckons|assures|concedes|alleges|estimates|swears|maintains|tells|writes|thinks|knows|complains|concludes|asserts|declares|acknowledges|admits|predicts|contends)$/
const REFUSES = /^(?:declines|refuses)$/
const SPOKEN =
  /^(?:say|comment|discuss|answer|confirm|name|speak|talk|tell|give|disclose|reveal|specify|identify|explain|elaborate)$/

/** "confirms that", "confirms to the house that". */
function leadsToThat(scene: Ground, from: number): boolean {
  if (scene.lower(from) === 'that') return true
  if (scene.lower(from) !== 'to') return false
  for (let t = from + 1; t < from + 6; t++) {
    if (scene.lower(t) === 'that') return t > from + 1
    const pos = scene.pos(t)
    if (pos !== DET && pos !== NOUN && pos !== PROPN && pos !== ADJ) return false
  }
  return false
}

/** "The association complains of noise": forms that are no nouns, behind one and before the word that leads to what is said. */
const leadsOn = (scene: Ground, t: number): boolean =>
  /^(?:complains|warns|insists|laments)$/.test(scene.lower(t)) &&
  scene.pos(t - 1) === NOUN &&
  /^(?:of|about|against|on|the|a|an)$/.test(scene.lower(t + 1))

const PARENTHETIC = new Set(['reports', 'writes', 'states', 'notes', 'says', 'reported', 'claims'])

/** `"…," the council states.`: a form that taggers take for a noun, between a quotation and the sentence's end. */
function closesQuote(scene: Ground, t: number, form: VerbForm): boolean {
  if (form !== 's' && form !== 'past') return false
  if (scene.pos(t) !== ADV && UNLIKE_NOUNS.test(scene.lower(t)) && leadsToThat(scene, t + 1)) return true
  if (/^(?:brushes|shrugs|shoots|hits)$/.test(scene.lower(t)) && /^(?:off|aside|down|back)$/.test(scene.lower(t + 1)))
    return true
  // `"…", comments the Rundschau`: a verb of saying right behind a quotation and before its speaker.
  if (
    form === 's' &&
    opensSpeaker(scene, t + 1) &&
    (scene.quoteAt[t - 1] >= 0 || (scene.lower(t - 1) === ',' && scene.quoteAt[t - 2] >= 0))
  )
    return true
  // "…, reckons a minister": hardly ever a noun, behind a comma.
  if (UNLIKE_NOUNS.test(scene.lower(t)) && scene.lower(t - 1) === ',' && opensSpeaker(scene, t + 1)) return true
  if (REFUSES.test(scene.lower(t)) && scene.lower(t + 1) === 'to' && SPOKEN.test(scene.lower(t + 2))) return true
  if (behindSpeaker(scene, t)) return true
  if (!/^[.,:]$/.test(scene.lower(t + 1)) && t + 1 < scene.sentenceEnd(t)) return false
  if (scene.pos(t - 1) === PROPN && PARENTHETIC.has(scene.lower(t))) {
    let at = t - 1
    while (t - at < 6 && (scene.pos(at) === PROPN || scene.pos(at) === DET || scene.pos(at) === NOUN)) at--
    if (scene.lower(at) === ',') return true
  }
  if (closesLine(scene, t)) return true
  for (let at = t - 1; at >= 0 && t - at < 9; at--) {
    const quote = scene.quoteAt[at]
    if (quote >= 0) return scene.quoteLast[quote] === at && /^[,!?.]$/.test(scene.lower(at - 1))
    if (scene.pos(at) === VERB || scene.lower(at) === ',') return scene.lower(at) === ',' && scene.quoteAt[at - 1] >= 0
  }
  return false
}

/** `"…," Holm, 67, barks at our man`: nothing but a name or a function stands between the quotation and the verb. */
function behindSpeaker(scene: Ground, t: number): boolean {
  let commas = 0
  for (let at = t - 1; at >= 0 && t - at < 11; at--) {
    const quote = scene.quoteAt[at]
    if (quote >= 0) return at < t - 1 && scene.quoteLast[quote] === at && /^[,!?]$/.test(scene.lower(at - 1))
    if (scene.lower(at) === ',') {
      if (++commas > 2) return false
    } else if (!SPEAKERS_WORDS.has(scene.pos(at))) return false
  }
  return false
}

const SPEAKERS_WORDS = new Set([PROPN, NOUN, DET, ADJ, NUM, PRON])

/** "One person has died, hospital confirms": a verb of saying that ends a line behind a comma and a plain noun. */
function closesLine(scene: Ground, t: number): boolean {
  const isNamed = UNLIKE_NOUNS.test(scene.lower(t)) && scene.pos(t - 1) === PROPN
  if (
    !isNamed &&
    (!/^(?:confirms|says|warns|reports|announces|claims|admits|estimates)$/.test(scene.lower(t)) ||
      scene.pos(t - 1) !== NOUN)
  )
    return false
  for (let at = t - 2; at >= 0 && t - at < 5; at--) {
    if (scene.lower(at) === ',') return true
    if (scene.pos(at) !== NOUN && scene.pos(at) !== ADJ && scene.pos(at) !== DET && scene.pos(at) !== PROPN)
      return false
  }
  return false
}

const opensSpeaker = (scene: Ground, t: number): boolean =>
  t < scene.sentenceEnd(t - 1) && (scene.pos(t) === DET || scene.pos(t) === PROPN)

function groupOf(scene: Ground, head: number, verb: Verb, form: VerbForm): Cue | null {
  const start = scene.sentenceFirst(head)
  let first = head
  /** The auxiliary nearest to the verb decides: "was said" is passive, "has said" is not. */
  let nearest = ''
  let infinitive = false
  let negated = false
  let modal: string | null = null
  for (let t = head - 1; t >= start; t--) {
    const word = scene.lower(t)
    if (NOT.has(word)) {
      negated = true
      first = t
    } else if (word === 'longer' && scene.lower(t - 1) === 'no') {
      // "no longer maintains"
      negated = true
      first = --t
    } else if (isAux(word) && (scene.pos(t) === AUX || scene.pos(t) === VERB || word === 'having')) {
      if (nearest === '') nearest = word
      if (MODAL.has(word)) modal = word
      first = t
    } else if (word === 'to' && (scene.pos(t) === PART || form === 'base') && first === t + 1) {
      infinitive = true
      first = t
      break
    } else if (word === 'later' || (scene.pos(t) === ADV && (word.endsWith('ly') || ADVERBS.has(word)))) first = t
    // "did, however, hint": a word between commas inside the group.
    else if (word === ',' && first === t + 1 && isAsideBefore(scene, t)) t -= 2
    else break
  }
  // "the right to be silent and not say anything": only an infinitive is negated without "do".
  if (negated && form === 'base' && nearest === '') infinitive = true
  const ing = form === 'ing'
  const be = BE.has(nearest)
  const passive = be && !/^['’]s$/.test(nearest) && !ing && (form === 'past' || form === 'participle')
  // "Having denied it for weeks, the mill …"
  const participle = (ing && !be) || (nearest === 'having' && modal === null)
  const last = particleAfter(scene, head, verb)
  if (last < 0) return null
  const finite = !infinitive && !participle && (nearest !== '' || form !== 'participle')
  return {
    first,
    place: scene.tokens.start[head],
    head,
    last,
    verb,
    form,
    finite,
    passive,
    infinitive,
    participle,
    negated,
    modal,
  }
}

const isAsideBefore = (scene: Ground, comma: number): boolean =>
  /^(?:however|too|though|therefore|meanwhile|nevertheless|nonetheless)$/.test(scene.lower(comma - 1)) &&
  scene.lower(comma - 2) === ',' &&
  isAux(scene.lower(comma - 3))

const ADVERBS = new Set([
  'also',
  'now',
  'then',
  'later',
  'once',
  'already',
  'again',
  'further',
  'even',
  'still',
  'just',
  'yet',
  'often',
  'first',
  'earlier',
  'previously',
  'soon',
  'only',
  'both',
  'either',
  'ever',
  'always',
  'twice',
  'simply',
  'instead',
  'therefore',
  'too',
  'all',
])

const PLACE = new Set(['on', 'in', 'at'])
const isWhen = (word: string): boolean => isTimeWord(word) || /^\d/.test(word)

const MEASURE =
  /^(?:kilomet(?:re|er)s?|km|met(?:re|er)s?|m|miles?|mi|yards?|feet|foot|ft|inch(?:es)?|leagues?|blocks?|hours?|minutes?|days?|degrees?|hectares?|per|percent|%|way)$/

/** Number words, which taggers also take for nouns, and what stands between them and the measure. */
const COUNTED =
  /^(?:a|an|hundred|thousand|dozen|few|and|square|nautical|-|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)$/

/** "lies about forty kilometres from", "lies about half an hour north": a measure of place and no untruth. */
function isMeasure(scene: Ground, from: number): boolean {
  if (/^(?:as|half|halfway|midway|mid-way)$/.test(scene.lower(from))) return true
  for (let t = from; t < Math.min(from + 5, scene.sentenceEnd(from - 1)); t++) {
    if (MEASURE.test(scene.lower(t))) return true
    const pos = scene.pos(t)
    if (pos !== NUM && pos !== DET && !COUNTED.test(scene.lower(t))) return false
  }
  return false
}

/** The last token of the cue: the verb or the particle that leads to its content; -1 where a needed one is missing. */
function particleAfter(scene: Ground, head: number, verb: Verb): number {
  const next = scene.lower(head + 1)
  if (verb.lemma === 'lie' && scene.lower(head) !== 'lied' && isMeasure(scene, head + 2)) return -1
  // "call off the search"
  if (verb.lemma === 'call' && next === 'off') return -1
  if (verb.particles.has(next) && !(PLACE.has(next) && isWhen(scene.lower(head + 2)))) {
    if (scene.lower(head + 2) === 'of' && next === 'out') return head + 2
    // "hit out at the decision"
    if (next === 'out' && /^(?:hit|lash)$/.test(verb.lemma) && /^(?:at|against|over)$/.test(scene.lower(head + 2)))
      return head + 2
    return head + 1
  }
  return verb.needsParticle ? -1 : head
}
