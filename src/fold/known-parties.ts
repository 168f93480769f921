import { isForItself, partyOf } from '../lang/en/said/speakers/party.js'
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

/** What a role is held towards, or where: an envoy to Orla speaks for somebody else. */
const TOWARDS = / (?:to|for|on|against|with|in|at) |,/u
/** Where the words of an office end and those of what it is the office of begin. */
const OF = / of /u
/** The last words of roles in which somebody speaks for more than himself. "Orlan nurse" says where she is from. */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'president premier minister chancellor king queen emperor pope prince secretary general chief head deputy director ' +
    'spokesman spokeswoman spokesperson ambassador envoy representative delegate diplomat commander admiral colonel ' +
    'prosecutor commissioner chairman chairwoman chair official adviser advisor'
  ).split(' '),
)
/** Bodies that may bear the name of a country and speak for themselves: "the American Airlines spokeswoman". */
const OWN_BODY =
  /\b(?:airlines?|associations?|society|university|college|institute|school|hospital|clinic|church|company|corporation|group|bank|foundation|federation|league|club|party|team|network|news|times|union|council|cross|crescent)\b/iu
const UNIONS = /\b(?:european|african) union\b/giu

/**
 * What a role says that its holder speaks for: offices of states and alliances only. Null where it says nothing of it, or only
 * where somebody is from.
 *
 *     Orlan intelligence chief, spokeswoman of the Orlan army → Orla      Orlan nurse, envoy to Orla, former Orlan minister → null
 */
function partyOfOffice(role: string): string | null {
  const [office] = role.split(TOWARDS)
  const head = office.split(OF)[0].split(/[\s-]/u).at(-1) ?? ''
  if (isForItself(role) || !OFFICES.has(head.toLowerCase())) return null
  return OWN_BODY.test(office.replace(UNIONS, '')) ? null : partyOf(office)
}

/** The parties for which the offices of an actor speak, each with the first day of a page that gives such a role. */
export function partiesOf(roles: Actor['roles']): readonly KnownParty[] {
  const first = new Map<string, KnownParty>()
  for (const { role, from } of roles) {
    const party = partyOfOffice(role)
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
