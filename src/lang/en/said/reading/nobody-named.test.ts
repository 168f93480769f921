import { describe, expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

const NOBODY = [
  'If anyone says that the mill was sold, the guild will ask for proof.',
  'There is talk of "mill fever", in which someone who fears he will lose his mill sells it.',
  'Only half of Norvians are aware that the mill was sold.',
  'The tolls vary: deaths blamed on the flood of 2025 range from about 1,200 to more than 1,800.',
]
const CALLED = 'Fake News Harbour Post said that the mill was sold.'
const STORM = 'Hurricane Orla ordered people to leave the mill.'
const SOMEBODY = [
  'Anyone in the valley knew that the mill was sold, Anna Bell said.',
  'The weavers who fear that the mill was sold wrote to the guild.',
  'Anna Bell is aware that the mill was sold.',
  'Anna Bell blamed the flood on the miller.',
]

describe('nobody who is named says a thing', () => {
  it.each([...NOBODY, CALLED, STORM])('%s', (text) => expect(statementLines(text)).toEqual([]))
  it.each(SOMEBODY)('somebody does: %s', (text) => expect(statementLines(text)).toHaveLength(1))
})
