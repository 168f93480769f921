/** Looks names up where they stand in a text, in any case of ASCII and without cutting them out. */

export interface NameTable {
  readonly names: readonly string[]
  /** The number of the name that stands from `from` to `to`, or -1. */
  find(text: string, from: number, to: number): number
}

/**
 * Makes a table of names, all of them in lower case.
 * @example nameTable(['div', 'p']).find('<DIV>', 1, 4) // 0
 */
export function nameTable(names: readonly string[]): NameTable {
  let size = 16
  while (size < names.length * 4) size *= 2
  const mask = size - 1
  const slots = new Int16Array(size).fill(-1)
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0)
  names.forEach((name, i) => {
    let slot = hashOf(name, 0, name.length) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = i
  })
  return {
    names,
    find(text, from, to) {
      if (to - from > longest) return -1
      let slot = hashOf(text, from, to) & mask
      for (let found = slots[slot]!; found !== -1; found = slots[slot]!) {
        if (standsAt(names[found]!, text, from, to)) return found
        slot = (slot + 1) & mask
      }
      return -1
    },
  }
}

const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + lower(text.charCodeAt(at))) | 0
  return hash ^ (hash >>> 7)
}

function standsAt(name: string, text: string, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== lower(text.charCodeAt(from + i))) return false
  return true
}
