import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { HearsayError } from '../../problems.js'
import { guardHost } from '../http/guard.js'
import { type McpOptions, makeMcpServer } from './server.js'

/** The streamable HTTP face of the MCP server, at `/mcp`, answering only under the host names given. */
export function makeMcpApp(options: McpOptions & { readonly hosts: readonly string[] }): Hono {
  const app = new Hono()
  const handler = createMcpHandler(() => makeMcpServer(options))
  app.use(async (context, next) => {
    guardHost(context, options.hosts)
    await next()
  })
  app.onError((error, context) =>
    error instanceof HearsayError
      ? context.json({ error: { code: error.code, message: error.message, hint: error.hint } }, 403)
      : context.json({ error: { code: 'bug', message: 'Something went wrong here.', hint: null } }, 500),
  )
  app.all('/mcp', (context) => handler.fetch(context.req.raw))
  return app
}
