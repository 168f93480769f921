import type { StatementView } from './shapes.js'

/**
 * The days on which something can have been said, both ends included, and whether its page states them. Where nothing is
 * known of them they are taken to be that of the page; null where that has none.
 */
export function whenSaid({ saidAt, document }: Pick<StatementView, 'saidAt' | 'document'>): {
  readonly from: string | null
  readonly to: string | null
  readonly stated: boolean
} {
  if (saidAt !== null && saidAt.from !== null) return saidAt
  return { from: document.published, to: document.published, stated: false }
}

/** The same under the names of an entry in a list of sayings. */
export function daysOf(one: Pick<StatementView, 'saidAt' | 'document'>): {
  readonly at: string | null
  readonly to: string | null
  readonly stated: boolean
} {
  const { from, to, stated } = whenSaid(one)
  return { at: from, to, stated }
}
