import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type SampleOpened, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('what the screens say is so', () => {
  let sample: SampleOpened
  beforeAll(async () => {
    sample = await openSample()
  })
  afterAll(() => sample?.close())

  it('a correction stands by itself, under the name of the outlet, and not under what is left open', async () => {
    const { page, story, rows } = sample
    await page.goto(`${story.base}/claim/${rows[0]?.id}`)
    await page.locator('#evidence').waitFor()
    const mended = page.locator('#evidence section').filter({ hasText: 'Corrected or taken back by the outlet: 1' })
    expect(await mended.locator('.evidence strong').allInnerTexts()).toEqual(['Signal Daily, article of 9 March'])
    const open = page.locator('#evidence section').filter({ hasText: 'Left open' })
    expect(await open.locator('.evidence .stance').allInnerTexts()).toEqual(['cannot confirm'])
    expect((await page.locator('#figures, aside').allInnerTexts()).join('\n')).not.toContain('article published by')
    for (const path of ['/figures', '/timeline', '/origins', '/compare', `/compare?claim=${rows[0]?.id}`, '/claims']) {
      await page.goto(story.base + path)
      await page.locator('main h1').waitFor()
      await page.locator('main .bone').first().waitFor({ state: 'detached' })
      // A page's own words may be a link; no name of a speaker is "article published by".
      const names = await page.locator('main li, main td:not(:has(a)), main h2').allInnerTexts()
      expect(
        names.filter((words) => /^(?:an? )?article published by/i.test(words)),
        path,
      ).toEqual([])
    }
  })

  it('drift ends with who changed how much of what, in sentences', async () => {
    const { page, story, rows } = sample
    await page.goto(`${story.base}/claim/${rows[0]?.id}`)
    const told = page.locator('#drift section')
    await told.getByRole('heading', { name: 'Who changed what they passed on' }).waitFor()
    const lines = await told.locator('li').allInnerTexts()
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).toMatch(/ changed .*statements? that (?:it|they) passed on: /)
    expect(lines.join()).toContain('Pages that name no outlet changed 2 of the 3')
  })

  it('as of a day, no footer says of pages that are left out that they give their date', async () => {
    const { page, story } = sample
    await page.goto(`${story.base}/?asof=2024-03-12`)
    await page.getByText('1 undated page').waitFor()
    const main = page.getByRole('main')
    await main.getByText('Every page shown gives its date.').waitFor()
    expect(await main.innerText()).not.toContain('Every page gives its date')
  })
})
