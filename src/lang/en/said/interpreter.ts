import type { Act } from '../../../attribute/act.js'
import { withSpans } from '../../../attribute/act.js'
import type { Interpretation, Interpreter } from '../../../attribute/interpreter.js'
import type { Draft, Hop, Marked, QuoteKind, Span, Speaker } from '../../../model/index.js'
import { contains, overlaps } from '../../../model/index.js'
import type { Cue } from './cues.js'
import { dialogueStart } from './dateline.js'
import { PUNCT } from './parts.js'
import { subjectOf } from './phrases.js'
import { beforeReport } from './reading/before-report.js'
import { certaintyOf, findHedges } from './reading/certainty.js'
import type { Credit } from './reading/credits.js'
import { findCredits, hopKey, hopOf, isOwnOutlet, namesCarrier } from './reading/credits.js'
import { divide } from './reading/divide.js'
import { findInnerActs } from './reading/inner-acts.js'
import { isMisread } from './reading/is-misread.js'
import { passesOn } from './reading/passes-on.js'
import { pointsAt } from './reading/points-at.js'
import { readRefersTo } from './reading/refers-to.js'
import { contentRun, runOf, tokenAt } from './reading/runs.js'
import { readSaidAt } from './reading/said-at.js'
import { readStance } from './reading/stance.js'
import { statesNothing } from './reading/states-nothing.js'
import { toldOutlet } from './reading/told-outlet.js'
import { refine } from './refine.js'
import type { Scene } from './scene.js'
import { sceneOf } from './scene.js'
import { issuerSpeaker } from './speakers/issuer-speaker.js'
import type { Joint } from './speakers/joint-source.js'
import { jointOf } from './speakers/joint-source.js'
import { mentionsIn } from './speakers/mentions-in.js'
import { partyOf } from './speakers/party.js'
import { isPresidential, presidencyOf } from './speakers/presidency.js'
import type { Memory, Resolved } from './speakers/resolve-speaker.js'
import { resolveSpeaker, unnamed } from './speakers/resolve-speaker.js'
import { OUTLET_WORD, UNNAMED } from './speakers/source-words.js'
import { speakerWith } from './speakers/speaker-with.js'
import { voicesOf } from './speakers/voices.js'
import { withRoles } from './speakers/with-roles.js'
import { isInverted } from './tidy-spans.js'

/** What is known of one act before its speaker is. */
interface Seen {
  readonly index: number
  readonly act: Draft
  readonly cue: Cue | null
  readonly context: Span
  readonly firstSentence: number
  readonly lastSentence: number
  readonly at: number
}

/** Reads stance, certainty, polarity, speaker, chain and time off acts of saying in English text. */
export const englishInterpreter: Interpreter = { lang: 'en', refine, interpret }

function interpret(acts: readonly Act[], marked: Marked): readonly Interpretation[] {
  if (acts.length === 0) return []
  const scene = sceneOf(marked)
  const seen = acts.map((act, index) => see(scene, act, index))
  const credits = findCredits(scene)
  const empty = new Set(seen.filter(({ act, cue }) => statesNothing(scene, act, cue)).map(({ index }) => index))
  for (const index of misread(scene, seen, acts)) empty.add(index)
  const telling = seen.filter(({ index }) => !empty.has(index))
  const ordered = telling.sort((a, b) => a.at - b.at || a.index - b.index)
  const outers = findOuters(ordered, scene)
  const page = pageHops(scene, seen, credits)
  const dropped = new Set<number>(page.dropped)
  for (const outer of outers.keys()) dropped.add(outer)
  for (const index of findInside(scene.text, ordered, outers)) dropped.add(index)
  for (const one of seen) if (isMereCredit(scene, one, credits)) dropped.add(one.index)
  for (const index of ownWordsSaid(ordered)) dropped.add(index)
  const memory: Memory = {
    marked,
    voices: withRoles(voicesOf(marked), acts, marked),
    past: [],
    issuer: issuerSpeaker(scene),
    genders: new Map(),
    bodies: new Map(),
  }
  const out: Interpretation[] = []
  let before: { readonly resolved: Resolved; readonly chain: readonly Hop[]; readonly seen: Seen } | null = null
  const resolvedOf = new Map<number, Resolved>()
  const ground = { creditsOf: bySentence(credits), outersOf: turned(outers), resolvedOf, seen, page: page.hops }
  for (const one of ordered) {
    const joint = jointOf(scene, one.act.source)
    let resolved = resolveSpeaker(one.act.source, memory, one.act.voice !== undefined)
    if (joint?.asPrinted)
      resolved = {
        speaker: printed(resolved.speaker, joint.first, scene),
        voice: resolved.voice,
        document: resolved.document,
      }
    // What a court hears is said there by somebody whom the page does not name.
    if (one.act.unnamed === true && one.act.source.length > 0) {
      const [source] = one.act.source
      resolved = unnamed(scene.text.slice(source.start, source.end), source, null)
    }
    resolvedOf.set(one.index, resolved)
    // "Maria slammed the island", "Marnic will not slow the harvest": neither a storm nor a disease says anything.
    if (dropped.has(one.index) || resolved.voice?.isSilent === true) continue
    const named = (span: Span): Hop | null => outletMeant(scene, span, memory, out)
    const chain = chainOf(scene, one, resolved, { ...ground, before, named })
    const near = between(ordered, one.at - 600, one.at + 600).map(({ act }) => act)
    const closed = beforeReport(one.act, near, scene.text)
    const reading = readAct(
      scene,
      closed === null ? one : { ...one, act: withSpans(one.act, { content: closed }) },
      resolved,
      chain,
    )
    if (closed !== null) reading.content = closed
    if (one.act.assumed && one.act.voice === undefined && out.length > 0)
      reading.saidAt = carriedFrom(out, acts, one.act)
    const pointed = pointsAt(scene, reading, acts, out)
    if (pointed !== null) reading.refersTo = pointed
    memory.past.push({ speaker: resolved.speaker, voice: resolved.voice, at: one.at })
    before = { resolved, chain, seen: one }
    out.push(...divided(scene, one, reading, resolved, chain))
    withSecond(out, one.index, joint, memory, scene)
  }
  return withParties(out, presidencyOf(memory.voices)).sort((a, b) => a.act - b.act)
}

/** Acts that the grammar denies, and the sentences that carry on the voice of one. */
function misread(scene: Scene, seen: readonly Seen[], acts: readonly Act[]): readonly number[] {
  const found = seen.filter(({ cue, index }) => isMisread(scene, acts[index], cue))
  const sources = new Set(found.map(({ act }) => act.source[0]?.start))
  const carried = found.length === 0 ? [] : seen.filter(({ act }) => act.assumed && sources.has(act.source[0]?.start))
  return [...found, ...carried].map(({ index }) => index)
}

type Made = { -readonly [Key in keyof Interpretation]: Interpretation[Key] }

/** A reading under another speaker. All readings have the same properties in the same order; a spread would give each a shape of its own. */
const readingWith = (reading: Interpretation, speaker: Speaker, second: Span | undefined): Interpretation => ({
  act: reading.act,
  content: reading.content,
  second,
  quote: reading.quote,
  kind: reading.kind,
  speaker,
  chain: reading.chain,
  stance: reading.stance,
  certainty: reading.certainty,
  hedges: reading.hedges,
  polarity: reading.polarity,
  saidAt: reading.saidAt,
  refersTo: reading.refersTo,
  inner: reading.inner,
})

/** A speaker under the words of the page, without their article. */
const printed = (speaker: Speaker, span: Span, scene: Scene): Speaker => {
  const name = scene.text.slice(span.start, span.end).replace(/^the\s+/i, '')
  return speakerWith(speaker, { name, party: partyOf(name) ?? name, mention: span })
}

/** Adds the readings of an act for the second of two who speak together. */
function withSecond(out: Interpretation[], act: number, joint: Joint | null, memory: Memory, scene: Scene): void {
  if (joint === null) return
  const { second, asPrinted } = joint
  const found = resolveSpeaker([second], memory).speaker
  const speaker = asPrinted ? printed(found, second, scene) : found
  for (const same of out.filter((one) => one.act === act))
    if (same.speaker.name !== speaker.name) out.push(readingWith(same, speaker, second))
}

/** The readings of one act: several where the sentences of a quotation do different things. */
function divided(
  scene: Scene,
  one: Seen,
  reading: Interpretation,
  resolved: Resolved,
  chain: readonly Hop[],
): readonly Interpretation[] {
  const { act, cue } = one
  if (reading.quote === 'indirect' || cue === null || act.assumed || cue.verb.stance !== 'assert' || cue.negated)
    return [reading]
  const stretches = divide(scene, act, resolved.speaker.type !== 'person', (content) => {
    const part = withSpans(act, { content })
    return readStance(scene, part, cue, contentRun(scene, part), resolved.speaker, chain).stance
  })
  if (stretches.length < 2) return [reading]
  return stretches.map(({ content }) => {
    const part = readAct(scene, { ...one, act: withSpans(act, { content }) }, resolved, chain)
    part.content = content
    part.saidAt = reading.saidAt
    return part
  })
}

/** One speaker has one party on a page: what one sentence tells of it holds for the others, and a presidency is that of the page's one president. */
function withParties(readings: readonly Interpretation[], presidency: string | null): Interpretation[] {
  const known = new Map<string, string>()
  for (const { speaker } of readings)
    if (speaker.party !== null && speaker.type === 'person' && !known.has(speaker.name))
      known.set(speaker.name, speaker.party)
  return readings.map((reading) => {
    const { speaker } = reading
    if (speaker.party !== null) return reading
    const own = speaker.type === 'person' ? known.get(speaker.name) : undefined
    const party = own ?? (isPresidential(speaker.role ?? speaker.name) ? presidency : null)
    return party === null ? reading : readingWith(reading, speakerWith(speaker, { party }), reading.second)
  })
}

/** When the statement that an assumed one carries on was said. */
function carriedFrom(out: readonly Interpretation[], acts: readonly Draft[], act: Draft): Interpretation['saidAt'] {
  const start = act.content[0].start
  let best: Interpretation | null = null
  for (const reading of out) {
    const at = acts[reading.act].content[0]?.start ?? Infinity
    if (at < start && (best === null || at > acts[best.act].content[0].start)) best = reading
  }
  return best?.saidAt ?? null
}

function see(scene: Scene, act: Draft, index: number): Seen {
  const spans = [...act.source, ...act.cue, ...act.content]
  let start = Infinity
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  const { tokens } = scene
  const anchor = act.cue[0] ?? (act.assumed ? act.content[0] : act.source[0]) ?? act.content[0]
  const sentence = tokens.sentence[tokenAt(scene, anchor.start)] ?? 0
  const firstSentence = tokens.sentence[tokenAt(scene, start)] ?? 0
  const lastSentence = tokens.sentence[tokenAt(scene, end - 1)] ?? 0
  const context = {
    start: tokens.start[tokens.sentenceStart[sentence]] ?? start,
    end: tokens.end[tokens.sentenceStart[sentence + 1] - 1] ?? end,
  }
  return { index, act, cue: cueAt(scene, act), context, firstSentence, lastSentence, at: anchor.start }
}

/** The reporting verb inside an act's cue; of several the one that speaks, and of a cue in pieces the first piece's. */
function cueAt(scene: Scene, act: Draft): Cue | null {
  let found: Cue | null = null
  for (const span of act.cue) {
    if (found !== null) break
    const run = runOf(scene, span)
    if (run === null) continue
    for (let at = scene.nextCue[run.first]; at < scene.cues.length; at++) {
      const cue = scene.cues[at]
      if (cue.head > run.last) break
      // "confirmed in a written answer": a participle before its noun.
      if (!cue.finite && !cue.infinitive && !cue.participle && found !== null) continue
      if (
        cue.head >= run.first &&
        (found === null ||
          (found.verb.lemma !== 'decline' &&
            found.verb.lemma !== 'refuse' &&
            // "reports, citing": what reports is the act.
            cue.verb.lemma !== 'cite' &&
            (found.verb.act === 'mental' || cue.verb.act === 'speech')))
      )
        found = cue
    }
  }
  return found
}

/** The acts that are anchored in `[from, to)`; `ordered` is by place. */
function between(ordered: readonly Seen[], from: number, to: number): readonly Seen[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle].at < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < ordered.length && ordered[end].at < to) end++
  return ordered.slice(low, end)
}

/** The acts whose cue lies in a stretch of text. */
const within = (ordered: readonly Seen[], span: Span): readonly Seen[] =>
  between(ordered, span.start, span.end).filter(({ act }) => act.cue[0] !== undefined && contains(span, act.cue[0]))

/** Acts whose content holds another act, speaker and verb: the outer one becomes a hop of the inner. */
function findOuters(ordered: readonly Seen[], scene: Scene): ReadonlyMap<number, readonly number[]> {
  const outers = new Map<number, number[]>()
  for (const outer of ordered)
    for (const span of outer.act.content)
      for (const inner of within(ordered, span)) {
        const [source] = inner.act.source
        if (inner === outer || source === undefined || inner.cue === null || inner.act.act === 'mental') continue
        // "Union: 'We warned of this'": whoever says "we" inside another's words is that other.
        if (/^(?:we|i)$/i.test(scene.text.slice(source.start, source.end))) continue
        if (!contains(span, source) || !isCarriedBy(outer, inner, scene)) continue
        const list = outers.get(outer.index)
        if (list === undefined) outers.set(outer.index, [inner.index])
        else list.push(inner.index)
      }
  return outers
}

function isCarriedBy(outer: Seen, inner: Seen, scene: Scene): boolean {
  if (isCarrier(outer, scene)) return true
  return (outer.cue === null || closesAsReport(outer, scene)) && isStacked(outer, inner)
}

/** "…, writes NRA": a report behind its content. */
function closesAsReport(outer: Seen, scene: Scene): boolean {
  if (outer.cue === null || !passesOn(scene, outer.cue.verb.lemma, outer.act.source[0])) return false
  return outer.act.content[0].end <= outer.act.cue[0].start
}

/** An outlet or "according to": what it carries are the acts of others. */
function isCarrier(outer: Seen, scene: Scene): boolean {
  const [source] = outer.act.source
  if (source === undefined) return outer.act.unnamed === true
  return mentionsIn(scene.marked.mentions, source).some((mention) => mention.type === 'outlet')
}

/** The inner act makes up the outer's content: its words begin where the content begins, give or take a phrase. */
function isStacked(outer: Seen, inner: Seen): boolean {
  const span = outer.act.content.find((one) => contains(one, inner.act.cue[0]))
  if (span === undefined) return false
  const parts = [...inner.act.source, ...inner.act.cue, ...inner.act.content]
  let covered = 0
  for (const part of parts) if (contains(span, part)) covered += part.end - part.start
  return covered * 10 >= (span.end - span.start) * 6
}

/**
 * Finds acts inside another's content: they are part of what the other reports, unless the outer one became their hop.
 * A credit inside content ("that, according to intelligence, …") is the speaker's basis and no act either.
 */
function findInside(
  text: string,
  ordered: readonly Seen[],
  outers: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const inside: number[] = []
  for (const one of ordered) {
    if (one.cue !== null || one.act.unnamed || one.act.content.length === 0 || one.act.cue.length === 0) continue
    const covered = between(ordered, one.at - 599, one.at + 600).some(
      (other) =>
        other !== one &&
        other.cue !== null &&
        one.act.content.every((piece) => other.act.content.some((span) => contains(span, piece))),
    )
    if (covered) inside.push(one.index)
  }
  for (const other of ordered) {
    // A sentence of a body's own paper gives way to the act that reads it.
    if (outers.has(other.index)) continue
    for (const span of other.act.content)
      for (const one of within(ordered, span)) {
        if (other.act.voice !== undefined && !isWeak(one)) continue
        if (one === other || one.act.cue[0].start === span.start) continue
        const aside = /\bthat,?\s*$/.test(text.slice(Math.max(0, one.at - 8), one.at))
        if (
          !aside &&
          one.act.content.some((content) => other.act.cue.length > 0 && contains(content, other.act.cue[0]))
        )
          continue
        inside.push(one.index)
      }
  }
  return inside
}

/** A state of mind without a verb of the list or without anybody who is in it: too little to take a sentence from the body whose paper it is. */
const isWeak = ({ act, cue }: Seen): boolean => {
  const isMind = act.act === 'mental' || cue?.verb.act === 'mental'
  // "No injuries have been reported" on a maker's own page is the maker's.
  const isReported = cue?.passive === true && cue.verb.lemma === 'report'
  return act.unnamed === true ? isMind || cue === null || isReported : isMind && cue === null
}

/** Sentences of a body's own paper that another act already reads. */
function ownWordsSaid(ordered: readonly Seen[]): readonly number[] {
  const taken = new Set<number>()
  for (const one of ordered)
    if (one.act.voice === undefined && !isWeak(one))
      for (let s = one.firstSentence; s <= one.lastSentence; s++) taken.add(s)
  return ordered
    .filter(({ act, firstSentence }) => act.voice !== undefined && taken.has(firstSentence))
    .map(({ index }) => index)
}

/** "citing NRA": words that only credit another act are no act. */
function isMereCredit(scene: Scene, one: Seen, credits: readonly Credit[]): boolean {
  const { cue } = one
  if (cue === null || (cue.verb.lemma !== 'cite' && cue.verb.lemma !== 'refer')) return false
  if (!cue.participle) return false
  const [said] = one.act.content
  if (said !== undefined && cue.verb.lemma === 'cite' && UNNAMED.test(scene.text.slice(said.start, said.end)))
    return true
  return credits.some(
    (credit) =>
      credit.words.first === cue.head && namesCarrier(scene.marked, scene.span(credit.name.first, credit.name.last)),
  )
}

/** Credits that govern the page: the document's own, and "NRA reported this with reference to …". */
function pageHops(
  scene: Scene,
  seen: readonly Seen[],
  credits: readonly Credit[],
): { readonly hops: readonly Hop[]; readonly dropped: readonly number[] } {
  const { marked } = scene
  const hops: Hop[] = []
  const add = (hop: Hop): void => {
    if (isOwnOutlet(marked, hop.name)) return
    if (!hops.some((known) => hopKey(known.name) === hopKey(hop.name))) hops.push(hop)
  }
  for (const credit of marked.document.credits) {
    const type = credit.span === null ? ('outlet' as const) : hopOf(marked, credit.span, 'document').type
    add({ name: credit.name, type: type === 'unnamed' ? 'outlet' : type, span: credit.span, scope: 'document' })
  }
  const dropped: number[] = []
  for (const one of seen) {
    const cueWords = one.act.cue.map((cue) => scene.text.slice(cue.start, cue.end)).join(' ')
    const content = one.act.content[0]
    if (content === undefined || one.act.content.length > 1) continue
    const words = scene.text.slice(content.start, content.end)
    const pointing =
      /^(?:this|it|about this|about it)(?:\s+(?:with (?:a )?reference to|citing|referring to)\s.{1,80})?$/i
    const isName =
      content.start >= (one.act.cue[0]?.end ?? 0) &&
      /\b(?:with (?:a )?reference to|referring to|citing)$/i.test(cueWords) &&
      namesCarrier(marked, content)
    if (!isName && !pointing.test(words) && !/\b(?:this|it) (?:with (?:a )?reference to|citing)$/i.test(cueWords))
      continue
    // By its words where the verb was not seen as one: "Strait Today reports this with reference to NRA".
    const lemma = one.cue?.verb.lemma ?? /^\p{L}+/u.exec(cueWords)?.[0].toLowerCase() ?? ''
    if (!/^(?:reports?|writes?|states?|says?|informs?|tell|announces?|notes?)$/.test(lemma)) continue
    dropped.push(one.index)
    const { sentence } = scene.tokens
    const at = sentence[tokenAt(scene, one.at)]
    const [carrier] = one.act.source
    if (carrier !== undefined && carrier.end - carrier.start < 60 && namesCarrier(marked, carrier))
      add({ ...hopOf(marked, carrier, 'document') })
    if (isName) add(hopOf(marked, content, 'document'))
    for (const credit of credits)
      if (credit.sentence === at) add(hopOf(marked, scene.span(credit.name.first, credit.name.last), 'document'))
  }
  return { hops, dropped }
}

interface ChainGround {
  /** The outlet that "the same agency", "the newspaper" stands for; null where the page has named none. */
  readonly named: (span: Span) => Hop | null
  /** The credits of each sentence. */
  readonly creditsOf: ReadonlyMap<number, readonly Credit[]>
  /** The acts that carry each act. */
  readonly outersOf: ReadonlyMap<number, readonly number[]>
  readonly resolvedOf: Map<number, Resolved>
  readonly seen: readonly Seen[]
  readonly page: readonly Hop[]
  readonly before: { readonly resolved: Resolved; readonly chain: readonly Hop[]; readonly seen: Seen } | null
}

function bySentence(credits: readonly Credit[]): ReadonlyMap<number, readonly Credit[]> {
  const out = new Map<number, Credit[]>()
  for (const credit of credits) out.set(credit.sentence, [...(out.get(credit.sentence) ?? []), credit])
  return out
}

/** The same by the inner acts. */
function turned(outers: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>()
  for (const [outer, inners] of outers)
    for (const inner of inners) {
      const list = out.get(inner)
      if (list === undefined) out.set(inner, [outer])
      else list.push(outer)
    }
  return out
}

function* creditsIn({ creditsOf }: ChainGround, { firstSentence, lastSentence }: Seen): Iterable<Credit> {
  for (let s = firstSentence; s <= lastSentence; s++) yield* creditsOf.get(s) ?? []
}

/** The hops of one act, outermost first. */
function chainOf(scene: Scene, one: Seen, resolved: Resolved, ground: ChainGround): readonly Hop[] {
  const { marked } = scene
  const hops: Hop[] = []
  const speakerKey = hopKey(resolved.speaker.name)
  const add = (hop: Hop): void => {
    const key = hopKey(hop.name)
    if (key === speakerKey || isOwnOutlet(marked, hop.name)) return
    // "the head of the community Ada Quell on Facetalk": a person's function and place are no step before him.
    if (resolved.speaker.type === 'person' && hop.type === 'person' && hop.name.includes(resolved.speaker.name)) return
    if (hops.some((known) => hopKey(known.name) === key)) return
    // "diplomats" of "diplomats who attended": two readings of the same words are one step.
    const same = hops.findIndex(({ span }) => span !== null && hop.span !== null && overlaps(span, hop.span))
    if (same < 0) hops.push(hop)
    else if (hop.name.length > hops[same].name.length) hops[same] = hop
  }
  for (const hop of ground.page) add(hop)
  const first: { hop: Hop; at: number }[] = []
  const basis: Hop[] = []
  for (const outer of ground.outersOf.get(one.index) ?? []) {
    const { act } = ground.seen[outer]
    if (act.source.length === 0) continue
    const span = { start: act.source[0].start, end: act.source[act.source.length - 1].end }
    const known = ground.resolvedOf.get(outer)
    const speaker = known?.speaker
    if (speaker !== undefined && speaker.basis !== 'unnamed' && speaker.basis !== 'named')
      first.push({ hop: { name: speaker.name, type: speaker.type, span, scope: 'sentence' }, at: span.start })
    else first.push({ hop: ground.named(span) ?? hopOf(marked, span, 'sentence'), at: span.start })
  }
  const sentence = scene.tokens.sentence[tokenAt(scene, one.at)]
  for (const credit of creditsIn(ground, one)) {
    if (credit.sentence !== sentence && credit.kind === 'according') continue
    const span = scene.span(credit.name.first, credit.name.last)
    const place = scene.span(credit.words.first, credit.words.last)
    if (
      credit.kind === 'according' &&
      one.act.cue.some((cue) => cue.start <= place.start && place.start < cue.end) &&
      one.act.source.some((source) => overlaps(source, span))
    )
      continue
    if (one.cue !== null && one.cue.first === credit.words.first) continue
    if (one.act.source.some((source) => contains(source, span))) continue
    if (credit.kind === 'citing' && !namesCarrier(marked, span)) continue
    const inContent = one.act.content.some((content) => contains(content, place))
    if (inContent && credit.kind === 'according') basis.push(hopOf(marked, span, 'sentence'))
    else if (!inContent || credit.kind === 'citing')
      first.push({ hop: ground.named(span) ?? hopOf(marked, span, 'sentence'), at: place.start })
  }
  if (one.cue !== null && !one.cue.passive && (one.cue.verb.lemma === 'cite' || one.cue.verb.lemma === 'quote')) {
    const carrier = subjectOf(scene, one.cue)
    // "The mayor and the port have both cited it": a pronoun is nobody else.
    if (
      carrier !== null &&
      !(carrier.first === carrier.last && /^(?:both|all|each|he|she|they|it|who)$/.test(scene.lower(carrier.first)))
    ) {
      const span = scene.span(carrier.first, carrier.last)
      if (!one.act.source.some((source) => contains(span, source)))
        first.push({ hop: hopOf(marked, span, 'sentence'), at: span.start })
    }
  }
  if (first.length === 0 && resolved.voice?.type !== 'outlet') {
    const told = one.act.cue.find((cue) =>
      /^(?:has |had |have )?(?:told|tells)$/.test(scene.text.slice(cue.start, cue.end)),
    )
    const isOwn = (at: number): boolean => scene.quoteAt[tokenAt(scene, at)] >= 0
    const heard =
      pointedOutlet(scene, one, told?.end ?? null, ground) ?? toldOutlet(marked, told?.end ?? null, one.context, isOwn)
    if (heard !== null && !(heard.span !== null && one.act.source.some((source) => contains(source, heard.span!))))
      first.push({ hop: heard, at: one.at })
  }
  first.sort((a, b) => a.at - b.at)
  const isBasis = (hop: Hop): boolean =>
    basis.some(({ span }) => span !== null && hop.span !== null && overlaps(span, hop.span))
  for (const { hop } of first) if (!isBasis(hop)) add(hop)
  if (first.length === 0 && ground.before !== null) inherit(scene, one, resolved, ground.before, add)
  if (resolved.document !== null) add(resolved.document)
  for (const hop of basis) add(hop)
  return hops
}

/** "Told the newspaper", "the agency's interlocutor": the outlet that is pointed at, to which the speaker told it. */
function pointedOutlet(scene: Scene, one: Seen, told: number | null, ground: ChainGround): Hop | null {
  if (scene.marked.document.outlet === null) return null
  if (told !== null) {
    const words = TOLD_KIND.exec(scene.text.slice(told, told + 60))?.[1]
    if (words !== undefined) return ground.named({ start: told + 1, end: told + 1 + words.length })
  }
  const [source] = one.act.source
  if (source === undefined) return null
  const found = ITS_SOURCE.exec(scene.text.slice(source.start, source.end))
  if (found === null) return null
  const start = source.start + found[0].length - found[1].length
  const span = { start, end: start + found[1].length }
  return ground.named(span) ?? (/\p{Lu}/u.test(found[1]) ? hopOf(scene.marked, span, 'sentence') : null)
}

const TOLD_KIND =
  /^\s(the\s(?:newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|tabloid|portal|website|news agency|agency|outlet|publication))(?![\p{L}-]|\s\p{Lu})/u
const ITS_SOURCE =
  /^.{0,30}?\b(?:interlocutors?|sources?)\sof\s((?:the\s)?(?:agency|newspaper|publication|channel|portal|outlet|magazine)(?:\s\p{Lu}[\p{L}-]{1,20})?)/u

/** The outlet for which a page puts its kind: "according to the same agency", "the newspaper". */
function outletMeant(scene: Scene, span: Span, memory: Memory, made: readonly Made[]): Hop | null {
  const words = scene.text.slice(span.start, span.end)
  if (!OUTLET_WORD.test(words)) return null
  const last = made[made.length - 1]?.chain.find(({ type, name }) => type === 'outlet' || /^\p{Lu}/u.test(name))
  if (last !== undefined) {
    // "The Chronicle" of the Harbour Chronicle.
    const fuller = memory.voices.all.find(({ type, name }) => type !== 'person' && name.endsWith(` ${last.name}`))
    return { name: fuller?.name ?? last.name, type: last.type, span, scope: 'sentence' }
  }
  const { speaker } = resolveSpeaker([span], memory)
  if (!/^\p{Lu}/u.test(speaker.name) || speaker.type === 'person') return null
  return { name: speaker.name, type: 'outlet', span, scope: 'sentence' }
}

/** A credit governs the plain continuation of its sentence: the next one, same voice by a pronoun, same paragraph. */
function inherit(
  scene: Scene,
  one: Seen,
  resolved: Resolved,
  before: { readonly resolved: Resolved; readonly chain: readonly Hop[]; readonly seen: Seen },
  add: (hop: Hop) => void,
): void {
  if (isNotedAgain(scene, one) && one.firstSentence - before.seen.lastSentence <= 1) {
    for (const hop of before.chain)
      if (hop.type !== 'document' || /\p{Lu}/u.test(hop.name)) add({ ...hop, scope: 'paragraph' })
    return
  }
  if (resolved.speaker.basis !== 'pronoun' && !one.act.assumed && !goesOnQuoting(scene, one, resolved)) return
  if (before.resolved.speaker.name !== resolved.speaker.name) return
  if (one.firstSentence - before.seen.lastSentence > 1) return
  if (scene.text.slice(before.seen.at, one.at).includes('\n')) return
  for (const hop of before.chain)
    if (hop.scope === 'sentence' && hop.type !== 'document') add({ ...hop, scope: 'paragraph' })
}

/** `Marr's words were reported by NRA. "The dam holds," said the minister.`: the next sentence quotes the same voice by its office. */
const goesOnQuoting = (scene: Scene, one: Seen, { speaker }: Resolved): boolean =>
  (speaker.basis === 'role' || speaker.basis === 'short-name') && quoteKindOf(scene, one.act) === 'direct'

/** "It is noted that …", "It is also reported that …" right behind a credited sentence: the same report goes on. */
function isNotedAgain(scene: Scene, one: Seen): boolean {
  const words = scene.text.slice(one.context.start, one.context.start + 60)
  return /^It (?:is|was) (?:(?:also|further) )?(?:noted|reported|stated|emphasi[sz]ed|stressed|specified|added|indicated) (?:also )?that\b/.test(
    words,
  )
}

function quoteKindOf(scene: Scene, act: Draft): QuoteKind {
  let inside = 0
  let outside = 0
  for (const span of act.content) {
    const run = runOf(scene, span)
    if (run === null) continue
    for (let t = run.first; t <= run.last; t++) {
      if (scene.pos(t) === PUNCT) continue
      if (scene.quoteAt[t] >= 0) inside++
      else outside++
    }
  }
  if (inside === 0) return isSpokenAfterDash(scene, act) ? 'direct' : 'indirect'
  return outside <= 1 ? 'direct' : 'mixed'
}

/** `– We have seen nothing, said Brenn.`: a dash that opens the paragraph opens speech. */
function isSpokenAfterDash(scene: Scene, act: Draft): boolean {
  const [content] = act.content
  const [cue] = act.cue
  if (content === undefined || cue === undefined || cue.start < content.start) return false
  return dialogueStart(scene.text, content.start, isInverted(act)) === content.start
}

function readAct(scene: Scene, one: Seen, resolved: Resolved, chain: readonly Hop[]): Made {
  const run = contentRun(scene, one.act)
  const { stance, polarity } = readStance(scene, one.act, one.cue, run, resolved.speaker, chain)
  const hedges = one.act.content.flatMap((span) => {
    const part = runOf(scene, span)
    return part === null ? [] : findHedges(scene, part.first, part.last)
  })
  const certainty = certaintyOf(scene, hedges)
  return {
    act: one.index,
    content: undefined,
    second: undefined,
    quote: quoteKindOf(scene, one.act),
    kind: one.act.act ?? one.cue?.verb.act ?? 'speech',
    speaker: resolved.speaker,
    chain,
    stance,
    certainty: certainty === 'unstated' && stance === 'confirm' ? 'certain' : certainty,
    hedges: hedges.map((hedge) => hedge.span),
    polarity,
    saidAt: one.act.assumed ? null : readSaidAt(one.act, one.context, scene.marked),
    refersTo: readRefersTo(scene, run),
    inner: findInnerActs(scene, one.act),
  }
}
