import { partyOf } from '../lang/en/said/speakers/party.js'
import type { DocumentId, Mention, Reason } from '../model/index.js'
import {
  type ActorName,
  type ActorType,
  actorNameId,
  actorNames,
  officeNameId,
  type RoleSeen,
  unnamedOffices,
} from './same-actor/actor-name.js'

/** One spelling of a name with where it was first seen and how often. */
export interface SpellingSeen {
  readonly name: string
  readonly mentions: number
  readonly firstDay: string | null
  readonly firstDocument: DocumentId
}

/** A role with the first and last day of a page that gives it. */
export interface RoleSpan {
  readonly role: string
  readonly from: string | null
  readonly to: string | null
  readonly document: DocumentId
}

/** What an actor speaks for, by its roles, with the first day of a page that says so. */
export interface KnownParty {
  readonly party: string
  readonly from: string | null
}

/** Another name judged to be the same actor, or one that a surname without a role may mean. */
export interface SameName {
  readonly to: string
  readonly score: number
  readonly because: readonly Reason[]
  /** Only perhaps the same: a surname without a role, and whom it may mean. Joins by itself nothing. */
  readonly verdict?: 'unsure'
}

/**
 * All that the pages say of one name, added up. Adding is commutative and associative, so the order of the pages plays no
 * part; each page must be added once. Lists are sorted.
 */
export interface NameRow {
  readonly id: string
  readonly type: ActorType
  readonly spellings: readonly SpellingSeen[]
  readonly aliases: readonly string[]
  readonly roles: readonly RoleSpan[]
  readonly parties: readonly string[]
  /** The states that its pages may mean by an office that names none. */
  readonly near?: readonly string[]
  /** Names judged the same, ascending. */
  readonly same: readonly SameName[]
  /** Id of the actor that holds it; null until it is folded. */
  readonly actor: string | null
  /** What that actor speaks for; absent where no page says it. */
  readonly speaksFor?: readonly KnownParty[]
}

/** A name as its actor holds it. */
export function heldBy(row: NameRow, actor: string | null, speaksFor: readonly KnownParty[]): NameRow {
  const { speaksFor: _, ...rest } = row
  return { ...rest, actor, ...(speaksFor.length === 0 ? {} : { speaksFor }) }
}

/** What one page says of its names. */
export function namesOfPage(page: {
  readonly document: DocumentId
  readonly day: string | null
  readonly mentions: readonly Mention[]
}): readonly NameRow[] {
  const counts = new Map<string, Map<string, number>>()
  for (const mention of page.mentions) {
    if (mention.refersTo !== undefined || mention.type === 'role' || mention.type === 'pronoun') continue
    const type: ActorType = mention.type === 'outlet' ? 'organisation' : mention.type
    const id = actorNameId(mention.name, type, page.document)
    const own = counts.get(id) ?? new Map<string, number>()
    own.set(mention.name, (own.get(mention.name) ?? 0) + 1)
    counts.set(id, own)
  }
  for (const { role, count } of unnamedOffices(page.mentions))
    counts.set(officeNameId(role, page.document), new Map([[role, count]]))
  return actorNames([page], (role) => partyOf(role) ?? undefined).map((name) => ({
    id: name.id,
    type: name.type,
    spellings: [...(counts.get(name.id) ?? new Map<string, number>())]
      .map(([spelling, mentions]) => ({ name: spelling, mentions, firstDay: page.day, firstDocument: page.document }))
      .sort(bySpelling),
    aliases: name.aliases,
    roles: name.roles.map(({ role }) => ({ role, from: page.day, to: page.day, document: page.document })).sort(byRole),
    parties: name.parties,
    ...(name.near === undefined ? {} : { near: name.near }),
    same: [],
    actor: null,
  }))
}

/** Adds what two sets of pages say of one name. */
export function addNames(a: NameRow, b: NameRow): NameRow {
  const spellings = new Map(a.spellings.map((one) => [one.name, one]))
  for (const one of b.spellings) {
    const other = spellings.get(one.name)
    spellings.set(
      one.name,
      other === undefined ? one : { ...earlier(one, other), mentions: one.mentions + other.mentions },
    )
  }
  const roles = new Map(a.roles.map((one) => [one.role.toLowerCase(), one]))
  for (const one of b.roles) {
    const other = roles.get(one.role.toLowerCase())
    roles.set(one.role.toLowerCase(), other === undefined ? one : joinRoles(one, other))
  }
  const near = [...new Set([...(a.near ?? []), ...(b.near ?? [])])].sort()
  // Written out, so that the fields stand in one order whatever was added to what.
  return {
    id: a.id,
    type: a.type,
    spellings: [...spellings.values()].sort(bySpelling),
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(),
    roles: [...roles.values()].sort(byRole),
    parties: [...new Set([...a.parties, ...b.parties])].sort(),
    ...(near.length === 0 ? {} : { near }),
    same: a.same,
    actor: a.actor,
    ...(a.speaksFor === undefined ? {} : { speaksFor: a.speaksFor }),
  }
}

/** The row as the judge of names reads it. */
export function toActorName(row: NameRow): ActorName {
  const first = firstSpelling(row)
  return {
    id: row.id,
    name: first?.name ?? row.aliases[0] ?? row.id,
    type: row.type,
    aliases: row.aliases,
    documents: first === null ? [] : [first.firstDocument],
    roles: row.roles.map(({ role, document, from, to }): RoleSeen => ({ role, document, day: from, to })),
    parties: row.parties,
    ...(row.near === undefined ? {} : { near: row.near }),
    day: first?.firstDay ?? null,
    mentions: row.spellings.reduce((sum, { mentions }) => sum + mentions, 0),
  }
}

/** The spelling used first. */
export const firstSpelling = (row: NameRow): SpellingSeen | null =>
  row.spellings.reduce<SpellingSeen | null>((best, one) => (best === null || isEarlier(one, best) ? one : best), null)

const place = (one: SpellingSeen): string => `${one.firstDay ?? '9999'} ${one.firstDocument}`
const isEarlier = (a: SpellingSeen, b: SpellingSeen): boolean =>
  place(a) === place(b) ? a.name < b.name : place(a) < place(b)
const earlier = (a: SpellingSeen, b: SpellingSeen): SpellingSeen => (place(a) < place(b) ? a : b)

function joinRoles(a: RoleSpan, b: RoleSpan): RoleSpan {
  const key = (one: RoleSpan): string => `${one.from ?? '9999'} ${one.document} ${one.role}`
  const first = key(a) < key(b) ? a : b
  const days = [a.to, b.to].filter((day) => day !== null).sort()
  return { ...first, to: days.at(-1) ?? null }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bySpelling = (a: SpellingSeen, b: SpellingSeen): number => compare(a.name, b.name)
const byRole = (a: RoleSpan, b: RoleSpan): number =>
  compare(a.from ?? '9999', b.from ?? '9999') || compare(a.role, b.role)
