import { partyOf } from '../lang/en/said/speakers/party.js'
import { readNameRows } from '../link/link-names.js'
import type { KnownParty } from '../link/name-row.js'
import { partyKey } from '../link/shared-origin/voice.js'
import type { Actor, Statement } from '../model/index.js'
import type { Store } from '../store/store.js'
import type { FoldedActor } from './actors.js'
import { compareDays } from './entry.js'
import { knownAs } from './known-as.js'

/** What persons are known to speak for, by the ids of their names. Those of whom no page says it are left out. */
export type SpeaksFor = ReadonlyMap<string, readonly KnownParty[]>

/** Roles that are over: whoever was minister of Orla speaks for it no more. */
const FORMER = /\b(?:former|formerly|ousted|deposed|late|then|ex)\b/iu
/** What a role is held towards: an envoy to Orla speaks for somebody else. */
const TOWARDS = / (?:to|for|on|against|with) /u

/** The parties that the roles of an actor name, each with the first day of a page that gives such a role. */
export function partiesOf(roles: Actor['roles']): readonly KnownParty[] {
  const first = new Map<string, KnownParty>()
  for (const { role, from } of roles) {
    const party = FORMER.test(role) ? null : partyOf(role.split(TOWARDS)[0])
    if (party === null) continue
    const known = first.get(partyKey(party))
    if (known === undefined || compareDays(from, known.from) < 0) first.set(partyKey(party), { party, from })
  }
  return [...first.values()].sort((a, b) => compareDays(a.from, b.from) || (a.party < b.party ? -1 : 1))
}

/** The one party that pages name by the end of a day, or ever. Null where none does, and where several do: nobody speaks for two. */
export function partyBy(known: readonly KnownParty[], asOf: string | undefined): string | null {
  const then = asOf === undefined ? known : known.filter(({ from }) => from !== null && from <= asOf)
  return then.length === 1 ? then[0].party : null
}

/** What the persons among folded actors speak for. */
export const speaksForOf = (actors: readonly FoldedActor[]): SpeaksFor =>
  new Map(
    actors.flatMap(({ actor, names }) => {
      const parties = partiesOf(actor.roles)
      return parties.length === 0 ? [] : names.map((name) => [name, parties] as const)
    }),
  )

/** What the speakers of statements whose own page does not say it speak for, as the store holds it. */
export async function readSpeaksFor(store: Store, statements: Iterable<Statement>): Promise<SpeaksFor> {
  const ids = new Set<string>()
  for (const { speaker } of statements) {
    const id = speaker.party === null ? knownAs(speaker) : null
    if (id !== null) ids.add(id)
  }
  if (ids.size === 0) return new Map()
  return new Map(
    [...(await readNameRows(store, [...ids].sort()))].flatMap(([id, { speaksFor }]) =>
      speaksFor === undefined ? [] : [[id, speaksFor] as const],
    ),
  )
}
