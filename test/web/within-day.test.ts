import { describe, expect, it } from 'vitest'
import { dayScale } from '../../web/src/plots/days.js'
import { withinDay } from '../../web/src/plots/within-day.js'

const at = (middle: number) => ({ top: middle - 5, bottom: middle + 5 })

describe('marks of one day', () => {
  it('stand over each other where their heights allow', () => {
    expect(withinDay([at(20), at(60), at(100)], 80)).toEqual([0, 0, 0])
  })

  it('stand side by side where they would cover each other, the day’s middle between them', () => {
    expect(withinDay([at(20), at(22)], 80)).toEqual([-7, 7])
    expect(withinDay([at(20), at(22), at(90)], 80)).toEqual([-7, 7, -7])
  })

  it('never leave their day, however many they are and however narrow it is', () => {
    for (const width of [6, 20, 40, 200])
      for (const n of [2, 7, 30]) {
        const found = withinDay(
          Array.from({ length: n }, () => at(50)),
          width,
        )
        for (const x of found) expect(Math.abs(x)).toBeLessThanOrEqual(Math.max(0, (width - 14) / 2))
      }
  })
})

describe('a day of the scale', () => {
  it('begins and ends between its neighbours’ middles, and the first and last at the edges', () => {
    const scale = dayScale(['2024-03-05', '2024-03-06', '2024-03-09'], 50, 650)
    const [start, end] = scale.edges('2024-03-05') ?? [0, 0]
    expect(start).toBeCloseTo(50)
    expect(end - start).toBeCloseTo(scale.width)
    const [next] = scale.edges('2024-03-06') ?? [0]
    expect(next).toBeCloseTo(end)
    expect(scale.edges('2024-03-09')?.[1]).toBeCloseTo(650)
    expect(scale.edges('undated')).toBeNull()
  })

  it('is true but for the one stretch that would cost the others their room', () => {
    const scale = dayScale(['2030-09-30', '2031-10-01', '2031-10-10', '2031-10-15', '2031-10-16', '2031-10-18'], 0, 600)
    expect(scale.breaks.map(({ words }) => words)).toEqual(['365 days without an entry, drawn short'])
    const x = (day: string) => scale.x(day) ?? 0
    expect((x('2031-10-10') - x('2031-10-01')) / scale.width).toBeCloseTo(9)
  })

  it('is as narrow as the stretch beside it where that is drawn short', () => {
    const scale = dayScale(['2023-01-01', '2024-03-05', '2024-03-06', '2024-03-07'], 0, 600)
    const [start, end] = scale.edges('2024-03-05') ?? [0, 0]
    expect(scale.breaks.length).toBe(1)
    expect(start).toBeLessThan(scale.x('2024-03-05') ?? 0)
    expect(end).toBeGreaterThan(scale.x('2024-03-05') ?? 0)
  })
})
