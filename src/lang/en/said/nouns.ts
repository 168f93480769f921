import type { Stance } from '../../../model/index.js'
import { linesOf } from './lexicon.js'

/** A noun that reports, as `nouns.txt` lists it. */
export interface ReportingNoun {
  readonly stance: Stance
  readonly links: ReadonlySet<string>
}

let table: ReadonlyMap<string, ReportingNoun> | undefined

/** Finds the entry of a lower-case noun that reports; undefined where it is none. */
export function reportingNoun(word: string): ReportingNoun | undefined {
  table ??= new Map(
    linesOf('./nouns.txt').map((line) => {
      const [noun, stance, links] = line.split(/\s+/)
      return [noun, { stance: stance as Stance, links: new Set(links.split(',')) }]
    }),
  )
  return table.get(word)
}
