import { dataLines, readData } from './read-data.js'

let cached: ReadonlyMap<string, 'she' | 'he'> | undefined

/** Given name → who bears it, read once from `data/given-names-gender.txt`. */
function bearers(): ReadonlyMap<string, 'she' | 'he'> {
  if (cached !== undefined) return cached
  const found = new Map<string, 'she' | 'he'>()
  for (const line of dataLines(readData('given-names-gender.txt'))) {
    const [who, ...names] = line.split(/:? /u)
    for (const name of names) found.set(name, who === 'women' ? 'she' : 'he')
  }
  cached = found
  return found
}

/**
 * The pronoun of a person by the given name; null where there is none, both women and men bear it, or it is not known.
 *
 *     Elaine Duke  → she      Stephen King  → he      King, Kim Roe  → null
 */
export function genderOfName(name: string): 'she' | 'he' | null {
  const cut = name.indexOf(' ')
  return cut < 0 ? null : (bearers().get(name.slice(0, cut)) ?? null)
}
