import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { claims } from './claims.js'
import { drift } from './drift.js'

const folder = resolve('examples/sample-story/pages')
let store: Store
const asking = () => ({ store, who: 'test', now: '2024-03-20T00:00:00Z' })

beforeAll(async () => {
  store = await openStore(':memory:')
  const pages = readdirSync(folder).map((name) => join(folder, name))
  for await (const added of addInputs(store, pages)) expect(added.outcome).toBe('added')
})
afterAll(() => store.close())

describe('drift of the sample story', () => {
  it('shows both sentences of a hedge that was dropped', async () => {
    const { passages } = await drift.ask(asking(), { kind: 'hedge-dropped' })
    const reprint = passages.find(({ to }) => to.document.outlet === 'Harbour Post')
    expect(reprint).toMatchObject({ changes: [{ kind: 'hedge-dropped', from: 'at least 23', to: '23' }] })
    expect(reprint?.from.sentence).toContain('at least 23 people')
    expect(reprint?.to.sentence).toContain('killed 23 people')
    expect(passages.every(({ changes }) => changes.every(({ kind }) => kind === 'hedge-dropped'))).toBe(true)
  })

  it('shows a “could” that became a “will”', async () => {
    const { passages } = await drift.ask(asking(), { kind: 'modality' })
    expect(passages.map(({ changes }) => changes[0]?.words)).toEqual(['“could arrive” became “will arrive”'])
  })

  it('counts by outlet what was passed on and what changed', async () => {
    const { passed, drifted, outlets } = await drift.ask(asking(), {})
    expect(outlets.reduce((sum, one) => sum + one.passed, 0)).toBe(passed)
    expect(outlets.reduce((sum, one) => sum + one.drifted, 0)).toBe(drifted)
    expect(outlets.find(({ outlet }) => outlet === 'Harbour Post')).toMatchObject({ drifted: 2 })
    expect(drifted).toBeLessThan(passed)
  })

  it('takes no reprint that is true to its source for drift', async () => {
    const { passages } = await drift.ask(asking(), {})
    expect(passages.filter(({ to }) => to.document.outlet === 'The Kelmar Herald')).toEqual([])
  })

  it('keeps to one claim, one outlet and one day', async () => {
    const [first] = await claims.ask(asking(), { about: '14 people were killed' })
    const own = await drift.ask(asking(), { claim: first?.id ?? '' })
    expect(own.passages.length).toBeGreaterThan(0)
    expect(own.passages.every(({ claim }) => claim === first?.id)).toBe(true)
    const one = await drift.ask(asking(), { outlet: 'harbour post' })
    expect(one.outlets.map(({ outlet }) => outlet)).toEqual(['Harbour Post'])
    const early = await drift.ask(asking(), { asOf: '2024-03-06' })
    expect(early.passages.every(({ to }) => (to.document.published ?? '9999') < '2024-03-07')).toBe(true)
    expect(early.passages.length).toBeGreaterThan(0)
  })
})
