/** Words that stand for whoever was named before. */
const PRONOUN = /^(?:he|she|they|it|we|i|you|who)$/iu

/** Whether a voice is told by a pronoun alone: "he" is whoever the sentences before name, and no other voice. */
export const isPronoun = (name: string): boolean => PRONOUN.test(name.trim())

/** Words without which a quotation says the same. No negation and no modal is among them. */
const LITTLE: ReadonlySet<string> = new Set(
  'a an the to of in on at for and that this it he she they we i you is are was were be'.split(' '),
)

/** Whether words only join or point, so that nothing is said more or less with them. */
export const isLittle = (words: readonly string[]): boolean => words.every((word) => LITTLE.has(word))
