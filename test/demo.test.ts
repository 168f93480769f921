import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const place = () => join(mkdtempSync(join(tmpdir(), 'hearsay-demo-test-')), 'demo.sqlite')
const last = (text: string) => text.trimEnd().split('\n').at(-1)

it('where it is piped, the demo ends with what it did and how to serve it', async () => {
  const { status, err } = await hearsay(['demo'])
  expect(status).toBe(0)
  expect(last(err)).toBe(
    'Read 17 pages of the sample story; this is no terminal, so nothing is served. To open it in a browser: ./hearsay demo --no-serve --store demo.sqlite && ./hearsay serve --store demo.sqlite',
  )
})

it.each([
  [
    'what it did and how to serve the store that was named',
    [],
    (store: string) =>
      `Read 17 pages of the sample story into ${store}; this is no terminal, so nothing is served. To open it in a browser: ./hearsay serve --store ${store}`,
  ],
  [
    'what to do next where nothing was to be served',
    ['--no-serve'],
    (store: string) =>
      `The ledger is in ${store}. Next: ./hearsay claim ID --store ${store}\nTo open it in a browser: ./hearsay serve --store ${store}`,
  ],
])('it says %s', async (_, flags, words) => {
  const store = place()
  const { err } = await hearsay(['demo', ...flags, '--store', store])
  expect(err.trimEnd().split('\n').slice(-words(store).split('\n').length).join('\n')).toBe(words(store))
})
