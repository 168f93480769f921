import { readdirSync, readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/index.js'
import { annotateText } from '../../src/pipeline/index.js'
import type { GoldCase } from '../attribution/case.js'
import { readCases } from '../attribution/case.js'
import { runCase } from '../attribution/run-case.js'

const folder = new URL('./', import.meta.url)

/** Sets of cases that were each written and labelled before the program had read them: what a file's name begins with. */
export const LATER_SETS = ['first', 'second', 'third', 'fourth', 'fifth', 'voices'] as const

/** Reads the cases of a set. */
export const readLater = (set: string): readonly GoldCase[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${set}-`) && name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readCases(readFileSync(new URL(name, folder), 'utf8')))

/** What a case gives the scorer: its statements as found, in the text as read. */
export interface LaterRun {
  readonly gold: GoldCase
  readonly statements: readonly Statement[]
  readonly text: string
}

/** Finds the statements of a case; one of the kind `page` is read as a capture with menus, others as articles, each with its credits. */
export function runLater(gold: GoldCase): LaterRun {
  if (gold.meta.kind !== 'page') {
    const { marked, statements } = runCase(gold, { credits: true })
    return { gold, statements, text: marked.document.text }
  }
  const { outlet, published } = gold.meta
  const { document, statements } = annotateText(gold.text, { outlet, published, scraped: true })
  return { gold, statements, text: document.text }
}
