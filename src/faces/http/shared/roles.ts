import { QUERIES } from '../../../ask/queries.js'
import { isWebFile } from '../web-files.js'
import type { Role } from './accounts.js'

/** Routes that are no query, with who may use them. What stands neither here nor among the queries is refused. */
const OTHERS: readonly (readonly [method: string, path: RegExp, needs: Role | 'anyone'])[] = [
  ['GET', /^\/health\.json$/, 'anyone'],
  ['GET', /^\/me\.json$/, 'anyone'],
  ['POST', /^\/sign-in\.json$/, 'anyone'],
  ['POST', /^\/sign-out\.json$/, 'anyone'],
  ['GET', /^\/openapi\.json$/, 'read'],
  ['POST', /^\/import\.json$/, 'admin'],
  ['GET', /^\/import\/[^/]+\/events$/, 'admin'],
  ['GET', /^\/events$/, 'read'],
  ['GET', /^\/exports\.json$/, 'read'],
  ['GET', /^\/export\/[^/]+$/, 'read'],
]

const QUERY_OF = new Map(QUERIES.map((query) => [query.name, query]))
const ASKED = /^\/([a-z-]+)(?:\/.+)?\.(?:json|csv)$/

/** What a request needs: a role, nothing (`anyone`), or null where it is refused to all. */
export function needOf(method: string, path: string): Role | 'anyone' | null {
  const verb = method === 'HEAD' ? 'GET' : method
  const other = OTHERS.find(([of, pattern]) => of === verb && pattern.test(path))
  if (other !== undefined) return other[2]
  const query = QUERY_OF.get(ASKED.exec(path)?.[1] ?? '')
  if (query !== undefined) {
    if (query.effect === 'read') return verb === 'GET' ? 'read' : null
    return verb === 'POST' ? 'review' : null
  }
  // The interface itself holds no data.
  return verb === 'GET' && isWebFile(path) ? 'anyone' : null
}
