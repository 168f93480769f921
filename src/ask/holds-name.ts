const LETTER = /[\p{L}\p{N}]/u

/**
 * Whether a name stands in a text as words of its own. One that is written with a capital is not the same word in small
 * letters: "Bath" is no bath.
 *
 * @example holdsName('the mayor of Bath', 'Bath') // true
 */
export function holdsName(text: string, name: string): boolean {
  if (name === '') return false
  const held = name === name.toLowerCase() ? text.toLowerCase() : text
  for (let at = held.indexOf(name); at >= 0; at = held.indexOf(name, at + 1))
    if (!LETTER.test(held[at - 1] ?? '') && !LETTER.test(held[at + name.length] ?? '')) return true
  return false
}
