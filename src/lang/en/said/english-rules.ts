import { findOutlet } from '../../../clean/outlets.js'
import type { Draft, Maker, Marked, Span } from '../../../model/index.js'
import { contains } from '../../../model/index.js'
import type { CueRule, SceneRule } from './cue-rule.js'
import type { Cue } from './cues.js'
import { AUX, VERB } from './parts.js'
import { subjectOf } from './phrases.js'
import { passesOn } from './reading/passes-on.js'
import { accordingTo } from './rules/according-to.js'
import { accountOf } from './rules/account-of.js'
import { answeredQuestions } from './rules/answered-questions.js'
import { asSaid } from './rules/as-said.js'
import { becameKnown } from './rules/became-known.js'
import { byAccount } from './rules/by-account.js'
import { calledFor } from './rules/called-for.js'
import { cannotTell } from './rules/cannot-tell.js'
import { carryOn } from './rules/carries-on.js'
import { closingReport } from './rules/closing-report.js'
import { colonQuote } from './rules/colon-quote.js'
import { correctedToSay } from './rules/corrected-to-say.js'
import { courtHeard } from './rules/court-heard.js'
import { criticised } from './rules/criticised.js'
import { figurePut } from './rules/figure-put.js'
import { footageShows } from './rules/footage-shows.js'
import { foundNothing } from './rules/found-nothing.js'
import { frontedQuestion } from './rules/fronted-question.js'
import { gaveCause } from './rules/gave-cause.js'
import { gaveUntil } from './rules/gave-until.js'
import { headlineColon } from './rules/headline-colon.js'
import { headlineCredit } from './rules/headline-credit.js'
import { holdsResponsible } from './rules/holds-responsible.js'
import { inView } from './rules/in-view.js'
import { isConcerned } from './rules/is-concerned.js'
import { itWasReported } from './rules/it-was-reported.js'
import { itsClaim } from './rules/its-claim.js'
import { itsLineIs } from './rules/its-line-is.js'
import { judgedAs } from './rules/judged-as.js'
import { keptSilent } from './rules/kept-silent.js'
import { linkedTo } from './rules/linked-to.js'
import { listedActs } from './rules/listed-acts.js'
import { listedPoints } from './rules/listed-points.js'
import { loneQuotes } from './rules/lone-quote.js'
import { namedAs } from './rules/named-as.js'
import { neitherWould } from './rules/neither-would.js'
import { ownWords } from './rules/own-words.js'
import { partedClause } from './rules/parted-clause.js'
import { promisedTo } from './rules/promised-to.js'
import { putDownTo } from './rules/put-down-to.js'
import { quoteSaid } from './rules/quote-said.js'
import { ratedClaim } from './rules/rated-claim.js'
import { reportedly } from './rules/reportedly.js'
import { saidLast } from './rules/said-last.js'
import { saidQuote } from './rules/said-quote.js'
import { saidThat } from './rules/said-that.js'
import { saidThis } from './rules/said-this.js'
import { setPhrase } from './rules/set-phrase.js'
import { speakerTurn } from './rules/speaker-turn.js'
import { spokenIn } from './rules/spoken-in.js'
import { thrownIn } from './rules/thrown-in.js'
import { tookBack } from './rules/took-back.js'
import { tookToSay } from './rules/took-to-say.js'
import { treatsAs } from './rules/treats-as.js'
import { verdictLabel } from './rules/verdict-label.js'
import { wasQuoted } from './rules/was-quoted.js'
import { wasRejected } from './rules/was-rejected-by.js'
import { wasReported } from './rules/was-reported.js'
import { wasStatedBy } from './rules/was-stated-by.js'
import { wasTold } from './rules/was-told.js'
import { whatTheyCalled } from './rules/what-they-called.js'
import { whichTheySaid } from './rules/which-they-said.js'
import type { Scene } from './scene.js'
import { sceneOf } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'

/** Constructions around a reporting verb. The first that fits a verb takes it. */
const CUE_RULES: readonly CueRule[] = [
  tookToSay,
  itWasReported,
  wasQuoted,
  wasStatedBy,
  saidThis,
  wasReported,
  wasRejected,
  judgedAs,
  asSaid,
  quoteSaid,
  saidQuote,
  saidThat,
  promisedTo,
  calledFor,
  criticised,
]

/** Constructions with words of their own. */
const SCENE_RULES: readonly SceneRule[] = [
  accordingTo,
  accountOf,
  byAccount,
  courtHeard,
  wasTold,
  headlineColon,
  headlineCredit,
  speakerTurn,
  answeredQuestions,
  colonQuote,
  becameKnown,
  itsClaim,
  itsLineIs,
  reportedly,
  isConcerned,
  whichTheySaid,
  thrownIn,
  whatTheyCalled,
  foundNothing,
  tookBack,
  figurePut,
  putDownTo,
  keptSilent,
  cannotTell,
  neitherWould,
  frontedQuestion,
  spokenIn,
  inView,
  closingReport,
  partedClause,
  setPhrase,
  listedActs,
  listedPoints,
  ratedClaim,
  verdictLabel,
  correctedToSay,
  gaveUntil,
  linkedTo,
  footageShows,
  ownWords,
  treatsAs,
  namedAs,
  gaveCause,
  holdsResponsible,
  { name: 'said-last', version: 2, find: (scene) => saidLast(scene, ownDrafts(scene)) },
  { name: 'lone-quote', version: 2, find: (scene) => loneQuotes(scene, ownDrafts(scene)) },
  { name: 'carries-on', version: 1, find: (scene) => carryOn(scene, ownDrafts(scene)) },
]

const found = new WeakMap<Scene, ReadonlyMap<string, readonly Draft[]>>()

/** Reads every verb of a scene once and files the drafts under the rule that made them. */
function readCues(scene: Scene): ReadonlyMap<string, readonly Draft[]> {
  const known = found.get(scene)
  if (known !== undefined) return known
  const drafts = new Map<string, Draft[]>()
  let covered = 0
  let outer: { readonly draft: Draft; readonly span: Span } | null = null
  const quoted = new Map<Cue, Draft | null>()
  const closing = closingReports(scene, quoted)
  for (const cue of scene.cues) {
    if (scene.quoteAt[cue.head] >= 0) continue
    if (isPartOfClosing(scene, cue, closing)) continue
    for (const rule of CUE_RULES) {
      const draft = rule === quoteSaid ? readQuoted(scene, cue, quoted) : rule.read(scene, cue)
      if (draft === null) continue
      const [place] = draft.cue
      if (place.end <= covered && !isStacked(draft, outer)) break
      for (const span of draft.content)
        if (span.start > place.start && span.end > covered && !asksForSilence(scene, span)) {
          covered = span.end
          outer = { draft, span }
        }
      const list = drafts.get(rule.name)
      if (list === undefined) drafts.set(rule.name, [draft])
      else list.push(draft)
      break
    }
  }
  found.set(scene, drafts)
  return drafts
}

/** Reports that close a sentence, "…, the coast guard said on Monday.": the words before belong to them. */
function closingReports(scene: Scene, quoted: Map<Cue, Draft | null>): ReadonlyMap<number, readonly ClosingReport[]> {
  const out = new Map<number, ClosingReport[]>()
  for (const cue of scene.cues) {
    if (scene.quoteAt[cue.head] >= 0 || !cue.finite) continue
    const draft = readQuoted(scene, cue, quoted)
    if (draft === null || draft.content[0].start >= draft.cue[0].start) continue
    const sentence = scene.tokens.sentence[cue.head]
    const report = { cue, draft, carried: isCarried(scene, draft.source[0]) }
    const list = out.get(sentence)
    if (list === undefined) out.set(sentence, [report])
    else list.push(report)
  }
  return out
}

/** What the rule for quotations makes of a verb; two passes ask for it. */
function readQuoted(scene: Scene, cue: Cue, quoted: Map<Cue, Draft | null>): Draft | null {
  let draft = quoted.get(cue)
  if (draft === undefined) {
    draft = quoteSaid.read(scene, cue)
    quoted.set(cue, draft)
  }
  return draft
}

interface ClosingReport {
  readonly cue: Cue
  readonly draft: Draft
  /** True where an outlet carries the words: a voice inside them stays a voice of its own. */
  readonly carried: boolean
}

function isCarried(scene: Scene, source: Span): boolean {
  const words = scene.text.slice(source.start, source.end)
  if (/\b(?:agency|newspaper|media|news)\b/i.test(words) || isOutletMention(scene, source)) return true
  return findOutlet(words.replace(/^the /i, '')) !== null
}

const isOutletMention = (scene: Scene, source: Span): boolean =>
  mentionsIn(scene.marked.mentions, source).some((mention) => mention.type === 'outlet')

/** Whether a verb lies in words that a closing report reports: kept as a voice of its own only behind an outlet, or where it plainly says. */
function isPartOfClosing(scene: Scene, cue: Cue, closing: ReturnType<typeof closingReports>): boolean {
  for (const report of closing.get(scene.tokens.sentence[cue.head]) ?? []) {
    if (report.cue === cue) return false
    const [content] = report.draft.content
    if (cue.head >= report.cue.head) continue
    const at = cue.place
    if (at < content.start || at >= content.end) continue
    return !report.carried && !isCarriedBehind(scene, cue, report)
  }
  return false
}

/**
 * "Tolm denies it, writes NRA.": a report that closes the sentence carries an act of saying with its own speaker,
 * where that speaker opens the words before.
 */
function isCarriedBehind(scene: Scene, cue: Cue, report: ClosingReport): boolean {
  if (!passesOn(scene, report.cue.verb.lemma, report.draft.source[0])) return false
  if (cue.verb.act === 'mental' || !cue.finite || cue.passive) return false
  const subject = subjectOf(scene, cue)
  if (subject === null || subject.how !== 'own') return false
  const first = scene.sentenceFirst(cue.head)
  for (let t = first; t < subject.first; t++)
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || t - first > 8) return false
  return true
}

/** Drafts of all rules but the continuation, which carries them on. */
function ownDrafts(scene: Scene): readonly Draft[] {
  return [...readCues(scene).values()].flat()
}

/**
 * An act right at the start of another's content, both of speech: "It is noted that Velt stated that …".
 * Any other act inside reported words is part of them.
 */
function isStacked(inner: Draft, outer: { readonly draft: Draft; readonly span: Span } | null): boolean {
  if (outer === null || inner.act === 'mental' || outer.draft.act === 'mental' || inner.source.length === 0)
    return false
  const gap = inner.source[0].start - outer.span.start
  return gap >= 0 && gap <= 6 && inner.cue[0].end <= outer.span.end && outer.draft.unnamed === true
}

const maker = (name: string, version: number, make: (marked: Marked) => readonly Draft[]): Maker => ({
  name: `en/${name}`,
  version,
  kind: 'rule',
  needs: ['tokens', 'quotes'],
  makes: ['attributions'],
  make,
})

/** A scene rule's drafts, without those inside words that a verb already reports. A credit inside them is kept: it says on whose word they are. */
function outside(rule: SceneRule, scene: Scene): readonly Draft[] {
  const drafts = rule.find(scene)
  if (drafts.length === 0 || rule === accordingTo) return drafts
  const reported = reportedSpans(scene)
  return drafts.filter(
    (draft) =>
      speaksAgainst(draft, scene.text) || !reported.some((span) => contains(span, draft.cue[0] ?? draft.content[0])),
  )
}

/** "…, but the Centre has seen no evidence of it": a clause of its own, whatever a verb before it reports. */
const speaksAgainst = ({ source, cue }: Draft, text: string): boolean =>
  source.length > 0 &&
  cue.length > 0 &&
  source[0].end <= cue[0].start &&
  /,\s(?:but|while|whereas)\s$/.test(text.slice(Math.max(0, source[0].start - 12), source[0].start))

const reportedOf = new WeakMap<Scene, readonly Span[]>()

/** "who asked not to be named": a plea, and whatever follows it is nobody's content. */
const asksForSilence = (scene: Scene, span: Span): boolean =>
  /^(?:not )?to (?:not )?(?:be (?:named|identified|quoted)|remain )/.test(scene.text.slice(span.start, span.start + 30))

/** The words that verbs of a scene report. */
function reportedSpans(scene: Scene): readonly Span[] {
  const known = reportedOf.get(scene)
  if (known !== undefined) return known
  const reported: Span[] = []
  for (const list of readCues(scene).values())
    for (const draft of list) for (const span of draft.content) if (!asksForSilence(scene, span)) reported.push(span)
  reportedOf.set(scene, reported)
  return reported
}

/** The rules for English attribution, one maker each. They need tokens with parts of speech, and quotations. */
export const englishRules: readonly Maker[] = [
  ...CUE_RULES.map((rule) =>
    maker(rule.name, rule.version, (marked) => readCues(sceneOf(marked)).get(rule.name) ?? []),
  ),
  ...SCENE_RULES.map((rule) => maker(rule.name, rule.version, (marked) => outside(rule, sceneOf(marked)))),
]
