import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { readConfig } from './config.js'
import { makePen, type Pen } from './pen.js'

/** The flags that every command takes. */
export interface CommonFlags {
  readonly store?: string
  readonly who?: string
  readonly color?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** The streams and surroundings of one run of the command line; tests hand in their own. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv
  readonly folder: string
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  /** The instant of the call, for what a person judges. */
  now(): string
  /** Lets the other processes of this machine go first: those that answer readers. Not there where a process does both. */
  standAside?(): void
}

/** Columns to write to: the terminal's, or `COLUMNS`, or 120 where the output is piped. */
export const widthOf = (around: Surroundings): number =>
  Math.max(40, Math.min(200, around.stdout.columns ?? (Number(around.environment.COLUMNS) || 120)))

/** Columns for a table: those of the terminal or of `COLUMNS`; in a file or a pipe as many as it takes, so that nothing is broken. */
export const tableWidthOf = (around: Surroundings): number =>
  around.stdout.columns === undefined && !Number(around.environment.COLUMNS)
    ? Number.POSITIVE_INFINITY
    : widthOf(around)

/** A pen for standard output. */
export function penFor(around: Surroundings, flags: CommonFlags): Pen {
  const { color } = readConfig({ color: flags.color }, around.environment, around.folder)
  if (color.value !== 'auto' && color.value !== 'always' && color.value !== 'never')
    throw new HearsayError('usage', `--color ${color.value} is not known.`, { hint: 'Use auto, always or never.' })
  return makePen({
    color: color.value,
    isTerminal: around.stdout.isTTY === true,
    noColor: (around.environment.NO_COLOR ?? '') !== '',
    width: widthOf(around),
  })
}

/** Opens the store that flags, environment or files name. A store to read from must exist; a store to add to is made. */
export async function openConfigured(
  around: Surroundings,
  flags: CommonFlags,
  options: { readonly create: boolean },
): Promise<Store> {
  const { store } = readConfig({ store: flags.store }, around.environment, around.folder)
  const isFile = store.value !== ':memory:' && !store.value.includes('://')
  if (isFile && !existsSync(store.value)) {
    if (!options.create)
      throw new HearsayError('not-found', `There is no store at ${store.value}.`, {
        hint: 'Add pages first: hearsay add FILE…, or name a store with --store.',
      })
    mkdirSync(dirname(store.value), { recursive: true })
  }
  const { openStore } = await import('../../store/index.js')
  const opened = await openStore(store.value, { create: options.create })
  await opened.migrate()
  const { currentViews } = await import('../../fold/current-views.js')
  await currentViews(opened, () => {
    if (flags.quiet !== true) around.stderr.write('Another version folded this store; folding it again…\n')
  })
  return opened
}
