/** Universal part-of-speech tags; a token's `pos` is an index into this list. */
export const UPOS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const
export type Upos = (typeof UPOS)[number]

/**
 * The tokens of one text in parallel arrays, index = token number. Offsets are UTF-16 code units of `text`.
 * Contractions are split as in the English treebanks: "don't" = "do" + "n't", "Seoul's" = "Seoul" + "'s".
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into {@link UPOS}. */
  readonly pos: Uint8Array
  /** Index into the language's fine-grained tag list (Penn Treebank for English). */
  readonly tag: Uint8Array
  /** Sentence number of each token. */
  readonly sentence: Int32Array
  /** First token of each sentence, and `count` at the end: length is sentences + 1. */
  readonly sentenceStart: Int32Array
  /** Token number of the syntactic head; -1 for a root; -2 where the sentence was not parsed. */
  readonly head: Int32Array
  /** Index into the language's relation list; meaningless where `head` is -2. */
  readonly relation: Uint8Array
  /** The token as written. */
  form(token: number): string
  /** The token in lower case. */
  lower(token: number): string
  /** The dictionary form in lower case ("said" → "say"). */
  lemma(token: number): string
}
