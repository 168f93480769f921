import { findDrift } from '../../src/fold/drift/find-drift.js'
import { annotateText } from '../../src/pipeline/annotate-text.js'
import type { DriftCase, ExpectedDrift } from './read-cases.js'

/** Annotates the pages of a case and gives the changes found on the last of them. */
export function runDriftCase({ pages }: DriftCase): readonly ExpectedDrift[] {
  const annotated = pages.map(({ text, outlet, published }) => annotateText(text, { outlet, published }))
  const documents = new Map(annotated.map(({ document }) => [document.id as string, document]))
  const last = annotated.at(-1)?.document.id
  return findDrift(
    annotated.flatMap(({ statements }) => statements),
    documents,
  )
    .filter(({ to }) => to.statement.document === last)
    .flatMap(({ changes }) => changes.map(({ kind, from, to }) => ({ kind, from, to })))
}

/** The expected changes that were found, and the found ones that were not expected. */
export function compareDrift(one: DriftCase, found: readonly ExpectedDrift[]) {
  const left = [...found]
  const hits = one.expected.filter((wanted) => {
    const at = left.findIndex(
      (other) =>
        other.kind === wanted.kind &&
        other.from.toLowerCase().startsWith(wanted.from.toLowerCase()) &&
        other.to.toLowerCase().startsWith(wanted.to.toLowerCase()),
    )
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return { hits: hits.length, missed: one.expected.length - hits.length, extra: left }
}
