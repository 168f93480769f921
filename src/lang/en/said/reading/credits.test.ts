import { describe, expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

describe('findCredits', () => {
  it.each([
    [
      'The mill has been sold, Harbour News reported on Monday, citing a person who had seen the letter.',
      ['Harbour News || reported || The mill has been sold', 'chain person who had seen the letter'],
    ],
    [
      'Harbour News reported, citing two bankers, that the mill had been sold.',
      ['Harbour News || reported || that the mill had been sold', 'chain two bankers'],
    ],
    [
      "Eight men are dead, police said, citing the hospital's records.",
      ['Eight men are dead', "chain hospital's records"],
    ],
  ])('makes whom one cites a step of the chain: %s', (article, parts) => {
    const lines = statementLines(article)
    expect(lines).toHaveLength(1)
    for (const part of parts) expect(lines[0]).toContain(part)
  })

  it('leaves a reason that somebody gives', () => {
    expect(statementLines('The mill closed in May, Anna Bell said, citing low demand.').join()).not.toContain('chain')
  })
})
