import { idOf, type Judgement } from '../../model/index.js'
import { type ActorName, normaliseName } from './actor-name.js'
import type { KnownActor } from './known-actors.js'

/**
 * Turns a list of known actors into judgements: two names of one known actor are the same, names of two are different.
 * A name that several known actors share anchors nothing.
 * @param author Who vouches for the list: `known:FILE`.
 */
export function anchorActors(
  names: readonly ActorName[],
  known: readonly KnownActor[],
  author: string,
): readonly Judgement[] {
  const bySpelling = new Map<string, KnownActor | null>()
  for (const actor of known)
    for (const name of actor.names) {
      const key = `${actor.type} ${normaliseName(name)}`
      const other = bySpelling.get(key)
      bySpelling.set(key, other === undefined || other === actor ? actor : null)
    }
  const anchored: { readonly name: ActorName; readonly actor: KnownActor }[] = []
  for (const name of [...names].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const actor = bySpelling.get(`${name.type} ${normaliseName(name.name)}`)
    if (actor) anchored.push({ name, actor })
  }
  const judgements: Judgement[] = []
  const first = new Map<string, ActorName>()
  for (const { name, actor } of anchored) {
    const other = first.get(actor.id)
    if (other === undefined) first.set(actor.id, name)
    else judgements.push(anchor(other.id, name.id, 'same', actor.names[0], author))
  }
  const heads = [...first.values()]
  for (let i = 0; i < heads.length; i++)
    for (let j = i + 1; j < heads.length; j++)
      if (heads[i].type === heads[j].type)
        judgements.push(anchor(heads[i].id, heads[j].id, 'different', 'two actors of the list', author))
  return judgements.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function anchor(a: string, b: string, verdict: 'same' | 'different', words: string, author: string): Judgement {
  const [lesser, greater] = a <= b ? [a, b] : [b, a]
  return {
    id: idOf('j', ['actor', lesser, greater, verdict, author]),
    on: 'actor',
    a: lesser,
    b: greater,
    verdict,
    score: 1,
    because: [{ feature: 'known-actor', weight: 1, words }],
    author,
    judgedAt: null,
  }
}
