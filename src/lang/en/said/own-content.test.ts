import { describe, expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

/** What is said in an article, by statement. */
const contents = (text: string): readonly string[] =>
  statementLines(text).map((line) => line.split(' :: ')[0].split(' || ')[2])

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['A harbour official said Saturday agents interviewed Tam Orlo in May.', ['agents interviewed Tam Orlo in May']],
  ['Anna Bell also said Sunday authorities believe the gate was forced.', ['authorities believe the gate was forced']],
  ['Anna Bell said Friday prayers will be held in the yard.', ['Friday prayers will be held in the yard']],
  ['Officials told the paper all of them are expected to come home.', ['all of them are expected to come home']],
  ['Anna Bell added on "Lakeland News Sunday" that the gate is shut.', ['that the gate is shut']],
  [
    'Ms. Bell, who has said the guild was "killing the mill," is scheduled to attend a meeting on Tuesday.',
    ['the guild was "killing the mill,"'],
  ],
  [
    '"There is nothing left," Orm said last week about the mill after the flood that took the wheel. "Nobody has seen the like."',
    ['"There is nothing left," ~ "Nobody has seen the like."'],
  ],
  ['"We lose, and you look on," Mayor Anna Bell slammed the guild on Friday.', ['"We lose, and you look on,"']],
  [
    'Only 43 percent of weavers said they trust the guild, the survey shows.',
    ['Only 43 percent of weavers said they trust the guild'],
  ],
  [
    "The dockers' union counts 11 dead as well, its chairman, Ivo Reed, told the Post.",
    ['11 dead as well', "The dockers' union counts 11 dead as well"],
  ],
]

describe('what the page tells of the saying is no part of what is said', () => {
  it.each(CASES)('%s', (text, expected) => expect([...contents(text)].sort()).toEqual([...expected].sort()))
})
