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

  it('a person bears one name over every sentence, with the page’s own beside it', async () => {
    const { page, story, rows } = sample
    const { names, statements } = await story.ask<{
      names: { printed: string; shown: string }[]
      statements: { id: string; speaker: { name: string } }[]
    }>(`/claim/${rows[0]?.id}.json`)
    const [one] = names
    const said = statements.find(({ speaker }) => speaker.name === one?.printed)
    await page.goto(`${story.base}/claim/${rows[0]?.id}`)
    const head = page.locator(`#${said?.id} .row`).first()
    await head.waitFor()
    expect(await head.locator('strong').innerText()).toBe(one?.shown)
    expect(await head.innerText()).toContain(`(here ${one?.printed})`)
  })

  it('a page says in words where its day and outlet were read, with the key at hand', async () => {
    const { page, story } = sample
    const documents = await story.ask<{ id: string; outlet: string | null }[]>('/documents.json')
    const one = documents.find(({ outlet }) => outlet === 'Meridian Press Agency')
    const id = one?.id.split(':')[0]
    const { basis } = await story.ask<{ basis: { published: { basis: string }; outlet: { basis: string } } }>(
      `/document/${id}.json`,
    )
    await page.goto(`${story.base}/document/${id}`)
    await page.locator('main h1').waitFor()
    await page.getByText('Outlet from').waitFor()
    const words = await page.locator('main').innerText()
    expect(words).toContain('data in its markup')
    expect(words).not.toMatch(/json-ld|open-graph/)
    expect(await page.locator('dd[title]').first().getAttribute('title')).toBe(basis.outlet.basis)
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

  it('the log names in words what was judged, whatever it was', async () => {
    const { page, story, rows } = sample
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(story.base + path, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status, path).toBe(200)
    }
    const [pair] = await story.ask<{ a: { id: string; words: string }; b: { id: string } }[]>('/review.json?on=actor')
    const [one, other] = rows
    await post('/judge.json', { on: 'actor', a: pair?.a.id, b: pair?.b.id, verdict: 'unsure' })
    await post('/rate.json', { subject: 'Varenpress', grade: 'B' })
    await post('/rate.json', { subject: other?.id, grade: '3' })
    await post('/note.json', { subject: 'Luka Doryn', words: ['asked'] })
    await post('/note.json', { subject: one?.id, words: ['look again'] })
    await post('/undo.json', {})
    await post('/watch-add.json', { target: 'outlet', subject: ['Varenpress'] })
    await page.goto(`${story.base}/audit`)
    await page.getByRole('region', { name: 'Log' }).locator('tbody tr').nth(6).waitFor()
    const on = await page.locator('tbody td[data-label="on"]').allInnerTexts()
    expect(on).toHaveLength(7)
    for (const words of on)
      expect(words).not.toMatch(
        /\b[a-z]{1,2}[0-9a-f]{6}|\b(?:claim|statement|voice|note):|^(?:organisation|person|place) /,
      )
    // "outlet Varenpress" is what is watched, in words.
    expect(on.slice(1).filter((words) => /outlet[: ]/.test(words))).toEqual([])
    expect(on[6]).toContain(pair?.a.words)
    expect(on[5]).toBe('Varenpress')
    expect(on[4]?.slice(0, 80)).toBe(other?.text.slice(0, 80))
    expect(on[3]).toBe('Luka Doryn')
    // The key stays at hand.
    expect(await page.locator('td[data-label="on"] ul').first().getAttribute('title')).toMatch(/:|[0-9a-f]{6}/)
    await page.locator('td[data-label="on"] a', { hasText: 'Varenpress' }).click()
    await page.getByText('Only pages of Varenpress').waitFor()
  })

  it('a preview tells of another status, and of the count of the story where persons become one', async () => {
    const { page, story, rows } = sample
    await page.goto(`${story.base}/claim/${rows[2]?.id}`)
    await page.getByLabel('Words of the other claim').fill('wounded')
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Show the merge' }).click()
    const shown = page.getByRole('region', { name: 'What would change' })
    await shown.waitFor()
    expect(await shown.getByRole('columnheader').allInnerTexts()).toEqual(['Claim', 'Status', 'Statements', 'Origins'])
    expect(await shown.locator('td[data-label="status"]').first().innerText()).toMatch(/^\w+(?: → \w+)?$/)
    const actors = await story.ask<{ id: string; name: string }[]>('/actors.json')
    const id = (name: string) => actors.find((one) => one.name === name)?.id
    // Two whom the software keeps apart: the screen offers none of them, the answer tells.
    const answer = await fetch(`${story.base}/merge.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ a: id('Luka Doryn'), b: id('Greta Holm'), preview: true }),
    })
    const told = (await answer.json()) as { story: { before: { atMost: number }; after: { atMost: number } } }
    expect(told.story.after.atMost).toBe(told.story.before.atMost - 1)
  })

  it('an agency that only carries says what its pages carry', async () => {
    const { page, story } = sample
    await page.goto(`${story.base}/actor/Meridian%20Press%20Agency`)
    const carried = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^Carried on its pages/ }) })
    await carried.locator('li').first().waitFor()
    const { total } = await story.ask<{ total: number }>('/ledger.json?outlet=Meridian%20Press%20Agency')
    expect(await carried.getByRole('heading').innerText()).toBe(`Carried on its pages: ${total}`)
    expect(await carried.locator('li').count()).toBe(Math.min(20, total))
  })

  it('the parts of the story stand close below each other, with no hole between', async () => {
    const { page, story } = sample
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(story.base)
    await page.locator('.columns > section').nth(4).waitFor()
    const boxes = await page.locator('.columns > section').evaluateAll((parts) =>
      parts.map((one) => {
        const { left, top, bottom } = one.getBoundingClientRect()
        return { left, top, bottom }
      }),
    )
    const lefts = [...new Set(boxes.map(({ left }) => left))]
    expect(lefts).toHaveLength(2)
    for (const left of lefts) {
      const column = boxes.filter((one) => one.left === left)
      for (const [i, { top }] of column.slice(1).entries()) expect(top - (column[i]?.bottom ?? 0)).toBeLessThan(40)
    }
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
