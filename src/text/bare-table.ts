/**
 * A table whose only words are its own. A plain object also answers to "constructor" and "__proto__", and a page may hold
 * any word.
 *
 * @example bareTable({ maj: 'major' }).constructor // undefined
 */
export const bareTable = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)
