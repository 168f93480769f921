import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type SampleOpened, samplePages, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('at first look', () => {
  let browser: SampleOpened['browser']
  let story: SampleOpened['story']
  let page: SampleOpened['page']
  let rows: SampleOpened['rows']
  let close: SampleOpened['close'] | undefined
  beforeAll(async () => {
    ;({ browser, story, page, rows, close } = await openSample())
  })
  afterAll(() => close?.())

  it('who said what, side by side, opens from the story and from a claim', async () => {
    const { moved } = await story.ask<{ moved: { speaker: string; claim: string }[] }>('/story.json')
    const apart = await story.ask<{ claim: string; text: string; parties: { changed: boolean }[] }[]>('/stances.json')
    await page.goto(story.base)
    await page.getByRole('link', { name: 'What the parties said, side by side' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who said what, side by side' }).waitFor()
    for (const { text } of apart) await page.getByRole('heading', { level: 2, name: text, exact: true }).waitFor()
    for (const speaker of new Set(moved.map((one) => one.speaker)))
      await page.getByRole('heading', { level: 3, name: speaker, exact: true }).waitFor()
    expect(await page.locator('.lines > li').count()).toBe(moved.length)
    await page.getByRole('button', { name: 'Only where somebody changed its mind' }).click()
    const changed = apart.filter(({ parties }) => parties.some((one) => one.changed))
    await expect.poll(() => page.locator('h2.said').count()).toBe(changed.length)
    expect(changed.length).toBeGreaterThan(0)
    expect(await page.locator('.turns li.moved').count()).toBeGreaterThanOrEqual(changed.length)
    await page.goto(`${story.base}/claim/${rows[0].id}`)
    await page.getByRole('link', { name: 'What each party said, and who changed it' }).click()
    const { parties } = await story.ask<{ parties: { party: string; sayings: unknown[] }[] }>(
      `/compare/${rows[0].id}.json`,
    )
    await page.getByText(`${parties.length} parties`).waitFor()
    const table = page.getByRole('region', { name: 'The parties side by side' })
    expect(await table.locator('tbody tr').count()).toBe(parties.length)
    // A party that gave another figure later has them in order of time.
    expect(await table.locator('tbody tr').first().innerText()).toContain('→')
    expect(await page.getByRole('link', { name: 'In the claim' }).count()).toBe(
      parties.flatMap((one) => one.sayings).length,
    )
    await page.getByRole('link', { name: 'In the claim' }).first().click()
    await page.locator('.evidence.chosen').waitFor()
  })

  it('what changed since one last looked stays until one has seen it, in every tab', async () => {
    const context = await browser.newContext()
    const first = await context.newPage()
    await first.goto(story.base)
    await first.getByText('This is your first visit here').waitFor()
    await first.evaluate("localStorage.setItem('hearsay.last-visit', '2024-03-01T00:00:00.000Z')")
    for (let i = 0; i < 2; i++) {
      const tab = await context.newPage()
      await tab.goto(story.base)
      await tab.getByText(/^1 Mar 2024, 00:00 UTC: \d+ documents/).waitFor()
      await tab.close()
    }
    await first.goto(story.base)
    await first.getByRole('button', { name: 'I have seen this' }).click()
    await first.getByText(/UTC: nothing new since then/).waitFor()
    const later = await context.newPage()
    await later.goto(story.base)
    await later.getByText(/UTC: nothing new since then/).waitFor()
    await context.close()
  })

  it('an actor says a thing once, in order of time, under a name that does not shout', async () => {
    const actors = await story.ask<{ id: string; name: string; spellings: { name: string }[] }[]>('/actors.json')
    for (const { name, spellings } of actors)
      if (name === name.toUpperCase())
        expect(
          spellings.every((one) => one.name === name || one.name.toUpperCase() !== name),
          name,
        ).toBe(true)
    const told = await Promise.all(
      actors.map(async ({ id }) => ({
        id,
        said: (await story.ask<{ said: { claim: string }[] }>(`/actor/${id}.json`)).said,
      })),
    )
    const most = [...told].sort((a, b) => b.said.length - a.said.length)[0]
    await page.goto(`${story.base}/actor/${most.id}`)
    await page.locator('#said .lines > li').first().waitFor()
    const section = page.locator('#said section').first()
    const claims = await section
      .locator('a.title')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')?.split('#')[0]))
    expect(claims.length).toBeGreaterThan(1)
    expect(new Set(claims).size).toBe(claims.length)
    const days = (await section.locator('.lines > li').allInnerTexts()).flatMap((text) =>
      (/\d{1,2} (?:Mar|Feb) 2024/.exec(text) ?? []).map((day) => Date.parse(`${day} UTC`)),
    )
    expect(days.length).toBeGreaterThan(1)
    expect([...days].sort((a, b) => a - b)).toEqual(days)
  })

  it('wrong addresses and refusals speak the browser’s words', async () => {
    await page.goto(`${story.base}/claims/${rows[0].id}`)
    await page.getByRole('heading', { level: 1, name: rows[0].text }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/claim/${rows[0].id}`)
    await page.goto(`${story.base}/claim/${rows[0].id}?asof=2020-01-01`)
    const trouble = page.getByRole('alert')
    await trouble.waitFor()
    expect(await trouble.innerText()).not.toMatch(/--|hearsay /)
    await page.goto(`${story.base}/claim/cffffffffffffffff`)
    await page.getByText('See the ledger of every claim.').waitFor()
  })

  it('the log and the imports fit a narrow window, cell by cell, and an import says what it found', async () => {
    const empty = await served()
    const narrow = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await narrow.goto(`${empty.base}/import`)
    await narrow
      .getByLabel('Choose pages')
      .setInputFiles([
        ...samplePages().slice(1, 3),
        { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ])
    await narrow.getByText('2 of 3 items done, 1 failed').waitFor()
    const table = narrow.getByRole('region', { name: 'This import' })
    const ends = await table.locator('td').evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().right))
    expect(Math.max(...ends)).toBeLessThanOrEqual(320)
    const texts = await table.locator('tbody tr').allInnerTexts()
    expect(texts.filter((text) => /added/.test(text) && /\b\d+\b/.test(text)).length).toBe(2)
    expect(texts.find((text) => text.includes('nothing.txt'))?.match(/\bfailed\b/g)?.length).toBe(1)
    const all = narrow.getByRole('region', { name: 'Every import' })
    await expect
      .poll(async () => (await all.locator('td[data-label="statements"]').allInnerTexts()).join(' '))
      .toMatch(/\d/)
    await narrow.close()
    await empty.close()
  })

  it('the steps of a claim stand under their columns, voices by how much they said', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`${story.base}/origins?claim=${rows[0].id}`)
    await page.locator('svg.graph').waitFor()
    const heads = await page.locator('svg.graph > text').allTextContents()
    expect(heads.map((one) => one.trim())).toEqual(['first voice', 'agency', 'outlet'])
    const width = (await page.locator('svg.graph').boundingBox())?.width ?? 999
    expect(width).toBeLessThanOrEqual(390)
    const counts = await page.locator('svg.graph a[aria-label^="Voice"]').evaluateAll((nodes) =>
      nodes
        .map((one) => ({
          y: one.getBoundingClientRect().top,
          n: Number(/, (\d+) statements?:/.exec(one.getAttribute('aria-label') ?? '')?.[1]),
        }))
        .sort((a, b) => a.y - b.y)
        .map(({ n }) => n),
    )
    expect(counts.length).toBeGreaterThan(1)
    expect([...counts].sort((a, b) => b - a)).toEqual(counts)
  })
})
