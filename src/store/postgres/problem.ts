import { HearsayError, type ProblemCode } from '../../problems.js'

interface Known {
  readonly code: ProblemCode
  readonly words: string
  readonly hint: string
}

const AWAY: Known = {
  code: 'environment',
  words: 'the server cannot be reached',
  hint: 'Check that it runs and may be reached from here. What was acknowledged is kept.',
}
const BUSY: Known = {
  code: 'store/locked',
  words: 'another process is writing',
  hint: 'Wait for it to end and try again.',
}
const REFUSED: Known = {
  code: 'not-allowed',
  words: 'the server refuses this user or password',
  hint: 'Check the user in the address and the password, for example in PGPASSWORD or ~/.pgpass.',
}
const FORBIDDEN: Known = {
  code: 'not-allowed',
  words: 'this user may not do that',
  hint: "Grant it the rights on the store's schema, or open the store for reading only.",
}
const FULL: Known = {
  code: 'environment',
  words: 'the server has no room left',
  hint: "Free space on the server's disk. What was acknowledged is kept.",
}

/** By PostgreSQL's codes, by their classes (the first two characters), and by the network's. */
const KNOWN: Readonly<Record<string, Known>> = {
  '08': AWAY,
  '28': REFUSED,
  '53': FULL,
  '57': AWAY,
  '53300': {
    ...AWAY,
    words: 'the server has no connection left',
    hint: 'End other clients, or raise max_connections.',
  },
  '57014': BUSY,
  '3D000': {
    code: 'input/missing',
    words: 'there is no such database',
    hint: 'Make it first, for example with createdb.',
  },
  '3F000': { code: 'input/missing', words: 'there is no store in this schema', hint: 'Add articles first.' },
  '42501': FORBIDDEN,
  '25006': FORBIDDEN,
  '55P03': BUSY,
  '40P01': BUSY,
  '40001': BUSY,
  XX001: { code: 'store/integrity', words: 'it is damaged', hint: 'Restore it from a copy.' },
  XX002: { code: 'store/integrity', words: 'it is damaged', hint: 'Run REINDEX, or restore it from a copy.' },
}
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/
const LOST = /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/

/** Turns the client's error into one that says what to do; null for a bug in our own SQL. */
export function postgresProblem(error: unknown, shown: string): HearsayError | null {
  if (error instanceof HearsayError || typeof error !== 'object' || error === null) return null
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const words = typeof message === 'string' ? message : ''
  const known =
    typeof code === 'string' && NETWORK.test(code)
      ? AWAY
      : typeof code === 'string'
        ? (KNOWN[code] ?? KNOWN[code.slice(0, 2)])
        : /^SASL/.test(words)
          ? REFUSED
          : LOST.test(words)
            ? AWAY
            : undefined
  if (known === undefined) return null
  return new HearsayError(known.code, `The store ${shown}: ${known.words}${words === '' ? '' : ` (${words})`}.`, {
    hint: known.hint,
    cause: error,
  })
}
