import { asOfDay } from '../as-of.js'
import { knownUntil } from '../knowledge-time.js'
import type { At } from '../store.js'
import type { Params, Value } from './parameters.js'

/** Conditions of a read, put together by name. */
export interface Conditions {
  readonly where: string
  readonly params: Params
}

/**
 * Joins the conditions whose values are given. The text depends only on which are given, so it is planned once.
 * @param parts pairs of a condition that names `:name`, and its value; `undefined` leaves it out.
 */
export function conditions(parts: Readonly<Record<string, readonly [string, Value | undefined]>>): Conditions {
  const given = Object.entries(parts).flatMap(([name, [text, value]]) =>
    value === undefined ? [] : [{ name, text, value }],
  )
  return {
    where: given.length > 0 ? `WHERE ${given.map(({ text }) => text).join(' AND ')}` : '',
    params: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  }
}

/** The conditions of both times on a table with `day` and `recorded`. */
export const atConditions = (table: string, at: At | undefined) =>
  ({
    asOf: [`${table}.day <= :asOf`, at?.asOf === undefined ? undefined : asOfDay(at.asOf)],
    known: [`${table}.recorded <= :known`, at?.knownAt === undefined ? undefined : knownUntil(at.knownAt)],
  }) as const

/** A limit as PostgreSQL takes it: NULL is none. */
export const limitParam = (limit: number | undefined): number | null =>
  limit === undefined || !Number.isFinite(limit)
    ? null
    : Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.floor(limit)))
