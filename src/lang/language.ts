import type { Interpreter } from '../attribute/interpreter.js'
import type { Marking } from '../mark/mark.js'
import type { Maker } from '../model/index.js'

/** One language: how its text is marked, who finds its attributions, and who reads labels off them. */
export interface Language extends Marking {
  /** ISO 639-1. */
  readonly code: string
  readonly makers: readonly Maker[]
  readonly interpreter: Interpreter
}
