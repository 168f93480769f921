import { z } from 'zod'
import { type ToldVoice, toldVoices } from '../../fold/claim-states.js'
import { figureMoves } from '../../fold/figure-moves.js'
import { partyKey } from '../../link/shared-origin/voice.js'
import type { Claim, StatementId } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { count, nounOf } from '../../text/count.js'
import { onAssumedDays } from '../assumed.js'
import { type BoardAt, boardAt, standsOnGreatBoard } from '../board/board-at.js'
import { firstOf } from '../board/first-of.js'
import { type HeldState, heldAt } from '../board/held.js'
import { namesShown, type Shown } from '../board/names-shown.js'
import { defineQuery } from '../query.js'
import { atFields, laterField, originsShape } from '../shapes.js'
import { leftForLater } from '../told-later.js'
import { originWords } from '../words.js'
import { Ties } from './ties.js'

const claimLine = z.object({
  id: z.string(),
  text: z.string(),
  status: z.string(),
  origins: originsShape.omit({ because: true }),
})
const endShape = z.object({
  surface: z.string(),
  at: z.string().nullable(),
  to: z.string().nullable().describe('The last of the days on which it can have been said'),
  statement: z.string(),
  assumed: z
    .boolean()
    .describe('Whether the speaker is assumed: the sentence carries on a voice that it does not name'),
})
const moveShape = z.object({
  claim: z.string(),
  text: z.string(),
  speaker: z.string(),
  scope: z.string(),
  from: endShape,
  to: endShape,
})
const voiceShape = z.object({
  name: z.string(),
  party: z
    .string()
    .nullable()
    .describe('The state or body for which it speaks, by which it is counted; itself where no page says for whom'),
  voices: z
    .array(z.string())
    .describe('All voices that are counted as this one, since they speak for one party; the first is the one named'),
  known: z
    .boolean()
    .describe('False where a chain does not reach a known speaker: it may be one more voice, or one of the others'),
  claims: z.array(z.string()).describe('The claims in which it was counted'),
  first: z.array(z.object({ id: z.string(), text: z.string() })).describe('The first of them with their words'),
  count: z.number().int().describe('How many these are'),
  statements: z.number().int(),
})

const storyShape = z.object({
  sentence: z.string(),
  documents: z.number().int(),
  outlets: z.number().int(),
  statements: z.number().int(),
  claims: z.number().int(),
  origins: z.object({ atLeast: z.number().int(), atMost: z.number().int() }),
  voices: z
    .array(voiceShape)
    .describe(
      'What that count is made of: voices of one party are one, as in a claim; most claims first, those not known last',
    ),
  undated: z.number().int().describe('Pages that give no date'),
  later: laterField,
  totals: z
    .object({
      known: z.number().int(),
      disputed: z.number().int(),
      changed: z.number().int(),
      moved: z.number().int(),
      movedAssumed: z
        .number()
        .int()
        .describe('Figures that would have moved too, were days counted that no page states; not among "moved"'),
      unconfirmed: z.number().int(),
    })
    .describe(
      'How many the lists hold in all: over HTTP each list is given to 100 items, or as many as "pagesize" says',
    ),
  disputed: z.array(claimLine),
  changed: z.array(
    claimLine.extend({
      at: z.string().nullable(),
      from: z
        .string()
        .nullable()
        .describe(
          'The first of the days on which it can have been: another one where the pages give only a month or a span',
        ),
      assumed: z.boolean().describe('Whether no page states that day'),
      deniedBy: z.array(z.string()).describe('Who denied it before'),
      cause: z.string(),
    }),
  ),
  moved: z.array(moveShape),
  unconfirmed: z.array(claimLine),
})

export const story = defineQuery({
  name: 'story',
  summary: 'Tell the whole story in one sentence, then what is disputed and which figures moved',
  effect: 'read',
  input: z.object({ ...atFields }),
  positional: [],
  output: storyShape,
  example: { command: 'story --as-of 2024-03-08', shows: 'what could be known on 8 March' },
  ask: ({ store }, input) => tell(store, input, Number.POSITIVE_INFINITY),
  page: async ({ store }, input, { size }) => ({ found: await tell(store, input, size), next: null, total: null }),
  standsOn: standsOnGreatBoard,
  rows: (found) => [
    { part: 'story', id: '', words: found.sentence },
    ...found.disputed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.changed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.moved.map((one) => ({
      part: 'figure moved',
      id: one.claim,
      words: `${one.speaker}: ${one.from.surface} → ${one.to.surface}`,
    })),
  ],
})

type Told = z.output<typeof storyShape>

/** Tells the story with lists of at most `most` items. */
async function tell(
  store: Store,
  input: { readonly asOf?: string; readonly knownAt?: string },
  most: number,
): Promise<Told> {
  const at = await boardAt(store, input)
  const pages = await store.pageCounts(input)
  const actors = await at.actors(at.board.remember(`heard ${at.day ?? ''}`, () => namesHeard(at)))
  const found = at.board.remember(JSON.stringify(['story', at.day ?? null, most]), () => summed(at, most, actors))
  const { totals, origins } = found
  const sentence =
    `${count(pages.documents, 'document')} → ${count(found.statements, 'statement')} → ${count(found.claims, 'claim')} → ` +
    `${originWords(origins)} independent ${nounOf(origins.atMost, 'origin')}; ${totals.disputed} disputed or denied; ${count(totals.moved, 'figure')} moved${onAssumedDays(totals.movedAssumed)}`
  const { moved, disputed, changed, unconfirmed, voices, ...rest } = found
  const moves = (await movesOf(store, at, moved)).slice(0, most)
  const shown = await namesShown(store, at, [
    ...[...disputed, ...changed, ...unconfirmed].map(({ by }) => by),
    ...changed.flatMap(({ deniedBy }) => deniedBy),
    ...voices.flatMap(({ name, party, voices: all }) => [name, party, ...all]),
    ...moves.map(({ speaker }) => speaker),
  ])
  return {
    sentence,
    ...pages,
    later: await leftForLater(store, 'story', input),
    ...rest,
    voices: voices.map((voice) => voiceShown(voice, shown)),
    disputed: disputed.map((one) => lineShown(one, shown)),
    changed: changed.map(({ at: day, from, assumed, deniedBy, cause, ...one }) => ({
      ...lineShown(one, shown),
      at: day,
      from,
      assumed,
      deniedBy: [...new Set(deniedBy.map((name) => shown(name)))],
      cause,
    })),
    moved: moves.map((move) => ({ ...move, speaker: shown(move.speaker) })),
    unconfirmed: unconfirmed.map((one) => lineShown(one, shown)),
  }
}

/** What the story counts and lists, by one look at each claim. */
function summed({ board, day }: Pick<BoardAt, 'board' | 'day'>, most: number, actors: ReadonlyMap<string, string>) {
  const heard = hearing(actors)
  const shared = new Set<string>()
  const lists = { disputed: [] as Seen[], changed: [] as Seen[], moved: [] as Seen[], unconfirmed: [] as Seen[] }
  let claims = 0
  let statements = 0
  let moved = 0
  let movedAssumed = 0
  for (const { id, shared: own, states } of board.claims) {
    const state = heldAt({ states }, day)
    if (state === null) continue
    const seen = { id, state }
    claims++
    hear(heard, seen, state.voices)
    // A statement that says several things stands under several claims, and is one.
    const parts = day === undefined ? own : own.filter(([, counts]) => counts !== null && counts <= day)
    statements += state.statements - parts.length
    for (const [one] of parts) shared.add(one)
    if (state.status === 'disputed' || state.status === 'denied') lists.disputed.push(seen)
    else if (CHANGED.has(state.status)) lists.changed.push(seen)
    else if (state.status === 'reported' && state.atMost === 1 && state.documents > 1) lists.unconfirmed.push(seen)
    movedAssumed += state.movedAssumed
    if (state.moved === 0) continue
    moved += state.moved
    lists.moved.push(seen)
  }
  const all = partiesOf(heard)
  const known = all.reduce((sum, [first]) => sum + Number(first.known), 0)
  const first = (list: readonly Seen[]) => firstOf(list, bySaid, { size: most }).page
  return {
    statements: statements + shared.size,
    claims,
    origins: { atLeast: known === 0 && all.length > 0 ? 1 : known, atMost: all.length },
    voices: all.slice(0, most).map((party) => shownParty(party, most, actors)),
    totals: {
      known,
      disputed: lists.disputed.length,
      changed: lists.changed.length,
      moved,
      movedAssumed,
      unconfirmed: lists.unconfirmed.length,
    },
    disputed: firstOf(lists.disputed, mostDisputed, { size: most }).page.map(line),
    changed: first(lists.changed).map((one) => ({
      ...line(one),
      at: one.state.turnAt,
      from: one.state.turnFrom,
      assumed: one.state.turnAssumed,
      deniedBy: one.state.deniedBy,
      cause: one.state.turnCause,
    })),
    moved: first(lists.moved).map(({ id }) => id),
    unconfirmed: first(lists.unconfirmed).map(line),
  }
}

interface Seen {
  readonly id: string
  readonly state: HeldState
}
const CHANGED: ReadonlySet<string> = new Set(['corrected', 'retracted', 'confirmed', 'superseded'])
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bySaid = (a: Seen, b: Seen): number =>
  byText(a.state.firstSaid ?? '9999', b.state.firstSaid ?? '9999') || byText(a.id, b.id)

/** As the ledger puts them: the more is said for and against a claim, the earlier it stands. */
const mostDisputed = (a: Seen, b: Seen): number =>
  b.state.heat - a.state.heat || b.state.statements - a.state.statements || byText(a.id, b.id)

const line = ({ id, state }: Seen) => ({
  id,
  text: state.text,
  status: state.status as string,
  by: state.statusBy,
  origins: { atLeast: state.atLeast, atMost: state.atMost },
})

const lineShown = ({ by, status, ...rest }: ReturnType<typeof line>, shown: Shown): z.output<typeof claimLine> => ({
  ...rest,
  status: by === null ? status : `${status} by ${shown(by)}`,
})

/** A voice by the names that stand for it, each once. */
const voiceShown = (voice: z.output<typeof voiceShape>, shown: Shown): z.output<typeof voiceShape> => ({
  ...voice,
  name: shown(voice.name),
  party: voice.party === null ? null : shown(voice.party),
  voices: [...new Set(voice.voices.map((name) => shown(name)))],
})

/** The figures that moved within these claims, with whether the speaker of each end is assumed. */
async function movesOf(store: Store, at: BoardAt, ids: readonly string[]): Promise<Told['moved']> {
  const found = (await at.claims(ids)).flatMap((claim) => figureMoves(claim).map((move) => ({ claim, move })))
  const ends = [...new Set(found.flatMap(({ move }) => [move.from.statement, move.to.statement]))] as StatementId[]
  const assumed = new Set<string>(
    (await store.statements({ ids: ends })).filter((one) => one.assumed).map(({ id }) => id),
  )
  return found.map(({ claim, move: { speaker, scope, from, to } }) => ({
    claim: claim.id,
    text: claim.text,
    speaker,
    scope,
    from: { ...from, assumed: assumed.has(from.statement) },
    to: { ...to, assumed: assumed.has(to.statement) },
  }))
}

/** Claims of a voice that are given with their words. */
const NAMED = 12

interface Named {
  readonly id: string
  readonly state: { readonly text: string }
}

/** A voice with the claims in which it was counted. */
interface Heard {
  readonly key: string
  readonly name: string
  readonly known: boolean
  /** By the keys of the parties that its claims give it, what they call them. */
  readonly parties: Map<string, string>
  /** What most of them call its party. */
  party: string | null
  readonly claims: Named[]
  statements: number
}

/** All voices, and which of them count as one. */
interface Hearing {
  readonly voices: Map<string, Heard>
  readonly ties: Ties
  readonly actors: ReadonlyMap<string, string>
}

const hearing = (actors: ReadonlyMap<string, string>): Hearing => ({
  voices: new Map(),
  ties: new Ties(),
  actors,
})

/** Adds the voices of a claim: a known one once over all claims, in whatever spelling, each unknown one for itself. */
function hear({ voices, ties, actors }: Hearing, claim: Named, told: readonly ToldVoice[]): void {
  const keyOf = (name: string): string => `known ${actors.get(name) ?? name.toLowerCase()}`
  ties.add(
    told.map(([id, name, party, isKnown, , together]) => ({
      key: isKnown === 1 ? keyOf(name) : `open ${id}`,
      party: party === null ? null : partyKey(party),
      together: together.map(keyOf),
    })),
  )
  for (const [id, name, party, isKnown, statements] of told) {
    const known = isKnown === 1
    const key = known ? keyOf(name) : `open ${id}`
    const voice: Heard = voices.get(key) ?? {
      key,
      name,
      known,
      parties: new Map(),
      party: null,
      claims: [],
      statements: 0,
    }
    if (party !== null && !voice.parties.has(partyKey(party))) voice.parties.set(partyKey(party), party)
    if (voice.claims.at(-1)?.id !== claim.id) voice.claims.push(claim)
    voice.statements += statements
    voices.set(key, voice)
  }
}

/** Voices that count as one, the one heard in most claims first. */
type Party = readonly [Heard, ...Heard[]]

/**
 * The parties that were heard, as a claim counts them: several voices of one party are one; what it is not known who says
 * is one more, unless it is said for the party of a known voice.
 */
function partiesOf({ voices, ties }: Hearing): readonly Party[] {
  const rootOf = ties.roots()
  const parties = new Map<string, [Heard, ...Heard[]]>()
  for (const voice of [...voices.values()].sort(byClaims)) {
    voice.party = voice.parties.get(ties.partyOf(voice.key) ?? '') ?? null
    // Two of whom nobody knows who they are may be two, whatever they speak for: only a known voice takes them in.
    const root = rootOf(voice.key)
    const held = parties.get(root)
    if (held === undefined) parties.set(root, [voice])
    else if (held[0].known) held.push(voice)
    else parties.set(voice.key, [voice])
  }
  return [...parties.values()].sort(
    ([a, ...others], [b, ...more]) =>
      Number(b.known) - Number(a.known) ||
      claimsOf([b, ...more]).length - claimsOf([a, ...others]).length ||
      byText(a.key, b.key),
  )
}

/** The claims of a party, each once. */
const claimsOf = (party: Party): readonly Named[] => [
  ...new Map(party.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const))).values(),
]

/** The names of the known voices, each once. */
export function namesHeard({ board, day }: Pick<BoardAt, 'board' | 'day'>): readonly string[] {
  const names = new Set<string>()
  for (const claim of board.claims)
    for (const [, name, , isKnown] of heldAt(claim, day)?.voices ?? []) if (isKnown === 1) names.add(name)
  return [...names]
}

const byClaims = (a: Heard, b: Heard): number =>
  Number(b.known) - Number(a.known) || b.claims.length - a.claims.length || byText(a.key, b.key)

/**
 * What the voices of a party speak for: what a claim lets one of them speak for, else the body among them, as the fullest of
 * them has it. Null where one person speaks, and no page says for whom.
 *
 *     Luka Orm (head of the Ferry Union), the Ferry Union of Cape Dorn      the Ferry Union of Cape Dorn
 */
function bodyOf(party: Party, actors: Hearing['actors']): string | null {
  const isPerson = (name: string): boolean => actors.has(name)
  const people = new Set(party.filter(({ name }) => isPerson(name)).map(({ name }) => partyKey(name)))
  const all = party.flatMap((voice) =>
    [voice.party, ...voice.parties.values()].flatMap((name) =>
      name === null || partyKey(name) === partyKey(voice.name) ? [] : name,
    ),
  )
  const said = all.find((name) => !isPerson(name) && !people.has(partyKey(name))) ?? all[0]
  const body = said ?? (people.size === 0 ? null : (party.find(({ name }) => !isPerson(name))?.name ?? null))
  return party.find(({ name }) => name.toLowerCase().startsWith(`${body?.toLowerCase()} of `))?.name ?? body
}

function shownParty(party: Party, most: number, actors: Hearing['actors']): z.output<typeof voiceShape> {
  const [{ name, party: own, known }] = party
  const speaksFor = known ? (bodyOf(party, actors) ?? own) : own
  const claims = claimsOf(party)
  const sorted = [...claims].sort((a, b) => byText(a.id, b.id))
  return {
    name,
    party: speaksFor,
    known,
    voices: party.map((voice) => voice.name),
    statements: party.reduce((sum, voice) => sum + voice.statements, 0),
    claims: sorted.slice(0, most).map(({ id }) => id),
    first: sorted.slice(0, NAMED).map(({ id, state }) => ({ id, text: state.text })),
    count: claims.length,
  }
}

/** The count of independent origins over the whole story, were these names those actors' and these the voices of some claims. */
export function originsHeard(
  { board, day }: Pick<BoardAt, 'board' | 'day'>,
  actors: ReadonlyMap<string, string>,
  voices: ReadonlyMap<string, readonly ToldVoice[]> = new Map(),
) {
  const heard = hearing(actors)
  for (const { id, states } of board.claims) {
    const state = heldAt({ states }, day)
    if (state !== null) hear(heard, { id, state }, voices.get(id) ?? state.voices)
  }
  const parties = partiesOf(heard)
  const known = parties.filter(([first]) => first.known).length
  return { atLeast: known === 0 && parties.length > 0 ? 1 : known, atMost: parties.length }
}

/** The parties that the count is made of, with the claims in which each speaks: known ones first, then most claims first. */
export function voicesOf(
  claims: readonly Claim[],
  actors: ReadonlyMap<string, string> = new Map(),
): z.output<typeof voiceShape>[] {
  const heard = hearing(actors)
  for (const claim of claims) hear(heard, { id: claim.id, state: { text: claim.text } }, toldVoices(claim))
  return partiesOf(heard).map((party) => shownParty(party, Number.POSITIVE_INFINITY, actors))
}

/**
 * Parties over the whole story: those with a known voice, each once, are the least there can be; every voice whose chain
 * does not reach a known speaker may be one more.
 */
export function independentOrigins(
  claims: readonly Claim[],
  actors: ReadonlyMap<string, string>,
): { atLeast: number; atMost: number } {
  const parties = voicesOf(claims, actors)
  const known = parties.filter((party) => party.known).length
  return { atLeast: known === 0 && parties.length > 0 ? 1 : known, atMost: parties.length }
}
