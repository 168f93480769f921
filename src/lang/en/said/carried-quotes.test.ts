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

it('goes on with paragraphs that are nothing but a quotation', () => {
  const article =
    '"The gate is safe," the guild said.\n\n"We have looked at every plank."\n\n"It will hold for a year."\n\n"It will not," said Anna Bell.'
  expect(statementLines(article).map((line) => line.split(' :: ')[0])).toEqual([
    'the guild || said || "The gate is safe," ~ "We have looked at every plank." ~ "It will hold for a year."',
    'Anna Bell || said || "It will not,"',
  ])
})

it.each([
  '"The gate is safe," the guild said.\n\n"We have looked at it," said Amrit Sole.',
  'The guild called it "a wreck".\n\n"We have looked at it."',
])('leaves the next paragraph alone: %s', (article) => {
  expect(statementLines(article)[0]).not.toContain('~')
})
