import { describe, expect, it } from 'vitest'
import { annotateText } from '../pipeline/annotate-text.js'

/** The parts of an invented page that are set aside, each with its reason. */
const aside = (text: string): readonly string[] =>
  annotateText(text, { scraped: true })
    .document.blocks.filter(({ kind }) => kind === 'boilerplate')
    .map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`)

const LEDE = 'The river fell on Monday after two days of rain in the hills above Ostry, the water office said.'

describe('withoutInnerParts', () => {
  it.each([
    ['Senate weighs bill | Governor to visit | MORE', 'Senate weighs bill | Governor to visit | MORE'],
    [
      'The council meets on Friday to speak about the bridge. Union calls for strike | Mill denies leak | Live updates',
      'Union calls for strike | Mill denies leak | Live updates',
    ],
    [
      'It rained again. Read more: Mayor denies leak | Who is Ada Lund?',
      'Read more: Mayor denies leak | Who is Ada Lund?',
    ],
  ])('sets a list of other stories aside: %s', (line, part) => {
    expect(aside(`${LEDE}\n\n${line}`)).toEqual([`related: ${part}`])
  })

  it('sets a list aside that hangs on a name inside a sentence', () => {
    const list = 'Ada Maria OrmMayor denies leak | Mill is sold | Union calls strike MORE'
    const line = `The town of Ostry has asked Minister Ada Orm ${list}’s office for the money that it lost in the flood.`
    expect(aside(`${LEDE}\n\n${line}`)).toEqual([`related: ${list}`])
  })

  it.each([
    'The vote was 5 | 3, which nobody had thought possible in a town of that size.',
    'The McOrms want one | the Orms want two | and all of them want MORE of it, said the keeper of the mill.',
    'He wrote "yes | no" on the board and left the room without a word to the crew.',
    'The mast broke | the sail tore | and then the crew of the ferry jumped into the lake.',
  ])('keeps a sentence with bars: %s', (line) => expect(aside(`${LEDE}\n\n${line}`)).toEqual([]))

  it('sets stage directions and the labels of presenters aside, and keeps what is said', () => {
    const lines = [
      `MARA VELT, HOST: ${LEDE}`,
      '(SOUNDBITE OF WATER RUSHING)',
      'OLAV ORM, BYLINE: Engineers say the wall was old. (SOUNDBITE OF SIREN)',
      'TILDA VARG: We will rebuild the wall by spring (laughter).',
      'ORM: That is what many here want to hear.',
    ]
    expect(aside(lines.join('\n\n'))).toEqual([
      'presenter: MARA VELT, HOST:',
      'stage-direction: (SOUNDBITE OF WATER RUSHING)',
      'presenter: OLAV ORM, BYLINE:',
      'stage-direction: (SOUNDBITE OF SIREN)',
      'presenter: ORM:',
    ])
  })

  it('takes no label for that of a presenter on a page without any', () => {
    expect(aside(`${LEDE}\n\nORM: That is what many of us here want to hear from the council.`)).toEqual([])
  })

  it('keeps everything of a text that is an article as it stands', () => {
    const { blocks } = annotateText(`${LEDE}\n\nSenate weighs bill | Governor to visit | MORE`).document
    expect(blocks.every(({ kind }) => kind === 'main')).toBe(true)
  })
})
