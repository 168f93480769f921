import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Series } from '../../web/src/api/types.js'
import { offered } from '../../web/src/screens/figures-offered.js'
import { launch, type Served, served, whyNot } from './browser.js'
import { crowdedStory } from './crowded-story.js'

const kind = (id: string, figures: number, claim: string | null = null): Series[number] => ({
  id,
  of: id,
  claim,
  unit: '',
  figures,
  undated: 0,
  speakers: 1,
  from: null,
  to: null,
  min: null,
  max: null,
})

describe('kinds of figure that have a button', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => kind(id, 4))
  it.each<[string, Series, string | null, string[]]>([
    ['the most given', [...six, kind('g', 3)], null, ['a', 'b', 'c', 'd', 'e', 'f']],
    ['and the chosen one', [...six, kind('g', 3)], 'g', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['none given once, and none that a claim tells of', [kind('a', 9, 'c1'), kind('b', 2), kind('c', 1)], null, ['b']],
    ['of those, where there are no others', [kind('a', 1, 'c1'), kind('b', 1)], null, ['a', 'b']],
    ['an unknown choice adds none', [kind('a', 2)], 'z', ['a']],
  ])('%s', (_, series, wanted, buttons) => {
    const { first, rest } = offered(series, wanted)
    expect(first.map(({ id }) => id)).toEqual(buttons)
    expect(new Set([...first, ...rest])).toEqual(new Set(series))
    expect(first.length + rest.length).toBe(series.length)
  })
})

describe.skipIf(whyNot !== null)('the figures of a crowded story', () => {
  let browser: Browser
  let story: Served
  let page: Page
  let series: Series
  beforeAll(async () => {
    browser = await launch()
    story = await served([crowdedStory()])
    page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    page.setDefaultTimeout(10_000)
    series = await story.ask<Series>('/series.json?pagesize=60')
    expect(series.length).toBeGreaterThan(10)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('begin on the first screen, and every kind is one step away', async () => {
    await page.goto(`${story.base}/figures`)
    const title = page.locator('main h2').first()
    await title.waitFor()
    expect((await title.boundingBox())?.y ?? 999).toBeLessThan(422)
    const buttons = await page.locator('fieldset[aria-label="Of what"] button').count()
    await page.getByText(`${series.length - (buttons - 1)} other kinds of figure`).click()
    const links = page.locator('.kinds li a')
    expect((await links.count()) + buttons - 1).toBe(series.length)
    const last = links.last()
    const words = await last.innerText()
    await last.focus()
    await page.keyboard.press('Enter')
    await page.locator('button[aria-pressed="true"]', { hasText: words.slice(0, 12) }).waitFor()
    expect(await page.locator('main h2').count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('of')).not.toBeNull()
  })
})
