/** What stands behind a day that no page states, on every face. */
export const ASSUMED = '(assumed)'

/** Why a day is marked so: on the screens a tooltip. */
export const ASSUMED_WHY =
  'No page states this day. What is said without a day is taken as said on the day of its page; what an undated page says counts from the day that its words give.'

/** A day in words, marked where no page states it. */
export const orAssumed = (words: string, isAssumed: boolean): string => (isAssumed ? `${words} ${ASSUMED}` : words)

/** "18 October 2024 (assumed)" as it stands within brackets: "18 October 2024, assumed". */
export const insideBrackets = <T extends string | null>(days: T): T =>
  days === null ? days : (days.replace(BRACKETED, ', $1') as T)
const BRACKETED = / \((assumed)\)$/

/** Whether no page states a day that is known. */
export const isAssumed = (dated: 'stated' | 'assumed' | 'page' | null): boolean =>
  dated === 'assumed' || dated === 'page'

/** What stands behind a count of figures that moved: how many it leaves out because no page states their days. */
export const onAssumedDays = (left: number): string =>
  left === 0 ? '' : ` on stated days (${left.toLocaleString('en-GB')} more on assumed days)`
