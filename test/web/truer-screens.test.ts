import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedStore } from '../invented-store.js'
import { launch, PAGES as PAGES_OF_SAMPLE, type Served, served, servedStore, whyNot } from './browser.js'

/** One agency that two outlets credit, each for another voice; a paper called after a country; a country of two names. */
const PAGES: Parameters<typeof inventedStore>[0] = [
  [
    'Orlo Courier',
    '2031-03-04',
    'The Water Ministry of Norway said the dam at Orlo had cracked, according to Reuters. South Korea said on Monday that it would send engineers to Orlo.',
  ],
  [
    'Vessa Daily',
    '2031-03-05',
    'Mayor Mira Halden confirmed that the dam at Orlo had cracked, according to Reuters. The Republic of Korea said on Tuesday that it would send engineers to Orlo. The Norway Herald wrote that six people had been killed when the dam at Orlo cracked.',
  ],
]

describe.skipIf(whyNot !== null)('what a screen says is so', () => {
  let browser: Browser
  let story: Served
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    story = await servedStore(await inventedStore(PAGES))
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('below a voice stand only the pages that carry its own words, though others have the agency too', async () => {
    await page.goto(`${story.base}/origins`)
    const voice = page.locator('ul.tree > li').filter({ hasText: 'Mira Halden' })
    await voice.waitFor()
    expect(await voice.innerText()).toContain('Vessa Daily')
    expect(await voice.innerText()).not.toContain('Orlo Courier')
  })

  it('a country has one name on every screen, and a paper called after one speaks for none', async () => {
    await page.goto(`${story.base}/actors`)
    const row = (name: string) => page.locator('tr').filter({ has: page.getByRole('link', { name, exact: true }) })
    expect(await row('South Korea').innerText()).toContain('Republic of Korea')
    expect((await row('Norway Herald').innerText()).match(/Norway/g)).toHaveLength(1)
    expect(await row('Water Ministry of Norway').innerText()).toMatch(/Norway.*Norway/s)
  })

  it('a kind of figure that was given once says one number, and an undated one no drawing', async () => {
    await page.goto(`${story.base}/figures`)
    await page.getByText('1 figure by 1 speaker, 5 Mar 2031: 6.').waitFor()
  })

  it('a search begins with who says it, and says where words are left out', async () => {
    await page.goto(`${story.base}/search?q=engineers`)
    const hit = page.locator('ul.lines > li').filter({ hasNotText: /^…/ }).first()
    await hit.waitFor()
    expect(await hit.innerText()).toMatch(/engineers to Orlo\s+.*Korea\s+(?:Vessa Daily|Orlo Courier)/s)
  })

  it('what decides a pair is in view, however long the pair is', async () => {
    await page.setViewportSize({ width: 390, height: 320 })
    await page.goto(`${story.base}/review`)
    const same = page.getByRole('button', { name: /^The same/ })
    await same.waitFor()
    expect((await same.boundingBox())?.y).toBeLessThan(320)
  })

  it('a day in the past says what had been said by then and stands on later pages', async () => {
    const band = page.getByRole('region', { name: 'The time shown' })
    await page.goto(`${story.base}/claims?asof=2031-03-03`)
    await band.getByText('1 statement said by then stands on later pages only, and is not shown.').waitFor()
    await page.goto(`${story.base}/claims?asof=2031-03-09`)
    await band.waitFor()
    expect(await band.innerText()).not.toContain('later pages')
    const of = (path: string) => fetch(story.base + path).then(({ headers }) => headers.get('x-told-later'))
    expect(await of('/claims.json?asof=2031-03-03')).toBe('1')
    expect(await of('/timeline.json?asof=2031-03-03')).toBe('1')
    expect(await of('/claims.json')).toBeNull()
  })

  it('who is counted goes by what is spoken for, and then by whom', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${story.base}/?`)
    await page.getByText(/independent origins: who is counted$/).click()
    await page.getByText('Norway: 1 claim (heard through Water Ministry of Norway)').waitFor()
  })

  it('tells languages by name, and only what is new since the last visit', async () => {
    await page.goto(`${story.base}/documents`)
    await page.getByRole('cell', { name: 'English' }).first().waitFor()
    await page
      .getByRole('link', { name: /^page-0/ })
      .first()
      .click()
    await page.getByText('; in English; ').waitFor()
    await page.goto(`${story.base}/`)
    await page.getByText(/UTC: nothing new since then\.$/).waitFor()
  })

  it('the filters of the ledger stand in one row where there is room, and a figure is printed once', async () => {
    const sample = await served([PAGES_OF_SAMPLE])
    await page.setViewportSize({ width: 1240, height: 760 })
    await page.goto(`${sample.base}/claims`)
    await page.locator('.facets select').first().waitFor()
    const tops = await page
      .locator('.facets label')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await page.getByText('At least 14').first().waitFor()
    expect(await page.getByText(/fourteen, Fourteen/).count()).toBe(0)
    await sample.close()
  })
})
