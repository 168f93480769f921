import { countryOf } from '../lang/en/names/countries.js'
import { soundsLikeOutlet } from '../lang/en/propositions/outlet-words.js'
import { partyOf } from '../lang/en/said/speakers/party.js'
import { linkNames } from '../link/name-edges.js'
import { addNames, firstSpelling, type NameRow, namesOfPage, type SameName, toActorName } from '../link/name-row.js'
import { actorJudgement } from '../link/same-actor/actor-judgement.js'
import { isOfficeName } from '../link/same-actor/actor-name.js'
import { type ActorGroup, resolveActors } from '../link/same-actor/resolve-actors.js'
import { outletNamed } from '../link/shared-origin/outlet-named.js'
import { type Actor, type DocumentId, idOf, type Judgement, type Mention } from '../model/index.js'
import type { ViewRow } from '../store/store.js'
import { compareDays } from './entry.js'

/** Kind of view under which the store keeps actors. */
export const ACTOR = 'actor'

/** A page with its names. */
export interface NamedPage {
  readonly document: DocumentId
  readonly day: string | null
  readonly mentions: readonly Mention[]
}

/** Adds up the names of pages and links them, in memory. In the order of their ids. */
export function nameRowsOf(pages: readonly NamedPage[]): readonly NameRow[] {
  const rows = new Map<string, NameRow>()
  for (const page of pages) {
    for (const row of namesOfPage(page)) {
      const other = rows.get(row.id)
      rows.set(row.id, other === undefined ? row : addNames(other, row))
    }
  }
  const links = linkNames([...rows.values()].map(toActorName))
  return [...rows.values()]
    .map((row): NameRow => ({ ...row, same: links.get(row.id) ?? [] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Folds names into actors. The judgements are people's, on names; the linker's follow from the rows. */
export function foldActors(rows: readonly NameRow[], judgements: readonly Judgement[]): readonly FoldedActor[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const own: Judgement[] = []
  for (const row of rows) {
    for (const one of row.same) if (row.id < one.to) own.push(asJudgement(row.id, one))
  }
  return resolveActors(rows.map(toActorName), [...own, ...judgements.filter((one) => one.on === 'actor')])
    .filter((group) => group.names.some((name) => !isOfficeName(name)))
    .map((group) => foldOne(group, byId))
    .sort((a, b) => (a.actor.id < b.actor.id ? -1 : 1))
}

export interface FoldedActor {
  readonly actor: Actor
  /** Ids of the names, ascending. */
  readonly names: readonly string[]
}

const asJudgement = (id: string, { to, score, because, verdict }: SameName): Judgement =>
  actorJudgement(id, to, { verdict: verdict ?? 'same', score, because })

function foldOne(group: ActorGroup, byId: ReadonlyMap<string, NameRow>): FoldedActor {
  const all = group.names.map((id) => byId.get(id)).filter((row) => row !== undefined)
  const rows = all.filter(({ id }) => !isOfficeName(id))
  const called = all
    .filter(({ id }) => isOfficeName(id))
    .flatMap(({ spellings }) =>
      spellings.map(({ name, firstDay, firstDocument }) => ({ words: name, document: firstDocument, day: firstDay })),
    )
    .sort((a, b) => compareDays(a.day, b.day) || (a.document + a.words < b.document + b.words ? -1 : 1))
  const spellings = rows
    .flatMap((row) => row.spellings)
    .sort(
      (a, b) =>
        compareDays(a.firstDay, b.firstDay) ||
        (a.firstDocument < b.firstDocument ? -1 : a.firstDocument > b.firstDocument ? 1 : a.name < b.name ? -1 : 1),
    )
  const founder = [...rows].sort((a, b) => compareDays(dayOf(a), dayOf(b)) || (a.id < b.id ? -1 : 1))[0]
  const words = (name: string): number => name.split(/[\s]+/u).length
  const fullest = spellings.reduce<(typeof spellings)[number] | null>(
    (best, one) => (best === null || words(one.name) > words(best.name) ? one : best),
    null,
  )
  const parties = [...new Set(rows.flatMap((row) => row.parties))].sort()
  const type = usualType(rows, founder)
  const name =
    (type === 'place' ? countryAmong(spellings) : null) ??
    (fullest === null ? null : calmly(fullest.name, spellings)) ??
    founder.aliases[0] ??
    founder.id
  return {
    names: group.names,
    actor: {
      id: idOf('a', [founder.id]),
      name,
      type,
      spellings: spellings.map(({ name, mentions, firstDay, firstDocument }) => ({
        name,
        firstDocument,
        firstSeen: firstDay,
        mentions,
      })),
      roles: rows.flatMap((row) => row.roles).sort((a, b) => compareDays(a.from, b.from) || (a.role < b.role ? -1 : 1)),
      ...(called.length === 0 ? {} : { called }),
      // A body says by its name what it speaks for: the Pentagon needs no role. A paper speaks for no country it is called after.
      party: parties[0] ?? (type === 'organisation' && !isOutlet(name) ? partyOf(name) : null),
      because: group.because.map(({ a, b, because, author }) => ({ a, b, reasons: because, author })),
    },
  }
}

const isOutlet = (name: string): boolean => outletNamed(name) !== null || soundsLikeOutlet(name)

/** The name that a country has wherever somebody speaks for it, where a page spells it so: the longest may be the rarest. */
const countryAmong = (spellings: readonly { readonly name: string }[]): string | null =>
  spellings.find(({ name }) => countryOf(name)?.names[0] === name)?.name ?? null

/** A dateline shouts ("PORT DRAVEC, March 5"): where some page writes the same name with small letters, that is the name. */
function calmly(name: string, spellings: readonly { readonly name: string }[]): string {
  if (name !== name.toUpperCase()) return name
  const same = spellings.filter((one) => one.name.toUpperCase() === name && one.name !== name)
  return same[0]?.name ?? name
}

/** What most mentions were read as; the founder's type where two are as frequent. */
function usualType(rows: readonly NameRow[], founder: NameRow): NameRow['type'] {
  const counts = new Map<NameRow['type'], number>([[founder.type, 0]])
  for (const { type, spellings } of rows)
    counts.set(type, (counts.get(type) ?? 0) + spellings.reduce((sum, { mentions }) => sum + mentions, 0))
  let best = founder.type
  for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type
  return best
}

const dayOf = (row: NameRow): string | null => firstSpelling(row)?.firstDay ?? null

/** How often an actor is named. */
export const mentionsOf = ({ spellings }: Pick<Actor, 'spellings'>): number =>
  spellings.reduce((sum, { mentions }) => sum + mentions, 0)

/** Sorts those that are named most often first. */
const rankOf = (actor: Actor): string => String(999_999_999 - mentionsOf(actor)).padStart(9, '0')

/** An actor as a view row in the order of mentions, found by type, party and each spelling in lower case. */
export const actorRow = ({ actor }: FoldedActor): ViewRow => ({
  kind: ACTOR,
  id: actor.id,
  sort: `${rankOf(actor)} ${actor.name}`,
  keys: [
    ...new Set([
      `type=${actor.type}`,
      ...(actor.party === null ? [] : [`party=${actor.party}`]),
      ...actor.spellings.map(({ name }) => `name=${name.toLowerCase()}`),
    ]),
  ].sort(),
  body: actor,
})
