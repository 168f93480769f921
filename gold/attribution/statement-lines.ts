import { lineOf, readCases } from './case.js'
import { runCase } from './run-case.js'

/** The statements of an invented article as lines of a gold file: `source || cue || content :: speaker (type); stance; …`. */
export function statementLines(article: string): readonly string[] {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${article}\n==>\n(none)`)
  const { marked, statements } = runCase(gold)
  return statements.map((statement) => lineOf(statement, marked.document.text))
}
