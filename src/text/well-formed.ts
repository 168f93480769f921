/** Replaces halves of surrogate pairs by U+FFFD: no database keeps them, since they cannot be written as UTF-8. */
export const wellFormed = (text: string): string => text.toWellFormed()
