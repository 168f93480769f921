import type { Judgement } from '../../model/index.js'
import type { ActorName } from './actor-name.js'
import { surnamesMeant, withMeant } from './surname-alone.js'

/** Names judged to be one actor, and the judgements that join them. */
export interface ActorGroup {
  /** Ids of the names, in order. */
  readonly names: readonly string[]
  /** The edges used, best first. */
  readonly because: readonly Judgement[]
}

/**
 * Groups names into actors. Judgements of `same` join, best first and a person's before the linker's; a `different`
 * between any two names of two groups keeps the groups apart; `unsure` joins nothing, but that a surname without a role
 * follows whom other pages call so.
 * Pure: the same names and judgements give the same groups in whatever order they come.
 */
export function resolveActors(names: readonly ActorName[], judgements: readonly Judgement[]): readonly ActorGroup[] {
  const ids = names.map(({ id }) => id).sort()
  const known = new Set(ids)
  const standing = settle(judgements.filter(({ a, b }) => known.has(a) && known.has(b)))
  const sure = withoutBridges(ids, standing)
  const apart = keptApart(standing)
  const groups = joined(ids, sure, apart)
  const meant = surnamesMeant(names, standing, (id) => groups.of.get(id) ?? id)
  const whole = meant.length === 0 ? groups : joined(ids, [...withMeant(names, sure, meant)].sort(byStrength), apart)
  return [...whole.members.entries()]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, list]) => ({ names: [...list].sort(), because: [...(whole.used.get(id) ?? [])].sort(byStrength) }))
}

interface Joined {
  readonly of: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly used: ReadonlyMap<string, readonly Judgement[]>
}

/** Joins along the judgements in their order, but where somebody keeps two apart. */
function joined(
  ids: readonly string[],
  judgements: readonly Judgement[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): Joined {
  const of = new Map<string, string>(ids.map((id) => [id, id]))
  const members = new Map<string, string[]>(ids.map((id) => [id, [id]]))
  const used = new Map<string, Judgement[]>()
  for (const judgement of judgements) {
    const one = of.get(judgement.a)!
    const other = of.get(judgement.b)!
    const [keep, give] = one < other ? [one, other] : [other, one]
    if (keep !== give) {
      const moving = members.get(give)!
      const staying = members.get(keep)!
      if (moving.some((x) => staying.some((y) => apart.get(x)?.has(y)))) continue
      for (const id of moving) of.set(id, keep)
      staying.push(...moving)
      members.delete(give)
      used.set(keep, [...(used.get(keep) ?? []), ...(used.get(give) ?? [])])
      used.delete(give)
    }
    used.set(keep, [...(used.get(keep) ?? []), judgement])
  }
  return { of, members, used }
}

function keptApart(standing: readonly Judgement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>()
  for (const { a, b, verdict } of standing)
    if (verdict === 'different') {
      apart.set(a, (apart.get(a) ?? new Set()).add(b))
      apart.set(b, (apart.get(b) ?? new Set()).add(a))
    }
  return apart
}

/** A surname alone, which belongs to one page. */
const isShort = (id: string): boolean => id.startsWith('person ') && id.includes(' @')

/**
 * The judgements of `same` without those by which a surname alone would join two people: it may follow one full name, and
 * where it fits two that nothing else joins, it stays by itself. What a person judged always stays.
 */
function withoutBridges(ids: readonly string[], standing: readonly Judgement[]): readonly Judgement[] {
  const same = standing.filter(({ verdict }) => verdict === 'same')
  const group = new Map<string, string>(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    while (group.get(at) !== at) at = group.get(at)!
    return at
  }
  for (const { a, b, judgedAt } of same)
    if (judgedAt !== null || (!isShort(a) && !isShort(b))) group.set(find(a), find(b))
  const full = new Map<string, Set<string>>()
  const meets = (short: string, other: string): void => {
    if (isShort(short) && !isShort(other)) full.set(short, (full.get(short) ?? new Set()).add(find(other)))
  }
  for (const { a, b } of same) {
    meets(a, b)
    meets(b, a)
  }
  return same.filter(({ a, b, judgedAt }) => {
    if (judgedAt !== null || (!isShort(a) && !isShort(b))) return true
    const reached = new Set([...(full.get(a) ?? [find(a)]), ...(full.get(b) ?? [find(b)])].filter((id) => !isShort(id)))
    return reached.size <= 1
  })
}

/** One judgement a pair: a person's overrules the linker's, the later of two persons' the earlier. Best first. */
function settle(judgements: readonly Judgement[]): readonly Judgement[] {
  const byPair = new Map<string, Judgement>()
  for (const judgement of judgements) {
    const pair = `${judgement.a}\n${judgement.b}`
    const other = byPair.get(pair)
    if (other === undefined || overrules(judgement, other)) byPair.set(pair, judgement)
  }
  return [...byPair.values()].sort(byStrength)
}

const overrules = (a: Judgement, b: Judgement): boolean =>
  (a.judgedAt ?? '') !== (b.judgedAt ?? '') ? (a.judgedAt ?? '') > (b.judgedAt ?? '') : a.id < b.id

const byStrength = (a: Judgement, b: Judgement): number =>
  Number(b.judgedAt !== null) - Number(a.judgedAt !== null) ||
  b.score - a.score ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
