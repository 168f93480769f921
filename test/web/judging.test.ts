import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

interface Row {
  readonly id: string
  readonly statements: number
}
interface Names {
  readonly names: readonly { readonly id: string }[]
  readonly candidates: readonly { readonly actor: string | null }[]
}

describe.skipIf(whyNot !== null)('what a judgement does', () => {
  let browser: Browser
  let story: Served
  let page: Page
  const refused: string[] = []
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
    })
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('opens the actor that stands after a merge, from whichever of the two it was begun, and from the old address', async () => {
    const actors = await story.ask<{ id: string; spellings: unknown[] }[]>('/actors.json')
    // The one whose id goes: after the merge no actor has it.
    let gone: string | null = null
    for (const { id } of actors) {
      const { candidates } = await story.ask<Names>(`/spellings/${id}.json`)
      if (candidates.length === 0) continue
      await page.goto(`${story.base}/actor/${id}`)
      await page.getByRole('button', { name: 'The same', exact: true }).first().click()
      const shown = page.getByRole('region', { name: 'What would change' })
      await shown.waitFor()
      await shown
        .getByText(/Under these names stand .*statements? in .*claims?\.|Nobody speaks under these names/)
        .waitFor()
      await shown.getByRole('button', { name: 'Confirm' }).click()
      await page.getByText(/^Done: 1 judgement/).waitFor()
      await page.getByRole('heading', { name: 'Spellings' }).waitFor()
      const left = await story.ask<{ id: string }[]>('/actors.json')
      expect(left.length).toBe(actors.length - 1)
      if (left.every((one) => one.id !== id)) {
        gone = id
        await expect.poll(() => page.url()).not.toContain(id)
        const survivor = page.url().split('/actor/')[1]
        expect(left.map((one) => one.id)).toContain(survivor)
        await page.goto(`${story.base}/actor/${id}`)
        await expect.poll(() => page.url()).toContain(`/actor/${survivor}`)
        await page.getByRole('heading', { name: 'Spellings' }).waitFor()
      }
      await page.keyboard.press('Control+z')
      await page.getByText(/^Undone/).waitFor()
      if (gone !== null) break
    }
    expect(gone).not.toBeNull()
    expect(refused).toEqual([])
  })

  it('is said with what it changed after a split, and the new claim opens from there', async () => {
    const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=statements')
    const [biggest] = rows
    await page.setViewportSize({ width: 1200, height: 700 })
    await page.goto(`${story.base}/claim/${biggest.id}`)
    await page.getByRole('checkbox', { name: 'Not the same claim' }).first().check()
    // What splits is in view where the tick is.
    const show = page.getByRole('button', { name: 'Show the split' })
    const box = await show.boundingBox()
    expect(box).not.toBeNull()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700)
    await show.click()
    await page.getByRole('region', { name: 'What would change' }).getByRole('button', { name: 'Confirm' }).click()
    const told = page.locator('.notice')
    await told.getByText(/^Done: 1 split/).waitFor()
    expect(await told.innerText()).toMatch(/\d+ → \d+ statements/)
    expect(await told.innerText()).toMatch(/new: 1 statement/)
    const links = await told.getByRole('link').count()
    expect(links).toBeGreaterThan(1)
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: 1 split/).waitFor()
  })

  it('is said after each pair of the review, and the count of pairs never jumps', async () => {
    await page.goto(`${story.base}/review?on=claim`)
    const counted = page.getByText(/\d+ pairs to go/)
    await counted.waitFor()
    const toGo = async () => Number(/(\d+) pairs? to go/.exec(await counted.innerText())?.[1])
    const all = await toGo()
    for (let i = 1; i <= 4; i++) {
      await page.keyboard.press(i % 2 === 0 ? 'a' : 'x')
      await page.getByText(`${i} decided`).waitFor()
      expect(await toGo()).toBe(all - i)
      await page
        .locator('[data-told]')
        .getByText(/Nothing moved in the ledger|→|new:/)
        .first()
        .waitFor()
    }
    await page.keyboard.press('Backspace')
    await page.getByText('3 decided').waitFor()
    expect(await toGo()).toBe(all - 3)
    await page.keyboard.press('Control+z')
    await page.getByText('2 decided').waitFor()
    expect(await toGo()).toBe(all - 2)
  })

  it('asks about what the filter says, as soon as it is pressed', async () => {
    const waiting = async (on: string) => (await story.ask<unknown[]>(`/review.json?limit=200${on}`)).length
    await page.goto(`${story.base}/review`)
    await page.getByText(`${await waiting('')} pairs to go`).waitFor()
    for (const [words, on] of [
      ['statements', '&on=claim'],
      ['names', '&on=actor'],
    ]) {
      await page.getByRole('button', { name: words, exact: true }).click()
      await page.getByText(new RegExp(`^${await waiting(on)} pairs? to go`)).waitFor()
    }
  })

  it('says how many pairs wait in all, where it holds only the first', async () => {
    const all = (await story.ask<unknown[]>('/review.json?limit=500')).length
    const { headers } = await fetch(`${story.base}/review.json?limit=2`)
    expect(headers.get('x-total-count')).toBe(String(all))
    await page.route('**/review.json?*', (route) => route.continue({ url: `${story.base}/review.json?limit=2` }))
    await page.goto(`${story.base}/review`)
    await page.getByText(`${all} pairs to go, those first whose decision would change most`).waitFor()
    await page.unroute('**/review.json?*')
  })

  it('asks about no statement twice in a row while others wait', async () => {
    const items = await story.ask<{ on: string; a: { id: string }; b: { id: string } }[]>('/review.json?on=claim')
    const half = items.slice(0, Math.floor(items.length / 2))
    for (const [i, one] of half.slice(1).entries())
      expect([one.a.id, one.b.id].some((id) => id === half[i]?.a.id || id === half[i]?.b.id)).toBe(false)
  })
})
