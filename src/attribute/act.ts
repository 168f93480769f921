import type { Attribution, Derivation, Draft } from '../model/index.js'

/** A checked draft with the makers that found it. */
export interface Act extends Draft {
  readonly derivations: readonly Derivation[]
}

/**
 * A draft with other spans; those not given stay.
 *
 * Drafts and acts are copied here and by no spread: V8 gives what each spread makes a shape of its own, and compiles
 * whatever reads acts anew for every shape that it meets.
 * @example withSpans(draft, { content: [] }).source // draft.source
 */
export function withSpans(draft: Draft, changed: Partial<Attribution>): Draft {
  const { source, cue, content, score, because, assumed, act, unnamed, voice } = draft
  return {
    source: changed.source ?? source,
    cue: changed.cue ?? cue,
    content: changed.content ?? content,
    score,
    because,
    assumed,
    act,
    unnamed,
    voice,
  }
}

/** A draft whose voice the page does not name, with what it says. */
export function withoutSource({ cue, score, because, assumed, act, voice }: Draft, content: Draft['content']): Draft {
  return { source: [], cue, content, score, because, assumed, act, unnamed: true, voice }
}

/** A draft with the voice that its sentence names elsewhere. */
export function withSource(
  { cue, content, score, because, assumed, act, voice }: Draft,
  source: Draft['source'],
): Draft {
  return { source, cue, content, score, because, assumed, act, unnamed: undefined, voice }
}

/** An act from a draft and the makers that found it. */
export function actOf(draft: Draft, derivations: readonly Derivation[]): Act {
  const { source, cue, content, score, because, assumed, act, unnamed, voice } = draft
  return { source, cue, content, score, because, assumed, act, unnamed, voice, derivations }
}
