import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, samplePages, served, whyNot } from './browser.js'

interface Row {
  readonly id: string
  readonly text: string
  readonly statements: number
}

/** How a person does a thing: by mouse, or by keys alone. */
interface Hand {
  readonly name: string
  /** Opens a screen from the list of screens, or with `g` and its letter. */
  go(page: Page, screen: string, letter: string): Promise<void>
  /** Presses a control found by its name. */
  press(page: Page, role: Role, name: string | RegExp, nth?: number): Promise<void>
  /** Opens a link of a table. */
  open(page: Page, link: Locator): Promise<void>
}
type Role = 'button' | 'link' | 'checkbox' | 'radio'

/** Moves the focus with the Tab key until it is where it should be. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  const isThere = () => wanted.evaluate((one) => one === one.ownerDocument.activeElement)
  for (let i = 0; i < 400 && !(await isThere()); i++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

const MOUSE: Hand = {
  name: 'by mouse',
  go: async (page, screen) => {
    await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: screen }).waitFor()
  },
  press: (page, role, name, nth = 0) => page.getByRole('main').getByRole(role, { name }).nth(nth).click(),
  open: (_page, link) => link.click(),
}

const KEYS: Hand = {
  name: 'by keys alone',
  go: async (page, screen, letter) => {
    await page.locator('body').press('g')
    await page.keyboard.press(letter)
    await page.getByRole('heading', { level: 1, name: screen }).waitFor()
  },
  press: async (page, role, name, nth = 0) => {
    await tabTo(page, page.getByRole('main').getByRole(role, { name }).nth(nth))
    await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter')
  },
  open: async (page, link) => {
    await tabTo(page, link)
    await page.keyboard.press('Enter')
  },
}

describe.skipIf(whyNot !== null)('tasks', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  describe.each([MOUSE, KEYS])('$name', (hand) => {
    let story: Served
    let page: Page
    beforeAll(async () => {
      story = await served([PAGES])
      page = await browser.newPage()
      page.setDefaultTimeout(10_000)
    })
    afterAll(async () => {
      await page?.close()
      await story?.close()
    })

    it('imports the sample story, a row an item', async () => {
      const empty = await served()
      const own = await browser.newPage()
      await own.goto(empty.base)
      await own.getByText('The store is empty').waitFor()
      await hand.go(own, 'Import', 'i')
      const files = own.getByLabel('Choose pages')
      if (hand === KEYS) {
        const chooser = own.waitForEvent('filechooser')
        await files.focus()
        await own.keyboard.press('Enter')
        await (await chooser).setFiles(samplePages())
      } else await files.setInputFiles(samplePages())
      await own.getByText('17 of 17 items done').waitFor({ timeout: 30_000 })
      expect(await own.getByRole('region', { name: 'This import' }).getByText('added').count()).toBe(17)
      await hand.press(own, 'link', 'See the story')
      await own.getByText('17 documents').waitFor()
      await own.close()
      await empty.close()
    })

    it('finds the most disputed claim', async () => {
      const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=disputed')
      await page.goto(story.base)
      await hand.go(page, 'Ledger', 'l')
      await page.getByRole('table').waitFor()
      if (hand === KEYS) {
        await page.keyboard.press('j')
        await page.keyboard.press('Enter')
      } else await page.locator('[data-item]').first().click()
      await page.getByRole('heading', { level: 1, name: rows[0].text }).waitFor()
      expect(await page.getByText(/disputed|denied/).count()).toBeGreaterThan(0)
    })

    it('opens the sentence behind a figure', async () => {
      await hand.go(page, 'Figures', 'f')
      const first = page.getByRole('main').locator('td a').first()
      const printed = await first.innerText()
      await hand.open(page, first)
      await page.locator('mark.on').first().waitFor()
      const words = (await page.locator('mark.on').allInnerTexts()).join(' ')
      expect(words.toLowerCase()).toContain(printed.toLowerCase())
      await page.getByRole('region', { name: 'Statement', exact: true }).waitFor()
    })

    it('moves the as-of day and the status changes with it', async () => {
      const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=disputed')
      const { history } = await story.ask<{ history: { at: string; status: string }[] }>(`/claim/${rows[0].id}.json`)
      expect(history.length).toBeGreaterThan(1)
      await page.goto(`${story.base}/claim/${rows[0].id}`)
      const badge = page.locator('main header .badge')
      await badge.waitFor()
      const now = await badge.innerText()
      const seen = new Set([now])
      for (let i = 0; i < 15; i++) {
        if (hand === KEYS) await page.keyboard.press('[')
        else {
          const earlier = page.getByRole('button', { name: 'One event earlier' })
          if (await earlier.isDisabled()) break
          await earlier.click()
        }
        await page.waitForTimeout(60)
        await page.locator('main .stale').first().waitFor({ state: 'detached' })
        if ((await badge.count()) === 0) break
        seen.add(await badge.innerText())
      }
      expect(page.url()).toContain('asof=')
      expect(seen.size).toBeGreaterThan(1)
      await page.getByRole('button', { name: 'Show all' }).click()
    })

    it('splits a group, sees the count change, and undoes it', async () => {
      const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=statements')
      const [biggest] = rows
      await page.goto(`${story.base}/claim/${biggest.id}`)
      const counted = page.getByRole('link', { name: /\d+ statements? in/ })
      const before = await counted.innerText()
      await hand.press(page, 'checkbox', 'Not the same claim', biggest.statements - 1)
      await hand.press(page, 'button', 'Show the split')
      await page.getByRole('region', { name: 'What would change' }).waitFor()
      expect(await counted.innerText()).toBe(before)
      await hand.press(page, 'button', 'Confirm')
      await expect.poll(() => counted.innerText()).not.toBe(before)
      await page.keyboard.press('Control+z')
      await page.getByText(/^Undone/).waitFor()
      await expect.poll(() => page.getByRole('link', { name: /\d+ statements? in/ }).innerText()).toBe(before)
    })

    it('merges two spellings after the preview', async () => {
      const items = await story.ask<{ a: { id: string }; b: { id: string } }[]>('/review.json?on=actor')
      const name = items[0].a.id
      const actors = await story.ask<{ id: string; name: string; spellings: { name: string }[] }[]>('/actors.json')
      const withCandidates = []
      for (const actor of actors) {
        const { candidates } = await story.ask<{ candidates: unknown[] }>(`/spellings/${actor.id}.json`)
        if (candidates.length > 0) withCandidates.push(actor)
      }
      expect(withCandidates.length, name).toBeGreaterThan(0)
      await page.goto(`${story.base}/actor/${withCandidates[0].id}`)
      await page.getByRole('heading', { name: 'Perhaps the same' }).waitFor()
      const waiting = await page.getByRole('button', { name: 'The same', exact: true }).count()
      await hand.press(page, 'button', /^The same$/)
      const shown = page.getByRole('region', { name: 'What would change' })
      await shown.waitFor()
      expect(await shown.getByText(' = ').count()).toBeGreaterThan(0)
      await hand.press(page, 'button', 'Confirm')
      await page.getByText(/^Done: 1 judgement/).waitFor()
      await expect
        .poll(async () => {
          const after = await story.ask<{ name: string }[]>('/actors.json')
          return after.length
        })
        .toBe(actors.length - 1)
      expect(waiting).toBeGreaterThan(0)
      await page.keyboard.press('Control+z')
      await page.getByText(/^Undone/).waitFor()
    })

    it('reviews ten items, a key each', async () => {
      await page.goto(`${story.base}/review`)
      await page.getByText(/\d+ pairs to go/).waitFor()
      for (let i = 1; i <= 10; i++) {
        const verdict = ['a', 'x', ' '][i % 3]
        if (hand === KEYS) await page.keyboard.press(verdict === ' ' ? 'Space' : verdict)
        else {
          const name = { a: 'The same', x: 'Not the same', ' ': 'Leave open' }[verdict] ?? ''
          await page
            .getByRole('main')
            .getByRole('button', { name: new RegExp(`^${name}`) })
            .click()
        }
        await page.getByText(`${i} decided`).waitFor()
      }
      if (hand === KEYS) await page.keyboard.press('Backspace')
      else await page.getByRole('main').getByRole('button', { name: /^Undo/ }).click()
      await page.getByText('9 decided').waitFor()
      const audit = await story.ask<{ who: string }[]>('/audit.json')
      expect(audit.every(({ who }) => who === 'Iva Morrow')).toBe(true)
    })

    it('exports a briefing and opens it', async () => {
      await page.goto(`${story.base}/claims?status=denied`)
      const { total } = await story.ask<{ total: number }>('/ledger.json?status=denied')
      expect(total).toBeGreaterThan(0)
      await page
        .getByText(total === 1 ? '1 claim' : `${total} claims`)
        .first()
        .waitFor()
      if (hand === KEYS) await page.keyboard.press('e')
      else await page.getByRole('button', { name: 'Export' }).click()
      const dialog = page.getByRole('dialog', { name: 'Export' })
      await dialog.getByText('Claims with status denied').waitFor()
      const heading = dialog.getByLabel('Heading of the briefing')
      if (hand === KEYS) await tabTo(page, heading)
      else await heading.click()
      await page.keyboard.type('Port Dravec: what was denied')

      const opened = page.context().waitForEvent('page')
      await hand.open(page, dialog.getByRole('link', { name: 'Open: Briefing, one HTML file' }))
      const briefing = await opened
      await briefing.getByRole('heading', { level: 1, name: 'Port Dravec: what was denied' }).waitFor()
      expect(await briefing.getByRole('heading', { level: 3 }).count()).toBe(total)
      await hand.open(briefing, briefing.getByRole('link', { name: 'Note 1', exact: true }).first())
      expect(briefing.url()).toMatch(/#n1$/)
      const words = await briefing.locator('h3 ~ ul li').first().locator('q, span[dir]').first().innerText()
      expect(words.length).toBeGreaterThan(5)
      expect(await briefing.locator('#n1 blockquote').innerText()).toContain(words)
      await hand.open(briefing, briefing.getByRole('link', { name: 'Back to the text at note 1', exact: true }))
      expect(briefing.url()).toMatch(/#r1$/)
      await briefing.close()

      const saved = page.waitForEvent('download')
      await hand.open(page, dialog.getByRole('link', { name: 'Save: Briefing, one HTML file' }))
      const file = await saved
      expect(file.suggestedFilename()).toBe('briefing.html')
      const text = readFileSync(await file.path(), 'utf8')
      expect(text).toContain('<h1><bdi>Port Dravec: what was denied</bdi></h1>')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    })

    it('exports one claim from its screen', async () => {
      const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=statements')
      await page.goto(`${story.base}/claim/${rows[0].id}?asof=2024-03-09`)
      await page.getByRole('button', { name: 'Export' }).waitFor()
      if (hand === KEYS) await page.keyboard.press('e')
      else await page.getByRole('button', { name: 'Export' }).click()
      const dialog = page.getByRole('dialog', { name: 'Export' })
      await dialog.getByText('This claim with its evidence; said by 9 Mar 2024').waitFor()
      const saved = page.waitForEvent('download')
      await hand.open(page, dialog.getByRole('link', { name: 'Save: Spreadsheet (CSV)' }))
      const lines = readFileSync(await (await saved).path(), 'utf8')
        .trimEnd()
        .split('\r\n')
      expect(lines.length).toBeGreaterThan(2)
      expect(lines.slice(1).every((line) => line.startsWith(`"${rows[0].id}"`))).toBe(true)
      await page.keyboard.press('Escape')
    })

    it('reads the log and the check of it', async () => {
      await hand.go(page, 'Audit', 'u')
      await page.getByText('Nothing is wrong').waitFor()
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(10)
    })
  })
})
