import type { Judgement } from '../../model/index.js'
import { actorJudgement } from './actor-judgement.js'
import type { ActorName } from './actor-name.js'
import { normaliseName } from './actor-name.js'

/** Pages that must call one person by surname and role, before pages without the role are read so. Set on three real stories. */
const SURE_PAGES = 2

/** Days by which such a page may lie before the first or after the last of those. As for "the president". */
const SLACK_DAYS = 14

const DAY_MS = 86_400_000

/** How sure such a reading is: below what an office shows. */
const MEANT = 0.84

/** Pages that call a person so for each mention as a body, from which on the body is a misreading. */
const BY_FAR = 4

/** The feature of a judgement by which a surname and a body of one word are one name, read in two ways. */
export const MISREAD = 'misread'

/** Whether a name is one word for a person to whom its page gives neither a full name nor a role. */
export const isBareSurname = (name: ActorName): boolean =>
  name.type === 'person' && name.roles.length === 0 && isAlone(name)

/** Whether a surname without a role may be somebody whom other pages give a role: both names end in the same word. */
export function mayMean(a: ActorName, b: ActorName): boolean {
  const [bare, other] = isBareSurname(a) ? [a, b] : [b, a]
  return (
    isBareSurname(bare) &&
    other.type === 'person' &&
    other.roles.length > 0 &&
    lastWord(other) === normaliseName(bare.name)
  )
}

/** Where surnames without a role meet the people whom they may mean: of a great name more pages than are compared have it. */
export const meaningKeys = (name: ActorName): readonly string[] =>
  isBareSurname(name) || (name.type === 'person' && name.roles.length > 0 && !isAlone(name))
    ? [`s:${lastWord(name)}`]
    : []

const isAlone = ({ id }: ActorName): boolean => / @[^ ]*$/.test(id) && !id.startsWith('person office ')
const lastWord = ({ name }: ActorName): string => normaliseName(name).split(' ').pop() ?? ''

/**
 * The judgements by which surnames without a role follow the one whom pages of those days call so: two pages at least must
 * give the surname alone with a role that one person holds, and no page may give it with another's. A full name that no
 * page shortens so takes nothing away.
 *
 *     President Weld spoke. (on two pages)   Weld left early. (on a third)
 *     ^^^^^^^^^^^^^^                         ^^^^
 *
 * @param groupOf what a name is joined to without those judgements
 */
export function surnamesMeant(
  names: readonly ActorName[],
  judgements: readonly Judgement[],
  groupOf: (id: string) => string,
): readonly Judgement[] {
  const byId = new Map(names.map((name) => [name.id, name]))
  const decided = new Set<string>()
  const known = new Map<string, ActorName[]>()
  for (const { a, b, verdict, judgedAt } of judgements) {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (one === undefined || other === undefined) continue
    // What a person says of a surname stands above what other pages mean by it.
    if (judgedAt !== null && verdict === 'same') for (const id of [a, b]) decided.add(id)
    if (verdict !== 'unsure' || judgedAt !== null || !mayMean(one, other)) continue
    const [bare, named] = isBareSurname(one) ? [one, other] : [other, one]
    known.set(bare.id, [...(known.get(bare.id) ?? []), named])
  }
  const called = new Map<string, ActorName[]>()
  for (const name of names) {
    if (name.type !== 'person' || name.roles.length === 0 || !isAlone(name)) continue
    const key = `${groupOf(name.id)} ${lastWord(name)}`
    called.set(key, [...(called.get(key) ?? []), name])
  }
  return [...known.keys()]
    .sort()
    .filter((id) => !decided.has(id))
    .flatMap((id) => meaningOf(byId.get(id)!, known.get(id)!, { groupOf, called }) ?? [])
}

function meaningOf(
  bare: ActorName,
  known: readonly ActorName[],
  found: { groupOf(id: string): string; readonly called: ReadonlyMap<string, readonly ActorName[]> },
): Judgement | undefined {
  const { groupOf, called } = found
  const groups = new Set(known.map(({ id }) => groupOf(id)))
  const [one, ...others] = [...groups].flatMap((group) => {
    const pages = called.get(`${group} ${lastWord(bare)}`)
    return pages === undefined ? [] : [{ group, pages }]
  })
  const day = bare.day ?? null
  if (one === undefined || others.length > 0 || day === null || one.pages.length < SURE_PAGES) return undefined
  const { group, pages } = one
  const days = pages
    .flatMap(({ roles }) => roles.flatMap((role) => [role.day, role.to ?? role.day]))
    .filter((one) => one !== null)
    .sort()
  if (days.length === 0) return undefined
  const [from, to] = [days[0], days[days.length - 1]]
  const at = Date.parse(day)
  if (Math.max(Date.parse(from) - at, at - Date.parse(to)) > SLACK_DAYS * DAY_MS) return undefined
  const [target] = known
    .filter(({ id }) => groupOf(id) === group)
    .sort((a, b) => Number(isAlone(a)) - Number(isAlone(b)) || (a.id < b.id ? -1 : 1))
  const words = `"${bare.name}" on ${day}: ${pages.length} pages of ${from}${from === to ? '' : ` to ${to}`} call ${target.name} so, "${fullest(pages)}", and nobody else`
  return actorJudgement(bare.id, target.id, {
    verdict: 'same',
    score: MEANT,
    because: [{ feature: 'surname-meant', weight: MEANT, words }],
  })
}

/** The wording of their role that says most. */
const fullest = (pages: readonly ActorName[]): string =>
  pages
    .flatMap(({ roles }) => roles.map(({ role }) => role))
    .reduce((best, role) => (role.length > best.length ? role : best))

/**
 * The judgements of `same` together with those of surnames that follow a person. A word that was read as a body elsewhere
 * is a misreading of that surname where the person's pages outnumber the body's mentions by far, and follows; where they
 * only outnumber them, the body stays by itself; where they do not, the surname stays with the body.
 */
export function withMeant(
  names: readonly ActorName[],
  same: readonly Judgement[],
  meant: readonly Judgement[],
): readonly Judgement[] {
  const byId = new Map(names.map((name) => [name.id, name]))
  const bareOf = ({ a, b }: Judgement): string => (isBare(byId.get(a)) ? a : b)
  const pages = new Map<string, number>()
  for (const name of names)
    if (name.type === 'person' && isAlone(name)) pages.set(lastWord(name), (pages.get(lastWord(name)) ?? 0) + 1)
  const times = (id: string): number => (pages.get(lastWord(byId.get(id)!)) ?? 0) / (byId.get(id)?.mentions ?? 1)
  const follows = new Set(meant.map(bareOf))
  const stays = new Set<string>()
  const dropped = new Set<Judgement>()
  for (const one of same) {
    const bare = bareOf(one)
    if (!follows.has(bare) || !one.because.some(({ feature }) => feature === MISREAD)) continue
    const share = times(bare === one.a ? one.b : one.a)
    if (share <= 1) stays.add(bare)
    else if (share < BY_FAR) dropped.add(one)
  }
  return [...same.filter((one) => !dropped.has(one)), ...meant.filter((one) => !stays.has(bareOf(one)))]
}

const isBare = (name: ActorName | undefined): boolean => name !== undefined && isBareSurname(name)
