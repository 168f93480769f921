import type { Status } from '../model/index.js'

/** What stands behind "confirmed by X" where nobody but X says it. */
export const ONLY_VOICE = 'its only voice'

/** Why that is said: on the screens a tooltip. */
export const ONLY_VOICE_WHY = 'Whoever confirms it is the only one who says it: no other origin bears it out.'

/**
 * Whether a claim is confirmed by the only voice that it has. The status is the same as where somebody confirms what
 * another said: the policy knows one "confirmed", and how many say it is told by the count of origins.
 *
 * @example isOnlyVoice({ status: 'confirmed', origins: { atMost: 1 } }) // true
 */
export const isOnlyVoice = ({
  status,
  origins,
}: {
  readonly status: Status | (string & {})
  readonly origins?: { readonly atMost: number }
}): boolean =>
  (status === 'confirmed' || status.startsWith('confirmed by ')) && origins !== undefined && origins.atMost <= 1
