import { HearsayError } from '../../problems.js'

/** Serves until Ctrl-C or a request to end, on the loopback address unless another is given. `ready` is told the port. */
export async function listen(
  fetch: (request: Request, environment: object) => Response | Promise<Response>,
  port: number,
  ready: (port: number) => void,
  hostname = '127.0.0.1',
): Promise<void> {
  const { serve } = await import('@hono/node-server')
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (info) => ready(info.port))
    server.on('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new HearsayError('environment', `Port ${port} is in use.`, {
              hint: 'Choose another with --port, or --port 0.',
              cause,
            })
          : cause,
      ),
    )
    const end = () => {
      server.close(() => resolve())
      // Streams of events stay open for as long as a page does.
      if ('closeAllConnections' in server) server.closeAllConnections()
    }
    process.removeAllListeners('SIGINT')
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
}
