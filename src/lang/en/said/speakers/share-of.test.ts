import { describe, expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'
import { shareOf } from './share-of.js'

const of = (before: string, words: string): string | null => shareOf(words, `${before}${words} said no.`, before.length)

describe('a share that speaks', () => {
  it.each([
    ['85% of nurses said they were tired. ', '76%', '76% of nurses'],
    ['Forty-four percent of likely voters want a ferry, while ', '41 percent', '41 percent of likely voters'],
    ['The union surveyed 2,000 members. Of them, ', '76%', '76% of members'],
    ['The union surveyed 2,000 members.\n\nBut ', '76%', null],
    ['The price rose by 4 percent. ', '12 percent', null],
    ['85% of nurses said they were tired. ', '12 nurses', null],
  ])('%s%s', (before, words, name) => {
    expect(of(before, words)).toBe(name)
  })

  it('is told with those of whom the paragraph says it is', () => {
    const lines = statementLines('The union surveyed 2,000 members. Of them, 76% said the quay was unsafe.')
    expect(lines.join('\n')).toContain(':: 76% of members (unnamed)')
  })
})
