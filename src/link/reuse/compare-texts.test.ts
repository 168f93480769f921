import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare-texts.js'

const REPORT = [
  'The mayor of Orlo, Mira Halden, said on Monday that a crack had opened in the east wall of the Tarn dam.',
  'Around three hundred families who live below the dam were taken to schools in the upper town before nightfall.',
  'Engineers of the Vessa Water Board lowered the reservoir by half a metre and promised a report within two days.',
  'The board denied that anybody in the valley was in danger, and called the rumours of a leak pure invention.',
].join(' ')
const OTHER = [
  'A freighter with nineteen sailors on board has not been heard of since it passed Cape Dorn early on Sunday.',
  'Two aircraft searched the waters around the cape until dark, and fishing boats from three villages joined them.',
].join(' ')

describe('compareTexts', () => {
  const cases: readonly { readonly name: string; readonly a: string; readonly b: string; readonly same: boolean }[] = [
    { name: 'a text and itself', a: REPORT, b: REPORT, same: true },
    {
      name: 'a name spelt otherwise and a word left out',
      a: REPORT,
      b: REPORT.replaceAll('Halden', 'Haldenn').replace('pure ', ''),
      same: true,
    },
    {
      name: 'a reprint cut from the end, with a line of its own',
      a: REPORT,
      b: `From our correspondent. ${REPORT.slice(0, 230)}`,
      same: true,
    },
    { name: 'two stories', a: REPORT, b: OTHER, same: false },
    {
      name: 'one sentence quoted in another story',
      a: `${OTHER} ${OTHER.toUpperCase().slice(0, 60)}`,
      b: `${REPORT} ${OTHER.slice(0, 60)}`,
      same: false,
    },
    { name: 'two short texts that are equal', a: 'The dam held.', b: 'The dam held.', same: true },
    { name: 'nothing', a: '', b: REPORT, same: false },
  ]
  for (const { name, a, b, same } of cases) it(`${name}: ${same}`, () => expect(compareTexts(a, b).same).toBe(same))

  it('bridges an edit and gives the passage on both sides', () => {
    const edited = `Later that day. ${REPORT.replace('Mira Halden', 'M. Haldenova')}`
    const { passages } = compareTexts(REPORT, edited)
    expect(passages).toHaveLength(1)
    expect(REPORT.slice(passages[0].a.start, passages[0].a.end)).toBe(REPORT.slice(0, -1))
    expect(edited.slice(passages[0].b.start, passages[0].b.end)).toContain('Haldenova')
  })

  it('takes curly and straight marks, accents and letter case for the same', () => {
    expect(
      compareTexts('The café’s owner said “we stay” today.', 'THE CAFE\'S OWNER SAID "WE STAY" TODAY').resemblance,
    ).toBe(1)
  })
})
