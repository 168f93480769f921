import type { Draft, Hop, Polarity, Speaker, Stance } from '../../../../model/index.js'
import { TAGS } from '../../tagger/tags.js'
import type { Cue } from '../cues.js'
import { ADV, AUX, DET, NOUN, VERB } from '../parts.js'
import { isPossessivePronoun } from '../phrases.js'
import type { Scene } from '../scene.js'
import { isOnePerson } from '../speakers/earlier-source.js'
import { partyOf } from '../speakers/party.js'
import type { MainVerb } from './main-clause.js'
import { mainVerb } from './main-clause.js'
import { runOf } from './runs.js'
import {
  CALLED_WRONG,
  CAUSE_UNKNOWN,
  DEMAND_VERB,
  DENYING_FORM,
  EARLIER_VERSION,
  EXPRESSED,
  FALSE_PREDICATE,
  FORGED,
  HARD_TO_KNOW,
  JUDGE_VERB,
  JUDGING,
  LEFT_OPEN,
  mayMatch,
  NOT_KNOWING,
  TAKEN_BACK,
  UNABLE_TO_TELL,
  UNSUPPORTED,
  WALKED_BACK,
} from './stance-words.js'
import { isDecided, turnsDown } from './turned-down.js'

export interface StanceReading {
  readonly stance: Stance
  readonly polarity: Polarity
}

const CONFIRMING = new Set(['confirm', 'verify', 'corroborate', 'attest', 'certify', 'affirm', 'acknowledge'])
const SAYING = new Set([
  'comment',
  'say',
  'speak',
  'talk',
  'answer',
  'respond',
  'reply',
  'elaborate',
  'disclose',
  'reveal',
  'discuss',
  'specify',
  'name',
  'identify',
  'tell',
  'clarify',
  'explain',
  'address',
  'mention',
  'divulge',
  'go',
  'provide',
  'give',
  'be',
  'describe',
  'detail',
  'offer',
])
/** Who declines to do this keeps silent on it. */
const JUDGING_OTHERS = new Set(
  'criticize criticise condemn blame praise endorse judge rate speculate guess estimate predict'.split(' '),
)
const PREDICTING = new Set(['may', 'might', 'could', 'will', 'would', 'shall', "'ll", '’ll', 'wo', "'d", '’d'])
const DEMANDING = new Set(['must', 'should', 'ought'])

/** Cues without a verb of saying that keep silent: "would not be drawn on", "left without answer". */
const SILENT =
  /\b(?:avoid(?:s|ed)?|refrained from) (?:commenting|speaking|elaborating|talking|answering) (?:on|about)$|\bneither (?:confirm|den)[a-z]* n?or (?:confirm|den|rul)[a-z]*(?: out)?|\b(?:not|n['’]t) (?:confirm or deny)|\b(?:would|will|could|did|does|do|wo)\s?(?:not|n['’]t) (?:talk|speak|answer|say anything)\b|\b(?:silent|tight-lipped|mum) (?:on|about|over)$|\b(?:to|not|n['’]t) (?:answer(?:ed)?|take|taken) (?:[^\s]{1,20} ){0,4}(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|queries) (?:on|about|over|regarding)$|\b(?:be drawn (?:on|about|into)|no (?:\w+ )?comment (?:on|about)|(?:not|n['’]t) (?:make|made|give|given|issue|issued|offer|offered) (?:[^\s]{1,12} ){1,6}(?:on|about|regarding|over|of)$|(?:give|gave|given|gives) no (?:further |immediate )?word (?:on|about|of)|left unanswered|leaves unanswered|without (?:an )?answer)$|(?:\bnot|n['’]t|\bunwilling) (?:wish |want |like |care |choose )?to (?:comment|talk|speak|respond|reply|elaborate)(?: (?:on|about|to|over|publicly))?$|\b(?:silent|mum|tight-lipped) (?:on|about|over)\b|\b(?:gave|gives|given) no (?:answer|reply|comment)\b/i
/** "Accused Orm of falsely claiming that": who calls a claim false denies it. */
const FALSELY =
  /\b(?:accus|charg|criticis|criticiz|slamm|blast|rebuk|fault|attack|denounc)\p{L}{1,4}\b[^.]{0,60}\b(?:of|for) ["“]?(?:falsely|wrongly|baselessly)["”]? (?:claiming|saying|suggesting|alleging|stating)$/iu
/** Verbs with which a check gives its verdict: "rated the claim false". */
const RATES =
  /\b(?:rate[sd]?|rule[sd]?|judge[sd]?|deem(?:s|ed)?|finds?|found|label(?:s|led|ed)?|mark(?:s|ed)?|classif(?:y|ies|ied)|flag(?:s|ged)?)$/i
const CHECKED =
  /^(?:(?:a|an|the|this|that|these|those) )?(?:\p{L}+ ){0,2}(?:claim|statement|story|post|video|picture|photo|image|report|rumou?r|allegation|assertion|quote|clip|meme|tweet|article)s?\b/iu
const VERDICTS: readonly (readonly [RegExp, Stance])[] = [
  [
    /\b(?:false|untrue|fake|wrong|incorrect|inaccurate|unfounded|baseless|fabricated|doctored|manipulated|altered)["”]?$/i,
    'deny',
  ],
  [/\b(?:unproven|unsubstantiated|unsupported)["”]?$/i, 'cannot-confirm'],
  [/\b(?:misleading|satire)["”]?$/i, 'opinion'],
  [/\b(?:true|correct|accurate)["”]?$/i, 'confirm'],
]

/** "Has so far said nothing about the letter" */
const SAID_NOTHING = /\b(?:say|says|said|saying) (?:nothing|little) (?:\p{L}+ )?(?:about|on|of)$/iu

/** The verdict behind the label of a check: "Our finding: FALSE". */
const LABELLED =
  /^[:–—-] ?(?:(?:mostly|partly|largely|half|entirely|completely) )?(false|fake|untrue|not true|incorrect|wrong|misleading|missing context|lacks context|no evidence|no proof|unproven|unsupported|unverified|unfounded|baseless|satire|altered|manipulated|fabricated|true|correct|accurate)$/i
const LABELS: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:true|correct|accurate)$/, 'confirm'],
  [/^(?:no |un(?:proven|supported|verified))/, 'cannot-confirm'],
  [/context|misleading|satire/, 'opinion'],
  [/./, 'deny'],
]

/** What a check finds of a claim: "the claim that the mayor had fled false" denies it. */
function verdictOf(content: string): Stance | null {
  if (!CHECKED.test(content)) return null
  for (const [words, meant] of VERDICTS) if (words.test(content)) return meant
  return null
}

/** Set phrases and what is done with them. */
const PHRASES: readonly (readonly [RegExp, Stance])[] = [
  [
    /^(?:in|from)\b.{0,30}\b(?:view|opinion|eyes|viewpoint|perspective|standpoint)\b|^(?:sees?|saw) (?:it|things)$/i,
    'opinion',
  ],
  [/^by admission$/i, 'confirm'],
  [/\b(?:confidence|faith|trust) in$/i, 'opinion'],
  [/\breserve[sd]? the right$/i, 'commit'],
  [/\bfinger at$|\bthe blame (?:on|at|with)$/i, 'opinion'],
  // Allowed is not done: who allows a thing, or grants that it may be so, says that it can come.
  [/\ballow(?:s|ed|ing)?(?: for)?$/i, 'predict'],
  [/\b(?:stands?|stood|standing) by$/i, 'confirm'],
  [/\b(?:takes?|took|taken|taking|accept(?:s|ed)?)\b.{0,12}\bresponsibility for$/i, 'confirm'],
  [/\btribute to$|\b(?:condolences|sympath(?:y|ies)|congratulations) to$/i, 'opinion'],
  [/^(?:is|are|was|were|remain(?:s|ed)?)\b.{0,20}\b(?:opposed to|against|favou?r of)$/i, 'opinion'],
  [/^brush(?:es|ed|ing)? (?:aside|off)\b/i, 'deny'],
  [/\bpleads?(?:ed|ing)? not guilty$/i, 'deny'],
  [/\bpleads?(?:ed|ing)? guilty$/i, 'confirm'],
  [/\b(?:tak|hold|held|took)\w* the (?:view|opinion)$/i, 'opinion'],
  [/\bcold water on$|\b(?:laugh|shrug|brush)(?:s|es|ed|ing|ged)? (?:off|aside)\b|\bplay(?:s|ed|ing)? down$/i, 'deny'],
  [/\b(?:treat(?:s|ed|ing)?|h[eo]ld(?:s|ing)?|heap(?:s|ed)? (?:praise|scorn) on)$/i, 'opinion'],
  [/\b(?:wave[sd]?|bat(?:s|ted)|swat(?:s|ted)) (?:away|aside|off)$|\bpush(?:es|ed)? back (?:against|on|at)$/i, 'deny'],
  [/\b(?:raise|sound)[sd]?(?:ed)? the alarm (?:over|about)$|\b(?:take|took|taken)s? issue with$/i, 'opinion'],
]
/** "The guild until Friday to leave", "a deadline of Friday for the guild to leave" */
const DEADLINE = /\buntil\b.{0,60}\bto \p{Ll}|^(?:an?|the|its|his|her|their) (?:\p{L}+ )?(?:deadline|ultimatum)\b/u
/** "Has no plans to sell the mill" */
const NO_PLANS = /^(?:has|have|had)\b.{0,20}\bno (?:\p{Ll}+ )?(?:plans?|intentions?)(?: of)?$/iu
/** Questions that are handed on. */
const QUESTIONS_TO =
  /^(?:(?:all|any|the|that|this|these|those|our|further)\s)?(?:questions?|queries|enquir(?:y|ies)|inquir(?:y|ies))\sto\b/i
const UNVERIFIED =
  /\b(?:not|n['’]t) (?:\p{L}+ ){0,3}be(?:en)? (?:\p{L}+ly )?(?:verified|confirmed|corroborated|substantiated|authenticated)$/iu
const KNOWS_NOTHING =
  /\bno (?:\w+ )?(?:records?|recollection) (?:of|that)$|\bno (?:\w+ )?information (?:about|on)$|\b(?:not|n['’]t) (?:observed?|seen|see|found|find)\b|\b(?:observed|seen|found|finds?|saw|sees?|received) no (?:\w+ )?(?:evidence|proof|confirmation)\b/i

/**
 * Reads what a speaker does by saying it: asserts, denies, promises, demands, judges.
 * The verb's own stance comes first; for plain verbs of saying the content's main verb decides.
 */
export function readStance(
  scene: Scene,
  act: Draft,
  cue: Cue | null,
  run: { readonly first: number; readonly last: number } | null,
  speaker: Speaker,
  chain: readonly Hop[] = [],
): StanceReading {
  const content = act.content.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  const cueText = act.cue.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  const verb = run === null ? null : mainVerb(scene, run.first, run.last)
  const negative: Polarity =
    verb?.negated || (/\bnot\s+true|untrue\b/i.test(content) && FALSE_PREDICATE.test(content)) ? 'negative' : 'positive'
  const sourceText = act.source.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  if (
    TAKEN_BACK.test(`${cueText} ${content.slice(0, 60)}`) ||
    WALKED_BACK.test(cueText) ||
    (EARLIER_VERSION.test(sourceText) && /\b(?:wrongly|incorrectly|mistakenly|erroneously)\b/i.test(cueText))
  )
    return { stance: 'deny', polarity: negative }
  const [place] = act.cue
  if (
    place !== undefined &&
    /ing$/.test(cueText) &&
    FALSELY.test(scene.text.slice(Math.max(0, place.start - 90), act.cue[act.cue.length - 1].end))
  )
    return { stance: 'deny', polarity: negative }
  const labelled = LABELLED.exec(cueText)?.[1].toLowerCase()
  if (labelled !== undefined) return { stance: LABELS.find(([words]) => words.test(labelled))![1], polarity: negative }
  const verdict = RATES.test(cueText) ? verdictOf(content) : null
  if (verdict !== null) return { stance: verdict, polarity: negative }
  if (UNVERIFIED.test(cueText)) return { stance: 'cannot-confirm', polarity: negative }
  if (KNOWS_NOTHING.test(cueText)) return { stance: 'cannot-confirm', polarity: negative }
  if (UNABLE_TO_TELL.test(cueText)) return { stance: 'cannot-confirm', polarity: 'positive' }
  if (
    SAID_NOTHING.test(cueText) ||
    SILENT.test(cueText) ||
    LEFT_OPEN.test(cueText) ||
    /^neither\b.*\b(?:nor\b|side|party|man|woman|company|government|team|camp)/i.test(sourceText)
  )
    return { stance: 'no-comment', polarity: 'positive' }
  if (/^refer/i.test(cueText) && QUESTIONS_TO.test(content)) return { stance: 'no-comment', polarity: 'positive' }
  if (/\b(?:gave|gives?|given|sets?)$/i.test(cueText) && DEADLINE.test(content))
    return { stance: 'demand', polarity: 'positive' }
  if (NO_PLANS.test(cueText)) return { stance: 'commit', polarity: 'negative' }
  for (const [words, meant] of PHRASES) if (words.test(cueText)) return { stance: meant, polarity: negative }
  if (cue !== null && turnsDown(scene, cue, cueText, content, run)) return { stance: 'opinion', polarity: 'negative' }
  if (/^(?:no|yes)$/i.test(content) && cue?.verb.stance === 'assert')
    return /^no$/i.test(content)
      ? { stance: 'deny', polarity: 'negative' }
      : { stance: 'confirm', polarity: 'positive' }
  const reply = answers(scene, act, content)
  if (reply !== null) return reply
  if (WONT_TELL.test(content) && (cue === null || cue.verb.stance === 'assert'))
    return { stance: 'no-comment', polarity: 'positive' }
  const own =
    act.unnamed && (cue === null || cue.verb.act === 'mental') && !/expect|predict/.test(cue?.verb.lemma ?? '')
      ? null
      : byCue(scene, cue, cueText, content, verb, run)
  if (own !== null) return { stance: own, polarity: own === 'no-comment' ? 'positive' : negative }
  return { stance: byContent(scene, act, content, verb, run, speaker, chain), polarity: negative }
}

/**
 * A short quotation that answers a question told right before it.
 *
 *     Asked whether the mill would close, she replied: "No."      Asked if he trusted the miller, he said: "Of course."
 *                                                       ^^ deny                                             ^^^^^^^^^ confirm
 */
function answers(scene: Scene, act: Draft, content: string): StanceReading | null {
  if (content.length > 40 || !/^["“'‘]|^(?:no|yes)$/i.test(content)) return null
  const words = content.replace(/["“”'‘’.,!]/g, '').trim()
  const no = /^(?:no|never|nope|not (?:\p{L}+\s?){1,3}|certainly not|of course not|absolutely not)$/iu.test(words)
  const yes = /^(?:yes|of course|absolutely|certainly|definitely|indeed|sure|without (?:a )?doubt)$/i.test(words)
  if (!no && !yes) return null
  const start = Math.min(act.content[0].start, act.cue[0]?.start ?? Infinity)
  const before = scene.text.slice(Math.max(0, start - 220), start)
  if (!/\b(?:asked|pressed|questioned|quizzed)\b|\?["”’]?\s/i.test(before) && !/^(?:yes|no)$/i.test(words)) return null
  return no ? { stance: 'deny', polarity: 'negative' } : { stance: 'confirm', polarity: 'positive' }
}

/** Stances that the verb settles, whatever the content says; null for plain verbs of saying. */
function byCue(
  scene: Scene,
  cue: Cue | null,
  cueText: string,
  content: string,
  verb: MainVerb | null,
  run: { readonly first: number; readonly last: number } | null,
): Stance | null {
  if (cue === null) return byNoun(cueText, content)
  const { lemma, stance } = cue.verb
  const refusing = lemma === 'decline' || lemma === 'refuse'
  const following = run === null ? '' : scene.tokens.lemma(scene.lower(run.first) === 'to' ? run.first + 1 : run.first)
  if (refusing) {
    const inCue = /\bto\s+(\w+)/.exec(cueText)?.[1] ?? following
    // "Refuses to be cooped up" is no silence, "declined to be named" is.
    if (
      inCue === 'be' &&
      !/\bbe\s+(?:\w+ly\s+)?(?:drawn|named|identified|quoted|interviewed|specific)\b/.test(`${cueText} ${content}`)
    )
      return 'commit'
    // "Refused to rule out a sale": it stays possible.
    if (inCue === 'rule' && /\brule out\b/.test(`${cueText} ${content}`)) return 'cannot-confirm'
    return SAYING.has(inCue) || JUDGING_OTHERS.has(inCue) || CONFIRMING.has(inCue) || inCue === 'deny'
      ? 'no-comment'
      : 'commit'
  }
  // "It could not yet tell whether …, she conceded": what she concedes is that she does not know.
  if (
    (stance === 'confirm' || CONFIRMING.has(lemma)) &&
    mayMatch('notKnowing', content.toLowerCase()) &&
    NOT_KNOWING.test(content)
  )
    return 'cannot-confirm'
  // "Affirmed that the gate will open", as translations have it: what is to come is not confirmed.
  if (
    lemma === 'affirm' &&
    !cue.negated &&
    verb !== null &&
    /^(?:will|would|shall|should|must)$/.test(verb.modal ?? '')
  )
    return null
  if (CONFIRMING.has(lemma)) return cue.negated ? 'cannot-confirm' : 'confirm'
  // "did not admit to the act": whoever is accused says no.
  if (cue.negated && (lemma === 'admit' || lemma === 'concede' || lemma === 'confess')) return 'deny'
  if (cue.negated) {
    if (
      lemma === 'comment' ||
      lemma === 'respond' ||
      lemma === 'reply' ||
      lemma === 'answer' ||
      lemma === 'elaborate' ||
      lemma === 'say' ||
      lemma === 'specify' ||
      lemma === 'discuss'
    )
      return 'no-comment'
    if (lemma === 'deny' || lemma === 'rule' || lemma === 'dispute') return 'cannot-confirm'
    if (lemma === 'believe' || lemma === 'think') return 'opinion'
    if (lemma === 'know') return 'cannot-confirm'
    // "Has not determined what caused it"
    if (
      (lemma === 'determine' || lemma === 'find' || lemma === 'learn' || lemma === 'discover') &&
      /^(?:what|who|how|whether|why|if|where|when)\b/i.test(content)
    )
      return 'cannot-confirm'
    // "No longer maintains that it was sold": what was said is taken back.
    if (scene.lower(cue.first) === 'no' && (stance === 'assert' || stance === 'confirm')) return 'deny'
    if (
      (lemma === 'wish' || lemma === 'want' || lemma === 'like') &&
      /^to (?:\p{L}+ )?(?:comment|speak|talk|say|discuss|answer|elaborate|respond)\b/iu.test(content)
    )
      return 'no-comment'
  }
  if (SCORNING.has(lemma) && REPORTED.test(content)) return 'deny'
  // "Denied the ship permission to land", "dismissed the appeal": what was decided, and no fact that is denied.
  if (stance === 'deny' && isDecided(lemma, cueText, content)) return /\bas ["“‘']/.test(content) ? 'opinion' : 'assert'
  if (
    lemma === 'call' ||
    lemma === 'describe' ||
    lemma === 'dismiss' ||
    lemma === 'label' ||
    lemma === 'brand' ||
    lemma === 'characterize' ||
    ((lemma === 'denounce' || lemma === 'decry') && /^as\b/.test(content))
  ) {
    const particle = cue.last > cue.head ? scene.lower(cue.last) : ''
    if (particle === 'for' || particle === 'on' || particle === 'upon') return 'demand'
    if (
      FALSE_PREDICATE.test(content) ||
      /\b(?:nonsense|lies?|false|fake|untrue|baseless|fabrications?|fiction|hoax|rumou?rs|(?:fairy ?)?tales?|inventions?|myths?|forger(?:y|ies)|forged|bogus|figments?|fantas(?:y|ies)|delirium|ravings|groundless|unfounded|disinformation|misinformation|fabricated|fakes|information(?:al)? (?:stuffing|diversion|sabotage|attack|dump))\b/i.test(
        content,
      )
    )
      return 'deny'
    if (lemma === 'call') return CALLED_TO_ACT.test(content) ? 'demand' : 'opinion'
    if (lemma === 'describe') return JUDGING.test(content) || /^as\s|\bas ["“‘]/.test(content) ? 'opinion' : 'assert'
  }
  if (lemma === 'rule' && scene.lower(cue.last) === 'out') return cue.negated ? 'predict' : 'deny'
  if (lemma === 'express' || lemma === 'voice' || lemma === 'share' || lemma === 'convey') {
    for (const [words, meant] of EXPRESSED) if (words.test(cueText) || words.test(content.slice(0, 60))) return meant
  }
  // "Maintained his innocence"
  if (
    /^(?:maintain|protest|assert|insist|proclaim)$/.test(lemma) &&
    /^(?:his|her|their|\p{L}+['’]s?) innocence\b/iu.test(content)
  )
    return 'deny'
  if (lemma === 'raise' && /\b(?:doubts?|concerns?|questions)\b/i.test(cueText)) return 'opinion'
  if (lemma === 'say' && /^no to\b/i.test(content)) return 'deny'
  // "Reiterated her call for a ceasefire", "repeated its offer of talks"
  if (lemma === 'reiterate' || lemma === 'repeat' || lemma === 'renew') {
    const again = AGAIN.exec(content)?.[1]
    if (again !== undefined) return /^(?:call|demand|appeal|plea|request)/.test(again) ? 'demand' : 'commit'
  }
  if (
    lemma === 'offer' &&
    /^(?:(?:his|her|its|their|deepest|sincere) ){0,3}(?:condolences|sympath|congratulat|thanks|apolog)/.test(content)
  )
    return 'opinion'
  if (lemma === 'see' && COMES.test(content)) return 'predict'
  // "Dismissed the ruling as political": a judgement where no claim is dismissed.
  if (lemma === 'dismiss' && /\bas\b/.test(content) && !CLAIMED.test(content)) return 'opinion'
  if (lemma === 'hope') return /^(?:to|for)\b/i.test(content) || scene.lower(cue.last) === 'for' ? 'opinion' : 'demand'
  // "told the jurors to ignore what they had read", "warned drivers not to cross"
  if (
    (lemma === 'tell' || lemma === 'warn' || lemma === 'caution') &&
    run !== null &&
    run.first === cue.last + 1 &&
    TOLD_TO.test(content)
  )
    return 'demand'
  if (lemma === 'warn' || lemma === 'caution') {
    if (scene.lower(cue.last) === 'against' || /^(?:not\s+)?to\b/.test(content)) return 'demand'
    return (verb === null && /^(?:of|about)$/.test(scene.lower(cue.last))) ||
      (verb !== null && verb.modal !== null) ||
      /\b(?:may|might|could|will|would)\b|\b(?:is|are|was|were) (?:\p{Ll}+ )?(?:expected|forecast|likely|imminent)\b/u.test(
        content,
      )
      ? 'predict'
      : 'assert'
  }
  if (lemma === 'ask')
    return /^["“]?(?:do not|don['’]t|please)\b|^(?:to|not to|for)\b|^[^,.?]{1,60}\b(?:not )?to \p{Ll}|^(?:the |his |her |their )?[\p{L}-]+(?: [\p{L}-]+)? for /iu.test(
      content,
    ) || scene.lower(cue.last) === 'for'
      ? 'demand'
      : 'opinion'
  if (lemma === 'agree') return /^to\b/.test(content) ? 'commit' : 'opinion'
  if (lemma === 'bet' || lemma === 'expect' || lemma === 'predict' || lemma === 'forecast' || lemma === 'anticipate')
    return 'predict'
  if (
    lemma === 'emphasize' ||
    lemma === 'emphasise' ||
    lemma === 'reaffirm' ||
    lemma === 'reiterate' ||
    lemma === 'stress' ||
    lemma === 'underline'
  ) {
    for (const [words, meant] of EXPRESSED)
      if (
        words.test(
          verb === null
            ? content.slice(0, 60)
            : scene.text.slice(scene.tokens.start[run!.first], scene.tokens.start[verb.first]),
        )
      )
        return meant
  }
  if (lemma === 'insist' || lemma === 'suggest' || lemma === 'propose' || lemma === 'recommend') {
    if (run !== null && run.first > cue.last && scene.pos(cue.last + 1) === VERB) return 'demand'
    // "Suggested the group apply to the lottery": a bare verb behind one who is to act.
    if (verb !== null && run !== null && isBareBehindOne(scene, run.first, verb)) return 'demand'
  }
  if (lemma === 'vote') return 'opinion'
  // "Complained that the gate was shut" tells that it was; "complained about the gate" judges it.
  if (lemma === 'complain' && verb !== null) return null
  // "Denounced that wages were unpaid", as translations have it, tells that they were; so does a quotation that concludes.
  if (lemma === 'denounce' && verb !== null && /^that\b/i.test(content)) return null
  if (lemma === 'conclude' && /^["“]/.test(content)) return null
  // "The mill is sold, the Post understands": what a paper prints as so.
  if (lemma === 'understand' && run !== null && run.last < cue.first) return null
  // "She assured us that the gate had been shut" tells what is or was and promises nothing.
  if (
    (lemma === 'assure' || lemma === 'reassure' || (lemma === 'swear' && !/^to\b/.test(content))) &&
    verb !== null &&
    verb.modal === null
  )
    return null
  if (stance === 'assert') return null
  if (
    stance === 'confirm' ||
    stance === 'deny' ||
    stance === 'commit' ||
    stance === 'demand' ||
    stance === 'no-comment'
  )
    return stance
  if (stance === 'predict') return 'predict'
  if (stance === 'opinion' && cue.verb.act === 'mental') return 'opinion'
  return stance
}

/** "The group apply", "that he resign": the form that asks for an act, and no report of one. */
function isBareBehindOne(scene: Scene, first: number, verb: MainVerb): boolean {
  if (verb.modal !== null || verb.first !== verb.head || verb.negated) return false
  if (!/^VBP?$/.test(TAGS[scene.tokens.tag[verb.head]]) || /^(?:do|have|are|am)$/.test(scene.lower(verb.head)))
    return false
  if (scene.lower(verb.head) === 'be') return true
  const subject = verb.head - 1
  if (/^(?:he|she|it)$/.test(scene.lower(subject))) return true
  const opens = scene.lower(first) === 'that' ? first + 1 : first
  return (
    /^(?:the|a|his|her|its|their)$/.test(scene.lower(opens)) &&
    scene.pos(subject) === NOUN &&
    !/s$/.test(scene.lower(subject)) &&
    subject - opens < 4
  )
}

/** Nominal cues: "in a call for", "expressed concern", "denial of". */
function byNoun(cueText: string, content: string): Stance | null {
  if (/\bno doubt$/i.test(cueText)) return null
  if (
    /^for$|^(?:in|to) (?:the )?(?:[^\s]{1,30} ){0,5}(?:views?|opinion|eyes|mind|judge?ment|estimation)(?: of)?$/i.test(
      cueText,
    )
  )
    return 'opinion'
  if (/\b(?:ready|prepared|willing|determined|committed|unwilling|eager) *$/i.test(cueText)) return 'commit'
  if (
    !cueText.endsWith(':') &&
    /\b(?:is|are|was|were|be|been|am|['’]s|['’]re|['’]m|remain(?:s|ed)?)\b/i.test(cueText) &&
    !/\b(?:expected|reported|said|spoken|written|known|clear|understood|heard|learned|learnt|line|position|version|message|answer|explanation|conclusion|finding|account|word|reply|response|story)\b/i.test(
      cueText,
    )
  )
    return 'opinion'
  if (/\b(?:denial|denied|denies)\b/i.test(cueText)) return 'deny'
  if (/\b(?:no comment|declined|refused)\b/i.test(cueText)) return 'no-comment'
  if (/\b(?:confirmation|admission|acknowledg)/i.test(cueText)) return 'confirm'
  if (/\b(?:call|calls|demand|demands|appeal|appeals|request|plea|order|urging)\b/i.test(cueText)) return 'demand'
  for (const [words, meant] of EXPRESSED) if (words.test(cueText)) return meant
  if (/\b(?:prediction|forecast|warning|expectation)/i.test(cueText)) return 'predict'
  if (/\b(?:criticism|praise|attack|condemnation|opposition)/i.test(cueText)) return 'opinion'
  if (/\b(?:promise|vow|plan|plans|offer|threat)\b/i.test(cueText)) return 'commit'
  if (/^["'“”‘’].*\b(?:by|at|over|about|with)$/.test(cueText)) return 'opinion'
  for (const [words, meant] of EXPRESSED)
    if (words.test(content.slice(0, 30)) && !/\b(?:is|are|was|were|has|have|had|will)\b/.test(content)) return meant
  return null
}

/** A plain verb of saying: the content's own words tell. */
function byContent(
  scene: Scene,
  act: Draft,
  content: string,
  verb: MainVerb | null,
  run: { readonly first: number; readonly last: number } | null,
  speaker: Speaker,
  chain: readonly Hop[],
): Stance {
  const lower = content.toLowerCase()
  if (CALLED_WRONG.test(content) || FALSE_PREDICATE.test(content) || FORGED.test(content)) return 'deny'
  if (mayMatch('unsupported', lower) && UNSUPPORTED.test(content)) return 'deny'
  if (RUBBISH.test(content)) return 'deny'
  const answer = /^["“]?(yes|no)[,.!]\s/i.exec(content)?.[1].toLowerCase()
  if (answer !== undefined && (verb === null || verb.modal === null)) return answer === 'yes' ? 'confirm' : 'deny'
  if (mayMatch('notKnowing', lower) && NOT_KNOWING.test(content)) return 'cannot-confirm'
  if (HARD_TO_KNOW.test(content) || isUnknown(content)) return 'cannot-confirm'
  if (mayMatch('denyingForm', lower) && DENYING_FORM.test(content)) return 'deny'
  if (verb === null || run === null) return JUDGING.test(content) ? 'opinion' : 'assert'
  const subject = scene.text
    .slice(scene.tokens.start[run.first], scene.tokens.start[verb.first])
    .trim()
    .replace(/(?:\s{1,8}\p{Ll}{1,40}ly){1,8}$/u, '')
  const group = scene.text.slice(scene.tokens.start[verb.first], scene.tokens.end[verb.head])
  const after = scene.text.slice(
    scene.tokens.start[verb.first],
    Math.min(scene.tokens.end[run.last], scene.tokens.end[verb.head] + 40),
  )
  if (isOrder(scene, act)) return 'demand'
  const { party } = speaker
  const self =
    isSelf(scene, act, subject, speaker) ||
    (party !== null && subject.length < 60 && partyOf(subject) === party && isParty(subject))
  // "The mill will be closed, it said": what happens to it.
  const isSaidAsIt = /^(?:it|they)$/i.test(act.source.map(({ start, end }) => scene.text.slice(start, end)).join(' '))
  const { modal } = verb
  if (modal === null && /\b(?:express|voic|convey)(?:es|ed|e|s)?$/i.test(group))
    for (const [words, meant] of EXPRESSED) if (words.test(after)) return meant
  if (
    /\bcan(?:not|['’]?t| not)\s+(?:yet\s+)?(?:\w+ly\s+)?(?:confirm|verify|corroborate)\b|\b(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+able\s+to\s+)?(?:independently\s+)?(?:confirm|confirmed|verify|verified)\b|\bunable to (?:confirm|verify)\b|\bno confirmation\b/i.test(
      content,
    )
  )
    return 'cannot-confirm'
  if (NEITHER.test(content)) return 'cannot-confirm'
  if (WE_CONFIRM.test(content)) return 'confirm'
  // "I should have declared it": nobody can be asked for what is past.
  if (modal === 'should' && SHOULD_BE.test(after)) return 'predict'
  if (modal !== null && DEMANDING.has(modal) && !/^\S+\s+(?:\p{L}+\s+)?have\s+\p{L}/iu.test(after)) return 'demand'
  if (/\b(?:hopes?|hoped|urges?|demands?|calls?)\b/i.test(group) && DEMAND_VERB.test(after) && self) return 'demand'
  if (/^(?:need|needs|has|have)\b/i.test(group) && /^(?:needs?|has|have) to\b/i.test(after)) return 'demand'
  // "may have been", "could have left": a guess about what is past.
  if (modal !== null && /^(?:may|might|could)\s+(?:\p{L}+\s+)?have\s+\p{L}/iu.test(after)) return 'assert'
  if (
    (self || headsBody(subject, speaker)) &&
    /^(?:(?:now|still|also|do)\s+)?(?:expect(?:s|ed)?|anticipate[sd]?|foresees?|foresaw|predict(?:s|ed)?|forecasts?)$/i.test(
      group,
    )
  )
    return 'predict'
  if (
    /\b(?:[Ww]e|I)\b[^.]{0,60}\b(?:apologi[sz]e|thank|congratulate|(?:are|am) (?:very |truly |deeply )?sorry)\b|^["“]?Thank you\b/.test(
      content,
    )
  )
    return 'opinion'
  if (modal !== null && PREDICTING.has(modal)) {
    const future = modal !== 'may' && modal !== 'might' && modal !== 'could'
    // "Would have told us", "I would tend to think", "we will see more": neither a promise nor, of these, ahead.
    if (WOULD_HAVE.test(after)) return 'assert'
    if (WOULD_SAY.test(after)) return 'opinion'
    if (
      future &&
      !WILL_SEE.test(after) &&
      !(/^(?:that\s+)?they$/i.test(bareStart(subject)) && CHANGES.test(after)) &&
      ((self && !((/^(?:that\s+)?it$/i.test(bareStart(subject)) || isSaidAsIt) && BEFALLS.test(after))) ||
        (headsBody(subject, speaker) && !BEFALLS.test(after)))
    )
      return 'commit'
    if (modal === 'would' || modal === "'d" || modal === '’d')
      return JUDGING.test(content) && /\bconstitute|\bbe\b/i.test(content) ? 'opinion' : 'predict'
    return 'predict'
  }
  if (AHEAD.test(after) && !isCausedBy(scene, verb.first)) return self && /going to/.test(after) ? 'commit' : 'predict'
  if (TO_BE_DONE.test(after) && !AIM.test(subject)) return 'predict'
  if (
    !/^(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:not\s+)?(?:intended|aimed|planned)\b/i.test(after) &&
    /^(?:(?:is|are|was|were|has|have|had)\s+)?(?:\w+ly\s+)?(?:no\s+)?(?:plans?|planning|intends?|intended|aims?|planned) to\b|^(?:has|have|had)\s+no\s+(?:\w+\s+)?intention\s+of\b/i.test(
      after,
    )
  )
    return 'commit'
  if (/^\S+\s+(?:\w+\s+)?(?:ready|prepared|determined|committed|willing) to\b/i.test(after)) return 'commit'
  if (
    (self && (JUDGE_VERB.test(group) || JUDGED.test(group))) ||
    /\b(?:condemns?|deplores?|regrets?|welcomes?)\b/i.test(group)
  )
    return 'opinion'
  if (/^(?:is|are|am|was|were|['’]s|['’]re|['’]m|remains?|represents?|constitutes?|would be)\b/i.test(group)) {
    const predicate = scene.text.slice(
      scene.tokens.end[verb.first],
      Math.min(scene.tokens.end[run.last], scene.tokens.end[verb.first] + 70),
    )
    const isNone = /^there$/i.test(bareStart(subject)) && /^\s*no\s/i.test(predicate)
    if (!isNone && JUDGING.test(predicate.replace(STATE, '').split(/[,;.!?]|\b(?:that|which|who)\b/)[0]))
      return 'opinion'
  }
  if (
    act.voice !== undefined &&
    verb.negated &&
    /\b(?:no|not|n['’]t)\b/i.test(group + subject) &&
    /^(?:no|there)\b|\bdid not take part\b/i.test(content)
  )
    return 'deny'
  return deniesOwn(subject, group, speaker, chain) ? 'deny' : 'assert'
}

/** What is said again. */
const AGAIN =
  /^(?:his|her|its|their|the|an?) (?:\p{L}+ ){0,2}?(calls?|demands?|appeals?|plea|requests?|offer|pledge|promise|vow|commitment|threat)\b/u
/** "Sees growth of 2 per cent": what somebody sees that has not come. */
const COMES =
  /^(?:growth|sales|profits?|inflation|demand|prices|rates|output|revenue)\b|^(?:the )?(?:\p{L}+ ){1,2}(?:growing|rising|falling|slowing|shrinking|reaching|expanding) (?:by|to|at)\b/u
const CLAIMED =
  /\b(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|stor(?:y|ies)|assertions?|charges?|statements?|speculation|talk|figures?|numbers?|videos?|posts?|images?)\b/i
/** "Power should be back by noon": what is likely, and nobody's duty. */
const SHOULD_BE =
  /^should(?: all| also| now)? be (?:\p{Ll}+ly )?(?:back|over|restored|ready|open|reopened|finished|complete|completed|done|clear|cleared|available|safe|home|fixed|known)\b(?: \p{Ll}+){0,4}? (?:by|in|within|on|before|after|later|soon|tomorrow|tonight|next|this|again)\b/u

/** "It would not comment on an open case", "we have nothing to add": who says so keeps silent. */
const WONT_TELL =
  /^["“]?(?:that )?(?:it|he|she|they|we|i) (?:(?:(?:could|would|can|will|do|does|did|was|were|am|is|are)(?: not|n['’]t)|cannot) (?:(?:be )?(?:able|in a position|going|prepared|ready|at liberty) to )?(?:(?:publicly|further) )?(?:comment|discuss|speculate|elaborate|go into|be drawn)\b|(?:had|has|have) (?:nothing (?:more |further |else )?to (?:add|say)\b|no (?:further |immediate )?comment\b))/iu

/** "The cause is not known", and no "the cause is known". */
const isUnknown = (content: string): boolean =>
  /^["“]?(?:that )?there (?:is|was) nothing (?:\p{Ll}+ )?to confirm\b/iu.test(content) ||
  (CAUSE_UNKNOWN.test(content) &&
    /\b(?:not|yet|unknown|unclear|mystery)\b|n['’]t\b/i.test(CAUSE_UNKNOWN.exec(content)?.[0] ?? ''))

/** "In good health", "in serious but stable condition": how somebody is, as a ward puts it, and no judgement. */
const STATE = /\bin (?:an? )?["“']?(?:\p{Ll}{3,14}["”']?,? ){1,4}?["“']?(?:health|order|conditions?|spirits|shape)\b/iu

/** "To ignore …", "jurors to ignore …", and no clause that happens to have "to" in it. */
const TOLD_TO =
  /^(?!that |if |whether |how |why |what )(?:(?:the |his |her |their |all |its )?(?:\p{L}+ ){0,3})?(?:not )?to \p{Ll}/u

/** "Was due to high prices": a cause, and nothing to come. */
function isCausedBy(scene: Scene, from: number): boolean {
  for (let t = from; t < from + 5; t++)
    if (scene.lower(t) === 'due' && scene.lower(t + 1) === 'to')
      return scene.pos(t + 2) !== VERB && scene.pos(t + 2) !== AUX && scene.pos(t + 2) !== ADV
  return false
}

/** "Boil your water," told to others: a quotation that opens with a verb and what is to be done with it. */
function isOrder(scene: Scene, act: Draft): boolean {
  const run = runOf(scene, act.content[0])
  if (run === null || scene.quoteAt[run.first] < 0 || run.last - run.first < 3) return false
  const first = run.first + 1
  if (scene.quoteFirst[scene.quoteAt[run.first]] !== run.first || NO_ORDER.test(scene.lower(first))) return false
  if (/^(?:stay|avoid|evacuate|beware)$/.test(scene.lower(first)) && act.source.length > 0 && scene.pos(first) !== NOUN)
    return true
  if (TAGS[scene.tokens.tag[first]] !== 'VB' || scene.pos(first) !== VERB) return false
  return scene.pos(first + 1) === DET || isPossessivePronoun(scene.lower(first + 1))
}

const NO_ORDER =
  /^(?:thank|let|look|make|believe|trust|imagine|see|say|god|bless|take|mind|forget|consider|suppose|add|call|pick)$/

/** "Said she welcomed the ruling" */
const JUDGED =
  /^(?:(?:strongly|also|fully|firmly) )?(?:condemned|deplored|welcomed|regretted|supported|opposed|disagreed|appreciated)$/i

/** "Called the marshal to take the soldiers back", as translations have it. */
const CALLED_TO_ACT =
  /^(?:[^\s,.;"“]+ ){0,5}?(?:\p{Lu}[^\s,.;"“]*|them|him|her|us|everyone|everybody|people|citizens|residents|voters|workers|members) to (?!be\b|have\b|date\b)\p{Ll}/u

/** A quotation that begins by waving a report away: "Complete rubbish. She learned of it from the paper." */
const RUBBISH =
  /^["“'‘]?(?:that(?:['’]s| is) |this is |it(?:['’]s| is) )?(?:(?:complete|completely|total|utter|absolute|pure|sheer|just|all|more) )?(?:rubbish|nonsense|lies|garbage|baloney|balderdash|codswallop|fantasy|poppycock|hogwash|a lie|bunkum)[.!,"”]/iu

/** "It could neither confirm nor deny that …". */
const NEITHER =
  /\b(?:neither confirm n?or deny|not confirm or deny|(?:forbids?|forbade|unable|not able)\b[^.]{0,30} to confirm or (?:to )?deny)\b/iu

/** "I can now confirm that …": the speaker's own words confirm. */
const WE_CONFIRM =
  /^["“‘]?(?:that )?(?:(?:yes|so|today|tonight),? )?(?:I|we) (?:(?:can|do|must|have to) )?(?:(?:now|also|today|only|officially) )?confirm\b/iu

/** What is still to come, without a modal verb: "is expected on Friday", "is highly likely". */
const AHEAD =
  /^(?:is|are|was|were)\s+(?:(?:now|still|also|not|only|highly|very|most|more|quite)\s+){0,3}(?:(?:expected|forecast|set|due|likely|going|poised|about|scheduled|slated|projected) to\b|expected (?:on|in|by|before|at|after|within|this|next|soon|later|tomorrow)\b|(?:likely|unlikely|imminent|inevitable|foreseeable)(?=\s*(?:[,.;"”]|$|in|by|before|this|next|soon|within))|possible (?:before|by|within|in the (?:coming|next)|next|this|soon)\b)/i
/** "Are to change planes", "is to be set free": arranged, and not done yet. */
const TO_BE_DONE =
  /^(?:is|are)\s+(?:(?:now|then|also|not|both|all)\s+)?to\s+(?!(?:blame|date|say|be (?:believed|trusted|blamed|found|seen|commended|congratulated|welcomed|expected))\b)\p{Ll}/iu
/** A subject that "is to" says what of: "the aim is to open the gate". */
const AIM =
  /\b(?:aims?|goals?|ideas?|plans?|purposes?|objectives?|tasks?|jobs?|points?|roles?|intentions?|priorit(?:y|ies)|options?|ways?|hopes?|dreams?|missions?|dut(?:y|ies)|ambitions?|solutions?|answers?|strateg(?:y|ies)|steps?|things?|all|what|it|this|that|challenges?|targets?|functions?)$/iu

const bareStart = (subject: string): string => subject.replace(/^[“"‘'\s]+/, '')

/** Verbs that make light of a report: "slammed claims that", "laughed off talk of". */
const SCORNING = new Set([
  'slam',
  'blast',
  'rubbish',
  'scoff',
  'mock',
  'ridicule',
  'deride',
  'laugh',
  'shrug',
  'brush',
  'trash',
])
const REPORTED =
  /^(?:at |off )?(?:the |all |any |such |these |those |recent |fresh |online |media |press )*(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|talk|gossip|accusations?|speculation)\b/i

const BODY =
  /^(?:that\s+)?(?:the|his|her|their|our)\s+(government|cabinet|administration|ministry|department|council|city|town|company|firm|airline|operator|bank|club|union|university|agency|army|navy|police|port|commission|committee|office|authority)$/i
/** Who may promise in the name of a body, where the title does not say the body itself. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:government|cabinet|administration)$/i,
    /\b(?:ministers?|ministry|president|premier|chancellor|government|cabinet)\b/i,
  ],
  [/^(?:ministry|department)$/i, /\b(?:minister|ministry|department|secretary)\b/i],
  [/^(?:city|town|council)$/i, /\b(?:mayor|council|city|town)\b/i],
  [
    /^(?:company|firm|airline|operator|bank|club)$/i,
    /\b(?:chief executive|managing director|ceo|chair(?:man|woman|person)?|company|firm|airline|operator|bank|club)\b/i,
  ],
]
/** What happens to a body and is not in its hands: told of the future it is a prediction. */
const BEFALLS =
  /^(?:will|would|['’]ll|['’]d)\s+(?:\w+ly\s+|not\s+|never\s+)?(?:be|have|need|face|fall|collapse|lose|win|suffer|fail|struggle|remain|become|survive|run out|go bankrupt|shrink|grow|benefit|die|disappear|miss)\b/i

/** "Would have told", "wouldn't have gone": of what did not come to pass, and no promise. */
const WOULD_HAVE =
  /^(?:would|['’]d)(?:\s+not|n['’]t)?\s+(?:\p{L}+ly\s+|never\s+|also\s+)?have\s+(?:\p{L}+ly\s+)?(?:been|had|done|gone|\p{L}{2,}(?:ed|en|wn|ght|ld|nt|lt|pt|ne|de|me|ut|og|un))\b(?!\s+(?:beds|flags))/iu
/** "I would tend to think", "I would say": a judgement, politely put. */
const WOULD_SAY =
  /^(?:would|['’]d)(?:\s+not|n['’]t)?\s+(?:\p{L}+ly\s+|just\s+|also\s+)?(?:tend to|be inclined to|think|imagine|guess|assume|suppose|say|argue|hope|expect|suspect|like to think|hesitate|venture)\b/iu
/** "We will see more of it": what befalls one's eyes is in nobody's hands. */
const WILL_SEE =
  /^(?:will|would|['’]ll|['’]d)\s+(?:\p{L}+ly\s+|not\s+|never\s+|soon\s+)?(?:see|know|find out|notice|remember)\b/iu
/** "They will rise": costs and numbers, however they are called. */
const CHANGES =
  /^(?:will|would|['’]ll|['’]d)\s+(?:\w+ly\s+|not\s+)?(?:rise|fall|drop|increase|decrease|go (?:up|down)|double|halve|climb)\b/i

/** "the government" in the mouth of a minister, "the council" in that of its leader: a body spoken for by its own head. */
function headsBody(subject: string, speaker: Speaker): boolean {
  const body = BODY.exec(subject)?.[1]
  if (body === undefined) return false
  // Whoever speaks for a body promises for it.
  if (
    /\b(?:spokes(?:man|woman|person)|press secretary|representative|person in charge)\b/i.test(
      `${speaker.role ?? ''} ${speaker.name}`,
    )
  )
    return true
  const title = `${speaker.role ?? ''} ${speaker.name}`
  for (const [bodies, heads] of HEADS) if (bodies.test(body) && heads.test(title)) return true
  return new RegExp(`\\b${body}\\b`, 'i').test(title)
}

/** "No Arvenian ship was in the strait", by Arvenia or through its agency: one's own part is denied. */
function deniesOwn(subject: string, group: string, speaker: Speaker, chain: readonly Hop[]): boolean {
  if (!/^(?:that\s+)?(?:no|none of|not one|not a single)\s/i.test(subject) || subject.length > 120) return false
  if (!/^(?:was|were|is|are|has|have|had)\b/i.test(group)) return false
  if (/\b(?:no|none of) (?:our|my)\b|\bof (?:ours|mine)\b/i.test(subject)) return true
  const own = [speaker.party ?? '', speaker.name, ...chain.map(({ name }) => name)].join(' ')
  for (const name of subject.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []) {
    if (/^(?:No|None|Not)$/.test(name)) continue
    if (own.includes(name) || (speaker.party !== null && partyOf(name) === speaker.party)) return true
  }
  return false
}

/** "Arvenia", "the government of Arvenia": a subject that is a state or its government and no smaller thing of it. */
const isParty = (subject: string): boolean => {
  const bare = subject
    .replace(/^that\s+|^the\s+/gi, '')
    .replace(/[“"]/g, '')
    .trim()
  return (
    /^(?:\p{Lu}[\p{L}.]*\s?){1,3}$/u.test(bare) ||
    /\b(?:government|ministry|authorities|army|administration|country|bloc|alliance)$/i.test(bare)
  )
}

/** Whether the content's subject is the speaker: "we", "I", "he" of one's own, or the same name again. */
function isSelf(scene: Scene, act: Draft, subject: string, speaker: Speaker): boolean {
  const words = subject
    .replace(/^[“"‘'\s]+|^that\s+/gi, '')
    .trim()
    .toLowerCase()
  if (/^(?:i|we|our \p{L}+|my \p{L}+)$/u.test(words) || /\b(?:i|we)$/.test(words)) return true
  // "Her Alliance will table a motion, she said": one's own body is in one's hands.
  if (!act.assumed && speaker.type === 'person' && OWN_BODY.test(words)) return true
  if (act.source.length === 0) return act.voice !== undefined && namesOwn(words, speaker)
  const source = scene.text.slice(act.source[0].start, act.source[0].end).toLowerCase().replace(/,$/, '')
  // "The Water Ministry will hold talks, it said."
  if (
    !act.assumed &&
    /^(?:it|they|he|she)$/.test(source) &&
    !/^(?:it|they|he|she)$/.test(words) &&
    namesOwn(words, speaker)
  )
    return true
  if (act.assumed) return false
  if (/^(?:he|she)$/.test(words))
    return (speaker.type === 'person' || OF_OFFICE.test(source)) && (source === words || !/^(?:he|she)$/.test(source))
  // "Orm claims it would ruin the mill": what a person calls "it" is not himself.
  if (words === 'it')
    return (
      !SEVERAL.test(source) &&
      (BODY_OF.test(source) ||
        !(speaker.type === 'person' || (speaker.type === 'unnamed' && isOnePerson(speaker.name))))
    )
  if (words === 'they') return speaker.type !== 'person'
  const bare = words.replace(/^the\s+/, '')
  return bare.length > 2 && source.includes(bare)
}

/** "The Orm administration": a body that bears a person's name. */
const BODY_OF = /\b(?:administration|government|office|campaign|team|regime|cabinet|camp|party|department|ministry)$/u

/** Who is named by an office alone. */
const OF_OFFICE =
  /\b(?:minister|president|premier|chancellor|mayor|governor|secretary|director|chief|chairman|chairwoman|chair|head|leader|general|senator|spokes(?:man|woman|person)|ambassador|bishop|king|queen|prosecutor|judge|commissioner|captain|coach)$/u

/** "Critics of the law say it will …": several are no "it". */
const SEVERAL =
  /^(?:the |some |many |most |several |its |his |her |their )?(?:\p{L}+ ){0,2}(?:critics|supporters|opponents|experts|analysts|officials|campaigners|residents|activists|lawyers|doctors|scientists|researchers|unions|groups|ministers|deputies|mps|lawmakers|senators|economists|observers|witnesses|sources|police|people|workers|members)(?: (?:of|in|at|from|for|on|with)\b.*)?$/u

const OWN_BODY =
  /^(?:his|her|their) (?:\p{L}+ ){0,3}(?:government|cabinet|administration|ministry|department|party|alliance|union|bloc|group|council|company|firm|team|office|campaign|army|country|side|guild|club|agency|bank|city|town|paper|committee|commission|board|union)$/u

/** "The union" on the paper of a union. */
function namesOwn(words: string, speaker: Speaker): boolean {
  const bare = words.replace(/^the\s+/, '')
  return (
    bare.length > 2 && ` ${speaker.name.toLowerCase().replace(/['’]/g, '')} `.includes(` ${bare.replace(/['’]/g, '')} `)
  )
}
