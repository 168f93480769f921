import type { Stance } from '../model/index.js'
import type { Act } from './act.js'

/** Least chance of what a model alone proposes; set on three real stories, see the model card. */
const ALONE = 0.5
/** The same where it names nobody: most of those are none below it. */
const ALONE_UNNAMED = 0.55

/** Who keeps silent or cannot tell: the news that models learn from has few of them, so their chances are too small. */
const SILENT: ReadonlySet<Stance> = new Set(['no-comment', 'cannot-confirm'])

/**
 * Tells whether an act that only a trained model proposes has too small a chance to stand. Where a rule has found the same
 * act, the model's own threshold is enough.
 */
export function isTooUnsure({ derivations, source, score }: Act, stance: Stance): boolean {
  if (SILENT.has(stance) || derivations.some(({ kind }) => kind !== 'model')) return false
  return score < (source.length === 0 ? ALONE_UNNAMED : ALONE)
}
