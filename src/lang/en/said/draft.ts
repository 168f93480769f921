import type { Draft, Span } from '../../../model/index.js'
import type { Cue } from './cues.js'
import type { Run } from './phrases.js'
import type { Scene } from './scene.js'

/** Builds a rule's draft from token runs; the score is the share of right drafts that the rule reached in development. */
export function draftOf(
  scene: Scene,
  parts: {
    readonly source: Run | null
    readonly cue: Run
    readonly content: readonly Span[]
    readonly because: string
    readonly act?: 'speech' | 'mental'
    readonly unnamed?: boolean
    readonly assumed?: boolean
    readonly score?: number
  },
): Draft {
  return {
    source: parts.source === null ? [] : [scene.span(parts.source.first, parts.source.last)],
    cue: [scene.span(parts.cue.first, parts.cue.last)],
    content: parts.content,
    score: parts.score ?? 0.6,
    because: [parts.because],
    assumed: parts.assumed ? true : undefined,
    act: parts.act ?? 'speech',
    unnamed: parts.unnamed ? true : undefined,
    voice: undefined,
  }
}

/** The cue's run, with "in a statement" and a colon right behind it, as the annotated corpora count it. */
export const cueRun = (scene: Scene, cue: Cue): Run => {
  let { last } = cue
  if (
    scene.lower(last + 1) === 'in' &&
    scene.lower(last + 2) === 'a' &&
    /^(?:statement|email|tweet|letter|memo|message|release)$/.test(scene.lower(last + 3))
  )
    last += 3
  if (scene.lower(last + 1) === ':') last++
  return { first: cue.first, last }
}
