import { readCases } from './case.js'
import { runCase } from './run-case.js'

/** What is found in an article: `source | cue | content` of each statement. */
export const foundIn = (text: string): readonly string[] => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${text}\n==>\n(none)`)
  return runCase(gold).statements.map(({ source, cue, text: words }) =>
    [source, cue]
      .map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' ~ '))
      .concat(words)
      .join(' | '),
  )
}
