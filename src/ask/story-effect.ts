import { normaliseName } from '../link/same-actor/actor-name.js'
import type { Store } from '../store/store.js'
import { boardAt } from './board/board-at.js'
import { namesHeard, originsHeard } from './queries/story.js'

/** Persons by their names in small letters and plain marks: the id of the actor that each is. */
export type NamedActors = ReadonlyMap<string, string>

interface Range {
  readonly atLeast: number
  readonly atMost: number
}

/**
 * What a judgement on who is who does to the count of independent origins of the story. Claims count their own voices by
 * their names, and stay as they are; over the story a person counts once, under whatever names.
 */
export async function storyEffect(
  store: Store,
  { before, after }: { readonly before: NamedActors; readonly after: NamedActors },
): Promise<{ readonly before: Range; readonly after: Range }> {
  const at = await boardAt(store, {})
  const names = namesHeard(at)
  const held = await at.actors(names)
  const counted = (moved: NamedActors) => {
    const actors = new Map(held)
    for (const name of names) {
      const id = moved.get(normaliseName(name))
      if (id !== undefined) actors.set(name, id)
    }
    return originsHeard(at, actors)
  }
  return { before: counted(before), after: counted(after) }
}
