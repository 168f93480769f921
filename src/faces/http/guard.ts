import type { Context } from 'hono'
import { HearsayError } from '../../problems.js'

/** Refuses requests that another site's page sent, and names that do not belong to this server (DNS rebinding). */
export function guardHost(context: Context, hosts: readonly string[]): void {
  const host = (context.req.header('host') ?? '').toLowerCase()
  if (!hosts.includes(host))
    throw new HearsayError('not-allowed', `This server is not called ${host === '' ? '(no host)' : host}.`, {
      hint: `Use http://${hosts[0]}`,
    })
  const origin = context.req.header('origin')
  if (origin !== undefined && !hosts.some((name) => origin === `http://${name}` || origin === `https://${name}`))
    throw new HearsayError('not-allowed', 'The request comes from another site.', {
      hint: 'Open the interface from this server.',
    })
}
