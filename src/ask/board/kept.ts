/** Answers that are kept of many. */
const KEPT = 64

/** What is held under a name, made where it is not. Of many, the one that nobody asked for longest is given up. */
export function kept<V, T extends V>(held: Map<string, V>, name: string, make: () => T): T {
  const value = (held.get(name) as T | undefined) ?? make()
  held.delete(name)
  held.set(name, value)
  for (const old of held.keys()) if (held.size > KEPT) held.delete(old)
  return value
}
