import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { makeApp } from '../../src/faces/http/app.js'
import type { Gate } from '../../src/faces/http/shared/gate.js'
import { addInputs } from '../../src/pipeline/add.js'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const PAGES = join(root, 'examples', 'sample-story', 'pages')

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = PLACES.find((path) => path !== undefined && existsSync(path))
const isBuilt = existsSync(join(root, 'dist', 'web', 'index.html'))

/** Why the browser tests cannot run here; null where they can. */
export const whyNot: string | null =
  program === undefined
    ? 'no Chromium is installed here (apt-get install chromium, or name one in CHROMIUM)'
    : isBuilt
      ? null
      : 'the web interface is not built (npm run build)'

if (whyNot !== null) console.warn(`Browser tests are skipped: ${whyNot}.`)

/** Starts Chromium without a window and without any traffic of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A server over a store of its own. */
export interface Served {
  readonly base: string
  readonly store: Store
  ask<T>(path: string): Promise<T>
  close(): Promise<void>
}

/** Serves a fresh store in memory, with these pages in it; to accounts alone where there is a gate. */
export async function served(inputs: readonly string[] = [], gate?: Gate): Promise<Served> {
  const store = await openStore(':memory:', {})
  await store.migrate()
  if (inputs.length > 0) for await (const _ of addInputs(store, inputs)) void _
  return servedStore(store, gate)
}

/** Serves a store that is filled already, and closes it with the server. */
export async function servedStore(store: Store, gate?: Gate): Promise<Served> {
  const hosts: string[] = []
  let tick = 0
  const app = makeApp({
    store,
    who: 'Iva Morrow',
    // A judgement a second, so that each undo takes back one.
    now: () => new Date(Date.UTC(2024, 2, 20, 12, 0, tick++)).toISOString(),
    writable: true,
    hosts,
    gate,
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', () => resolve()))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  hosts.push(host)
  const base = `http://${host}`
  return {
    base,
    store,
    ask: async (path) => (await fetch(base + path)).json() as never,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await store.close()
    },
  }
}

/** The sample story, a page of the browser for it, and its claims, those of most statements first. */
export interface SampleOpened {
  readonly browser: Browser
  readonly story: Served
  readonly page: Page
  readonly rows: readonly { readonly id: string; readonly text: string }[]
  close(): Promise<void>
}

/** Serves the sample story to a browser of its own. */
export async function openSample(): Promise<SampleOpened> {
  const browser = await launch()
  const story = await served([PAGES])
  const page = await browser.newPage()
  page.setDefaultTimeout(10_000)
  const { rows } = await story.ask<Pick<SampleOpened, 'rows'>>('/ledger.json?order=statements')
  const close = async () => {
    await browser.close()
    await story.close()
  }
  return { browser, story, page, rows, close }
}

/** The sample story's files, for an upload. */
export const samplePages = () =>
  readdirSync(PAGES)
    .sort()
    .map((name) => ({
      name,
      mimeType: name.endsWith('.html') ? 'text/html' : 'text/plain',
      buffer: readFileSync(join(PAGES, name)),
    }))
