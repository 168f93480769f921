const TIME_NOUN =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Tells whether a lower-case word is a weekday, a month or "today": it ends a name that runs into it. */
export const isTimeWord = (word: string): boolean => TIME_NOUN.test(word)
