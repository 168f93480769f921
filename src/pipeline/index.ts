/** Pages to statements, and statements to a ledger. */
export { type Added, type AddOptions, addInputs } from './add.js'
export { type Annotated, annotate, annotateWith } from './annotate.js'
export { type AnnotatedItem, type AnnotateOptions, annotateInputs } from './annotate-inputs.js'
export { annotateText, type TextFields } from './annotate-text.js'
