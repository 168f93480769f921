/**
 * The register of outlets and agencies, read once from `outlets.tsv`. It knows names, aliases and domains;
 * it never decides that two pages share an origin.
 */
import { readFileSync } from 'node:fs'

export type OutletKind = 'agency' | 'newspaper' | 'broadcaster' | 'online' | 'magazine' | 'state-body' | 'aggregator'

export interface OutletEntry {
  /** The name that ledgers show. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly kind: OutletKind
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string
  /** Owner or family: outlets of one owner are not independent by their names alone. Empty when not recorded. */
  readonly owner: string
  readonly stateFunded: 'yes' | 'no' | 'unknown'
}

interface Register {
  readonly entries: readonly OutletEntry[]
  /** Names that only match as written: a single word such as "Time" or "AP". */
  readonly exact: ReadonlyMap<string, OutletEntry>
  /** Names that are also common words ("Beta"): only where a page names its outlet. Marked `~` in the file. */
  readonly weak: ReadonlyMap<string, OutletEntry>
  /** Names of several words, in lower case. */
  readonly folded: ReadonlyMap<string, OutletEntry>
  readonly domains: ReadonlyMap<string, OutletEntry>
}

let register: Register | null = null

function load(): Register {
  if (register !== null) return register
  const entries: OutletEntry[] = []
  const exact = new Map<string, OutletEntry>()
  const weak = new Map<string, OutletEntry>()
  const folded = new Map<string, OutletEntry>()
  const domains = new Map<string, OutletEntry>()
  for (const row of readFileSync(new URL('./outlets.tsv', import.meta.url), 'utf8').split('\n')) {
    if (row.trim() === '' || row.startsWith('#')) continue
    const [name = '', aliases = '', hosts = '', kind = 'online', country = '', owner = '', state = 'unknown'] =
      row.split('\t')
    const entry: OutletEntry = {
      name: unmarked(name),
      aliases: list(aliases).map(unmarked),
      domains: list(hosts),
      kind: kind as OutletKind,
      country,
      owner,
      stateFunded: state === 'yes' || state === 'no' ? state : 'unknown',
    }
    entries.push(entry)
    for (const spelling of [name, ...list(aliases)]) {
      const isWeak = spelling.startsWith('~')
      const key = bare(isWeak ? spelling.slice(1) : spelling)
      if (isWeak) {
        if (!weak.has(key)) weak.set(key, entry)
      } else if (key.includes(' ') && !key.startsWith('The ')) {
        if (!folded.has(key.toLowerCase())) folded.set(key.toLowerCase(), entry)
      } else if (!exact.has(key)) exact.set(key, entry)
    }
    for (const host of entry.domains) if (!domains.has(host)) domains.set(host, entry)
  }
  register = { entries, exact, weak, folded, domains }
  return register
}

const list = (cell: string): string[] => cell.split('|').filter((part) => part !== '')
const unmarked = (name: string): string => name.replace(/^~/, '')

/** A name with single blanks and straight apostrophes; the article goes, unless one word is left: "The Hill" is not "Hill". */
function bare(name: string): string {
  const plain = name
    .replace(/[’`]/g, "'")
    .replace(/\s{1,20}/g, ' ')
    .trim()
  const rest = plain.replace(/^[Tt]he /, '')
  return rest === plain || rest.includes(' ') ? rest : `The ${rest}`
}

/**
 * Finds an outlet by its name or an alias. One-word names match as written ("Time" is not "time"); longer ones in any case.
 * @param options `weak`: also names that are common words; for places where a page names its outlet, never for running text
 * @example findOutlet('the associated press')?.name // 'Associated Press'
 */
export function findOutlet(name: string, options: { readonly weak?: boolean } = {}): OutletEntry | null {
  const { exact, weak, folded, domains } = load()
  const key = bare(name)
  if (key === '') return null
  const found = exact.get(key) ?? folded.get(key.toLowerCase()) ?? (options.weak ? weak.get(key) : undefined)
  return found ?? (key.includes('.') ? (domains.get(key.toLowerCase()) ?? null) : null)
}

/** Finds an outlet by a host, its parent domains included: `edition.example.com`, then `example.com`. */
export function outletOfDomain(host: string): OutletEntry | null {
  const { domains } = load()
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-6)
  for (let from = 0; from + 1 < labels.length; from++) {
    const found = domains.get(labels.slice(from).join('.'))
    if (found !== undefined) return found
  }
  return null
}

/** Finds an outlet by an address. Null where the address is none or its host is not in the register. */
export function outletOfUrl(url: string): OutletEntry | null {
  const host = hostOf(url)
  return host === null ? null : outletOfDomain(host)
}

/** The host of an address without `www.`, or null. */
export function hostOf(url: string): string | null {
  const found = /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,255})/i.exec(url.trim())
  return found ? found[1]!.toLowerCase().replace(/^www\./, '') : null
}

/** Every outlet of the register, in the file's order. */
export const allOutlets = (): readonly OutletEntry[] => load().entries
