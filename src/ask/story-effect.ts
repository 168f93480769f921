import { toldVoices } from '../fold/claim-states.js'
import { normaliseName } from '../link/same-actor/actor-name.js'
import type { Claim } from '../model/index.js'
import type { Store } from '../store/store.js'
import { boardAt } from './board/board-at.js'
import { namesHeard, originsHeard } from './queries/story.js'

/** Persons by their names in small letters and plain marks: the id of the actor that each is. */
export type NamedActors = ReadonlyMap<string, string>

interface Range {
  readonly atLeast: number
  readonly atMost: number
}

/** Who stands where: persons by their names, and the claims that show another party as soon as it is known who one of them is. */
export interface Standing {
  readonly people: NamedActors
  readonly claims: readonly Claim[]
}

/**
 * What a judgement on who is who does to the count of independent origins of the story: a person counts once over it, under
 * whatever names, and of who he is follows what he speaks for. Who a body or a place is changes no count.
 */
export async function storyEffect(
  store: Store,
  { before, after }: { readonly before: Standing; readonly after: Standing },
): Promise<{ readonly before: Range; readonly after: Range }> {
  const at = await boardAt(store, {})
  const names = namesHeard(at)
  const held = await at.actors(names)
  const counted = ({ people: moved, claims }: Standing) => {
    const actors = new Map(held)
    for (const name of names) {
      const id = moved.get(normaliseName(name))
      if (id !== undefined) actors.set(name, id)
    }
    return originsHeard(at, actors, new Map(claims.map((claim) => [claim.id, toldVoices(claim)])))
  }
  return { before: counted(before), after: counted(after) }
}
