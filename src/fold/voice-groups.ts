import { issuesForItself } from '../link/shared-origin/issuer.js'
import { isOneOutlet } from '../link/shared-origin/same-outlet.js'
import { type Shared, sharedOrigin } from '../link/shared-origin/shared-origin.js'
import type { Voice } from '../link/shared-origin/voice.js'
import type { OriginReason, StatementId } from '../model/index.js'
import { joinCopied, joinQuoted } from './one-author.js'
import { joinFirms, joinShortNames, openShortNames } from './short-names.js'

/** Statements of one claim that reach one origin, with why they were taken together. */
export interface VoiceGroup {
  readonly voices: readonly Voice[]
  readonly reasons: readonly OriginReason[]
  /** True where at least one statement names its voice. */
  readonly known: boolean
}

/** People's judgements on origins: pairs of statement ids. */
export interface OriginJudged {
  readonly same: readonly (readonly [StatementId, StatementId])[]
  readonly different: readonly (readonly [StatementId, StatementId])[]
}

/** A set of voices that are joined step by step; a pair judged different is never in one group. */
export class Joining {
  private readonly group: number[]
  /** Members of each group by the group's number, which is its least member. */
  private readonly held: (readonly number[])[]
  readonly reasons: { readonly at: number; readonly reason: OriginReason }[] = []
  constructor(
    readonly voices: readonly Voice[],
    private readonly apart: ReadonlySet<string>,
  ) {
    this.group = voices.map((_, index) => index)
    this.held = voices.map((_, index) => [index])
  }

  groupAt(index: number): number {
    return this.group[index]
  }

  /** Joins the groups of two voices and keeps the reason. False where they were one already or a person keeps them apart. */
  join(x: number, y: number, shared: Shared): boolean {
    const [from, to] = [Math.max(this.group[x], this.group[y]), Math.min(this.group[x], this.group[y])]
    if (from === to) return false
    const mine = this.members(to)
    const theirs = this.members(from)
    if (
      this.apart.size > 0 &&
      mine.some((a) => theirs.some((b) => this.apart.has(pairKey(this.idAt(a), this.idAt(b)))))
    )
      return false
    for (const member of theirs) this.group[member] = to
    this.held[to] = [...mine, ...theirs].sort((a, b) => a - b)
    this.held[from] = []
    this.reasons.push({ at: to, reason: { ...shared, statements: [this.idAt(x), this.idAt(y)].sort() } })
    return true
  }

  idAt(index: number): StatementId {
    return this.voices[index].statement.id
  }

  members(group: number): readonly number[] {
    return this.held[group]
  }
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Groups the statements of one claim by the voice that they reach. Voices must come in a stable order.
 * Joins, in this order: what people judged, the same words in quotation marks, pairs that share an origin, short names of bodies, outlets that cite a page of the claim, circles.
 */
export function groupVoices(given: readonly Voice[], judged: OriginJudged): readonly VoiceGroup[] {
  const voices = openShortNames(citedOutlets(given))
  const joining = new Joining(voices, new Set(judged.different.map(([a, b]) => pairKey(a, b))))
  const at = new Map(voices.map((voice, index) => [voice.statement.id, index]))
  for (const [a, b] of judged.same) {
    const [x, y] = [at.get(a), at.get(b)]
    if (x !== undefined && y !== undefined)
      joining.join(x, y, { kind: 'overruled', words: 'a person judged them one origin' })
  }
  const repeats = joinRepeats(joining)
  joinQuoted(joining)
  joinCopied(joining)
  for (let y = 1; y < voices.length; y++) {
    for (let x = 0; x < y; x++) {
      // Two named voices share an origin by their names alone, so a repeated one has nothing to add there.
      if ((repeats[x] === 1 || repeats[y] === 1) && voices[x].kind === 'named' && voices[y].kind === 'named') continue
      if (joining.groupAt(x) === joining.groupAt(y)) continue
      const shared = sharedOrigin(voices[x], voices[y])
      if (shared !== null) joining.join(x, y, shared)
    }
  }
  joinShortNames(joining)
  joinFirms(joining)
  followCitations(joining)
  const groups = [...new Set(voices.map((_, index) => joining.groupAt(index)))]
  return groups.map((group) => {
    const members = joining.members(group)
    const ids = new Set(members.map((member) => joining.idAt(member)))
    return {
      voices: members.map((member) => voices[member]),
      reasons: joining.reasons.filter(({ reason }) => ids.has(reason.statements[0])).map(({ reason }) => reason),
      known: members.some((member) => voices[member].kind === 'named'),
    }
  })
}

/**
 * Joins each named voice to the first that is named in the same way, so that a claim with many statements of few voices
 * is not compared pair by pair. Answers which voices were joined so.
 */
function joinRepeats(joining: Joining): Uint8Array {
  const { voices } = joining
  const repeats = new Uint8Array(voices.length)
  const first = new Map<string, number>()
  for (const [index, voice] of voices.entries()) {
    if (voice.kind !== 'named' || voice.words.length === 0) continue
    const { type, role } = voice.statement.speaker
    const key = JSON.stringify([voice.name, voice.words, voice.party, type, role])
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, index)
    else if (joining.join(earlier, index, { kind: 'same-voice', words: `one voice: ${voice.name}` })) repeats[index] = 1
  }
  return repeats
}

/**
 * An outlet that is cited as the voice, and whose own page is among the claim's, has it from where that page has it. Where
 * the citations run in a ring, nobody in it is an origin of its own:
 *
 *     Orlo Courier: "Vessa Daily reports that the dam has cracked."
 *     Vessa Daily:  "The Orlo Courier reports that the dam has cracked."      circular: counts once
 */
function followCitations(joining: Joining): void {
  const { voices } = joining
  for (const [index, voice] of voices.entries()) {
    if (voice.kind !== 'outlet') continue
    for (const [other, page] of voices.entries()) {
      // What an outlet says on a page beside others whom it names there is not theirs.
      if (page.document.id === voice.document.id || !isOneOutlet(voice.name, page.document.outlet)) continue
      const isRing =
        (page.kind === 'outlet' && isOneOutlet(page.name, voice.document.outlet)) ||
        page.statement.chain.some((hop) => isOneOutlet(hop.name, voice.document.outlet))
      joining.join(
        index,
        other,
        isRing
          ? {
              kind: 'circle',
              words: `${outletOf(voice)} and ${page.document.outlet} cite each other: counts once`,
            }
          : { kind: 'agency-copy', words: `${outletOf(voice)} has it from ${voice.name}` },
      )
    }
  }
}

/** Voices with those made outlets that are named as pages of the claim are: "Halden Wire" by the page that "Khalden" stands for. */
function citedOutlets(voices: readonly Voice[]): readonly Voice[] {
  const outlets = [...new Set(voices.flatMap(({ document }) => document.outlet ?? []))].filter(
    (outlet) => !issuesForItself(outlet),
  )
  return voices.map((voice) =>
    voice.kind === 'named' &&
    voice.statement.speaker.type !== 'person' &&
    outlets.some((outlet) => outlet !== voice.document.outlet && isOneOutlet(voice.name, outlet))
      ? { ...voice, kind: 'outlet' }
      : voice,
  )
}

const outletOf = (voice: Voice): string => voice.document.outlet ?? 'A page of an unknown outlet'
