import type { At, Store } from '../store/store.js'
import { namesShown, peopleAt } from './board/names-shown.js'
import type { ClaimView } from './shapes.js'

/**
 * A claim whose voices, figures and status bear the names under which each person and report is shown. Its statements
 * keep what their pages say.
 */
export async function claimShown(store: Store, view: ClaimView, at: At): Promise<ClaimView> {
  const shown = await namesShown(store, await peopleAt(store, at), [
    view.statusBy,
    ...view.history.map(({ by }) => by),
    ...view.voices.flatMap(({ name, party }) => [name, party]),
    ...view.figures.flatMap(({ speaker, party }) => [speaker, party]),
    ...view.parties,
  ])
  const maybe = (name: string | null, outlet?: string | null) => (name === null ? null : shown(name, outlet))
  const outletOf = new Map(view.statements.map(({ id, document }) => [id, document.outlet]))
  return {
    ...view,
    statusBy: maybe(view.statusBy),
    history: view.history.map((change) => ({ ...change, by: maybe(change.by) })),
    voices: view.voices.map((voice) => ({
      ...voice,
      name: shown(voice.name, outletOf.get(voice.statements[0] ?? '')),
      party: maybe(voice.party),
    })),
    parties: [...new Set(view.parties.map((name) => shown(name)))],
    figures: view.figures.map((point) => ({
      ...point,
      speaker: shown(point.speaker, point.document.outlet),
      party: maybe(point.party, point.document.outlet),
    })),
  }
}
