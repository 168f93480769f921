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
