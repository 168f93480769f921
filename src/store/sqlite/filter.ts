import { asOfDay } from '../as-of.js'
import { knownUntil } from '../knowledge-time.js'
import type { At } from '../store.js'
import type { Params, Value } from './driver.js'

/** Conditions of a read, put together by name. */
export interface Conditions {
  readonly where: string
  readonly params: Params
}

/**
 * Joins the conditions whose values are given. The text depends only on which are given, so it is prepared once.
 * @param parts pairs of a condition that names `:name`, and its value; `undefined` leaves it out.
 */
export function conditions(parts: Readonly<Record<string, readonly [string, Value | undefined]>>): Conditions {
  const params: Record<string, Value> = {}
  const texts: string[] = []
  for (const [name, [text, value]] of Object.entries(parts)) {
    if (value === undefined) continue
    texts.push(text)
    params[name] = value
  }
  return { where: texts.length > 0 ? `WHERE ${texts.join(' AND ')}` : '', params }
}

/** The conditions of both times on a table with `day` and `recorded`. */
export const atConditions = (table: string, at: At | undefined) =>
  ({
    asOf: [`${table}.day <= :asOf`, at?.asOf === undefined ? undefined : asOfDay(at.asOf)],
    known: [`${table}.recorded <= :known`, at?.knownAt === undefined ? undefined : knownUntil(at.knownAt)],
  }) as const

/** A list as one parameter: `IN (SELECT value FROM json_each(:ids))`. */
export const listParam = (values: readonly (string | number)[] | undefined): string | undefined =>
  values === undefined ? undefined : JSON.stringify(values)

/** A limit as SQLite takes it: -1 is none. */
export const limitParam = (limit: number | undefined): number =>
  limit === undefined || !Number.isFinite(limit) ? -1 : Math.max(0, Math.floor(limit))
