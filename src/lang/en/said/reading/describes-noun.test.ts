import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it.each([
  'Scraps of them found at the scene are being sent to the laboratory in Orlo.',
  'The police released videos of two men at the race.',
  'At first he showed no symptoms of the fever.',
])('no statement: %s', (text) => {
  expect(statementLines(text)).toEqual([])
})

it('leaves what is said, shown and told of whom the police name', () => {
  expect(statementLines('The man who police said was armed had fled to Orlo.')).toHaveLength(1)
  expect(statementLines('The survey showed that half of the wells were dry.')).toHaveLength(1)
  expect(statementLines('Officials released a statement saying that the dam had cracked.')).toHaveLength(1)
})

it('takes those who were briefed for who speaks, once', () => {
  const lines = statementLines('The driver was ill, according to a source briefed on the inquiry.')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('a source briefed on the inquiry')
})
