/** What both lists hold, in the order of the first. */
export const shared = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.filter((one) => b.includes(one))
