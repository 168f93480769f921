/**
 * Those that an id names: the one that has it, or those whose ids begin so. Where a statement says two things, their
 * claims' ids differ in their ends only: "c3f2" begins the first and "c3f2-1" the second.
 */
export function withId<T extends { readonly id: string }>(items: readonly T[], id: string): readonly T[] {
  const wanted = (id.split(':')[0] ?? id).toLowerCase()
  const exact = items.filter((item) => item.id === wanted)
  if (exact.length > 0) return exact
  const [start = '', part] = wanted.split('-')
  const begun = items.filter((item) => item.id.startsWith(start))
  const ofPart = begun.filter((item) => item.id.split('-')[1] === part)
  return ofPart.length > 0 || part !== undefined ? ofPart : begun
}
