import type { Judgement } from '../../model/index.js'
import { actorJudgement } from './actor-judgement.js'
import { actorKeys } from './actor-keys.js'
import { type ActorName, isOfficeName } from './actor-name.js'
import { judgeActors } from './judge-actors.js'
import { headOf, officeOf } from './office.js'
import { meaningKeys } from './surname-alone.js'

/**
 * Judges every pair of names that share a blocking key. Pairs judged `different` by the linker are left out: what it
 * does not join stays apart anyway, and only a person's "not the same" has to be kept.
 *
 * @param most how many pairs are looked at; of more, those of the keys that fewest names share
 */
export function linkActors(names: readonly ActorName[], most = Number.POSITIVE_INFINITY): readonly Judgement[] {
  const blocks = new Map<string, ActorName[]>()
  for (const name of [...names].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of keysOf(name)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [name])
      else block.push(name)
    }
  const seen = new Set<string>()
  const judgements: Judgement[] = []
  for (const [, block] of [...blocks.entries()].sort(byRarity))
    for (let i = 0; i < block.length && seen.size < most; i++)
      for (let j = i + 1; j < block.length && seen.size < most; j++) {
        const pair = `${block[i].id}\n${block[j].id}`
        if (seen.has(pair)) continue
        seen.add(pair)
        const { verdict, score, because } = judgeActors(block[i], block[j])
        if (verdict === 'different') continue
        judgements.push(actorJudgement(block[i].id, block[j].id, { verdict, score, because }))
      }
  return judgements.sort((x, y) => (x.id < y.id ? -1 : 1))
}

const byRarity = (
  [a, x]: readonly [string, readonly unknown[]],
  [b, y]: readonly [string, readonly unknown[]],
): number => x.length - y.length || (a < b ? -1 : 1)

/** All blocking keys of a name and of what pages call it. */
export function keysOf(name: ActorName): readonly string[] {
  if (isOfficeName(name.id)) return officeKeys(name)
  const keys = new Set([...actorKeys(name.name, name.type), ...officeKeys(name), ...meaningKeys(name)])
  if (name.type !== 'person') for (const alias of name.aliases) keys.add(`n:${alias}`)
  return [...keys].sort()
}

/** The offices that a name holds or stands for, each with its state: where "the president" meets its holders. */
function officeKeys({ type, roles, near }: ActorName): readonly string[] {
  if (type !== 'person') return []
  const keys = new Set<string>()
  for (const { role } of roles) {
    const office = officeOf(role)
    if (office === null) continue
    for (const state of office.of.size > 0 ? office.of : (near ?? [])) keys.add(`r:${headOf(office)}:${state}`)
  }
  return [...keys].sort()
}
