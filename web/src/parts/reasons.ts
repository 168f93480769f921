interface Reason {
  readonly kind: string
  readonly words: string
  readonly statements: readonly string[]
}

/** Reasons that say the same are one reason, with the statements of all of them. */
export function joinedReasons<R extends Reason>(reasons: readonly R[]): readonly R[] {
  const joined = new Map<string, R>()
  for (const reason of reasons) {
    const key = `${reason.kind}\n${reason.words}`
    const held = joined.get(key)
    joined.set(
      key,
      held === undefined ? reason : { ...held, statements: [...new Set([...held.statements, ...reason.statements])] },
    )
  }
  return [...joined.values()]
}

/** Reasons that are told of a pair. */
const TOLD = 3

/** What weighs most for a pair, as one sentence; a pair that only a person joined has no other reason. */
export function strongest(reasons: readonly { readonly weight: number; readonly words: string }[]): string {
  const words = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map((one) => one.words)
  return [...new Set(words)].slice(0, TOLD).join('; ') || 'judged the same'
}
