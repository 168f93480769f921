import type { Tokens } from '../../model/tokens.js'

/** The token that begins at an offset, or holds it; -1 outside all tokens. Binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= offset) low = middle + 1
    else if (tokens.start[middle]! > offset) high = middle - 1
    else return middle
  }
  return -1
}
