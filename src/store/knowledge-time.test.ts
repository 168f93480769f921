import { describe, expect, it } from 'vitest'
import { formatMicros, knownUntil, parseMoment } from './knowledge-time.js'

describe('parseMoment', () => {
  it.each([
    ['2031-04-01', '2031-04-01T00:00:00.000000Z', '2031-04-02T00:00:00.000000Z'],
    ['2031-04-01T12:30', '2031-04-01T12:30:00.000000Z', '2031-04-01T12:31:00.000000Z'],
    ['2031-04-01T12:30:05Z', '2031-04-01T12:30:05.000000Z', '2031-04-01T12:30:06.000000Z'],
    ['2031-04-01T12:30:05.25Z', '2031-04-01T12:30:05.250000Z', '2031-04-01T12:30:05.260000Z'],
    ['2031-04-01T12:30:05.123456Z', '2031-04-01T12:30:05.123456Z', '2031-04-01T12:30:05.123457Z'],
    ['2031-04-01T12:30:05+02:00', '2031-04-01T10:30:05.000000Z', '2031-04-01T10:30:06.000000Z'],
    ['2031-04-01T00:30-0130', '2031-04-01T02:00:00.000000Z', '2031-04-01T02:01:00.000000Z'],
  ])('%s', (value, from, to) => {
    const moment = parseMoment(value)
    expect([formatMicros(moment.from), formatMicros(moment.to)]).toEqual([from, to])
  })

  it.each(['', 'today', '2031', '2031-13-01', '2031-04-01 12:00', '1'.repeat(100_000)])('refuses %j', (value) => {
    expect(() => parseMoment(value)).toThrow('Not a day or an instant')
  })

  it('what was recorded within the stretch named is known', () => {
    expect(formatMicros(knownUntil('2031-04-01'))).toBe('2031-04-01T23:59:59.999999Z')
    expect(knownUntil(undefined)).toBe(Number.MAX_SAFE_INTEGER)
  })
})
