import { ACTOR, mentionsOf } from '../fold/actors.js'
import { type Actor, idOf } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { At, Store } from '../store/store.js'
import { actorsAsOf, ledgerAt } from './ledger.js'
import { nameRowsIn } from './open-names.js'

/** How many times as often somebody must be named as whoever bears only his surname to be meant by it. */
const MAIN = 5

/**
 * Whom a surname alone means, where an actor of nothing but that word is there: the one person whose name it ends and who
 * is named far more often; null where there is none, or several.
 */
function mainBearer(stub: Actor, all: readonly Actor[]): Actor | null {
  const last = ` ${stub.name.toLowerCase()}`
  if (stub.name.includes(' ') || stub.spellings.length > 1) return null
  const bearers = all.filter(
    (one) => one.type === 'person' && one.id !== stub.id && one.name.toLowerCase().endsWith(last),
  )
  const [only] = bearers
  return bearers.length === 1 && mentionsOf(only) >= MAIN * mentionsOf(stub) ? only : null
}

/**
 * The actor that a name or an id fits best: an exact spelling before a part of one, and before a surname that nobody is
 * known by the main actor who bears it. @throws HearsayError `not-found`, `usage`. */
export function chooseActor(all: readonly Actor[], wanted: string): Actor {
  const lower = wanted.toLowerCase()
  const byId = all.filter((one) => one.id === wanted)
  const exact = all.filter((one) => one.spellings.some(({ name }) => name.toLowerCase() === lower))
  const part = all.filter(
    (one) => one.id.startsWith(wanted) || one.spellings.some(({ name }) => name.toLowerCase().includes(lower)),
  )
  const found = [byId, exact, part].find((list) => list.length > 0) ?? []
  const first = found[0]
  if (first === undefined)
    throw new HearsayError('not-found', `No actor is called ${wanted}.`, { hint: 'List them with: hearsay actors' })
  if (found.length > 1)
    throw new HearsayError(
      'usage',
      `${wanted} fits ${found.length} actors: ${found
        .slice(0, 6)
        .map((one) => `${one.name} (${one.id})`)
        .join(', ')}.`,
      {
        hint: 'Give the id.',
      },
    )
  return byId.length > 0 ? first : (mainBearer(first, all) ?? first)
}

/**
 * As {@link chooseActor}, at both times. An id or a whole spelling reads that actor alone; a part of a name reads all.
 * The id of an actor that a judgement joined to another leads to the one that holds its names now.
 */
export async function findActor(store: Store, wanted: string, at: At): Promise<Actor> {
  try {
    return await chosenAt(store, wanted, at)
  } catch (problem) {
    const heir = isGone(problem, wanted) ? await heirOf(store, wanted) : null
    if (heir === null) throw problem
    return chosenAt(store, heir, at)
  }
}

/** The other names, in small letters, of the actor that a name fits; none where it fits several, null where it fits nobody. */
export async function namesOf(store: Store, wanted: string, { asOf, knownAt }: At): Promise<readonly string[] | null> {
  try {
    const { spellings } = await findActor(store, wanted, { asOf, knownAt })
    const lower = wanted.toLowerCase()
    return spellings.map(({ name }) => name.toLowerCase()).filter((name) => name !== lower)
  } catch (problem) {
    if (problem instanceof HearsayError && problem.code === 'usage') return []
    if (problem instanceof HearsayError && problem.code === 'not-found') return null
    throw problem
  }
}

const isGone = (problem: unknown, wanted: string): boolean =>
  problem instanceof HearsayError && problem.code === 'not-found' && /^a[0-9a-f]{16}$/.test(wanted)

/** An actor's id is made from the name that founded it: the actor that holds that name now. */
async function heirOf(store: Store, wanted: string): Promise<string | null> {
  for (const { id, actor } of (await nameRowsIn(store)).values())
    if (actor !== null && actor !== wanted && idOf('a', [id]) === wanted) return actor
  return null
}

async function chosenAt(store: Store, wanted: string, at: At): Promise<Actor> {
  if (at.asOf !== undefined || at.knownAt !== undefined) return chooseActor(await actorsAt(store, at), wanted)
  const held = async (filter: Parameters<Store['views']>[1]) =>
    (await store.views(ACTOR, filter)).map((row) => row.body as Actor)
  const near = await held({ ids: [wanted] })
  if (near.length === 0) near.push(...(await held({ keys: [`name=${wanted.toLowerCase()}`], limit: 20 })))
  const isSurname = near.length === 1 && near[0].id !== wanted && !wanted.includes(' ')
  return chooseActor(near.length > 0 && !isSurname ? near : await actorsAsOf(store, undefined), wanted)
}

/** Reads that are held for each store: the last few days that somebody looked at. */
const KEPT = 3
const read = new WeakMap<Store, Map<string, Promise<readonly Actor[]>>>()

/** All actors at both times, most named first. Those of a day are worked out once for each state of the store. */
export async function actorsAt(store: Store, at: At): Promise<readonly Actor[]> {
  if (at.asOf === undefined && at.knownAt === undefined) return actorsAsOf(store, undefined)
  const mine = read.get(store) ?? new Map<string, Promise<readonly Actor[]>>()
  read.set(store, mine)
  const key = `${at.asOf ?? ''}|${at.knownAt ?? ''}|${await store.lastRecorded()}`
  const made =
    mine.get(key) ??
    (at.knownAt === undefined ? actorsAsOf(store, at.asOf) : ledgerAt(store, at).then(({ actors }) => actors)).then(
      (all) => [...all].sort(byMentions),
    )
  mine.delete(key)
  mine.set(key, made)
  made.catch(() => mine.delete(key))
  for (const old of mine.keys()) if (mine.size > KEPT) mine.delete(old)
  return made
}

/** Most named first. */
const byMentions = (a: Actor, b: Actor): number =>
  mentionsOf(b) - mentionsOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)
