/** Pieces come in sizes that double. What is greater than the greatest is not lent. */
export const LEAST = 2 ** 14
const MOST = 2 ** 20
/** Bytes of pieces that wait to be lent again. */
const WAITING = 32 * 2 ** 20

const waiting = new Map<number, Buffer<ArrayBuffer>[]>()
let bytesWaiting = 0

/**
 * Memory for one answer, to be given back once it is sent. Memory outside the heap that is allocated for each answer makes
 * V8 look through the whole heap, which with a great board takes longer than the answers do.
 */
export function lend(size: number): Buffer<ArrayBuffer> {
  if (size > MOST) return Buffer.allocUnsafeSlow(size)
  let room = LEAST
  while (room < size) room *= 2
  const piece = waiting.get(room)?.pop()
  if (piece !== undefined) bytesWaiting -= room
  return (piece ?? Buffer.allocUnsafeSlow(room)).subarray(0, size)
}

/** Takes back what was lent: nobody may read or write it any more. */
export function giveBack(lent: Buffer<ArrayBuffer>): void {
  const room = lent.buffer.byteLength
  if (room > MOST || bytesWaiting + room > WAITING) return
  const pieces = waiting.get(room) ?? []
  waiting.set(room, pieces)
  pieces.push(Buffer.from(lent.buffer))
  bytesWaiting += room
}
