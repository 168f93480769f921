import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '../../src/faces/http/shared/accounts.js'
import { makeGate } from '../../src/faces/http/shared/gate.js'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('a server of several people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-sign-in-'))
  const accounts = join(folder, 'accounts.json')
  let browser: Browser
  let server: Served
  let token: string
  beforeAll(async () => {
    token = addAccount(accounts, 'Ada Lund', 'read')
    browser = await launch()
    server = await served([PAGES], makeGate({ accounts, isSecure: false }))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows nothing until somebody signs in, and nothing after they sign out', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const data: string[] = []
    page.on('response', (response) => {
      if (response.ok() && /\.json/.test(response.url())) data.push(new URL(response.url()).pathname)
    })
    await page.goto(`${server.base}/claims`)
    await page.getByLabel('Name').waitFor()
    expect(data).toEqual(['/me.json'])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByLabel('Name').fill('Ada Lund')
    await page.getByLabel('Token').fill('a guess')
    await page.keyboard.press('Enter')
    await page.getByText('do not belong together').waitFor()
    await page.getByLabel('Token').fill(token)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor()
    await page.getByRole('button', { name: 'Sign out Ada Lund' }).click()
    await page.getByLabel('Token').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Hearsay'])
    await context.close()
  }, 60_000)
})
