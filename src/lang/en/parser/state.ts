/**
 * The state of the arc-hybrid transition system over one sentence of `n` tokens, numbered from 0. The root is a token
 * after the last, number `n`; the buffer is `front … n`. Training and parsing share it.
 */
export interface ParseState {
  readonly n: number
  readonly stack: Int32Array
  depth: number
  front: number
  readonly head: Int32Array
  readonly relation: Uint8Array
  /** Outermost children on each side, -1 for none, and how many there are. */
  readonly leftmost: Int32Array
  readonly rightmost: Int32Array
  readonly left: Uint8Array
  readonly right: Uint8Array
}

export const SHIFT = 0
/** The stack's top becomes a child of the buffer's front. */
export const LEFT = 1
/** The stack's top becomes a child of the token below it. */
export const RIGHT = 2

/** Makes a state with room for sentences of this many tokens. */
export function stateFor(room: number): Omit<ParseState, 'n'> & { n: number } {
  const size = room + 1
  return {
    n: 0,
    stack: new Int32Array(size),
    depth: 0,
    front: 0,
    head: new Int32Array(size),
    relation: new Uint8Array(size),
    leftmost: new Int32Array(size),
    rightmost: new Int32Array(size),
    left: new Uint8Array(size),
    right: new Uint8Array(size),
  }
}

/** Empties the state for a sentence of `n` tokens. */
export function reset(state: ReturnType<typeof stateFor>, n: number): void {
  state.n = n
  state.depth = 0
  state.front = 0
  state.head.fill(-2, 0, n + 1)
  state.leftmost.fill(-1, 0, n + 1)
  state.rightmost.fill(-1, 0, n + 1)
  state.left.fill(0, 0, n + 1)
  state.right.fill(0, 0, n + 1)
}

/** Whether every token has its head. */
export function isDone(state: ParseState): boolean {
  return state.front === state.n && state.depth === 0
}

/** Whether a move may be made; exactly one token becomes the root's child. */
export function isLegal(state: ParseState, move: number): boolean {
  if (move === SHIFT) return state.front < state.n
  if (move === LEFT) return state.depth > 0 && (state.front < state.n || state.depth === 1)
  return state.depth > 1
}

/** Makes a move. For LEFT and RIGHT the child's relation is set by the caller before the move. */
export function apply(state: ParseState, move: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.front++
    return
  }
  const child = state.stack[--state.depth]
  const head = move === LEFT ? state.front : state.stack[state.depth - 1]
  state.head[child] = head
  if (move === LEFT) {
    state.leftmost[head] = child
    if (state.left[head] < 7) state.left[head]++
  } else {
    state.rightmost[head] = child
    if (state.right[head] < 7) state.right[head]++
  }
}
