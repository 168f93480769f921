import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

it.each([
  '14:32 – ',
  '[Updated 5:54 p.m. ET] ',
  '[Posted at 11:02 GMT] ',
  '[Updated 1:49 a.m. ET]: ',
  'Story highlights ',
  '',
])('an entry begins behind its clock: "%s"', (clock) => {
  const [line] = statementLines(
    `${clock}Fifteen guests of the inn were hurt in the fire, the fire office of Orlo says.`,
  )
  expect(line).toContain('|| Fifteen guests of the inn were hurt in the fire')
})
