import { describe, expect, it } from 'vitest'
import { cut } from '../tokens/cut.js'
import { findFigures } from './find-figures.js'

/** Each figure of a text, with "against" where the sentence only sets its own against it, and a change as "before → now". */
const read = (text: string): readonly string[] =>
  findFigures(cut(text), { times: [] }).map(
    ({ surface, change, compared }) =>
      `${surface}${compared === true ? ' against' : ''}${change === undefined ? '' : ` ${change.from} → ${change.to}`}`,
  )

describe('a figure that a sentence sets its own against', () => {
  it.each([
    ['The study put the deaths at 412 instead of the official figure of 64.', ['412', '64 against']],
    ['The governor raised the toll to an estimated 412 from 64.', ['estimated 412', '64 against']],
    ['The count was revised to 412 people from 64.', ['412', '64 against']],
    ['Some 40 cows are in quarantine, up from 11 a day earlier.', ['Some 40', '11 against']],
    ['The ward holds two patients, down from 11 just after the fire.', ['two', '11 against']],
    ['The mill employs 90 people, compared with 160 two years before.', ['90', '160 against', 'two years']],
    ['The toll is 412, far higher than the earlier count of 64.', ['412', '64 against']],
    ['At least 412 drowned, double the official 206.', ['At least 412', '206 against']],
    ["She counted 31 rather than the ministry's 14.", ['31', '14 against']],
  ])('%s', (text, figures) => expect(read(text)).toEqual(figures))

  it.each([
    ['More than 64 people drowned.', ['More than 64']],
    ['The official toll is 64.', ['64']],
    ['Soldiers came to 12 villages from 30 camps.', ['12', '30']],
    ['No later than 14 votes had been cast.', ['14']],
    ['The mayor and, unlike last year, 40 guests came.', ['40']],
    ['Other than 3 goats, nothing was lost.', ['3']],
    ['The dam is twice as high, and 40 workers live there.', ['40']],
  ])('is none in "%s"', (text, figures) => expect(read(text)).toEqual(figures))

  it('counts nothing where it tells how many times as many', () => {
    const [figure] = findFigures(cut('Some 70 times as many as were known drowned.'), { times: [] })
    expect(figure).toMatchObject({ surface: 'Some 70', countable: false })
  })
})

describe('a change from one value to another', () => {
  it.each([
    ['The toll rose from 14 to 23.', ['14 to 23 14 → 23']],
    ['They lowered the toll from 64 to 58 on the second day.', ['64 to 58 64 → 58']],
    ['The count went up from 1.2 to 2 million.', ['1.2 to 2 million 1200000 → 2000000']],
  ])('%s', (text, figures) => expect(read(text)).toEqual(figures))

  it.each([
    ['The island had anywhere from 6 to 18 deaths.', ['6 to 18']],
    ['Estimates rose, ranging from 6 to 18.', ['6 to 18']],
    ['The water rose. From 40 to 60 people fled.', ['40 to 60']],
    ['The toll rose by 14 to 23.', ['14 to 23']],
    ['Boys from 6 to 18 came.', ['6 to 18']],
  ])('is none in "%s"', (text, figures) => expect(read(text)).toEqual(figures))
})
