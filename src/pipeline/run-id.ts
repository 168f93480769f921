import { createHash } from 'node:crypto'

/** The same inputs have the same run name, so that adding them again replaces the report rather than lengthening it. */
export const runId = (inputs: readonly string[]): string =>
  `r${createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12)}`
