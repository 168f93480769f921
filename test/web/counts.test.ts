import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ONE_OF_MANY } from '../one-of-many.js'
import { launch, type Served, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('where there is one of everything', () => {
  let browser: Browser
  let story: Served
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-one-'))
  const path = join(folder, 'one.jsonl')
  beforeAll(async () => {
    writeFileSync(
      path,
      `${JSON.stringify({
        id: 'one',
        outlet: 'Orlo Courier',
        published: '2031-03-06',
        text: 'Mayor Mira Halden said on Monday that nine people drowned when the Lintel ferry sank.',
        clean: false,
      })}\n`,
    )
    browser = await launch()
    story = await served([path])
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
    rmSync(folder, { recursive: true })
  })

  it.each([1200, 390])('no screen of %i pixels says so as of many', async (width) => {
    const [{ id, statements }] =
      await story.ask<{ id: string; statements: { document: { id: string } }[] }[]>('/claims.json')
    const [actor] = await story.ask<{ id: string }[]>('/actors.json')
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    for (const screen of [
      '/',
      '/claims',
      `/claim/${id}`,
      `/compare?claim=${id}`,
      '/figures',
      '/timeline',
      '/actors',
      `/actor/${actor?.id}`,
      `/document/${statements[0]?.document.id.split(':')[0]}`,
      '/documents',
      '/origins',
      '/search?q=ferry',
      '/audit',
    ]) {
      await page.goto(story.base + screen, { waitUntil: 'networkidle' })
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      const told = await page.locator('body').innerText()
      expect(told.length, screen).toBeGreaterThan(200)
      expect(told, screen).not.toMatch(ONE_OF_MANY)
    }
    await page.close()
  })
})
