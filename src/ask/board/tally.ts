/** Places of the numbers that were counted so far, one after another: few of all numbers are ever counted. */
interface Places {
  readonly of: Map<number, number>
  readonly numbers: number[]
}

/** Counts from here on are looked at one by one. */
const GREAT = 255
const ofCount = new Int32Array(GREAT + 1)

/** Places that a list of counts has at least. */
const LEAST = 64
/** Differences that are kept beside shared counts, before they are worth counts of their own: at least, and as a share of all. */
const FEW = 256
const SHARE = 1 / 32
const NONE = new Int32Array(0)
/** How many of the commonest are kept in view, for each that is asked for. */
const SPARE = 4

/** Places that are counted often, so that the commonest are found without a look at the many. */
interface High {
  /** Everything that is counted so often or oftener is among the places. */
  readonly floor: number
  readonly places: Set<number>
  /** With more places than this the floor is too low. */
  readonly most: number
}

/** Counts by numbers. */
export class Tally {
  private counts = NONE
  /** By place, how far these counts are from `counts`, which others read too; null where `counts` is this one's own. */
  private apart: Map<number, number> | null = null
  /** Known once somebody asked for the commonest. */
  private high: High | null = null

  /** A copy shares the places, to which numbers are only ever added. */
  constructor(private readonly places: Places = { of: new Map(), numbers: [] }) {}

  add(number: number, by: number): void {
    const { of, numbers } = this.places
    let place = of.get(number)
    if (place === undefined) {
      place = numbers.length
      of.set(number, place)
      numbers.push(number)
    }
    if (this.apart !== null) {
      const { apart } = this
      apart.set(place, (apart.get(place) ?? 0) + by)
      this.look(place)
      if (apart.size > Math.max(FEW, this.counts.length * SHARE)) this.own()
      return
    }
    this.room(place)
    this.counts[place] += by
    this.look(place)
  }

  /** Brings a place into view where it is counted often by now. */
  private look(place: number): void {
    if (this.high !== null && this.at(place) >= this.high.floor) this.high.places.add(place)
  }

  private room(place: number): void {
    if (place < this.counts.length) return
    const grown = new Int32Array(Math.max(LEAST, place + 1, 2 * this.counts.length))
    grown.set(this.counts)
    this.counts = grown
  }

  /** Gives it counts of its own. */
  private own(): void {
    const { apart } = this
    if (apart === null) return
    this.counts = this.counts.slice()
    this.apart = null
    for (const [place, by] of apart) {
      this.room(place)
      this.counts[place] += by
    }
  }

  /** Adds to the number of every bit that is set. */
  addBits(bits: number, by: number): void {
    for (let i = 0; bits >> i > 0; i++) if ((bits >> i) & 1) this.add(i, by)
  }

  /** Counts the bits of one number instead of those of another. */
  moveBits(from: number, to: number): void {
    this.addBits(from & ~to, -1)
    this.addBits(to & ~from, 1)
  }

  /** Counts one list of numbers instead of another: what both begin with is left alone. */
  moveList(from: readonly number[], to: readonly number[]): void {
    if (from === to) return
    let same = 0
    while (same < from.length && same < to.length && from[same] === to[same]) same++
    for (let i = same; i < from.length; i++) this.add(from[i], -1)
    for (let i = same; i < to.length; i++) this.add(to[i], 1)
  }

  /**
   * The same counts, which from here on go their own way. Both read the counts of now and keep what moves beside them: a
   * list of counts for each of a hundred days is memory outside the heap, for which V8 looks through all of the heap.
   */
  copy(): Tally {
    this.apart ??= new Map()
    const other = new Tally(this.places)
    other.counts = this.counts
    other.apart = new Map(this.apart)
    other.high = this.high === null ? null : { ...this.high, places: new Set(this.high.places) }
    return other
  }

  of(number: number): number {
    const place = this.places.of.get(number)
    return place === undefined ? 0 : this.at(place)
  }

  private at(place: number): number {
    return (this.counts[place] ?? 0) + (this.apart?.get(place) ?? 0)
  }

  /**
   * Numbers of which most was counted, with their counts, in no order: at least `size` of them, and all that tie with the
   * last; fewer where fewer are counted.
   */
  most(size: number): readonly (readonly [number: number, count: number])[] {
    const known = this.mostInView(size)
    if (known !== null) return known
    const floor = this.leastOf(SPARE * size)
    const places = this.from(floor)
    this.high = { floor, places: new Set(places), most: 2 * places.length + SPARE * size }
    return this.mostInView(size) ?? []
  }

  /** The same from what is in view; null where that is too little or has grown too much. */
  private mostInView(size: number): readonly (readonly [number: number, count: number])[] | null {
    const { high } = this
    if (high === null) return null
    const found: (readonly [number, number])[] = []
    for (const place of high.places) {
      const count = this.at(place)
      if (count >= high.floor) found.push([this.places.numbers[place], count])
      else high.places.delete(place)
    }
    if (found.length > high.most || (found.length < size && high.floor > 1)) return null
    if (found.length <= size) return found
    const last = found.map(([, count]) => count).sort((m, n) => n - m)[size - 1]
    return found.filter(([, count]) => count >= last)
  }

  /** A count that so many have or exceed; 1 where fewer are counted. */
  private leastOf(size: number): number {
    const { counts } = this
    const end = Math.min(counts.length, this.places.numbers.length)
    // How many there are of each count, the great ones together: one look at each number, and no sorting of the many.
    ofCount.fill(0)
    for (let place = 0; place < end; place++) if (counts[place] > 0) ofCount[Math.min(counts[place], GREAT)]++
    for (const place of this.apart?.keys() ?? []) {
      const [was, is] = [counts[place] ?? 0, this.at(place)]
      if (was > 0) ofCount[Math.min(was, GREAT)]--
      if (is > 0) ofCount[Math.min(is, GREAT)]++
    }
    let least = GREAT
    for (let left = size - ofCount[least]; left > 0 && least > 1; left -= ofCount[least]) least--
    return least
  }

  /** The places of all that were counted so often or oftener. */
  private from(least: number): readonly number[] {
    const { counts, apart } = this
    const { numbers } = this.places
    const end = Math.min(counts.length, numbers.length)
    const found: number[] = []
    for (let place = 0; place < end; place++)
      if (counts[place] >= least && apart?.has(place) !== true) found.push(place)
    for (const place of apart?.keys() ?? []) if (this.at(place) >= least) found.push(place)
    return found
  }
}
