import { createHash } from 'node:crypto'

/** The entity tag of a body: another wherever a byte is another. */
export const tagOf = (body: Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
