export const DRIFTS = [
  'hedge-dropped',
  'hedge-added',
  'figure',
  'scope',
  'modality',
  'stance',
  'quote',
  'voice-lost',
  'voice-swapped',
] as const
export type DriftKind = (typeof DRIFTS)[number]

/** One thing that a rendering says otherwise than the one it was passed on from. */
export interface Drifted {
  readonly kind: DriftKind
  /** As the earlier page has it, in its words. */
  readonly from: string
  readonly to: string
  /** What changed, in one line. */
  readonly words: string
}
