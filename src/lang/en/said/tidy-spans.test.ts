import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

it('has what is denied in what is said, and not in the verb', () => {
  const [line] = statementLines('Donald Orm has consistently denied any fault for the breach at Tarn.')
  expect(line).toMatch(/denied \|\| any fault for the breach at Tarn/)
})
