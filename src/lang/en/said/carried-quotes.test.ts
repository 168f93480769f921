import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

it('carries a quotation over the paragraphs that reopen it', () => {
  const article = 'Sergeant Amrit Sole said: "The driver left the van.\n\n"He walked to the mill."\n\nThe van was red.'
  expect(statementLines(article)).toEqual([
    'Sergeant Amrit Sole || said: || "The driver left the van. "He walked to the mill." :: Amrit Sole (person); assert',
  ])
})

it('ends a closed quotation where it is closed', () => {
  const article = 'Sergeant Amrit Sole said: "The driver left the van."\n\n"Mill for sale" stood on the gate.'
  expect(statementLines(article)).toEqual([
    'Sergeant Amrit Sole || said: || "The driver left the van." :: Amrit Sole (person); assert',
  ])
})
