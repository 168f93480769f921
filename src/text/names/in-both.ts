/** Two words that were compared, for a reason: "jon / john"; one that both names have, once. */
export const inBoth = (a: string, b: string): string => (a === b ? `“${a}” in both` : `${a} / ${b}`)
