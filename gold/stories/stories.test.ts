// The hand-made ledgers hold together: what they quote stands on their pages, and they use the guide's words only.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type GoldClaim, readGold } from '../../evals/ledger/read-gold.mjs'

const here = new URL('.', import.meta.url)
const STANCES = 'assert confirm deny cannot-confirm no-comment predict commit demand opinion'.split(' ')
const STATUSES = 'reported corroborated disputed denied confirmed corrected retracted superseded'.split(' ')
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', nbsp: ' ', lt: '<', gt: '>', quot: '"' }

/** Letters and digits of a page's text without its tags and scripts, so that line breaks and quotation marks do not matter. */
function lettersOf(page: string): string {
  return page
    .replace(/<(script|style)\b[^>]*>[^<]*<\/\1>/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The pages of a story by their two-digit numbers. */
function pagesOf(story: string): ReadonlyMap<string, string> {
  const folder = new URL(`${story}/pages/`, here)
  return new Map(
    readdirSync(folder).map((name) => [name.slice(0, 2), lettersOf(readFileSync(new URL(name, folder), 'utf8'))]),
  )
}

/** What is wrong with one claim, in words. */
function faultsOf(claim: GoldClaim, pages: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = []
  const on = (page: string, words: string) => pages.get(page)?.includes(lettersOf(words)) ?? false
  if (claim.statements.length === 0) faults.push('no statement')
  if (claim.atLeast > claim.atMost) faults.push('the lower end of the origins is above the upper')
  for (const status of [claim.status, ...claim.history.map((one) => one.status)])
    if (!STATUSES.includes(status)) faults.push(`not a status: ${status}`)
  if (claim.history.length > 0 && claim.history.at(-1)?.status !== claim.status) faults.push('last status is not final')
  claim.history.forEach(({ at }, i) => {
    if (i > 0 && at <= (claim.history[i - 1]?.at ?? '')) faults.push(`days out of order: ${at}`)
  })
  for (const { page, speaker, stance, words, chain } of claim.statements) {
    if (!STANCES.includes(stance)) faults.push(`${page}: not a stance: ${stance}`)
    if (!on(page, words)) faults.push(`${page}: not on the page: ${words}`)
    for (const name of [...speaker.split(/\s+/), ...chain].filter((one) => one !== ''))
      if (!on(page, name)) faults.push(`${page}: not on the page: ${name}`)
  }
  for (const figure of claim.figures) {
    const words = figure.split('|')[2]?.trim() ?? ''
    if (words === '' || !claim.statements.some(({ page }) => on(page, words)))
      faults.push(`figure not on a page: ${figure}`)
  }
  return faults
}

const stories = readdirSync(here, { withFileTypes: true }).filter((one) => one.isDirectory())

describe('gold/stories', () => {
  const suite = readFileSync(new URL('../../evals/suites/ledger.mjs', here), 'utf8')
  for (const { name } of stories) {
    it(`${name}: every quotation stands on its page, every word is the guide's`, () => {
      const pages = pagesOf(name)
      const claims = readGold(readFileSync(new URL(`${name}/ledger.txt`, here), 'utf8'))
      const faults = claims.flatMap((claim) => faultsOf(claim, pages).map((fault) => `${claim.key}: ${fault}`))
      expect(faults).toEqual([])
      expect(new Set(claims.map((claim) => claim.key)).size).toBe(claims.length)
      expect(new Set(claims.flatMap((claim) => claim.statements.map((one) => one.page)))).toEqual(new Set(pages.keys()))
    })
    const second = new URL(`../../evals/agreement/second/${name}.txt`, here)
    if (existsSync(second))
      it(`${name}: the second ledger quotes its pages too`, () => {
        const claims = readGold(readFileSync(second, 'utf8'))
        const pages = pagesOf(name)
        expect(claims.flatMap((claim) => faultsOf(claim, pages).map((fault) => `${claim.key}: ${fault}`))).toEqual([])
        expect(new Set(claims.flatMap((claim) => claim.statements.map((one) => one.page)))).toEqual(
          new Set(pages.keys()),
        )
      })
    it(`${name}: is scored in one split`, () => {
      expect(suite.split(`'gold/stories/${name}'`).length - 1).toBe(1)
    })
  }
})
