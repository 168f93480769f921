import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.js'

const DATE = 'Tue, 04 Mar 2031 10:00:00 GMT'

it.each([
  ['seconds', { 'retry-after': '120' }, 120_000],
  ['a date against the server’s own', { 'retry-after': 'Tue, 04 Mar 2031 10:05:00 GMT', date: DATE }, 300_000],
  ['a date gone by', { 'retry-after': 'Tue, 04 Mar 2031 09:00:00 GMT', date: DATE }, 0],
  ['a date with nothing to read it against', { 'retry-after': 'Tue, 04 Mar 2031 10:05:00 GMT' }, null],
  ['more than a day', { 'retry-after': '999999999' }, 86_400_000],
  ['nothing', {}, null],
  ['nonsense', { 'retry-after': 'soon', date: DATE }, null],
])('reads %s', (_, headers, ms) => expect(retryAfterMs(headers)).toBe(ms))
