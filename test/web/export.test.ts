import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'
import { hostilePage, PAYLOADS } from './hostile.js'

describe.skipIf(whyNot !== null)('the HTML briefing', () => {
  let browser: Browser
  let story: Served
  let empty: Served
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    empty = await served()
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
    await empty?.close()
  })

  it.each([
    ['light', 'loaded'],
    ['dark', 'loaded'],
    ['light', 'empty'],
    ['dark', 'empty'],
  ] as const)('axe finds nothing: %s, %s', async (scheme, state) => {
    const page = await (await browser.newContext({ colorScheme: scheme })).newPage()
    await page.goto(`${state === 'empty' ? empty.base : story.base}/export/briefing.html`)
    await page.getByRole('heading', { level: 2, name: 'Bottom line' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(paper).toBe(scheme === 'dark' ? 'rgb(22, 24, 28)' : 'rgb(255, 255, 255)')
    await page.context().close()
  })

  it('axe finds nothing in the dialog, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await (await browser.newContext({ colorScheme })).newPage()
      await page.goto(`${story.base}/claims`)
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('link', { name: 'Open: Briefing, one HTML file' }).waitFor()
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await page.context().close()
    }
  })

  it('fits a screen of 320 pixels, and paper', async () => {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage()
    await page.goto(`${story.base}/export/briefing.html`)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate<string>('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await page.context().close()
  })

  it('loads nothing and runs nothing, whatever the pages say; saved and opened from a file it is the same', async () => {
    const pages = []
    for (let i = 0; i < PAYLOADS.length; i += 24) pages.push(hostilePage(PAYLOADS.slice(i, i + 4), i / 24))
    const hostile = await served()
    const response = await fetch(`${hostile.base}/import.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pages }),
    })
    const { run } = (await response.json()) as { run: string }
    await (await fetch(`${hostile.base}/import/${run}/events`)).text()
    const title = '<img src=x onerror=alert(1)>\u202egnp'
    const address = `${hostile.base}/export/briefing.html?title=${encodeURIComponent(title)}`
    const page = await browser.newPage()
    const happened: string[] = []
    const watch = (own: Page) => {
      own.on('dialog', (dialog) => {
        happened.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      own.on('request', (request) => {
        if (request.url() !== address) happened.push(`request: ${request.url()}`)
      })
      own.on('pageerror', (error) => happened.push(`error: ${error.message}`))
    }
    watch(page)
    await page.goto(address)
    const foreign =
      'script, img, svg, iframe, object, embed, form, link, base, style:not(head style), [onload], [onerror], a:not([href^="#"]):not([href^="http"])'
    expect(await page.locator(foreign).count()).toBe(0)
    const claims = (await (await fetch(`${hostile.base}/claims.json`)).json()) as { documents: number }[]
    const onSeveral = claims.filter(({ documents }) => documents > 1)
    expect(onSeveral.length).toBeGreaterThan(0)
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(onSeveral.length)
    const text = await (await fetch(address)).text()
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
    await page.setContent(text)
    expect(await page.locator(foreign).count()).toBe(0)
    expect(happened).toEqual([])
    await page.close()
    await hostile.close()
  }, 240_000)
})
