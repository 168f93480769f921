import type { FigurePoint } from '../model/index.js'

/** Why a figure is not its speaker's own, as every face says it behind the speaker. */
export const DISOWNED_WORDS: Readonly<Record<NonNullable<FigurePoint['disowned']>, string>> = {
  denied: 'who denies it',
  compared: 'only to compare with',
  corrected: 'corrected since',
}
