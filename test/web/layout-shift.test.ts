import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type SampleOpened, whyNot } from './browser.js'

/** How far what stands on a page may move while it loads, as browsers add it up; 0.1 is what most sites aim at. */
const MOST = 0.02

/** Adds up what moves; a part of the window times the part of it that it moves by. Text, because it runs in the page. */
const WATCH = `window.moved = 0
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.moved += one.value })
  .observe({ type: 'layout-shift', buffered: true })`

describe.skipIf(whyNot !== null)('while a screen loads, nothing on it jumps', () => {
  let opened: SampleOpened | undefined
  let actor = ''
  let document = ''
  beforeAll(async () => {
    opened = await openSample()
    actor = (await opened.story.ask<{ id: string }[]>('/actors.json'))[0]?.id ?? ''
    document = (await opened.story.ask<{ id: string }[]>('/documents.json'))[0]?.id ?? ''
  })
  afterAll(() => opened?.close())

  const claim = () => opened?.rows[0]?.id ?? ''
  const screens: readonly (readonly [name: string, path: () => string])[] = [
    ['story', () => '/'],
    ['ledger', () => '/claims'],
    ['claim', () => `/claim/${claim()}`],
    ['compare', () => `/compare?claim=${claim()}`],
    ['figures', () => '/figures'],
    ['figures of a claim', () => `/figures?claim=${claim()}`],
    ['timeline', () => '/timeline'],
    ['actors', () => '/actors'],
    ['actor', () => `/actor/${actor}`],
    ['documents', () => '/documents'],
    ['document', () => `/document/${document}`],
    ['origins', () => '/origins'],
    ['origins of a claim', () => `/origins?claim=${claim()}`],
    ['search', () => '/search?q=said'],
    ['import', () => '/import'],
    ['review', () => '/review'],
    ['audit', () => '/audit'],
  ]

  it.each([
    ['desktop', 1400, 900],
    ['phone', 390, 844],
  ])(
    'on a %s',
    async (_, width, height) => {
      if (opened === undefined) return
      const context = await opened.browser.newContext({ viewport: { width, height } })
      await context.addInitScript(WATCH)
      const moved: string[] = []
      for (const [name, path] of screens) {
        const page = await context.newPage()
        await page.goto(opened.story.base + path(), { waitUntil: 'networkidle' })
        await page.locator('main h1').waitFor()
        const by = await page.evaluate<number>('window.moved')
        if (by > MOST) moved.push(`${name}: ${by.toFixed(3)}`)
        await page.close()
      }
      await context.close()
      expect(moved).toEqual([])
    },
    120_000,
  )
})
