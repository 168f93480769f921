/**
 * Hands out the strings of tokens without making each one anew: a news text repeats its words, and a string that is met
 * again carries its hash with it, which makes every look-up of it in a list cheaper.
 */

const SLOTS = 1 << 14
/** Longer strings would keep the whole text alive that they were cut from. */
const LONGEST = 12

const forms: string[] = new Array<string>(SLOTS).fill('')
const lowers: string[] = new Array<string>(SLOTS).fill('')

/** Place of `text.slice(start, end)` in the table, filled now if it was not; -1 for a string that is too long for it. */
export function slotOf(text: string, start: number, end: number): number {
  const length = end - start
  if (length > LONGEST) return -1
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1)
  const held = forms[slot]
  if (held.length === length) {
    let at = 0
    while (at < length && held.charCodeAt(at) === text.charCodeAt(start + at)) at++
    if (at === length) return slot
  }
  const form = text.slice(start, end)
  const lower = form.toLowerCase()
  forms[slot] = form
  lowers[slot] = lower === form ? form : lower
  return slot
}

/** The string in a place of the table, as written. Read it before the next word is asked for: that may take the place. */
export const formIn = (slot: number): string => forms[slot]

/** The same in lower case. */
export const lowerIn = (slot: number): string => lowers[slot]
