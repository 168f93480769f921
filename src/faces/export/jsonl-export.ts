import type { Scope } from '../../ask/scope.js'
import { json } from './text.js'

/** One claim a line, whole: the shape of `/claims.json`. */
export async function* jsonlExport(scope: Scope): AsyncIterable<string> {
  for await (const { view } of scope.evidence()) yield `${json(view)}\n`
}
