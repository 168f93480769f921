import type { At, Store } from '../store/store.js'
import { namesShown, peopleAt, reasonsShown, wordsShown } from './board/names-shown.js'
import type { ClaimView } from './shapes.js'

/** A claim with the names under which its speakers are shown, where a page spells them otherwise. */
export interface ClaimShown extends ClaimView {
  readonly names: { readonly printed: string; readonly shown: string }[]
}

/**
 * A claim whose voices, figures and status bear the names under which each person and report is shown. Its statements
 * keep what their pages say.
 */
export async function claimShown(store: Store, view: ClaimView, at: At): Promise<ClaimShown> {
  const named = [
    view.statusBy,
    ...view.history.map(({ by }) => by),
    ...view.denials.map(({ by }) => by),
    ...view.voices.flatMap(({ name, party }) => [name, party]),
    ...view.figures.flatMap(({ speaker, party }) => [speaker, party]),
    ...view.parties,
    ...view.statements.map(({ speaker }) => speaker.name),
  ]
  const shown = await namesShown(store, await peopleAt(store, at), named)
  const maybe = (name: string | null, outlet?: string | null) => (name === null ? null : shown(name, outlet))
  const outletOf = new Map(view.statements.map(({ id, document }) => [id, document.outlet]))
  const spoken = [...new Set(view.statements.map(({ speaker }) => speaker.name))].sort()
  return {
    ...view,
    names: spoken.flatMap((printed) => (shown(printed) === printed ? [] : [{ printed, shown: shown(printed) }])),
    statusBy: maybe(view.statusBy),
    denials: view.denials.map((denial) => ({ ...denial, by: shown(denial.by) })),
    history: view.history.map((change) => ({
      ...change,
      by: maybe(change.by),
      cause: wordsShown(change.cause, spoken, shown),
    })),
    origins: { ...view.origins, because: reasonsShown(view.origins.because, named, shown) },
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
