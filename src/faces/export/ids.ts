import { createHash } from 'node:crypto'
import { idOf } from '../../model/index.js'

/** Names of things outside the ledger: the same thing has the same name in every export. */
export const urn = (kind: 'claim' | 'statement' | 'document' | 'snapshot' | 'voice' | 'export', id: string): string =>
  `urn:hearsay:${kind}:${id}`

/** A voice or an outlet is known by its name alone; two spellings are two until a person joins them. */
export const voiceId = (name: string): string => idOf('v', [name.toLowerCase()])

/** The namespace of identifiers that are ours (RFC 4122, version 5). */
export const HEARSAY_SPACE = '0d7b6c0a-5a0e-5f43-9d0b-6f6d0f5b3c11'

/** A version 5 UUID: the same name in the same namespace gives the same identifier. */
export function uuid5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
