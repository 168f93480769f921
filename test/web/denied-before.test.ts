import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Served, served, whyNot } from './browser.js'

const PAGES = [
  ['Orlo Courier', '2031-03-03', 'The Boatmen’s Union said that the dam at Orlo had cracked.'],
  ['Vessa Daily', '2031-03-05', 'Mayor Mira Halden denied that the dam at Orlo had cracked.'],
  ['Teller Post', '2031-03-08', 'The Orlan Water Board confirmed that the dam at Orlo had cracked.'],
]

describe.skipIf(whyNot !== null)('a claim that was denied before', () => {
  let browser: Browser | undefined
  let story: Served
  let page: Page
  let id: string
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hearsay-denied-')), 'pages.jsonl')
    const lines = PAGES.map(([outlet, published, text], n) => ({
      id: `page-${n}`,
      outlet,
      published,
      text,
      clean: false,
    }))
    writeFileSync(file, lines.map((one) => `${JSON.stringify(one)}\n`).join(''))
    browser = await launch()
    story = await served([file])
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    id = (await story.ask<{ rows: { id: string }[] }>('/ledger.json')).rows[0]?.id ?? ''
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it.each(['/claims', '/', '/claim/ID'])('says so on %s, and opens to the sentence of the denial', async (path) => {
    await page.goto(story.base + path.replace('ID', id))
    await page.getByRole('link', { name: 'denied before by Mira Halden' }).click()
    const against = page.locator('#against.chosen')
    await against.waitFor()
    expect(await against.locator('blockquote').allInnerTexts()).toEqual([
      'Mayor Mira Halden denied that the dam at Orlo had cracked.',
    ])
    expect(new URL(page.url()).pathname).toBe(`/claim/${id}`)
  })

  it('says so no more at a day on which the status says it', async () => {
    await page.goto(`${story.base}/claims?asof=2031-03-06`)
    await page.locator('.badge', { hasText: 'disputed' }).first().waitFor()
    expect(await page.getByText('denied before').count()).toBe(0)
  })
})
