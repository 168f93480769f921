import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { HearsayError } from '../../problems.js'

/** Settings that a flag, the environment or a file may give, with what each does. */
export const SETTINGS = {
  store: 'Where the ledger is held: a file, :memory:, or postgres://user@host/database',
  who: 'The name that signs judgements',
  color: 'Colours: auto, always or never',
} as const
export type Setting = keyof typeof SETTINGS

/** One setting's value and where it came from. */
export interface Setup {
  readonly value: string
  readonly origin: string
}

const DEFAULTS: Record<Setting, string> = { store: join('.hearsay', 'store.sqlite'), who: 'anonymous', color: 'auto' }
const NAMES = Object.keys(SETTINGS) as Setting[]

/**
 * Resolves every setting: flags, then `HEARSAY_*`, then `hearsay.json` in this folder or one above it, then
 * `hearsay/config.json` in the user's configuration folder, then the default. Paths in a file are relative to that file.
 */
export function readConfig(
  flags: Partial<Record<Setting, string | undefined>>,
  environment: NodeJS.ProcessEnv,
  folder: string,
): Record<Setting, Setup> {
  const user = join(environment.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'hearsay', 'config.json')
  const files = [projectFile(folder), existsSync(user) ? user : null]
    .filter((path) => path !== null)
    .map((path) => ({ path, values: readFile(path) }))
  const setup = (name: Setting): Setup => {
    const flag = flags[name]
    if (flag !== undefined) return { value: flag, origin: 'flag' }
    const variable = `HEARSAY_${name.toUpperCase()}`
    const fromEnvironment = environment[variable]
    if (fromEnvironment !== undefined && fromEnvironment !== '')
      return { value: fromEnvironment, origin: `environment ${variable}` }
    for (const { path, values } of files) {
      const value = values[name]
      if (value !== undefined)
        return {
          value:
            name === 'store' && value !== ':memory:' && !value.includes('://') ? resolve(dirname(path), value) : value,
          origin: path,
        }
    }
    return { value: DEFAULTS[name], origin: 'default' }
  }
  return Object.fromEntries(NAMES.map((name) => [name, setup(name)])) as Record<Setting, Setup>
}

function projectFile(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, 'hearsay.json')
    if (existsSync(path)) return path
    if (dirname(at) === at) return null
  }
}

function readFile(path: string): Partial<Record<Setting, string>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new HearsayError('usage', `${path} is not JSON.`, { hint: 'Mend or remove the file.', cause })
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new HearsayError('usage', `${path} holds no object.`, { hint: 'Write {"store": "…"}.' })
  const unknown = Object.entries(parsed).find(
    ([name, value]) => !NAMES.includes(name as Setting) || typeof value !== 'string',
  )
  if (unknown !== undefined)
    throw new HearsayError('usage', `${path}: "${unknown[0]}" is not a setting, or not text.`, {
      hint: `Settings: ${NAMES.join(', ')}`,
    })
  return parsed as Partial<Record<Setting, string>>
}
