import type { SameName } from './name-row.js'
import type { ActorName } from './same-actor/actor-name.js'
import { judgeActors } from './same-actor/judge-actors.js'
import { keysOf } from './same-actor/link-actors.js'
import { mayMean } from './same-actor/surname-alone.js'

/** Names of a block that are compared: those with the least ids. A pair is a candidate where both are among them. */
export const BLOCK_HEAD = 32

/** The names that one is judged the same as, or may mean as a surname alone, among candidates; ascending. */
export function sameNames(name: ActorName, candidates: Iterable<ActorName>): readonly SameName[] {
  const same: SameName[] = []
  for (const other of candidates) {
    if (other.id === name.id) continue
    const { verdict, score, because } = judgeActors(name, other)
    if (verdict === 'same') same.push({ to: other.id, score, because })
    else if (verdict === 'unsure' && mayMean(name, other)) same.push({ to: other.id, score, because, verdict })
  }
  return same.sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** Compares all names at once, in memory: what the incremental linker must equal. */
export function linkNames(names: readonly ActorName[]): ReadonlyMap<string, readonly SameName[]> {
  const blocks = new Map<string, ActorName[]>()
  const sorted = [...names].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const name of sorted) {
    for (const key of keysOf(name)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [name])
      else if (block.length < BLOCK_HEAD) block.push(name)
    }
  }
  const candidates = new Map<string, Set<ActorName>>(sorted.map((name) => [name.id, new Set()]))
  for (const block of blocks.values()) {
    for (const name of block) for (const other of block) candidates.get(name.id)?.add(other)
  }
  return new Map(sorted.map((name) => [name.id, sameNames(name, candidates.get(name.id) ?? [])]))
}
