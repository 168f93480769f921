/** Counts by small numbers. */
export class Tally {
  private counts = new Int32Array(64)

  add(number: number, by: number): void {
    if (number >= this.counts.length) {
      const grown = new Int32Array(Math.max(number + 1, 2 * this.counts.length))
      grown.set(this.counts)
      this.counts = grown
    }
    this.counts[number] += by
  }

  /** Adds to the number of every bit that is set. */
  addBits(bits: number, by: number): void {
    for (let i = 0; bits >> i > 0; i++) if ((bits >> i) & 1) this.add(i, by)
  }

  copy(): Tally {
    const other = new Tally()
    other.counts = this.counts.slice()
    return other
  }

  of(number: number): number {
    return this.counts[number] ?? 0
  }

  /** Numbers of which most was counted: at least `size` of them, and all that tie with the last; fewer where fewer are counted. */
  most(size: number): readonly number[] {
    let highest = 0
    for (const count of this.counts) if (count > highest) highest = count
    const numbersWith = new Int32Array(highest + 1)
    for (const count of this.counts) if (count > 0) numbersWith[count]++
    let least = highest
    for (let sum = numbersWith[least]; sum < size && least > 1; ) sum += numbersWith[--least]
    const found: number[] = []
    for (let i = 0; i < this.counts.length; i++) if (this.counts[i] > 0 && this.counts[i] >= least) found.push(i)
    return found
  }
}
