import type { Document, Statement } from '../../model/index.js'
import type { Prepared } from './prepared.js'
import { sceneOf } from './scene-of.js'
import { statementFeatures } from './statement-features.js'
import { usageOf } from './usage.js'

/** Prepares the statements of one document for comparison, each seeing the others. The order of the statements plays no part. */
export function prepareDocument(document: Document, statements: readonly Statement[]): readonly Prepared[] {
  const sorted = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1))
  const scene = sceneOf(document, sorted)
  const usage = usageOf(document)
  return sorted.map((statement) => statementFeatures(statement, document, { siblings: sorted, scene, usage }))
}
