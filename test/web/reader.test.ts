import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

interface Claim {
  readonly id: string
  readonly statements: readonly { readonly id: string; readonly document: { readonly id: string } }[]
}

describe.skipIf(whyNot !== null)('judging in the reader', () => {
  let browser: Browser
  let story: Served
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('takes a statement off its claim after a preview, notes what was misread, and undoes both', async () => {
    const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')
    const claim = await story.ask<Claim>(`/claim/${rows[0]?.id}.json`)
    const last = claim.statements.at(-1)
    const page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${story.base}/document/${last?.document.id.split(':')[0]}?statement=${last?.id}`)
    const panel = page.getByRole('region', { name: 'Judge this statement' })
    await panel.getByText(`(${claim.statements.length} statements)`).waitFor()
    await panel.getByRole('button', { name: 'Not this claim' }).click()
    await panel.getByRole('heading', { name: 'What would change' }).waitFor()
    await panel.getByRole('button', { name: 'Confirm' }).click()
    // It stands in another claim now: alone, or with those it fits better.
    await panel.getByText(`(${claim.statements.length} statements)`).waitFor({ state: 'detached' })
    await panel
      .getByText(/\(\d+ statements?\)/)
      .first()
      .waitFor()
    const holding = async () => (await story.ask<Claim>(`/claim/${claim.id}.json`)).statements.length
    expect(await holding()).toBe(claim.statements.length - 1)
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByText(`(${claim.statements.length} statements)`).waitFor()

    await panel.getByLabel('Who speaks').fill('Nadia Ferl')
    await panel.getByRole('button', { name: 'Wrong speaker' }).click()
    await panel.getByText(/Wrong speaker: not .+ but Nadia Ferl\./).waitFor()
    await panel.getByRole('button', { name: 'Not a statement' }).click()
    await panel.getByText('Not a statement.', { exact: true }).waitFor()
    await panel.getByRole('button', { name: 'Undo' }).click()
    await panel.getByText('Not a statement.', { exact: true }).waitFor({ state: 'detached' })
    expect(await panel.getByText(/but Nadia Ferl/).count()).toBe(1)
    await page.close()
  })

  it('notes by keys that a statement was read rightly or is none, goes on to the next, and takes it back', async () => {
    const pages = await story.ask<{ id: string; statements: number }[]>('/documents.json')
    const [most] = [...pages].sort((a, b) => b.statements - a.statements)
    const notes = async () => (await story.ask<{ words: string }[]>('/ratings.json?on=note')).map(({ words }) => words)
    const before = await notes()
    const page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(`${story.base}/document/${most?.id.split(':')[0]}`)
    await page.locator('mark').first().waitFor()
    const here = () => page.locator('*:focus').getAttribute('href')
    await page.keyboard.press('j')
    const first = await here()
    await page.keyboard.press('a')
    await page.getByText('Noted: Read rightly.').waitFor()
    const second = await here()
    expect(second).not.toBe(first)
    await page.keyboard.press('Space')
    expect(await here()).not.toBe(second)
    await page.keyboard.press('x')
    await page.getByText('Noted: Not a statement.').waitFor()
    expect((await notes()).sort()).toEqual([...before, 'Not a statement.', 'Read rightly.'].sort())
    await page.keyboard.press('Backspace')
    await page.getByText(/^Undone: 1 judgement/).waitFor()
    expect((await notes()).sort()).toEqual([...before, 'Read rightly.'].sort())
    await page.close()
  })
})
