import type { Draft, Span } from '../../../../model/index.js'
import { ADP, AUX, PART, PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'

/** First token that ends after an offset. */
export function tokenAt({ tokens }: Pick<Scene, 'tokens'>, offset: number): number {
  let low = 0
  let high = tokens.count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens of a span; null for an empty text. */
export function runOf(scene: Scene, span: Span | undefined): Run | null {
  if (span === undefined || scene.tokens.count === 0) return null
  return { first: tokenAt(scene, span.start), last: tokenAt(scene, span.end - 1) }
}

/** The tokens of an act's first piece of content that holds a verb, or its first piece. */
export function contentRun(scene: Scene, act: Draft): Run | null {
  let first: Run | null = null
  for (const span of act.content) {
    const run = runOf(scene, span)
    if (run === null) continue
    first ??= run
    for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return run
  }
  return first
}

/** The end of a noun's complement: the next finite verb after its own clause, or punctuation. */
export function contentEndAt(scene: Scene, from: number, last: number): number {
  const clause = scene.lower(from) === 'that'
  let verbs = 0
  let t = from + 1
  for (; t <= last; t++) {
    if (scene.pos(t) === PUNCT && /^[,;:.—–]$/.test(scene.lower(t))) break
    const pos = scene.pos(t)
    if (
      (pos === AUX || pos === VERB) &&
      scene.pos(t - 1) !== PART &&
      scene.pos(t - 1) !== AUX &&
      scene.pos(t - 1) !== ADP
    ) {
      if (/(?:ing|ed)$/.test(scene.lower(t)) && pos === VERB && scene.pos(t - 1) !== AUX && !clause) continue
      verbs++
      if (verbs > (clause ? 1 : 0)) break
    }
  }
  return Math.max(from, t - 1)
}
