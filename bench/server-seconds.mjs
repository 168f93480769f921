// The processor time of a PostgreSQL server on this machine: the postmaster's, its children's, and that of children that ended.
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const TICKS = 100

/** Gives a function that tells the seconds the server has used so far, or null where there is no /proc or the server is elsewhere. */
export async function serverSeconds(location) {
  const at = new URL(location)
  at.searchParams.delete('schema')
  const client = new pg.Client({ connectionString: at.href })
  await client.connect()
  const { rows } = await client.query("SELECT setting FROM pg_settings WHERE name = 'data_directory'")
  await client.end()
  try {
    const postmaster = Number(readFileSync(`${rows[0].setting}/postmaster.pid`, 'utf8').split('\n')[0])
    secondsOf(postmaster)
    return () => secondsOf(postmaster)
  } catch {
    return null
  }
}

/** Seconds of a process, of those that it waited for, and of its living children. */
function secondsOf(parent) {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    let fields
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    } catch {
      continue
    }
    // Counted from the state, which is field 3 of proc(5): the parent is 4, utime 14, stime 15, cutime 16, cstime 17.
    const [ppid, utime, stime, cutime, cstime] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]))
    if (Number(name) === parent) ticks += utime + stime + cutime + cstime
    else if (ppid === parent) ticks += utime + stime
  }
  return ticks / TICKS
}
