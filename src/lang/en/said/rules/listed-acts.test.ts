import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it('gives every item of a list to the body above it', () => {
  const article =
    'The Mill Office:\n\n– notes that three jars were cracked;\n\n– firmly rejects the claim of the potter;\n\n– orders the sale of the jars.'
  expect(statementLines(article).map((line) => line.split(' :: ')[0])).toEqual([
    'The Mill Office || notes || that three jars were cracked',
    'The Mill Office || rejects || the claim of the potter',
    'The Mill Office || orders || the sale of the jars',
  ])
})

it('leaves a list of things alone', () => {
  expect(statementLines('The shop sells:\n\n– three jars of honey;\n\n– two kinds of tea.')).toEqual([])
})
