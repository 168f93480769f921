/** What an answer that is a list leaves out: how many more there are, or only that there are more. */
const left = new WeakMap<object, number | 'some'>()

/** A list as it is given, of which it is remembered how many it leaves out. */
export function leaving<T extends object>(given: T, more: number | 'some'): T {
  if (more === 'some' || more > 0) left.set(given, more)
  return given
}

/** How many items a list has in all, with those that it leaves out; null where it is whole, or that is not known. */
export function totalOf(answer: unknown): number | null {
  const more = Array.isArray(answer) ? left.get(answer) : undefined
  return typeof more === 'number' && Array.isArray(answer) ? answer.length + more : null
}

/** The first items of a list of which there are `total`, or some more than these where that is not known. */
export function firstItems<T>(items: readonly T[], limit: number, total?: number): T[] {
  const given = items.slice(0, limit)
  return leaving(given, total === undefined ? (items.length > given.length ? 'some' : 0) : total - given.length)
}

/**
 * Says that a list was cut at its limit, and how to have more; null where it is whole. For the command line, where a list
 * has no next page.
 *
 * @example leftOutWords([1, 2]) // null
 */
export function leftOutWords(answer: unknown): string | null {
  const more = Array.isArray(answer) ? left.get(answer) : undefined
  if (more === undefined || !Array.isArray(answer)) return null
  const shown = answer.length.toLocaleString('en-GB')
  return more === 'some'
    ? `The first ${shown} are shown, and there are more: --limit N shows others.`
    : `${shown} of ${(answer.length + more).toLocaleString('en-GB')} are shown: --limit N shows more.`
}
