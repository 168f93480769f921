import { countedOn } from '../lang/en/figures/counted-on.js'
import type { FigurePoint, Statement } from '../model/index.js'

const DAY = /^\d{4}-\d{2}-\d{2}/

/**
 * The day of a figure: that of its saying where the page states it; else the day as of which the words count ("as of
 * Monday, 23"); else as assumed from the page; else that of the page. Where it is said in several days ("in June"), the last
 * of them too.
 */
export function figureDay(
  { saidAt, text, times }: Pick<Statement, 'saidAt' | 'text' | 'times'>,
  published: string | null,
): Pick<FigurePoint, 'saidOn' | 'saidTo' | 'dated'> {
  if (saidAt !== null && saidAt.from !== null && saidAt.stated)
    return { saidOn: saidAt.from.slice(0, 10), ...endOf(saidAt), dated: 'stated' }
  const counted = countedOn(text, times)
  if (counted !== null && DAY.test(counted)) return { saidOn: counted.slice(0, 10), dated: 'stated' }
  if (saidAt !== null && saidAt.from !== null)
    return { saidOn: saidAt.from.slice(0, 10), ...endOf(saidAt), dated: 'assumed' }
  return { saidOn: published, dated: published === null ? null : 'page' }
}

const endOf = (saidAt: NonNullable<Statement['saidAt']>): Pick<FigurePoint, 'saidTo'> => {
  const last = lastOf(saidAt)
  return last === null ? {} : { saidTo: last }
}

/** The last day of a saying that can have been on several; null where it was on one, or where its end is open. */
export function lastOf({ from, to }: Pick<NonNullable<Statement['saidAt']>, 'from' | 'to'>): string | null {
  const [first, last] = [from?.slice(0, 10), to?.slice(0, 10)]
  return first !== undefined && last !== undefined && DAY.test(last) && last > first ? last : null
}
