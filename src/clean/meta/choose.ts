import type { Read } from '../../model/index.js'

/** A value that one basis gives, with its place where it is printed. */
export interface Candidate<T> {
  readonly value: T
  readonly basis: string
  readonly start?: number
  readonly end?: number
}

/** The first candidate as a {@link Read}; the others that differ from it become its alternatives. */
export function choose<T>(candidates: readonly Candidate<T>[]): Read<T> | null {
  const first = candidates[0]
  if (first === undefined) return null
  const alternatives: { value: T; basis: string }[] = []
  for (const { value, basis } of candidates.slice(1)) {
    if (value === first.value || alternatives.some((other) => other.value === value)) continue
    if (alternatives.length === 8) break
    alternatives.push({ value, basis })
  }
  return {
    value: first.value,
    basis: first.basis,
    ...(first.start === undefined ? {} : { span: { start: first.start, end: first.end! } }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
  }
}
