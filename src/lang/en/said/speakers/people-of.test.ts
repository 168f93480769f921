import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it('takes the people of somebody for nobody named', () => {
  const lines = statementLines(
    'President Donald Orm spoke on Monday.\n\nOrm administration officials said that the dam had cracked.',
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(':: Orm administration officials (unnamed)')
})

it('lets no storm speak', () => {
  const lines = statementLines('Hurricane Greta hit the island on Monday. He said that the roads were shut.')
  expect(lines.join('\n')).not.toContain(':: Hurricane Greta')
})

it('has what is denied in what is said, and not in the verb', () => {
  const [line] = statementLines('Donald Orm has consistently denied any fault for the breach at Tarn.')
  expect(line).toMatch(/denied \|\| any fault for the breach at Tarn/)
})
