import { nameKey } from '../lang/en/propositions/name-key.js'
import { STATE, type Voice } from '../link/shared-origin/voice.js'
import { idOf, type Origin, type OriginCount, type OriginReason, type StatementId } from '../model/index.js'
import { type SharedSentence, sharedSentences } from './one-sentence.js'
import { isSameFirm } from './short-names.js'
import { groupVoices, type OriginJudged, pairKey, type VoiceGroup } from './voice-groups.js'

/** How many independent origins a claim has, counted two ways. */
export interface Origins {
  /** Several voices of one party count once: what "independent" means under the default policy. */
  readonly byParty: OriginCount
  /** Each voice counts. */
  readonly byVoice: OriginCount
  readonly origins: readonly Origin[]
  /** Names of the parties that the known origins speak for, in order of first word. */
  readonly parties: readonly string[]
}

/** Happenings that a party has reason to tell in its own favour. */
export interface Interest {
  /** By statement, the keys of the parties of whose losses, attacks or guilt it tells. */
  readonly parties: ReadonlyMap<StatementId, ReadonlySet<string>>
}

/**
 * Counts the origins of a claim as an interval: an origin whose first voice the pages do not say may be one of the known
 * ones or another, so it widens the count and never raises its floor (docs/how-to-read-a-count.md).
 */
export function countOrigins(voices: readonly Voice[], judged: OriginJudged, interest: Interest): Origins {
  const groups = groupVoices(voices, judged)
  const shared = sharedSentences(voices.map(({ statement }) => statement))
  const merged = mergeParties(groups, judged)
  const because = [...groups.flatMap((group) => group.reasons), ...merged.flatMap((group) => group.partyReasons)]
  const open = [...openReasons(groups), ...overruledReasons(groups, judged)]
  const flags = interestReasons(groups, interest)
  const origins = groups.map((group) =>
    originOf(group, merged.find(({ groups: own }) => own.includes(group))?.groups ?? [group]),
  )
  return {
    byVoice: {
      ...interval(
        groups.map((group) => ({ groups: [group], known: group.known })),
        shared,
      ),
      because: [...groups.flatMap((group) => group.reasons), ...open, ...sentenceReasons(groups, shared)],
    },
    byParty: {
      ...interval(merged, shared),
      because: [...because, ...open, ...sentenceReasons(groups, shared), ...flags],
    },
    origins,
    parties: [...new Set(origins.filter((one) => one.known && one.party !== null).map((one) => one.party ?? ''))],
  }
}

/**
 * Tells whether two of these voices are one, or speak for one party of which the pages say which it is: "the minister" may
 * be of any state.
 */
export function oneParty(voices: readonly Voice[], judged: OriginJudged): (a: StatementId, b: StatementId) => boolean {
  const groups = groupVoices(voices, judged)
  const at = new Map<StatementId, { readonly group: number; readonly party: number | null }>()
  for (const [party, { groups: own }] of mergeParties(groups, judged).entries()) {
    const isSaid = own.some((group) => partyOf(group) !== STATE)
    for (const group of own)
      for (const { statement } of group.voices)
        at.set(statement.id, { group: groups.indexOf(group), party: isSaid ? party : null })
  }
  return (a, b) => {
    const [x, y] = [at.get(a), at.get(b)]
    return x !== undefined && y !== undefined && (x.group === y.group || (x.party !== null && x.party === y.party))
  }
}

/**
 * Known groups stand for themselves; unknown ones may all be among them, or all be others. Who speaks only in sentences
 * that name another beside him adds nothing to the least number: nobody can tell whose words they are.
 */
function interval(
  all: readonly Counted[],
  shared: SharedSentence,
): { readonly atLeast: number; readonly atMost: number } {
  const said = all
    .filter(({ known }) => known)
    .map(({ groups }) => groups.flatMap(({ voices }) => voices.map(({ statement }) => shared(statement.id))))
  const alone = said.filter((sentences) => sentences.includes(null))
  const taken = new Set(alone.flat())
  let sure = alone.length
  // Of those who only speak together the first counts.
  for (const sentences of said.filter((one) => !one.includes(null))) {
    if (!sentences.every((one) => taken.has(one))) sure++
    for (const one of sentences) taken.add(one)
  }
  return { atLeast: Math.max(sure, all.length > 0 ? 1 : 0), atMost: all.length }
}

/** Why voices that one sentence names together count once at the least. */
function sentenceReasons(groups: readonly VoiceGroup[], shared: SharedSentence): readonly OriginReason[] {
  const bySentence = new Map<string, Map<VoiceGroup, StatementId>>()
  for (const group of groups) {
    if (!group.known) continue
    for (const { statement } of group.voices) {
      const key = shared(statement.id)
      if (key === null) continue
      const held = bySentence.get(key) ?? new Map()
      if (!held.has(group)) held.set(group, statement.id)
      bySentence.set(key, held)
    }
  }
  return [...bySentence.values()]
    .filter((held) => held.size > 1)
    .map((held) => ({
      kind: 'one-sentence',
      words: `one sentence gives its words to ${[...held.keys()].map(nameOf).join(' and ')}: at least one voice`,
      statements: [...held.values()].sort(),
    }))
}

type Counted = Pick<PartyGroup, 'groups' | 'known'>

interface PartyGroup {
  readonly groups: readonly VoiceGroup[]
  readonly known: boolean
  readonly partyReasons: readonly OriginReason[]
}

function mergeParties(groups: readonly VoiceGroup[], judged: OriginJudged): readonly PartyGroup[] {
  const byParty = new Map<string, VoiceGroup[][]>()
  const alone: VoiceGroup[] = []
  const apart = new Set(judged.different.map(([a, b]) => pairKey(a, b)))
  // A person who judged two origins different has overruled their party too; others of that party still count once.
  const areApart = (a: VoiceGroup, b: VoiceGroup): boolean =>
    apart.size > 0 && a.voices.some((x) => b.voices.some((y) => apart.has(pairKey(x.statement.id, y.statement.id))))
  const states = statesOf(groups)
  const firms = firmsOf(groups)
  for (const group of groups) {
    const party = firms(inStates(partyOf(group), states))
    if (party === null) {
      alone.push(group)
      continue
    }
    const lists = byParty.get(party) ?? []
    const list = lists.find((others) => !others.some((other) => areApart(group, other)))
    if (list === undefined) lists.push([group])
    else list.push(group)
    byParty.set(party, lists)
  }
  const merged: PartyGroup[] = alone.map((group) => ({
    groups: [group],
    known: group.known,
    partyReasons: [],
  }))
  for (const list of [...byParty.values()].flat()) {
    const first = list[0]
    const partyName = voiceWithParty(first)?.partyName ?? ''
    const names = [...new Set(list.map((group) => nameOf(group)))]
    merged.push({
      groups: list,
      known: list.some((group) => group.known || partyIsSaid(group)),
      partyReasons:
        list.length < 2
          ? []
          : [
              {
                kind: 'same-party',
                words: `${names.join(', ')} speak for ${partyName}`,
                statements: list.flatMap((group) => group.voices.map((voice) => voice.statement.id)).sort(),
              },
            ],
    })
  }
  return merged
}

/** The key of a firm's party under its fullest name in the claim: the spokesman of Tidewater is of Tidewater Ship Management. */
function firmsOf(groups: readonly VoiceGroup[]): (party: string | null) => string | null {
  const names = new Map<string, string>()
  for (const group of groups) {
    const voice = voiceWithParty(group)
    const isBody = voice?.partyIsSaid === true && voice.party?.startsWith('@') === false
    if (isBody && !names.has(voice.party ?? '')) names.set(voice.party ?? '', voice.partyName ?? '')
  }
  const fullest = [...names].sort((a, b) => b[1].length - a[1].length || (a[1] < b[1] ? -1 : 1))
  return (party) => {
    const name = names.get(party ?? '')
    if (name === undefined) return party
    return fullest.find(([key, other]) => key === party || isSameFirm(name, other))?.[0] ?? party
  }
}

/** Offices in a part of a state: who holds one does not tell whose president "the president" is. */
const OF_A_PART = /\b(?:mayor|governor|gov\.|sheriff|senator|sen\.|rep\.|councillor)/iu

/** The states for which voices of the claim speak, where the pages name them. */
const statesOf = (groups: readonly VoiceGroup[]): readonly string[] => [
  ...new Set(
    groups.flatMap((group) => {
      const voice = voiceWithParty(group)
      const party = voice?.party ?? null
      const isState = party?.startsWith('@') === true && party !== STATE
      return isState && !OF_A_PART.test(voice?.statement.speaker.role ?? '') ? [party] : []
    }),
  ),
]

/**
 * A party among the states of its claim. "The ministry" is a ministry of the one state that speaks there; "Orla says" is
 * the state of which "the Orlan army" is an organ.
 */
function inStates(party: string | null, states: readonly string[]): string | null {
  if (party === STATE && states.length === 1) return states[0]
  if (party === null || party.startsWith('@') || party.includes(' ')) return party
  const state = `@${nameKey(party)}`
  return states.includes(state) ? state : party
}

/** "Officials of Orlo" name no voice, yet the party is known. */
const partyIsSaid = (group: VoiceGroup): boolean =>
  group.voices.some((voice) => voice.kind === 'unnamed' && voice.statement.speaker.party !== null)

/** The party of a group: what a page says for any of its voices, else what they are called. */
function voiceWithParty(group: VoiceGroup): Voice | null {
  const own = group.voices.filter((voice) => voice.kind !== 'outlet' && voice.party !== null)
  const said = own.filter((voice) => voice.partyIsSaid && voice.kind === 'named')
  return (
    // A service of a state on one page is so on another, which has its name alone.
    said.find((voice) => voice.party?.startsWith('@') === true && voice.party !== STATE) ??
    said[0] ??
    own.find((voice) => voice.kind === 'named') ??
    own[0] ??
    null
  )
}

const partyOf = (group: VoiceGroup): string | null => voiceWithParty(group)?.party ?? null

function openReasons(groups: readonly VoiceGroup[]): readonly OriginReason[] {
  return groups
    .filter((group) => !group.known)
    .map((group): OriginReason => {
      const outlet = group.voices.find((voice) => voice.kind === 'outlet')
      const statements = group.voices.map((voice) => voice.statement.id).sort()
      return outlet === undefined
        ? { kind: 'unnamed', words: `"${group.voices[0].name}": the page does not name its source`, statements }
        : { kind: 'unknown-chain', words: `${outlet.name} does not say whose word it has`, statements }
    })
}

/** What people keep apart, once for each pair of origins. */
function overruledReasons(groups: readonly VoiceGroup[], judged: OriginJudged): readonly OriginReason[] {
  if (judged.different.length === 0) return []
  const at = new Map(
    groups.flatMap((group, index) => group.voices.map((voice) => [voice.statement.id, index] as const)),
  )
  const seen = new Set<string>()
  return judged.different.flatMap(([a, b]): readonly OriginReason[] => {
    const [x, y] = [at.get(a), at.get(b)]
    if (x === undefined || y === undefined || x === y || seen.has(pairKey(String(x), String(y)))) return []
    seen.add(pairKey(String(x), String(y)))
    return [{ kind: 'overruled', words: 'a person judged them two origins', statements: [a, b].sort() }]
  })
}

function interestReasons(groups: readonly VoiceGroup[], interest: Interest): readonly OriginReason[] {
  const reasons: OriginReason[] = []
  for (const group of groups) {
    const voice = voiceWithParty(group)
    const party = voice?.party ?? null
    // A person who stands for himself for want of better has no party whose losses he could tell.
    if (party === null || voice?.partyIsSaid !== true) continue
    const own = group.voices.filter(({ statement }) => interest.parties.get(statement.id)?.has(party))
    if (own.length === 0) continue
    reasons.push({
      kind: 'interested',
      words: `${nameOf(group)} speaks of its own party's losses or acts`,
      statements: own.map(({ statement }) => statement.id).sort(),
    })
  }
  return reasons
}

/** The fullest name by which the voice goes: the named before the unnamed, most words, the commonest, the longest, then by letters. */
function nameOf(group: VoiceGroup): string {
  const named = group.voices.filter((voice) => voice.kind === 'named')
  const list = named.length > 0 ? named : group.voices
  const count = new Map<string, number>()
  for (const { name } of list) count.set(name, (count.get(name) ?? 0) + 1)
  return [...list].sort(
    (a, b) =>
      b.words.length - a.words.length ||
      (count.get(b.name) ?? 0) - (count.get(a.name) ?? 0) ||
      b.name.length - a.name.length ||
      (a.name < b.name ? -1 : 1),
  )[0].name
}

/** The body whose office a role names: "Water Board spokesman", "chairman of the Boatmen's Union". */
const OFFICE =
  /^(?:(?:spokes(?:man|woman|person)|press secretary|chairman|chairwoman|leader|head|director) (?:of|for) (?:the )?(\p{Lu}[^,;]{2,80})|(\p{Lu}[^,;]{2,80}?)(?:['’]s)? (?:spokes(?:man|woman|person)|press secretary))$/u

/** Names by which the pages know a group: what they call it, and the body in whose office it speaks. */
function namesOf(group: VoiceGroup): readonly string[] {
  if (!group.known) return []
  return group.voices
    .filter(({ kind, name }) => kind === 'named' && /^\p{Lu}/u.test(name))
    .flatMap(({ name, statement }) => {
      const [, led, spoken] = OFFICE.exec(statement.speaker.role ?? '') ?? []
      const body = led ?? spoken
      return body === undefined ? [name] : [name, body]
    })
}

function originOf(group: VoiceGroup, party: readonly VoiceGroup[]): Origin {
  const name = nameOf(group)
  const together = [...new Set(party.flatMap(namesOf))].filter((other) => other !== name).sort()
  const partyName = voiceWithParty(group)?.partyName ?? null
  return {
    id: idOf('o', [partyOf(group) ?? '', group.known ? name : `?${group.voices[0].statement.id}`]),
    name,
    party: partyName,
    statements: group.voices.map((voice) => voice.statement.id).sort(),
    documents: [...new Set(group.voices.map((voice) => voice.statement.document))].sort(),
    known: group.known,
    ...(group.known && together.length > 0 ? { together } : {}),
  }
}
