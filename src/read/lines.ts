/**
 * Splits a stream of bytes into lines without ever holding more than one line of at most `maxBytes`.
 * A longer line is given as `null` bytes, so that the caller can report it and go on.
 */
import { Buffer } from 'node:buffer'

export interface Line {
  /** The line's number, from 1. */
  readonly number: number
  /** Its bytes without the line break, or null where it was longer than the limit. */
  readonly bytes: Buffer | null
  /** How long it was, in bytes. */
  readonly size: number
  /** False for a last line without a line break. */
  readonly isEnded: boolean
}

/** Yields the lines of a byte stream in order. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Line> {
  let held: Buffer[] = []
  let size = 0
  let number = 0
  const take = (isEnded: boolean): Line => {
    number++
    const line: Line = { number, bytes: size > maxBytes ? null : Buffer.concat(held, size), size, isEnded }
    held = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    const buffer =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let at = buffer.indexOf(10); at !== -1; at = buffer.indexOf(10, from)) {
      size += at - from
      if (size <= maxBytes) held.push(buffer.subarray(from, at))
      else held = []
      yield take(true)
      from = at + 1
    }
    size += buffer.length - from
    if (size <= maxBytes) held.push(buffer.subarray(from))
    else held = []
  }
  if (size > 0) yield take(false)
}
