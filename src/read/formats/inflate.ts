/**
 * Unpacks gzip, brotli and raw deflate under caps on bytes and ratio. A bomb stops at the cap; a truncated stream is
 * reported and what was whole is kept by the caller.
 */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly isTruncated: boolean }
  | { readonly ok: false; readonly code: string; readonly message: string }

export type Packing = 'gzip' | 'br' | 'deflate' | 'deflate-raw'

/** News compresses four to ten times; 200 leaves room for pages of repeated markup and none for bombs. */
export const MAX_RATIO = 200
/** Below this size the ratio is no sign of anything. */
const SMALL = 1_000_000

/** Unpacks bytes, at most `maxBytes` of them and at most {@link MAX_RATIO} times what was given. */
export function inflate(bytes: Uint8Array, packing: Packing, maxBytes: number): Unpacked {
  const limit = Math.min(maxBytes, Math.max(SMALL, bytes.byteLength * MAX_RATIO))
  try {
    return { ok: true, bytes: unpack(bytes, packing, limit, false), isTruncated: false }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return {
        ok: false,
        code: 'read/unpacks-too-large',
        message: `The ${packing} data unpacks to more than ${limit} bytes (200 times its size, or the limit for one item). It is not read.`,
      }
    if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(error instanceof Error ? error.message : '')) {
      try {
        return { ok: true, bytes: unpack(bytes, packing, limit, true), isTruncated: true }
      } catch {
        // What can be unpacked is nothing.
      }
      return { ok: false, code: 'read/truncated', message: `The ${packing} data ends too early. Fetch the file again.` }
    }
    return {
      ok: false,
      code: 'read/broken-archive',
      message: `The ${packing} data is broken (${code || 'unknown'}). Fetch the file again.`,
    }
  }
}

function unpack(bytes: Uint8Array, packing: Packing, maxOutputLength: number, isPartial: boolean): Uint8Array {
  if (packing === 'br')
    return brotliDecompressSync(bytes, {
      maxOutputLength,
      ...(isPartial ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
    })
  const options = { maxOutputLength, ...(isPartial ? { finishFlush: constants.Z_SYNC_FLUSH } : {}) }
  if (packing === 'gzip') return gunzipSync(bytes, options)
  return packing === 'deflate' ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
}
