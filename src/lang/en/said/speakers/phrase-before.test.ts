import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it('calls who speaks behind a relative pronoun by the words it stands for', () => {
  const [line] = statementLines('Two port inspectors, who said that the wall leaked, left at noon.')
  expect(line).toContain(':: Two port inspectors')
})
