import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSample, type SampleOpened, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('from screen to screen', () => {
  let story: SampleOpened['story']
  let page: SampleOpened['page']
  let rows: SampleOpened['rows']
  let close: SampleOpened['close'] | undefined
  beforeAll(async () => {
    ;({ story, page, rows, close } = await openSample())
  })
  afterAll(() => close?.())

  it('a sentence keeps the number that the claim gives it', async () => {
    const [first] = rows
    await page.goto(`${story.base}/claim/${first.id}`)
    await page.locator('.evidence').first().waitFor()
    const numbers = new Map<string, string>()
    for (const one of await page.locator('.evidence').all())
      numbers.set((await one.getAttribute('id')) ?? '', (await one.locator('.ordinal').innerText()).replace(/\D+/g, ''))
    expect(numbers.size).toBeGreaterThan(3)
    await page.goto(`${story.base}/origins?claim=${first.id}`)
    await page.locator('.refs a').first().waitFor()
    const links = await page.locator('.refs a').all()
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      const id = (await link.getAttribute('href'))?.split('#')[1] ?? ''
      expect(await link.innerText()).toBe(numbers.get(id))
    }
  })

  it.each(['/claims', '/'])('Enter on %s leaves the focus on the claim’s heading', async (path) => {
    await page.goto(story.base + path)
    await page.locator('main [data-item]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('#evidence').waitFor()
    const focused = () =>
      page.locator('body').evaluate(({ ownerDocument: { activeElement: one } }) => [one?.tagName, one?.textContent])
    const heading = await page.locator('main h1').innerText()
    await expect.poll(focused).toEqual(['H1', heading])
    await page.waitForTimeout(300)
    expect(await focused()).toEqual(['H1', heading])
  })

  it('no point of a chart lies after the day up to which things had been said', async () => {
    const { said } = await story.ask<{ said: { day: string; claims: number }[] }>('/moments.json')
    const busiest = [...said].sort((a, b) => b.claims - a.claims)[0]
    for (const path of ['/figures', '/timeline']) {
      await page.goto(`${story.base}${path}?asof=${busiest.day}`)
      await page.locator('svg.plot .now').first().waitFor({ state: 'attached' })
      const late = await page.locator('svg.plot').evaluateAll((plots) =>
        plots.flatMap((plot) => {
          const end = plot.querySelector('.now')?.getBoundingClientRect().right ?? 0
          return [...plot.querySelectorAll('a path')]
            .map((one) => one.getBoundingClientRect())
            .filter(({ left, right }) => (left + right) / 2 > end)
            .map(({ left }) => left - end)
        }),
      )
      expect(late, path).toEqual([])
    }
  })

  it('the past says which pages it leaves out for want of a date, and opens them', async () => {
    await page.goto(`${story.base}/claims?asof=2024-03-09`)
    const then = page.getByRole('region', { name: 'The time shown' })
    await then
      .getByText('1 undated page not shown; what it says of a day of its own is counted from that day.')
      .waitFor()
    await then.getByRole('link', { name: '1 undated page' }).click()
    await page.getByText('Only pages without a date').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
  })

  it('each place that a count can be overruled at is told from the others, by its number and words', async () => {
    await page.goto(`${story.base}/claim/${rows[0].id}`)
    await page.getByText('Overrule this count').click()
    const select = page.locator('details label', { hasText: 'One origin' }).locator('select')
    await select.waitFor()
    const options = (await select.locator('option').allTextContents()).slice(1)
    expect(options.length).toBeGreaterThan(5)
    expect(new Set(options).size).toBe(options.length)
    expect(options[0]).toMatch(/^1: .+, “.+/)
  })

  it('why statements are one claim is a sentence a pair, folded under their count', async () => {
    const { grouped } = await story.ask<{ grouped: unknown[] }>(`/claim/${rows[0].id}.json`)
    await page.goto(`${story.base}/claim/${rows[0].id}`)
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Why these are one claim' }) })
    await section.getByText(`${grouped.length} pairs`).click()
    const lines = section.locator('li')
    expect(await lines.count()).toBe(grouped.length)
    expect(await lines.first().innerText()).toMatch(/^sentences \d+, \d+: .+/)
  })
})
