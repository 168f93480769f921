import { describe, expect, it, vi } from 'vitest'
import { inTurn, type Turn } from './in-turn.js'

const ask = (name: string) => new Request(`http://here/${name}`)
const nameOf = ({ url }: Request) => new URL(url).pathname.slice(1)
const turnOfLoop = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('requests in turn', () => {
  it('are answered one after another, in the order in which they came', async () => {
    const told: string[] = []
    const fetch = inTurn(async (request) => {
      const name = nameOf(request)
      told.push(`${name} begins`)
      for (let i = 0; i < 5; i++) await Promise.resolve()
      told.push(`${name} ends`)
      return new Response(name)
    })
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => fetch(ask(name), {})))
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['a', 'b', 'c'])
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('go on while one of them waits', async () => {
    let come = () => {}
    const wait = new Promise<void>((resolve) => {
      come = resolve
    })
    const fetch = inTurn(async (request) => {
      if (nameOf(request) === 'slow') await wait
      return new Response(nameOf(request))
    })
    const slow = fetch(ask('slow'), {})
    expect(await (await fetch(ask('quick'), {})).text()).toBe('quick')
    come()
    expect(await (await slow).text()).toBe('slow')
  })

  it('go on as soon as one of them is worked out elsewhere', async () => {
    let come = () => {}
    const wait = new Promise<void>((resolve) => {
      come = resolve
    })
    const told: string[] = []
    const fetch = inTurn(async (request, environment) => {
      told.push(nameOf(request))
      if (nameOf(request) === 'away') {
        ;(environment as Turn).endTurn()
        await wait
      }
      return new Response(nameOf(request))
    })
    // Not because it takes long.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const away = fetch(ask('away'), {})
    expect(await (await fetch(ask('next'), {})).text()).toBe('next')
    vi.useRealTimers()
    expect(told).toEqual(['away', 'next'])
    come()
    expect(await (await away).text()).toBe('away')
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('go on after one that %s, which its reader hears of', async (_, breaks: () => Promise<Response>) => {
    const fetch = inTurn((request) => (nameOf(request) === 'bad' ? breaks() : new Response(nameOf(request))))
    const [bad, good] = await Promise.allSettled([fetch(ask('bad'), {}), fetch(ask('good'), {})])
    expect(bad.status).toBe('rejected')
    expect(good.status).toBe('fulfilled')
    await turnOfLoop()
    expect(await (await fetch(ask('later'), {})).text()).toBe('later')
  })

  it('have ended when a stream begins, however long it lasts', async () => {
    const fetch = inTurn((request) =>
      nameOf(request) === 'events' ? new Response(new ReadableStream({ start() {} })) : new Response('now'),
    )
    const [events, after] = await Promise.all([fetch(ask('events'), {}), fetch(ask('after'), {})])
    expect(events.status).toBe(200)
    expect(await after.text()).toBe('now')
  })
})
