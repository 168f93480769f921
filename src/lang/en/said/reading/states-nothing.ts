import type { Draft, Span } from '../../../../model/index.js'
import type { Cue } from '../cues.js'
import { AUX, NOUN, PART, PRON, PROPN, VERB } from '../parts.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { describesNoun } from './describes-noun.js'
import { isIdle } from './idle-words.js'
import { isNobodyNamed } from './nobody-named.js'
import { runOf } from './runs.js'
import { isSaidByNobody } from './said-by-nobody.js'
import { LEFT_OPEN, UNABLE_TO_TELL } from './stance-words.js'

/** Acts that tell what was talked about and not what was said. */
const TALKED = new Set(['negotiate', 'consult', 'meet', 'summon', 'convene'])
/** Verbs that with "on", "about" or "to" name a topic only: "commented on the reports". Negated or refused they are no comment. */
const TOPICAL = new Set(['comment', 'respond', 'react', 'reply', 'answer', 'elaborate'])
/** "Did not wish to comment on": the refusal stands before the verb. */
const UNWILLING =
  /\b(?:avoid(?:s|ed)?|refrained from) |(?:\bnot|n['’]t|\bunwilling|\brefus\p{L}{1,3}|\bdeclin\p{L}{1,3}) (?:\p{L}{2,10} ){0,2}to /iu
const GATHERING =
  /^(?:an?|the|his|her|its|their|another|new|snap|early|urgent|emergency|extraordinary|special|security|crisis|first|second|\s|-){0,24}(?:[\p{L}-]{1,40}\s){0,3}(?:meeting|session|summit|conference|briefing|sitting|police|ambulance|fire brigade)\b/iu
/** What an act says where it only points at itself or asks for silence about a name. */
const EMPTY = /^["“]?(?:whose words|the following|as follows|to comment)[.,:"”]?$/i
const ANONYMITY =
  /^(?:that\s+(?:he|she|they|his name|her name|their names?)\s+)?(?:not\s+(?:to\s+)?be\s+(?:named|identified|quoted|printed)|(?:to\s+)?(?:give|have)\s+(?:his|her|their|a)\s+(?:full\s+)?names?\b|to be named\b|(?:not )?to (?:reveal|disclose|give|state|divulge) (?:his|her|their) (?:(?:real|full) )?(?:identit(?:y|ies)|names?)\b|(?:on|under)\s+condition of anonymity|anonymity\b)/i
/** "Did not want to be identified" */
const NAMELESS = /^to be (?:named|identified|quoted)\b/i
/** "Did not answer the phone", "did not reply to our messages": nobody was asked anything that is told. */
const UNANSWERED =
  /\b(?:answer|reply to|respond to)(?:ed)? (?:(?:the|his|her|its|our|my|their|several|repeated|any) ){0,2}(?:(?:tele)?phones?|calls?|door(?:bell)?|bell|e-?mails?|messages?|letters?|texts?)\b/iu
/** Verbs of giving that, negated, tell what nobody has shown. */
const WITHHELD = /^(?:disclose|reveal|divulge|publish|release|identify|share|outline|detail|provide|show|present)$/
const CALLED_BACK =
  /^(?:(?:its|his|her|their|the|all|several|\p{L}+['’]s)\s+){0,2}(?:ambassadors?|envoys?|diplomats?|delegation|troops|consul)\b/iu
const REGRETTED =
  /^(?:the|this|its|his|her|their|an?|any)\s+(?:error|mistake|confusion|inconvenience|misunderstanding)s?[.,]?$/i
/** "Pressed on what had been sold": what somebody was asked, by nobody who is told. */
const ASKED_ABOUT = /^(?:asked|pressed|quizzed|questioned|grilled|challenged|pushed) (?:about|on|over|for)$/i
const CREDIT_ONLY = /^(?:according to|citing|with reference to|as reported by)\s/i

/**
 * Tells whether a located act says nothing: an event, a topic without a word about it, a plea not to be named.
 *
 *     The mayor discussed the flood with the governor.      The mayor commented on the reports of a flood.
 *               ^^^^^^^^^ an event                                     ^^^^^^^^^^^^ a topic
 *
 * "Did not comment on the flood" and "commented that the flood was over" do say something.
 */
export function statesNothing(scene: Scene, act: Draft, cue: Cue | null): boolean {
  const [first] = act.content
  if (first === undefined || act.assumed) return false
  const content = act.content.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  const isEmpty = act.content.some((span) => EMPTY.test(scene.text.slice(span.start, span.end)))
  if (isEmpty && !isRefusal(cue)) return true
  // "Why they run: that, he said, is hard to tell." Whoever denies "that" denies something.
  if (/^["“]?(?:that|so)[.,:;]?["”]?$/i.test(content.trim()) && (cue === null || cue.verb.stance === 'assert'))
    return true
  if (CREDIT_ONLY.test(content) && content.length < 100 && first.end <= (act.cue[0]?.start ?? 0)) return true
  const cueText = act.cue.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  // A word that is none of the language, and what stands behind the colon of a path.
  if ((cueText !== '' && !/[a-z:–—-]/i.test(cueText)) || (cueText === ':' && /^[\\/]/.test(content))) return true
  if (isNobodyNamed(scene, act)) return true
  if (ANONYMITY.test(content) || (cue?.negated && NAMELESS.test(content))) return true
  const sourceText = act.source.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  if (cueText === ':' && LABEL.test(sourceText)) return true
  // "No group has claimed responsibility": nobody has said so.
  if (
    /^no (?:one|other|single|\p{Ll}{3,} |\p{Ll}{3,}$)/iu.test(sourceText) &&
    cue !== null &&
    !cue.negated &&
    cue.verb.act === 'speech' &&
    cue.verb.stance !== 'deny'
  )
    return true
  // "According to three officials | cited": the credit itself, taken for a saying.
  if (/^according to\b/i.test(sourceText)) return true
  // "Contrary to what the minister said, the sale went ahead": the page's own.
  if (/^what\b/i.test(content) && isBesideIt(scene, first.start)) return true
  // "The letter, seen by the Post, warns": the Post says nothing by it. "Issued a denial" says nothing of what.
  if (/^(?:seen|viewed|obtained|reviewed)$/i.test(cueText) || (/^issued$/i.test(cueText) && ISSUED.test(content)))
    return true
  // "Made a statement on the subject": and not a word of it.
  if (
    /\b(?:made|makes|gave|gives|issued) an? (?:\p{Ll}+ )?(?:statement|speech|announcement|address) (?:on|about|regarding|to)$/iu.test(
      cueText,
    )
  )
    return true
  // "Stopped short of calling it a coup": what he does not do.
  if (act.cue.length > 0 && /\bshort of $/i.test(scene.text.slice(Math.max(0, act.cue[0].start - 9), act.cue[0].start)))
    return true
  // "Residents were ordered to leave": whoever is told to do a thing says nothing.
  if (
    (WAS_TOLD.test(cueText) || TOLD_TO.test(cueText)) &&
    /^(?:not )?to \p{Ll}/u.test(content) &&
    (act.source[0]?.end ?? Infinity) <= act.cue[0].start
  )
    return true
  if (ACCUSED_OF.test(cueText) && (act.source[0]?.end ?? Infinity) <= act.cue[0].start && !/\bby\b/.test(content))
    return true
  // "Has yet to comment on the fire"
  if (LEFT_OPEN.test(cueText) || UNABLE_TO_TELL.test(cueText)) return false
  if (isIdle(scene, act, cue, content, cueText) || describesNoun(act, scene.text)) return true
  // A question in an interview asks; whoever answers states.
  if (cueText === ':' && /\?["”]?$/.test(content.trim())) return true
  // "A consumer surnamed Ouyang": what somebody is called.
  if (/^(?:sur|nick)named$/i.test(cueText) && /^\p{Lu}/u.test(content)) return true
  // "Pressed on the matter, the minister said": what he was asked.
  if (
    ASKED_ABOUT.test(cueText) &&
    act.content.every(({ start, end }) => start >= act.cue[0].end && end <= (act.source[0]?.start ?? Infinity))
  )
    return true
  if (/^what$/i.test(content) && !isSentence(scene, first.start)) return true
  if (isOfReport(cueText, content) && !isRefusal(cue)) return true
  if (cue !== null && isSaidByNobody(scene, act, cue, content)) return true
  const said = /["“”]|^(?:that|if|whether|how|why)\b/i.test(content)
  if (said) return false
  if (/^(?:\w+\s+){0,2}discuss(?:es|ed|ing)?$/i.test(cueText) && !isRefusal(cue))
    return isMeeting(scene, act, cueText, content)
  if (cue === null) return isDeed(scene, act)
  const { lemma } = cue.verb
  // "Would not reveal the price" keeps silent about it; "did not reveal any papers" tells what nobody has shown.
  if (cue.negated && WITHHELD.test(lemma)) return !/^(?:wo|will|would)$/.test(cue.modal ?? '')
  if (TOPICAL.has(lemma) && cue.negated && UNANSWERED.test(`${cueText} ${content}`)) return true
  // "According to the Post, which cited two officials": whom somebody cites is a step of the chain.
  if ((lemma === 'cite' || lemma === 'quote') && isSourceOnly(scene, first, content)) return true
  if (lemma === 'recall' && CALLED_BACK.test(content)) return true
  if ((lemma === 'apologise' || lemma === 'apologize') && REGRETTED.test(content)) return true
  if (lemma === 'say' && isOneName(scene, first)) return true
  if (TALKED.has(lemma)) return !isRefusal(cue)
  if (lemma === 'refer') return cue.form === 'ing' && cue.finite && !cue.negated
  if (TOPICAL.has(lemma) && !cue.negated && !isRefusal(cue) && !UNWILLING.test(cueText)) {
    return /\b(?:on|to|about)\s*$/i.test(cueText) || /^(?:on|to|about)\s/i.test(content)
  }
  return lemma === 'call' && /\bcall(?:s|ed|ing)?$/i.test(cueText) && GATHERING.test(content)
}

/** "EXCLUSIVE: the mill is sold": what a line is, and nobody who speaks. */
const LABEL =
  /^(?:exclusive|breaking|live|updated?|watch|video|photos?|claim|verdict|correction|note|analysis|opinion|explainer|fact[- ]check|in pictures|just in|developing|alert)$/i
/** "Two officials", "a source in the ministry", "Mayor Anna Bell": people, and nothing that they say. */
const isSourceOnly = (scene: Scene, span: Span, content: string): boolean =>
  content.length < 90 &&
  !/\b(?:saying|that|said|who|concerns?|reasons?|fears?)\b/.test(content) &&
  (/^(?:an?|the|one|two|three|four|five|several|some|unnamed|its|his|her|their|multiple|\d+) (?:\p{L}+ ){0,3}?(?:sources?|officials?|people|person|witness(?:es)?|insiders?|diplomats?|spokes(?:man|woman|person))\b|^(?:sources?|officials|witnesses|people) (?:in|at|from|with|close|familiar|briefed)\b/u.test(
    content,
  ) ||
    mentionsIn(scene.marked.mentions, span).some(
      ({ type, start, end }) => (type === 'person' || type === 'outlet') && start === span.start && end === span.end,
    ))

/** "Mayor urged to resign", in headlines without their "was": verbs that never lead to "to" without somebody before it. */
const TOLD_TO = /^(?:ordered|told|urged|advised|warned|instructed|encouraged)$/i
/** "Mayor accused of hiding a report" */
const ACCUSED_OF = /^(?:(?:has|have|had|was|were|is|are) (?:been )?)?accused (?:of|over)\b/i
const WAS_TOLD =
  /^(?:(?:has|have|had|will|would) )?(?:is|are|was|were|be|been|being) (?:\p{L}+ )?(?:ordered|told|asked|urged|advised|warned|instructed|encouraged|forbidden|directed|requested)$/iu
const ISSUED = /^an? (?:\p{Ll}+ ){0,2}(?:denial|statement|correction|apology|clarification|warning)$/iu

const isBesideIt = (scene: Scene, at: number): boolean =>
  /(?:^|[.!?]\s|\n)(?:contrary to|unlike|despite|compared with)\s$/i.test(scene.text.slice(Math.max(0, at - 18), at))

/** "Puts the number of sacks at 600", "gave the toll as 40": the figure is said. */
const PUTS =
  /\b(?:puts?|putting|placed?s?|gave|gives?|given|raised?s?|lower(?:ed|s)|cuts?|revised?s?|increase[ds]|reduce[ds]|correct(?:ed|s)|updated?s?|lift(?:ed|s)|hiked|trimmed|slashed|(?:up|down)graded|nudged|estimate[sd]?|evaluate[sd]?|assess(?:es|ed)?|measure[sd]?|calculate[sd]?|count(?:s|ed)?|record(?:s|ed)?|register(?:s|ed)?|document(?:s|ed)?|logs|logged)$/i
const AT_FIGURE =
  /\s(?:at|to|as|on)\s[^,;]{0,30}(?:\d[^\s]{0,12}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}{3,5})?|hundreds?|thousands?|dozens?))(?:\s[^\s,;]{1,20}){0,5}(?:,\s(?:up|down|against|compared)\s[^;]{1,60})?$/u

/** "Put the leak down to a broken pipe", "referred questions to the mill": what is done there is said. */
const NAMES_CAUSE = /\b(?:put(?:s|ting)?\s[^,;]{2,60}\sdown|chalk(?:s|ed)?\s[^,;]{2,60}\sup)\sto\s/i
const LINKS = /\b(?:linked|links|tied|traced|traces)\s[^,;]{3,60}\sto\s/i
const TREATS = /\btreat(?:s|ed|ing)?$/i
/** "The cause of death as drowning" */
const PUT_ON_RECORD = /^(?:the|his|her|their) (?:\p{Ll}+ )?(?:cause|reason|motive)\b.{0,60}\sas\s/iu
const HANDS_ON = /\brefer(?:s|red)\s(?:\p{Ll}+\s)?(?:questions?|queries|enquir(?:y|ies)|inquir(?:y|ies))\sto\s/iu

/**
 * Whether a verb that reports nothing has a thing for its content: what somebody does to it is nobody's words.
 *
 *     Workers inspect the remains of the bridge.
 *             ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function isDeed(scene: Scene, act: Draft): boolean {
  const [cue] = act.cue
  const [content] = act.content
  if (act.cue.length !== 1 || act.source.length === 0 || content === undefined || content.start < cue.end) return false
  const said = runOf(scene, cue)
  const thing = runOf(scene, content)
  if (said === null || thing === null || scene.pos(said.last) !== VERB) return false
  const [verb, words] = [cue, content].map(({ start, end }) => scene.text.slice(start, end))
  if (
    PUTS.test(verb) &&
    (AT_FIGURE.test(words) ||
      (/count|record|register|document|log/.test(verb) &&
        /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/.test(words)))
  )
    return false
  if (NAMES_CAUSE.test(`${verb} ${words}`) || LINKS.test(`${verb} ${words}`) || HANDS_ON.test(`${verb} ${words}`))
    return false
  if (/\bh(?:eld|olds?|olding)$/.test(verb) && /\b(?:responsible|accountable|liable|answerable) for\b/.test(words))
    return false
  if ((TREATS.test(verb) && /\sas\s/.test(words)) || PUT_ON_RECORD.test(words)) return false
  for (let t = thing.first; t <= thing.last; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return false
  return scene.pos(thing.first) !== PART
}

/** "The two mayors discussed the bridge", "discussed it with the governor", "met to discuss": an event of several, nobody's words. */
function isMeeting(scene: Scene, act: Draft, cueText: string, content: string): boolean {
  if (/\bto discuss$/i.test(cueText) || /\bwith\s+(?:the|his|her|their|\p{Lu})/u.test(content)) return true
  const source = act.source.map((span) => scene.text.slice(span.start, span.end)).join(' ')
  return /\band\b|^(?:they|both)$|^(?:the\s+)?(?:two|three|four|both|several)\b|^the\s+\p{Ll}+s$/iu.test(source)
}

/** "Mayor says police": a name or two behind "says" in a headline, and nothing said. */
function isOneName(scene: Scene, span: Span): boolean {
  const run = runOf(scene, span)
  if (run === null || run.last > run.first + 1 || isSentence(scene, span.start)) return false
  return scene.pos(run.last) === NOUN || scene.pos(run.last) === PROPN || scene.pos(run.last) === PRON
}

/** Whether the line that holds an offset closes like a sentence: a title does not. */
function isSentence(scene: Scene, offset: number): boolean {
  const end = scene.text.indexOf('\n', offset)
  const to = end < 0 ? scene.text.length : Math.min(end, offset + 2000)
  // Only the last of the line is looked at: a page may be one line.
  return /[.!?…]["”’)]?\s*$/.test(scene.text.slice(Math.max(offset, to - 100), to))
}

/** Speaking of a report, with the report in the cue or at the head of the content. */
const OF_REPORT =
  /^(?:also |then |later )?(?:comment|react|respond|spoke|speak|talk|ask|question|remark)\p{L}{0,3} (?:on|to|about|of) (?:(?!that |which )[\p{L}’'-]{1,20} ){0,4}?(?:reports?|claims?|rumou?rs|allegations?|suggestions?|accusations?) (?:that|of) /u

/** "Spoke about press reports that the mill was sold": of what others say, and no word of his own. */
const isOfReport = (cueText: string, content: string): boolean => OF_REPORT.test(`${cueText} ${content}`)

const isRefusal = (cue: Cue | null): boolean =>
  cue !== null && (cue.verb.lemma === 'decline' || cue.verb.lemma === 'refuse' || cue.negated)
