import { firstOf } from './first-of.js'

/** How many are kept of an order of which only the beginning is kept, for each that is asked for; and at least. */
const SPARE = 4
const LEAST = 400

/**
 * The beginning of an ordered list, or all of it, kept right as items come and go: what comes after the beginning costs
 * nothing, and what changes is merged in when somebody asks.
 */
export class Ranked<T> {
  private readonly come = new Set<T>()
  private readonly gone = new Set<T>()

  private constructor(
    private readonly compare: (a: T, b: T) => number,
    private list: readonly T[],
    /** All that does not come after it is held; null where everything is. */
    private bound: T | null,
    /** Of a beginning, the most that are held. */
    private readonly most: number,
  ) {}

  /** The beginning of a list, long enough that `size` can be given although many go. */
  static beginning<T>(items: readonly T[], compare: (a: T, b: T) => number, size: number): Ranked<T> {
    const held = Math.max(SPARE * size, LEAST)
    const { page, left } = firstOf(items, compare, { size: held })
    return new Ranked(compare, page, page.length < left ? (page.at(-1) ?? null) : null, 2 * held)
  }

  /** The whole list. */
  static whole<T>(items: readonly T[], compare: (a: T, b: T) => number): Ranked<T> {
    return new Ranked(compare, [...items].sort(compare), null, items.length)
  }

  /** The same list, which from here on goes its own way. */
  copy(): Ranked<T> {
    return new Ranked(this.compare, this.settled(), this.bound, this.most)
  }

  /** An item that was not in the list comes in. */
  take(item: T): void {
    if (this.isBehind(item) || this.gone.delete(item)) return
    this.come.add(item)
  }

  /** An item of the list goes. */
  drop(item: T): void {
    if (this.isBehind(item) || this.come.delete(item)) return
    this.gone.add(item)
  }

  /** The first in order; null where fewer are held than are asked for and there may be more. */
  first(size: number): readonly T[] | null {
    const list = this.settled()
    return list.length < size && this.bound !== null ? null : list.slice(0, size)
  }

  /** So many that come after an item, and how many come before these; null where they may not all be held. */
  after(item: T, size: number): { readonly page: readonly T[]; readonly start: number } | null {
    const list = this.settled()
    const start = this.placeAfter(item)
    if (this.bound !== null && start + size > list.length) return null
    return { page: list.slice(start, start + size), start }
  }

  private isBehind(item: T): boolean {
    return this.bound !== null && this.compare(item, this.bound) > 0
  }

  /** The list with all that came and went: places are looked for, the rest is copied. */
  private settled(): readonly T[] {
    if (this.come.size === 0 && this.gone.size === 0) return this.list
    const { list } = this
    const come = [...this.come].sort(this.compare)
    const gone = [...this.gone].map((item) => this.placeAfter(item) - 1).sort((a, b) => a - b)
    this.come.clear()
    this.gone.clear()
    const merged: T[] = []
    let from = 0
    let out = 0
    const copyTo = (end: number): void => {
      for (; out < gone.length && gone[out] < end; out++, from++) while (from < gone[out]) merged.push(list[from++])
      while (from < end) merged.push(list[from++])
    }
    for (const item of come) {
      copyTo(this.placeAfter(item))
      merged.push(item)
    }
    copyTo(list.length)
    if (this.bound !== null && merged.length > this.most) {
      merged.length = this.most
      this.bound = merged[this.most - 1]
    }
    this.list = merged
    return merged
  }

  /** Where those begin that come after one. */
  private placeAfter(item: T): number {
    let [low, high] = [0, this.list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.compare(this.list[middle], item) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
