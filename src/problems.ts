/** Problems that a caller can mend: a bad call or a bad environment. A bug is an assertion; a troublesome article is a Diagnostic. */

/** Codes with their exit status and HTTP status. Exit: 1 nothing found, 2 usage, 3 partial, 4 not allowed, 5 integrity, 6 validation. */
export const PROBLEMS = {
  'not-found': { exit: 1, http: 404 },
  usage: { exit: 2, http: 400 },
  'input/missing': { exit: 2, http: 400 },
  partial: { exit: 3, http: 207 },
  'not-allowed': { exit: 4, http: 403 },
  'not-signed-in': { exit: 4, http: 401 },
  'too-many': { exit: 4, http: 429 },
  'store/newer-version': { exit: 5, http: 500 },
  'store/not-a-store': { exit: 5, http: 500 },
  'store/integrity': { exit: 5, http: 500 },
  'store/locked': { exit: 4, http: 503 },
  validation: { exit: 6, http: 422 },
  environment: { exit: 2, http: 500 },
} as const
export type ProblemCode = keyof typeof PROBLEMS

/** An error that says what was found, what was expected and what to do. */
export class HearsayError extends Error {
  readonly code: ProblemCode
  readonly hint: string | null
  constructor(code: ProblemCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'HearsayError'
    this.code = code
    this.hint = options.hint ?? null
  }
}

/** Whether a store is away or busy just now: nothing of what was asked, and another try may find it there. */
export const isOutage = (error: unknown): boolean =>
  error instanceof HearsayError && (error.code === 'environment' || error.code === 'store/locked')
