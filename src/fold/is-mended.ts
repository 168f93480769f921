import { sameName } from '../link/shared-origin/voice.js'
import type { Entry } from './entry.js'

/** A figure that the outlet which printed it has corrected since is the outlet's slip and not the speaker's word. */
export const isMended = (entry: Entry, moves: readonly Entry[]): boolean =>
  moves.some(
    (move) =>
      move.notice === 'correction' &&
      move.document.outlet !== null &&
      sameName(move.document.outlet, entry.document.outlet) &&
      entry.document.id !== move.document.id &&
      (entry.day ?? '') <= (move.day ?? ''),
  )
