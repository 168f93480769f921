/** Modal verbs as the tokenizer cuts them: "will", "'ll", the "wo" of "won't". */
export const MODAL: ReadonlySet<string> = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'ca',
  'wo',
  "'ll",
  '’ll',
])
