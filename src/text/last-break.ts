/** How far back a line's beginning is looked for; no paragraph that anybody writes is as long. */
const FAR = 20_000

/**
 * The last line break before an offset, or the place `FAR` behind it where none is nearer; -1 where the text begins
 * first. It bounds what each of many looks back costs in a text of one line.
 * @param offset UTF-16 code units; the break stands before it
 * @example lastBreak('one\ntwo', 6) // 3
 */
export function lastBreak(text: string, offset: number): number {
  const from = Math.max(0, offset - FAR)
  return from + text.slice(from, offset).lastIndexOf('\n')
}
