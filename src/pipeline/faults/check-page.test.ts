import { expect, it } from 'vitest'
import { checkPage } from './check-page.js'
import { generatePage } from './generate-page.js'

/** Pages that a longer run found broken once. */
const ONCE_BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'an entity right after a closing tag',
    'x.html',
    '<p>The mayor said on Monday that <b>three boats</b>&#97;nd a barge were lost near Selby in the storm.</p>',
  ],
  [
    'a day that no calendar has',
    'y.html',
    '<title>Dam</title><h1>Dam at Orlo holds</h1><p class=byline>2031-02-30</p><p>The mayor said on Monday that the dam at Orlo would hold through the night, whatever came.</p>',
  ],
]

it.each(ONCE_BROKEN)('%s', (_, name, html) =>
  expect(checkPage({ name, bytes: Buffer.from(html), charset: null }, { twice: true }).problems).toEqual([]))

it('holds for pages made by a grammar', () => {
  const broken: string[] = []
  let statements = 0
  for (let seed = 1; seed <= 250; seed++) {
    const checked = checkPage(generatePage(seed), { twice: seed % 10 === 0 })
    statements += checked.statements
    broken.push(...checked.problems.map((problem) => `${seed}: ${problem}`))
  }
  expect(broken).toEqual([])
  // The pages are read: a grammar whose pages come out empty would prove nothing.
  expect(statements).toBeGreaterThan(500)
})

it('makes the same page of the same number, and other pages of others', () => {
  expect(generatePage(7)).toEqual(generatePage(7))
  expect(generatePage(8)).not.toEqual(generatePage(7))
})

it('takes a page that is eight times as long at most so much longer', () => {
  const piece = generatePage(40).bytes
  const cost = (times: number): number => {
    const page = { name: 'long.html', bytes: Buffer.concat(Array.from({ length: times }, () => piece)), charset: null }
    return Math.min(
      ...[1, 2, 3].map(() => {
        const from = process.cpuUsage()
        checkPage(page)
        const { user, system } = process.cpuUsage(from)
        return user + system
      }),
    )
  }
  cost(4)
  expect(cost(32)).toBeLessThan(8 * 2.5 * cost(4))
})
