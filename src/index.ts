/**
 * Hearsay: who said it, on whose word, and does anyone independent agree?
 *
 * `annotateText` reads one text. `openStore`, `addInputs` and the queries make and ask a ledger of many.
 */
export * from './ask/index.js'
export * from './model/index.js'
export * from './pipeline/index.js'
export { HearsayError, PROBLEMS, type ProblemCode } from './problems.js'
export { openStore } from './store/index.js'
export type { At, Capabilities, Store } from './store/store.js'
export { version } from './version.js'
