/** Numbers for names that many claims share, so that counting them is counting numbers. */
export interface Names {
  /** The number of a name; the next free one where it is new. */
  numberOf(name: string): number
  /** The number of a name that is known already. */
  find(name: string): number | undefined
  nameOf(number: number): string
  readonly size: number
}

export function makeNames(): Names {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    numberOf(name) {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      names.push(name)
      return names.length - 1
    },
    find: (name) => numbers.get(name),
    nameOf: (number) => names[number] ?? '',
    get size() {
      return names.length
    },
  }
}
