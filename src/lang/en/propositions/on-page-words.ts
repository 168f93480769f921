/** How a statement opens: with a word that points at what was just told, with a thing that is taken for known, or neither. */
export type Opening = '' | 'thing' | 'this'

const THIS = /^["“«'‘]?(?:this|that|these|those|it|such)\b/iu
const THING = /^["“«'‘]?(?:the|they|any|no|nobody|nothing|none|all)\b/iu

/**
 * How a statement opens.
 *
 *     "This is an invention"      this
 *     "the strike"                thing
 *     "Nine people are dead"      ''
 */
export const openingOf = (words: string): Opening => (THIS.test(words) ? 'this' : THING.test(words) ? 'thing' : '')

const JUDGES =
  /\b(?:(?:invent|fabricat)\p{L}{1,6}|(?:false|falsehoods?|lies?|lying|untrue|wrong|fakes?|faked|rubbish|nonsense|absurd|ridiculous|baseless|groundless|unfounded|fiction|hoax|rumou?rs?|gossip|tales?|myths?|true|genuine|mistakes?|mistaken|errors?)\b)/iu

/** Whether a statement calls something true or false: "the report is a fake". */
export const callsItTrueOrFalse = (words: string): boolean => JUDGES.test(words)

const ADDS = /\b(?:add(?:s|ed|ing)?|continu(?:es?|ed|ing)|go(?:es)? on|going on|went on)\b/iu

/** Whether a cue says that its speaker goes on: "he added". */
export const onlyAdds = (cue: string): boolean => ADDS.test(cue)
