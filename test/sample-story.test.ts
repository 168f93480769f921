import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readGold } from '../evals/ledger/read-gold.mjs'
import { scoreLedger } from '../evals/ledger/score.mjs'
import { claims } from '../src/ask/index.js'
import { addInputs } from '../src/pipeline/index.js'
import { openStore } from '../src/store/index.js'

const folder = resolve('examples/sample-story')
const gold = readGold(readFileSync(join(folder, 'ledger.txt'), 'utf8'))
let figures: Readonly<Record<string, number>>

beforeAll(async () => {
  const store = await openStore(':memory:')
  for await (const added of addInputs(store, [join(folder, 'pages')]))
    expect(added.outcome, `${added.item}: ${added.message}`).toBe('added')
  figures = scoreLedger(gold, await claims.ask({ store, who: 'test', now: '2024-03-20T00:00:00Z' }, {}))
    .figures as typeof figures
  await store.close()
})

/** What the ledger must reach against the one by hand. Floors only rise; `npm run eval -- sample-story` prints the figures. */
const FLOORS = JSON.parse(readFileSync('evals/floors.json', 'utf8'))['sample-story'] as Readonly<Record<string, number>>

describe('the sample story against its ledger by hand', () => {
  it.each(Object.entries(FLOORS))('%s is at least %f', (name, floor) => {
    expect(figures[name]).toBeGreaterThanOrEqual(floor)
  })

  it('a perfect ledger scores one, and a shuffled one does not', () => {
    const ledger = (regroup: (key: string, i: number) => string) => {
      const byId = new Map<
        string,
        { id: string; status: string; origins: object; history: object[]; text: string; statements: object[] }
      >()
      gold.forEach((claim) => {
        claim.statements.forEach((one, i) => {
          const id = regroup(claim.key, i)
          const held = byId.get(id) ?? {
            id,
            status: claim.status,
            origins: { atLeast: claim.atLeast, atMost: claim.atMost },
            history: [],
            text: '',
            statements: [],
          }
          held.statements.push({
            id: `${one.page}${one.speaker}${one.words}`,
            text: one.words,
            stance: one.stance,
            speaker: { name: one.speaker },
            document: { id: `d:${one.page}-x` },
          })
          byId.set(id, held)
        })
      })
      return [...byId.values()]
    }
    const perfect = scoreLedger(
      gold,
      ledger((key) => key),
    ).figures as typeof figures
    for (const name of [
      'statements found',
      'speaker right',
      'stance right',
      'claims pairwise F1',
      'claims B3',
      'origins exact',
      'status right',
    ])
      expect(perfect[name], name).toBe(1)
    const shuffled = scoreLedger(
      gold,
      ledger((_key, i) => `g${i % 3}`),
    ).figures as typeof figures
    expect(shuffled['claims pairwise F1']).toBeLessThan(0.5)
  })
})
