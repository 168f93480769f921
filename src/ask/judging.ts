import { ACTOR } from '../fold/actors.js'
import { CLAIM } from '../fold/claim-row.js'
import { judge } from '../fold/judge.js'
import { refold } from '../fold/refold.js'
import { refoldActors } from '../fold/refold-actors.js'
import { readNameRows } from '../link/link-names.js'
import { nodeRows } from '../link/node-row.js'
import { normaliseName } from '../link/same-actor/actor-name.js'
import type { Actor, Claim, Judgement, JudgementOn, Verdict } from '../model/index.js'
import type { Store } from '../store/store.js'
import { count } from '../text/count.js'
import type { Asking } from './query.js'
import { type NamedActors, type Standing, storyEffect } from './story-effect.js'

/** One pair a person speaks about. */
export interface Pair {
  readonly on: JudgementOn
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
}

/** A claim or an actor before or after a judgement, as a preview shows it. */
export interface Outcome {
  readonly kind: 'claim' | 'actor'
  readonly id: string
  readonly text: string
  readonly status: string
  /** Statements of a claim, names of an actor. */
  readonly statements: number
  readonly origins: { readonly atLeast: number; readonly atMost: number }
}

/** What a judgement changed, or would change; what stays as it is is not listed. */
export interface Judged {
  readonly judgements: readonly string[]
  /** What was done, as one act: "1 split", however many pairs of statements it tells apart. */
  readonly act: string
  readonly preview: boolean
  readonly before: readonly Outcome[]
  readonly after: readonly Outcome[]
  /** The count of independent origins of the story, where it is judged who is who; null where claims are, which have their own. */
  readonly story: { readonly before: Outcome['origins']; readonly after: Outcome['origins'] } | null
}

class Rollback extends Error {}

/**
 * Records judgements of a person, folds the claims they touch again, and says what changed. With `preview` all of it is
 * undone before it returns, and nothing stays.
 */
export async function record(
  asking: Asking,
  pairs: readonly Pair[],
  options: { readonly action: string; readonly subject: string; readonly reason?: string; readonly preview: boolean },
): Promise<Judged> {
  const { store, who, now } = asking
  const judgements = pairs.map((pair) => judge({ ...pair, author: who, judgedAt: now, reason: options.reason }))
  return changing(store, { preview: options.preview, act: actOf(options.action, pairs) }, judgements, async () => {
    await store.putJudgements(judgements)
    await store.audit({
      who,
      action: options.action,
      subject: options.subject,
      after: JSON.stringify(judgements.map(({ id }) => id)),
      reason: options.reason,
      at: now,
    })
  })
}

/** Withdraws judgements, folds again, and says what changed. */
export async function withdrawAll(
  asking: Asking,
  judgements: readonly Judgement[],
  options: { readonly reason?: string; readonly preview: boolean },
): Promise<Judged> {
  const { store, who, now } = asking
  const isSplit =
    judgements.length > 1 && judgements.every(({ on, verdict }) => on === 'claim' && verdict === 'different')
  const act = actOf(isSplit ? 'split' : '', judgements)
  return changing(store, { preview: options.preview, act }, judgements, async () => {
    for (const { id } of judgements) await store.withdraw(id, { author: who, reason: options.reason ?? null, at: now })
    const ids = JSON.stringify(judgements.map(({ id }) => id))
    await store.audit({
      who,
      action: 'undo',
      subject: judgements
        .map(({ a, b }) => `${a} ${b}`)
        .join(', ')
        .slice(0, 500),
      before: ids,
      reason: options.reason,
      at: now,
    })
  })
}

const actOf = (action: string, pairs: readonly unknown[]): string =>
  action === 'split' || action === 'merge' ? `1 ${action}` : count(pairs.length, 'judgement')

async function changing(
  store: Store,
  { preview, act }: { readonly preview: boolean; readonly act: string },
  judgements: readonly Judgement[],
  work: () => Promise<void>,
): Promise<Judged> {
  const touched = [...new Set(judgements.flatMap(({ a, b }) => [a, b]))].sort()
  let result: Omit<Judged, 'story'> | null = null
  const isOnActors = judgements.some(({ on }) => on === 'actor')
  const people: { before: Standing; after: Standing } = { before: NOBODY, after: NOBODY }
  try {
    await store.transaction(async () => {
      people.before = await standing(store, touched)
      const before = await outcomes(store, touched, people.before)
      await work()
      await refold(store, await nodesOf(store, touched))
      await refoldActors(
        store,
        judgements.filter(({ on }) => on === 'actor').flatMap(({ a, b }) => [a, b]),
      )
      people.after = await standing(store, touched)
      const after = await outcomes(store, touched, people.after)
      result = { judgements: judgements.map(({ id }) => id), act, preview, ...changed(before, after) }
      if (preview) throw new Rollback()
    })
  } catch (error) {
    nodeRows(store).forget()
    if (!(error instanceof Rollback)) throw error
  }
  if (result === null) throw new Error('a judgement left no result')
  return { ...(result as Omit<Judged, 'story'>), story: isOnActors ? await storyEffect(store, people) : null }
}

/** Statements may hold several nodes (`s…#1`); a judgement that names a statement touches them all. */
const nodesOf = async (store: Store, ids: readonly string[]): Promise<readonly string[]> => {
  const nodes = await nodeRows(store).read(ids)
  return [...new Set([...ids, ...nodes.keys()])]
}

/** What differs between the two: a claim that holds another part of a statement is touched, and may stay as it was. */
function changed(before: readonly Outcome[], after: readonly Outcome[]): Pick<Judged, 'before' | 'after'> {
  const keys = (list: readonly Outcome[]) => new Set(list.map((one) => JSON.stringify(one)))
  const [were, are] = [keys(before), keys(after)]
  return {
    before: before.filter((one) => !are.has(JSON.stringify(one))),
    after: after.filter((one) => !were.has(JSON.stringify(one))),
  }
}

async function outcomes(
  store: Store,
  ids: readonly string[],
  { claims }: Pick<Standing, 'claims'>,
): Promise<readonly Outcome[]> {
  const found = new Map<string, Outcome>()
  const own: Claim[] = []
  for (const id of ids)
    for (const row of await store.views(CLAIM, { keys: [`statement=${id.split('-')[0]}`] })) own.push(row.body as Claim)
  for (const claim of [...own, ...claims])
    found.set(claim.id, {
      kind: 'claim',
      id: claim.id,
      text: claim.text,
      status: claim.status,
      statements: claim.statements.length,
      origins: { atLeast: claim.origins.atLeast, atMost: claim.origins.atMost },
    })
  for (const one of await actorOutcomes(store, ids)) found.set(one.id, one)
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const NOBODY: Standing = { people: new Map(), claims: [] }

async function standing(store: Store, ids: readonly string[]): Promise<Standing> {
  const people = await peopleNamed(store, ids)
  const claims = new Map<string, Claim>()
  for (const name of people.keys())
    for (const { body } of await store.views(CLAIM, { keys: [`unsaid=person ${name}`] }))
      claims.set((body as Claim).id, body as Claim)
  return { people, claims: [...claims.values()] }
}

/** The persons that hold these names, by each of their names. */
async function peopleNamed(store: Store, ids: readonly string[]): Promise<NamedActors> {
  const names = await readNameRows(store, ids)
  const actors = [...new Set([...names.values()].flatMap(({ actor }) => actor ?? []))].sort()
  const rows = actors.length === 0 ? [] : await store.views(ACTOR, { ids: actors })
  return new Map(
    rows.flatMap(({ body }) => {
      const { id, type, spellings } = body as Actor
      return type === 'person' ? spellings.map(({ name }) => [normaliseName(name), id as string] as const) : []
    }),
  )
}

/** The actors that hold these names. */
async function actorOutcomes(store: Store, ids: readonly string[]): Promise<readonly Outcome[]> {
  const names = await readNameRows(store, ids)
  const actors = [...new Set([...names.values()].flatMap(({ actor }) => actor ?? []))].sort()
  if (actors.length === 0) return []
  return (await store.views(ACTOR, { ids: actors })).map((row) => {
    const { id, name, spellings, type } = row.body as Actor
    const others = [...new Set(spellings.map((one) => one.name))].filter((one) => one !== name)
    return {
      kind: 'actor' as const,
      id,
      text: [name, ...others].join(' = '),
      status: type,
      statements: spellings.length,
      origins: { atLeast: 0, atMost: 0 },
    }
  })
}
