import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Timeline } from '../../web/src/api/types.js'
import { laneCells, laneMarks } from '../../web/src/plots/lane-marks.js'
import { dayKey, daySummary, daysOf, dayWords, openDays, withDay } from '../../web/src/screens/timeline-days.js'
import { launch, type Served, served, whyNot } from './browser.js'
import { crowdedStory } from './crowded-story.js'

type Entry = Timeline[number]
let number = 0
const said = (at: string | null, more: Partial<Entry> = {}): Entry => ({
  at,
  to: at,
  kind: 'statement',
  stated: true,
  claim: 'c1',
  statement: `s${number++}`,
  who: 'Tilda Renn',
  party: null,
  stance: 'assert',
  polarity: null,
  words: 'the quay is closed',
  chain: '',
  document: null,
  ...more,
})
const many = (n: number, at: string, more: Partial<Entry> = {}) => Array.from({ length: n }, () => said(at, more))

describe('marks of a lane', () => {
  const ends = ({ at, to }: Entry): readonly [number, number] => [Number(at), Number(to)]

  it.each([
    ['each entry its own, up to three rows', many(6, '10'), 2, [1, 1, 1, 1, 1, 1]],
    ['of more, one for each stance', [...many(5, '10'), ...many(2, '10', { stance: 'deny' })], 2, [5, 2]],
    [
      'changes to one status, whoever brought them about',
      [...many(2, '10', { stance: 'denied by A' }), ...many(2, '10', { stance: 'denied by B' })],
      1,
      [4],
    ],
  ])('%s', (_, entries, across, counts) => {
    const marks = laneMarks(entries, across)
    expect(marks.map((mark) => mark.entries.length)).toEqual(counts)
    expect(new Set(marks.flatMap((mark) => mark.entries))).toEqual(new Set(entries))
  })

  it.each([
    [
      'days apart keep their places',
      [...many(9, '10'), ...many(9, '30')],
      [
        [10, 9],
        [30, 9],
      ],
    ],
    ['crowded days that touch share one, in their middle', [...many(9, '10'), ...many(3, '18')], [[12, 12]]],
    [
      'days that touch and are not crowded stay where they are',
      [...many(1, '10'), ...many(2, '18')],
      [
        [10, 1],
        [18, 2],
      ],
    ],
    [
      'an interval shares with no day',
      [...many(9, '20'), said('10', { to: '30' })],
      [
        [20, 9],
        [20, 1],
      ],
    ],
  ])('%s', (_, entries, expected) => {
    const cells = laneCells(entries, ends, 1)
    expect(cells.map((cell) => [cell.middle, cell.entries.length])).toEqual(expected)
    expect(new Set(cells.flatMap((cell) => cell.entries))).toEqual(new Set(entries))
  })
})

describe('days of the timeline', () => {
  const entries = [...many(4, '2024-05-02'), ...many(9, '2024-05-03'), ...many(30, '2024-05-04'), said(null)]
  const days = daysOf(entries)

  it('hold every entry once, what has no day at the end', () => {
    expect(days.map(({ key, entries: { length } }) => [key, length])).toEqual([
      ['2024-05-02', 4],
      ['2024-05-03', 9],
      ['2024-05-04', 30],
      ['undated', 1],
    ])
  })

  it.each([
    ['2024-05-02', '2024-05-02', '2024-05-02', '2 May 2024'],
    ['2024-05-02T08:00', '2024-05-02T09:00', '2024-05-02', '2 May 2024'],
    ['2024-01-01', '2024-12-31', '2024', 'in 2024'],
    ['2024-02-01', '2024-02-29', '2024-02', 'in Feb 2024'],
    ['2024-02-01', '2024-02-28', '2024-02-01..2024-02-28', '1 Feb 2024 to 28 Feb 2024'],
    ['2024-05-02', '2024-05-09', '2024-05-02..2024-05-09', '2 May 2024 to 9 May 2024'],
    ['2024-05-02', null, '2024-05-02..', '2 May 2024 or later'],
    [null, null, 'undated', 'undated'],
  ])('are called by what is known: %s to %s', (at, to, key, words) => {
    const one = said(at, { to })
    expect(dayKey(one)).toBe(key)
    expect(dayWords([one])).toBe(words)
  })

  it('hold what was said in a year or a month apart, before its first day', () => {
    const spread = [
      ...many(2, '2024-01-01'),
      said('2024-01-01', { to: '2024-01-31' }),
      said('2024-01-01', { to: '2024-12-31' }),
      said('2024-01-01', { to: null }),
      ...many(1, '2023-12-31'),
      said(null),
    ]
    expect(daysOf(spread).map(({ key, entries: { length } }) => [key, length])).toEqual([
      ['2023-12-31', 1],
      ['2024-01-01..', 1],
      ['2024', 1],
      ['2024-01', 1],
      ['2024-01-01', 2],
      ['undated', 1],
    ])
  })

  it.each([
    ['the first where the address names none', null, ['2024-05-02', '2024-05-03']],
    ['those that it names', '2024-05-04,undated', ['2024-05-04', 'undated']],
    ['all of them', 'all', days.map(({ key }) => key)],
    ['none', 'none', []],
  ])('stand open: %s', (_, named, open) => {
    const found = openDays(days, named)
    expect(days.map(({ key }) => key).filter((key) => found.has(key))).toEqual(open)
  })

  it('stand open all where the whole is short', () => {
    expect(openDays(daysOf(many(30, '2024-05-02')), null).size).toBe(1)
    expect(openDays([...daysOf(many(10, '2024-05-02')), ...daysOf(many(10, '2024-05-03'))], null).size).toBe(2)
  })

  it('are written into the address as they are opened and closed', () => {
    expect(withDay(new Set(['a', 'b']), 'c')).toBe('a,b,c')
    expect(withDay(new Set(['a', 'b']), 'a')).toBe('b')
    expect(withDay(new Set(['a']), 'a')).toBe('none')
  })

  it.each<[string, Timeline, string, string]>([
    ['one statement', [said('2024-05-02')], '1 statement', 'Tilda Renn'],
    [
      'a statement under two claims is one',
      [said('2024-05-02', { statement: 's' }), said('2024-05-02', { statement: 's', claim: 'c2' })],
      '1 statement',
      'Tilda Renn',
    ],
    [
      'parties before those who speak for them, denials apart from what is said in denial',
      [
        ...many(3, '2024-05-02', { party: 'Veldmark' }),
        said('2024-05-02', { who: 'Luka Thorn', stance: 'deny' }),
        said('2024-05-02', { who: 'Nils Bragg', stance: 'deny', polarity: 'negative' }),
        said('2024-05-02', { who: 'Oskar Veld' }),
        said('2024-05-02', { kind: 'status', statement: null, who: '', stance: 'denied by Luka Thorn' }),
      ],
      '6 statements, 1 change of status',
      'Veldmark 3, Luka Thorn, Nils Bragg and 1 more; 1 denial',
    ],
  ])('say what they hold: %s', (_, held, counts, who) => {
    expect(daySummary(held)).toEqual({ counts, who })
  })
})

describe.skipIf(whyNot !== null)('the timeline of a crowded story', () => {
  let browser: Browser
  let story: Served
  let page: Page
  let entries: Timeline
  beforeAll(async () => {
    browser = await launch()
    story = await served([crowdedStory()])
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(10_000)
    entries = await story.ask<Timeline>('/timeline.json?pagesize=300')
    expect(entries.length).toBeGreaterThan(150)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })
  const rows = () => page.locator('details.day tbody tr').count()

  it('fits few screens, and has every entry one step away', async () => {
    await page.goto(`${story.base}/timeline`)
    await page.locator('svg.plot').waitFor()
    const { length: days } = daysOf(entries)
    expect(await page.locator('details.day').count()).toBe(days)
    expect(await rows()).toBeLessThan(entries.length / 2)
    expect(await page.evaluate<number>('document.scrollingElement.scrollHeight')).toBeLessThan(5 * 800)
    await page.getByRole('button', { name: `Open all ${days} days` }).click()
    await expect.poll(rows).toBe(entries.length)
    expect(new URL(page.url()).searchParams.get('days')).toBe('all')
  })

  it('opens a day by the keyboard, keeps it in the address, and finds the row again from a claim', async () => {
    await page.goto(`${story.base}/timeline`)
    const folded = page.locator('details.day:not([open]) summary').last()
    await folded.waitFor()
    const before = await rows()
    await folded.focus()
    await page.keyboard.press('Enter')
    await expect.poll(rows).toBeGreaterThan(before)
    await page.reload()
    await page.locator('details.day[open]').last().locator('a[data-item]').first().waitFor()
    expect(await rows()).toBeGreaterThan(before)
    const link = page.locator('details.day').last().locator('a[data-item]').last()
    const href = await link.getAttribute('href')
    await link.click()
    await page.locator('#evidence').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('details.day').first().waitFor()
    await expect.poll(() => page.evaluate<string | null>("document.activeElement?.getAttribute('href')")).toBe(href)
  })

  it('counts the marks of a crowded place and opens their day', async () => {
    // Days of a narrow window have room for three marks side by side.
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`${story.base}/timeline?days=none`)
    const mark = page.getByRole('link', { name: /times: open the day/ }).first()
    await mark.waitFor()
    expect(await rows()).toBe(0)
    const [, times] = /, (\d+) times/.exec((await mark.getAttribute('aria-label')) ?? '') ?? []
    expect(await mark.locator('text').innerHTML()).toBe(times)
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.locator('details.day.chosen[open] tbody tr').first().waitFor()
    expect(await rows()).toBeGreaterThanOrEqual(Number(times))
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('prints with every day open', async () => {
    await page.goto(`${story.base}/timeline`)
    await page.locator('details.day').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(rows).toBe(entries.length)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(rows).toBeLessThan(entries.length)
  })
})
