import { readFileSync } from 'node:fs'
import { cutEndings } from './stem.js'

/** How rare words are in English news at large. Shipped and fixed: it must never follow the stored articles, or arrival order would matter. */

const RAREST = 12
let table: ReadonlyMap<string, number> | null = null
let stops: ReadonlySet<string> | null = null

function load(): ReadonlyMap<string, number> {
  if (table !== null) return table
  const result = new Map<string, number>()
  for (const line of readFileSync(new URL('./rarity.txt', import.meta.url), 'utf8').split('\n')) {
    const at = line.indexOf(': ')
    if (at <= 0 || line.startsWith('#')) continue
    const bits = Number(line.slice(0, at))
    for (const word of line.slice(at + 2).split(' ')) result.set(word, bits)
  }
  table = result
  return result
}

/** Rarity of a stem in bits: 0 for one in every paragraph, 12 for one that the table does not list. */
export const rarityOf = (stemmed: string): number => load().get(stemmed) ?? load().get(cutEndings(stemmed)) ?? RAREST

/** Tells whether a stem is a listed, ordinary word: one that a capital letter at the start of a sentence does not make a name. */
export const isOrdinary = (stemmed: string): boolean => load().has(stemmed) || load().has(cutEndings(stemmed))

/** Tells whether a word in lower case carries no content: a function word, or the furniture of reported speech. */
export function isStopWord(word: string): boolean {
  if (stops === null) {
    const words = readFileSync(new URL('./stop-words.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
    stops = new Set(words)
  }
  return stops.has(word)
}
