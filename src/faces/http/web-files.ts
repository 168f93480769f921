import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'

/** Addresses that the interface answers itself; each gets the one page. */
const SCREENS = [
  '/',
  '/story',
  '/claims',
  '/ledger',
  '/claims/:id',
  '/claim/:id',
  '/compare',
  '/figures',
  '/timeline',
  '/actors',
  '/actor/:id',
  '/document/:id',
  '/documents',
  '/origins',
  '/search',
  '/import',
  '/review',
  '/audit',
] as const

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

const ASSET = /^\/(?:assets\/[A-Za-z0-9_-]+\.(?:js|css|svg)|theme\.js|icon\.svg)$/
const SCREEN = SCREENS.map((screen) => new RegExp(`^${screen.replace(/:[a-z]+/, '[^/]+')}$`))

/** Whether a path is the interface's own: its page or one of its files, none of which holds data. */
export const isWebFile = (path: string): boolean =>
  ASSET.test(path) || (!/\.(?:json|csv)$/.test(path) && SCREEN.some((screen) => screen.test(path)))

/** Whether a browser asks for a page, and not a program for an answer. */
export const isPageWanted = (path: string, accept: string | undefined): boolean =>
  accept?.includes('text/html') === true && !/\.[a-z0-9]{1,8}$/i.test(path)

/** Where the built interface lies: beside the compiled program, or in dist/ when it runs from its source. */
const FOLDERS = ['../../web/', '../../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/** A file of the built interface; null where there is none. */
function readWeb(name: string, folders: readonly string[] = FOLDERS): string | null {
  const folder = folders.find((path) => existsSync(join(path, 'index.html')))
  if (folder === undefined) return null
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** The interface's page, which says itself that an address leads nowhere; null where the interface is not built. */
export const webPage = (): string | null => readWeb('index.html')

/**
 * Serves the web interface. Files whose names carry a hash of their content never change and are kept for a year; the
 * page itself is asked for each time. Only names that the folder held when it was first read are ever opened.
 */
export function serveWeb(app: Hono, folders: readonly string[] = FOLDERS): void {
  const read = (name: string): string | null => readWeb(name, folders)
  for (const screen of SCREENS)
    app.get(screen, (context, next) => {
      // A program that asks for data gets an answer or a refusal, and never the interface.
      if (/\.(?:json|csv)$/.test(context.req.path)) return next()
      const page = read('index.html')
      if (page === null)
        return context.text(
          'The web interface is not built here. Run: npm run build\nThe answers are at /story.json, /ledger.json and so on; /openapi.json lists them.\n',
        )
      return context.body(page, 200, { 'content-type': TYPES.html, 'cache-control': 'no-cache' })
    })
  app.get('/assets/:name{[A-Za-z0-9_-]+\\.(js|css|svg)}', (context, next) => {
    const name = context.req.param('name')
    const body = read(join('assets', name))
    if (body === null) return next()
    return context.body(body, 200, {
      'content-type': TYPES[name.split('.').at(-1) ?? ''],
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  for (const name of ['theme.js', 'icon.svg'])
    app.get(`/${name}`, (context, next) => {
      const body = read(name)
      if (body === null) return next()
      return context.body(body, 200, {
        'content-type': TYPES[name.split('.').at(-1) ?? ''],
        'cache-control': 'no-cache',
      })
    })
}
