import { randomInt } from 'node:crypto'
import type { Pool } from 'pg'
import { HearsayError } from '../../problems.js'
import type { PageQueue, ParkedPage, QueueCounts, QueuedPage, QueueMember } from '../page-queue.js'
import type { Connection } from './connection.js'

/** The first key of the locks by which members show that they live: "HRSQ" in ASCII. The second is the member's own number. */
const LOCKS = 0x48525351

/** The members that live: those whose session, and with it their lock, is there. It ends with the process, however that ends. */
const LIVING = `ARRAY(SELECT objid::bigint FROM pg_locks
  WHERE locktype = 'advisory' AND classid::bigint = ${LOCKS} AND objsubid = 2 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`
const NOW = 'floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

/**
 * The queue of a store: one table, in which a page is taken by an update that skips what others hold. None of this waits
 * for the writers' turn, except `done`, which belongs to the transaction that it stands in.
 */
export function openQueue(c: Connection, pool: Pool): PageQueue & { close(): Promise<void> } {
  const members = new Set<QueueMember>()
  return {
    put: (pages) =>
      c.read(async () => {
        await c.rows(
          `INSERT INTO queue_page (key, run, item, page)
           SELECT * FROM unnest(:keys::text[], :runs::text[], :items::text[], :pages::bytea[]) ON CONFLICT (key) DO NOTHING`,
          {
            keys: pages.map(({ key }) => key),
            runs: pages.map(({ run }) => run),
            items: pages.map(({ item }) => item),
            pages: pages.map(({ page }) => page),
          },
        )
      }),
    join: () =>
      c.read(async () => {
        const member = await join(c, pool)
        const joined = { ...member, leave: () => (members.delete(joined) ? member.leave() : Promise.resolve()) }
        members.add(joined)
        return joined
      }),
    close: async () => {
      for (const member of members) await member.leave()
    },
    counts: () =>
      c.read(async () => {
        const [counts] = await c.rows<QueueCounts>(
          `SELECT count(*) FILTER (WHERE NOT parked AND NOT held) AS waiting, count(*) FILTER (WHERE held) AS taken,
             count(*) FILTER (WHERE parked) AS parked
           FROM (SELECT parked, worker IS NOT NULL AND worker = ANY(${LIVING}) AS held FROM queue_page) AS pages`,
        )
        return counts!
      }),
    parked: () =>
      c.read(() =>
        c.rows<ParkedPage>('SELECT run, item, tries, code, message FROM queue_page WHERE parked ORDER BY id'),
      ),
    again: () =>
      c.read(async () => {
        const freed = await c.rows(
          'UPDATE queue_page SET parked = false, worker = NULL, tries = 0, due = 0 WHERE parked RETURNING id',
        )
        return freed.length
      }),
  }
}

async function join(c: Connection, pool: Pool): Promise<QueueMember> {
  const me = randomInt(1, 2 ** 31 - 1)
  const life = await pool.connect()
  let isLost = false
  life.once('end', () => {
    isLost = true
  })
  try {
    await life.query('SELECT pg_advisory_lock($1, $2)', [LOCKS, me])
  } catch (error) {
    life.release(true)
    throw error
  }
  return {
    take: () =>
      c.read(async () => {
        // Without the lock others would take what this member takes.
        if (isLost) throw new HearsayError('environment', 'The connection to the queue was lost.')
        const [page] = await c.rows<QueuedPage>(
          `UPDATE queue_page SET worker = :me, tries = tries + 1 WHERE id = (
             SELECT id FROM queue_page
             WHERE NOT parked AND due <= ${NOW} AND (worker IS NULL OR worker <> ALL(${LIVING}))
             ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
           RETURNING id, run, item, tries, page`,
          { me },
        )
        return page ?? null
      }),
    done: (id) => c.read(async () => void (await c.rows('DELETE FROM queue_page WHERE id = :id', { id }))),
    giveBack: (id, { code, message, park, afterMs }) =>
      c.read(async () => {
        await c.rows(
          `UPDATE queue_page SET worker = NULL, code = :code, message = :message, parked = :park,
             due = ${NOW} + :afterMs::bigint WHERE id = :id AND worker = :me`,
          { id, me, code, message, park, afterMs: Math.round(afterMs) },
        )
      }),
    // The session ends, and its lock with it.
    leave: async () => life.release(true),
  }
}
