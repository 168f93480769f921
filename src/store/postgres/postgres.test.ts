import { afterAll, it } from 'vitest'
import { storeContract } from '../store.contract.js'
import { openPostgres } from './open-postgres.js'
import { startServer } from './testing/start-server.js'

const server = await startServer()

if (typeof server === 'string') it.skip(`PostgreSQL: ${server}`, () => {})
else {
  afterAll(() => server.stop())
  let stores = 0
  const clock = () => '2031-04-01T12:00:00.000Z'
  storeContract('PostgreSQL', () => openPostgres(server.location(`contract_${stores++}`)))
  storeContract('PostgreSQL with a clock that stands still', () =>
    openPostgres(server.location(`contract_${stores++}`), { clock }),
  )
}
