import { describe, expect, it } from 'vitest'
import { dateWith, type Fields, fieldsWith, foundFrom } from './meaning.js'

const CASES: readonly {
  readonly title: string
  readonly fields: Fields
  readonly changed: Fields
  readonly made: Fields
}[] = [
  { title: 'adds a part', fields: { month: 5 }, changed: { day: 14 }, made: { month: 5, day: 14 } },
  { title: 'changes a part', fields: { weekday: 1 }, changed: { weekday: 3 }, made: { weekday: 3 } },
  { title: 'keeps a zero', fields: { hour: 8, minute: 30 }, changed: { minute: 0 }, made: { hour: 8, minute: 0 } },
  { title: 'keeps what is not given', fields: { year: 2031 }, changed: { year: undefined }, made: { year: 2031 } },
]

describe('fieldsWith', () => {
  it.each(CASES)('$title', ({ fields, changed, made }) => {
    expect(fieldsWith(fields, changed)).toEqual(made)
  })

  it('gives all dates the same parts in the same order', () => {
    const names = CASES.map(({ fields, changed }) => Object.keys(fieldsWith(fields, changed)).join())
    expect(new Set(names).size).toBe(1)
  })
})

describe('dateWith', () => {
  it('keeps the year that words point to', () => {
    const made = dateWith({ kind: 'calendar', fields: { month: 2 }, yearShift: -1 }, { day: 3 })
    expect(made).toEqual({ kind: 'calendar', fields: { month: 2, day: 3 }, yearShift: -1 })
  })
})

describe('foundFrom', () => {
  it('keeps the modifier where none is given', () => {
    const found = { from: 3, to: 5, meaning: { kind: 'set', value: 'P1D' }, mod: 'APPROX' } as const
    expect(foundFrom(2, found)).toEqual({ ...found, from: 2 })
    expect(foundFrom(2, found, 'END')).toEqual({ ...found, from: 2, mod: 'END' })
  })
})
