import { hash } from 'node:crypto'

declare const brand: unique symbol
/** A string that only the named kind of thing may carry. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type SnapshotId = Id<'Snapshot'>
export type DocumentId = Id<'Document'>
export type StatementId = Id<'Statement'>
export type JudgementId = Id<'Judgement'>
export type ClaimId = Id<'Claim'>
export type ActorId = Id<'Actor'>

/**
 * Hashes bytes or text with SHA-256.
 * @returns 64 lower-case hexadecimal digits.
 */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data)
}

/**
 * Makes a short stable id from the parts that identify a thing: a letter for its kind and 16 hexadecimal digits.
 * Parts are length-prefixed, so `['a', 'bc']` and `['ab', 'c']` differ.
 */
export function idOf<Kind extends string>(letter: string, parts: readonly (string | number)[]): Id<Kind> {
  const text = parts.map((part) => `${String(part).length}:${part}`).join('|')
  return `${letter}${sha256(text).slice(0, 16)}` as Id<Kind>
}
