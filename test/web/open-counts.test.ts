import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('every number opens, and every wrong address says what to do', () => {
  let browser: Browser
  let story: Served
  let page: Page
  let claim: { id: string; text: string }
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(10_000)
    claim = (await story.ask<{ rows: { id: string; text: string }[] }>('/ledger.json?order=statements')).rows[0]
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('outlets, and pages without a date, to just those pages', async () => {
    const told = await story.ask<{ outlets: number; undated: number }>('/story.json')
    await page.goto(story.base)
    await page.getByRole('link', { name: `${told.outlets} outlets` }).click()
    await page.locator('#outlets[open] li').first().waitFor()
    expect(await page.locator('#outlets li').count()).toBe(told.outlets)
    await page.goto(story.base)
    await page.getByRole('link', { name: /without a date/ }).click()
    await page.getByText('Only pages without a date').waitFor()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(told.undated)
  })

  it('mentions of an actor, to its spellings', async () => {
    await page.goto(`${story.base}/actors`)
    const number = page.locator('td.number a').first()
    const mentions = Number(await number.innerText())
    await number.click()
    await page.locator('#spellings li').first().waitFor()
    const each = await page.locator('#spellings li a').allInnerTexts()
    const sum = each.map((words) => Number(/^(\d+) pages?$/.exec(words)?.[1] ?? 0)).reduce((a, b) => a + b, 0)
    expect(sum).toBe(mentions)
  })

  it('statements of an actor, each once, and calls nothing a copy but the same words', async () => {
    const { id, said, stances } = await story.ask<{
      id: string
      stances: Record<string, number>
      said: { statement: { id: string; text: string } }[]
    }>('/actor/Hrabovets.json')
    const texts = new Map(said.map(({ statement }) => [statement.id, statement.text]))
    expect(Object.values(stances).reduce((a, b) => a + b, 0)).toBe(texts.size)
    expect(said.length).toBeGreaterThan(texts.size)
    await page.goto(`${story.base}/actor/${id}`)
    await page.locator('#said .lines > li').first().waitFor()
    // Each saying is a link with its words, and the links of its copies behind it.
    const shown = await page
      .locator('#said .lines li')
      .evaluateAll((list) =>
        list.map((one) =>
          [...one.querySelectorAll('a')].filter((link) => link.closest('li') === one).map((link) => link.hash.slice(1)),
        ),
      )
    expect(new Set(shown.flat())).toEqual(new Set(texts.keys()))
    const words = (statement: string) =>
      (texts.get(statement) ?? statement)
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .replace(/^that /u, '')
        .trim()
    expect(shown.filter((links) => new Set(links).size > 1).length).toBeGreaterThan(0)
    for (const links of shown) expect(new Set(links.map(words)).size).toBe(1)
  })

  it('reasons on a claim, to numbered sentences', async () => {
    await page.goto(`${story.base}/claim/${claim.id}`)
    await page.locator('#origins .refs a').first().waitFor()
    const refs = await page.locator('#origins .refs').allInnerTexts()
    expect(refs.every((words) => /^sentences? \d+(, \d+)*$/.test(words))).toBe(true)
    const link = page.locator('#origins .refs a').first()
    const number = await link.innerText()
    await link.click()
    const chosen = page.locator('.evidence.chosen .ordinal')
    await chosen.waitFor()
    expect(await chosen.innerText()).toContain(number)
    // Nothing of the column beside is hidden in a box that scrolls by itself.
    const aside = page.getByRole('complementary', { name: 'How it is counted' })
    expect(await aside.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2)
    expect(await aside.locator('h2').first().innerText()).toBe('Status over time')
  })

  it('the figures of one claim are drawn, each mark a link that the keyboard reaches', async () => {
    await page.goto(`${story.base}/figures?claim=${claim.id}`)
    await page.getByRole('link', { name: claim.text }).waitFor()
    const marks = page.locator('svg.plot a')
    expect(await marks.count()).toBeGreaterThan(1)
    await marks.first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.evidence.chosen').waitFor()
  })

  it.each([
    ['/nonsense', 'Nothing here', 'Go to the story.'],
    ['/claims?asof=garbage', '“garbage” is no day', 'Show all'],
    ['/claims?status=wrong', '"wrong" is no status. Write one of', 'reported'],
    ['/claim/zzz', 'zzz', 'the ledger of every claim'],
    ['/figures?claim=zzz', 'zzz', 'the ledger of every claim'],
  ])('%s says %s', async (path, words, more) => {
    await page.goto(story.base + path)
    await page.getByText(words).locator('visible=true').first().waitFor()
    await page.getByText(more).locator('visible=true').first().waitFor()
    const wide = await page.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)
    expect(wide).toBeLessThan(2)
    expect(await page.locator('body').innerText()).not.toMatch(/by garbage|List them with: hearsay/)
  })
})
