import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

/** The chain of each statement of an article on the page of an outlet. */
const chains = (text: string, outlet: string | null = 'Vessa Post'): readonly string[] => {
  const meta = outlet === null ? '' : `outlet: ${outlet}\n`
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${meta}${text}\n==>\n(none)`)
  return runCase(gold).statements.map(({ chain }) => chain.map(({ name }) => name).join(' > '))
}

describe('toldOutlet', () => {
  it.each([
    ['Mara Velt told the exile broadcaster Radio Orlo that the dam held.', 'Radio Orlo'],
    ['Mara Velt told state television that the dam held.', 'state television'],
    ['In an interview with the Orlo Herald, Mara Velt said that the dam held.', 'Orlo Herald'],
    ['Mara Velt said in comments reported by the local station Orlo FM that the dam held.', 'Orlo FM'],
  ])('%s', (text, hop) => expect(chains(text)).toEqual([hop]))

  it.each([
    'Mara Velt told the Vessa Post that the dam held.',
    'Mara Velt told the Post that the dam held.',
    'Mara Velt told Vessa Radio that the dam held.',
    'Mara Velt told Oren Balt that the dam held.',
    'Mara Velt told the town council that the dam held.',
    'Mara Velt said that she had told Radio Orlo nothing.',
  ])('no step: %s', (text) => expect(chains(text)).toEqual(['']))

  it('takes nothing for a step where the page does not say whose it is', () =>
    expect(chains('Mara Velt told Radio Orlo that the dam held.', null)).toEqual(['']))

  it('follows a kind back to the outlet that was named', () =>
    expect(chains('The Orlo Herald had asked first. Mara Velt told the newspaper that it leaked.')).toEqual([
      'Orlo Herald',
    ]))

  it('follows "the same agency" back behind a credit', () =>
    expect(
      chains(
        'The agency Rasd quoted a guard as saying that the dam leaked. He warned of a flood, according to the same agency.',
      ),
    ).toEqual(['Rasd', 'Rasd']))
})
