import type { Context, Hono } from 'hono'
import { openScope } from '../../ask/scope.js'
import type { Store } from '../../store/store.js'
import { exportRouteInput } from '../export/export-input.js'
import type { Format } from '../export/format.js'
import { FORMATS } from '../export/formats.js'
import { BRIEFING_POLICY } from '../export/html.js'
import { checked, inputFrom } from './route.js'

/**
 * Exports over HTTP: `GET /export/briefing.html` and so on, with the filters and times of `/claims.json`, sent piece by
 * piece. `GET /exports.json` lists the formats. With `download` the file is offered for saving.
 */
export function exportRoutes(app: Hono, store: Store): void {
  app.get('/exports.json', (context) =>
    context.json(
      FORMATS.map(({ name, file, title, summary, mediaType }) => ({ name, file, title, summary, mediaType })),
    ),
  )
  for (const format of FORMATS) app.get(`/export/${format.file}`, (context) => send(context, format, store))
}

async function send(context: Context, format: Format, store: Store): Promise<Response> {
  const search = new URL(context.req.url).searchParams
  const { title, download, ...filters } = checked(exportRouteInput, inputFrom(exportRouteInput, undefined, search))
  const scope = await openScope(store, filters)
  const pieces = format.write(scope, { title: title ?? null })[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
  const headers: Record<string, string> = {
    'content-type': format.mediaType,
    'cache-control': 'no-cache',
    // Only a briefing is shown in the browser; what a spreadsheet or a program opens is saved.
    'content-disposition': `${download === true || !isHtml(format) ? 'attachment' : 'inline'}; filename="${format.file}"`,
    'content-security-policy': isHtml(format)
      ? `${BRIEFING_POLICY}; frame-ancestors 'none'`
      : "default-src 'none'; frame-ancestors 'none'; sandbox",
  }
  return new Response(body, { headers })
}

const isHtml = ({ name }: Format): boolean => name === 'html'
