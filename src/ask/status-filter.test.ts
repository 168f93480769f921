import { expect, it } from 'vitest'
import { statusFilter } from './status-filter.js'

it.each([
  ['disputed', ['disputed']],
  ['disputed,denied', ['disputed', 'denied']],
  ['denied, disputed denied', ['denied', 'disputed']],
])('%s is read', (text, statuses) => {
  expect(statusFilter.parse(text)).toEqual(statuses)
})

it.each(['wrong', 'disputed,wrong', '', ','])('%j is refused, with the words that are statuses', (text) => {
  const { error } = statusFilter.safeParse(text)
  expect(error?.issues[0]?.message).toMatch(/is no status\. Write one of reported, corroborated, disputed/)
})
