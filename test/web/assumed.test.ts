import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSUMED, ASSUMED_WHY } from '../../src/ask/assumed.js'
import { launch, type Served, served, whyNot } from './browser.js'

const PAGES = [
  {
    id: 'stated',
    outlet: 'Orlo Courier',
    published: '2031-03-06',
    text: 'Mayor Mira Halden said on Monday that nine people drowned when the Lintel ferry sank.',
  },
  {
    id: 'unstated',
    outlet: 'Vessa Daily',
    published: '2031-03-09',
    text: 'Mayor Mira Halden said that twelve people drowned when the Lintel ferry sank.',
  },
]

describe.skipIf(whyNot !== null)('a day that no page states', () => {
  let browser: Browser | undefined
  let story: Served
  let page: Page
  let claim: string
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hearsay-assumed-')), 'pages.jsonl')
    writeFileSync(file, PAGES.map((one) => `${JSON.stringify({ ...one, clean: false })}\n`).join(''))
    browser = await launch()
    story = await served([file])
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json')
    claim = rows[0]?.id ?? ''
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it.each([
    ['the ledger', () => '/claims'],
    ['a claim', () => `/claim/${claim}`],
    ['the figures', () => '/figures'],
    ['the figures of a claim', () => `/figures?claim=${claim}`],
    ['the timeline', () => '/timeline'],
    ['the parties', () => `/compare?claim=${claim}`],
    ['an actor', () => '/actor/Mira%20Halden'],
  ])('is marked in %s with why, and a stated one is not', async (_, path) => {
    await page.goto(story.base + path())
    await page.locator('main h1').waitFor()
    const marked = page.locator(`main span[title="${ASSUMED_WHY}"]`)
    await marked.first().waitFor()
    expect(new Set(await marked.allInnerTexts())).toEqual(new Set([ASSUMED]))
    const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    expect(words).toMatch(/(?<!\d)9 Mar 2031 \(assumed\)/)
    expect(words).not.toMatch(/(?<!\d)3 Mar 2031 \(assumed\)/)
  })

  it('is marked in the reader’s card', async () => {
    const documents = await story.ask<{ id: string; outlet: string }[]>('/documents.json')
    for (const { id, outlet } of documents) {
      await page.goto(`${story.base}/document/${id.split(':')[0]}`)
      await page.locator('main mark a, main a mark, main mark').first().click()
      const said = page.getByLabel('Statement', { exact: true }).locator('dd').first()
      await said.waitFor()
      expect(await said.innerText()).toBe(outlet === 'Orlo Courier' ? '3 Mar 2031' : `9 Mar 2031 ${ASSUMED}`)
    }
  })
})
