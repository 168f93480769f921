import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../problems.js'
import { makeWorkApp } from './work-app.js'

const stats = {
  pages: { added: 7, known: 1, revised: 0, failed: 2, skipped: 0, again: 0, parked: 1 },
  ...{ outages: 3, annotateSeconds: 1.5, storeSeconds: 0.25, taken: 2 },
}
const counts = { waiting: 12, taken: 2, parked: 1 }

describe('what a worker says of itself', () => {
  it('well: health and figures', async () => {
    let ending = false
    const app = makeWorkApp({ stats: () => stats, counts: async () => counts, isEnding: () => ending })
    const health = await app.request('/health')
    expect([health.status, await health.json()]).toEqual([200, { ok: true, state: 'working', queue: counts }])
    ending = true
    expect(await (await app.request('/health')).json()).toMatchObject({ state: 'ending' })
    const text = await (await app.request('/metrics')).text()
    for (const line of [
      'hearsay_pages_total{outcome="added"} 7',
      'hearsay_stage_seconds_total{stage="annotate"} 1.5',
      'hearsay_queue_pages{state="waiting"} 12',
      'hearsay_store_up 1',
    ])
      expect(text.split('\n')).toContain(line)
    // Every line is a comment or a sample, as Prometheus reads it.
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[a-z]+"\})? [0-9.e+-]+)$/)
    }
  })

  it('without its store: not well, and the figures that are its own', async () => {
    const away = async () => {
      throw new HearsayError('environment', 'The store postgres://desk@db.example/news: the server cannot be reached.')
    }
    const app = makeWorkApp({ stats: () => stats, counts: away, isEnding: () => false })
    const health = await app.request('/health')
    expect([health.status, await health.json()]).toEqual([503, { ok: false, state: 'working', problem: 'environment' }])
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain('hearsay_store_up 0')
    expect(text).not.toContain('hearsay_queue_pages')
  })
})
