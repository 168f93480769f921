import { readdirSync, readFileSync } from 'node:fs'
import type { GoldCase } from './case.js'
import { readCases } from './case.js'

const folder = new URL('./', import.meta.url)

/** The gold files, in order of their names. */
export const goldFiles = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()

/** Reads every gold case of this folder. */
export function readGold(): readonly GoldCase[] {
  return goldFiles().flatMap((name) => readCases(readFileSync(new URL(name, folder), 'utf8')))
}
