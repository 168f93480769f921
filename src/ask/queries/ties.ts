/** One voice as a claim counts it: the party it speaks for there, and who is counted as one with it. */
interface Told {
  readonly key: string
  /** Null where the claim does not say it. */
  readonly party: string | null
  readonly together: readonly string[]
}

/** Of so many claims in which the less heard of two is a voice, one at least must take them together. */
const FEW = 4

/**
 * What claims say of which voices are one, over a whole story. One claim may be wrong: a text that two pages give to two men
 * makes them one there. So two voices are one where more claims take them together than keep them apart,
 * and at least a quarter of those of the less heard; and a voice is of
 * the party for which most claims let it speak.
 */
export class Ties {
  private claims = 0
  private readonly claimsOf = new Map<string, Set<number>>()
  private readonly parties = new Map<string, Map<string, number>>()
  /** By two keys, the lesser first, in how many claims they are one. */
  private readonly pairs = new Map<string, Map<string, number>>()

  /** Adds the known voices of one claim. */
  add(told: readonly Told[]): void {
    const claim = this.claims++
    const seen = new Set<string>()
    for (const { key, party, together } of told) {
      if (party !== null) count(this.parties, key, party)
      for (const name of [key, ...together]) {
        const own = this.claimsOf.get(name)
        if (own === undefined) this.claimsOf.set(name, new Set([claim]))
        else own.add(claim)
        if (name === key) continue
        const [a, b] = name < key ? [name, key] : [key, name]
        // Each of the two may name the other.
        if (!seen.has(`${a}\n${b}`)) count(this.pairs, a, b)
        seen.add(`${a}\n${b}`)
      }
    }
  }

  /** The party for which a voice speaks in more than half of the claims that give it one; null where there is none. */
  partyOf(key: string): string | null {
    const held = [...(this.parties.get(key) ?? [])]
    const all = held.reduce((sum, [, times]) => sum + times, 0)
    return held.find(([, times]) => 2 * times > all)?.[0] ?? null
  }

  /** Gives each voice the key that stands for all that are one with it. */
  roots(): (key: string) => string {
    const one = new Map<string, string>()
    const rootOf = (key: string): string => {
      let at = key
      for (let next = one.get(at); next !== undefined; next = one.get(at)) at = next
      return at
    }
    const join = (a: string, b: string): void => {
      const [x, y] = [rootOf(a), rootOf(b)]
      if (x !== y) one.set(x < y ? y : x, x < y ? x : y)
    }
    for (const key of this.parties.keys()) {
      const party = this.partyOf(key)
      if (party !== null) join(key, `party ${party}`)
    }
    for (const [a, others] of this.pairs)
      for (const [b, together] of others) if (this.areTied(a, b, together)) join(a, b)
    return rootOf
  }

  /** One claim that takes two together is little where both are heard in many. */
  private areTied(a: string, b: string, together: number): boolean {
    const least = Math.min(this.claimsOf.get(a)?.size ?? 0, this.claimsOf.get(b)?.size ?? 0)
    return together > this.both(a, b) - together && FEW * together >= least
  }

  /** In how many claims both are voices, as one or as two. */
  private both(a: string, b: string): number {
    const [x, y] = [this.claimsOf.get(a) ?? new Set<number>(), this.claimsOf.get(b) ?? new Set<number>()]
    const [few, many] = x.size <= y.size ? [x, y] : [y, x]
    let both = 0
    for (const claim of few) if (many.has(claim)) both++
    return both
  }
}

function count(counts: Map<string, Map<string, number>>, a: string, b: string): void {
  const held = counts.get(a)
  if (held === undefined) counts.set(a, new Map([[b, 1]]))
  else held.set(b, (held.get(b) ?? 0) + 1)
}
