/** The month or the year that two days are the first and the last of: "2024-03", "2024"; null where they are not. */
export function wholePeriod(from: string, to: string): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (!/^\d{4}-\d{2}-01/.test(from) || to.slice(0, 10) <= from.slice(0, 10)) return null
  if (from.slice(0, 10) === `${year}-01-01` && to.slice(0, 10) === `${year}-12-31`) return year
  const last = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
  return to.slice(0, 10) === last ? month : null
}
