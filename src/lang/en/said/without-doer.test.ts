import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

const linesOf = (text: string) => statementLines(text).join('\n')

it.each([
  ['Dorn and his brother, Emil, are accused of carrying out the blast at the mill.', 'Dorn and his brother'],
  ['The driver is said to have left the city before dawn.', 'The driver'],
  ['The mayor of Orlo appears to have left the city before dawn.', 'The mayor of Orlo'],
])('who is spoken of is no source: %s', (text, subject) => {
  const [line, ...more] = statementLines(text)
  expect(more).toEqual([])
  expect(line).toMatch(/^\s*\|\|/)
  expect(line.slice(line.lastIndexOf('||'))).toContain(subject)
})

it('leaves the doer who is named, and who himself suggests something', () => {
  expect(linesOf('Dorn was accused by the mayor of Orlo of setting the fire.')).toMatch(/the mayor of Orlo/)
  expect(linesOf('The mayor of Orlo appeared to suggest that the dam had cracked.')).toMatch(/^The mayor of Orlo \|\|/)
})
