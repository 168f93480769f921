import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../store/sqlite/open-sqlite.js'
import { linkPages } from '../link-pages.js'
import { putPage } from '../testing/put-page.js'
import { repeatedLines } from './repeated-lines.js'

interface Page {
  readonly name: string
  readonly text: string
  readonly outlet?: string
  readonly url?: string
}

/** A page of Novinar: a headline, two sentences of its own, and lines that it may share with others. */
const page = (name: string, own: string, shared: readonly string[], more: Partial<Page> = {}): Page => ({
  name,
  outlet: 'Novinar',
  url: `https://novinar.example/${name}`,
  text: `${own}\n\n${shared.join('\n\n')}\n`,
  ...more,
})
const DAM = `Crack found in the wall of the dam at Orlo

The mayor of the town, Mira Halden, said on Monday that a crack had opened in the east wall.

Around three hundred families were taken to schools in the upper town of Orlo before nightfall.`
const SHIP = `Freighter with nineteen on board missing off Cape Dorn

A freighter with nineteen sailors on board has not been heard of since Sunday, the harbour of Selby said.

Two aircraft searched the waters around the cape until dark, and boats joined them.`
const VOTE = `Recount ordered in two districts of Keld

The election office said on Friday that the votes of two districts would be counted once more.

Its head, Ana Petrel, told reporters that the recount would take a week at most.`
const STRIKE = `Dockers of Vessa walk out for a second day

The dockers walked out again on Tuesday after talks with the port authority had broken down.

A spokesman for the port, Jan Ruda, called the walkout a blow to the whole coast.`
const DIGEST = 'Grab the evening digest that 40,000 readers open before supper every day.'

/** What is set aside on the first of the pages, put into a store in an order. */
async function setAside(pages: readonly Page[], order = pages.map((_, at) => at)): Promise<string[]> {
  const store = await openSqlite(':memory:')
  for (const at of order) {
    const { name, text, outlet, url } = pages[at]!
    await linkPages(store, [await putPage(store, name, text, { outlet, url })])
  }
  const [first] = (await store.documents({})).filter(({ name }) => name === pages[0]!.name)
  const found = (await repeatedLines(store, first!)).map(({ start, end }) => first!.text.slice(start, end))
  await store.close()
  return found
}

describe('repeatedLines', () => {
  it('sets aside what three unlike pages of an outlet carry, and says on how many', async () => {
    const pages = [page('dam', DAM, [DIGEST]), page('ship', SHIP, [DIGEST]), page('vote', VOTE, [DIGEST])]
    expect(await setAside(pages)).toEqual([DIGEST])
  })

  it('knows a line again by its words, whatever its counter', async () => {
    const now = (count: string) => DIGEST.replace('40,000', count)
    const pages = [page('dam', DAM, [now('41,200')]), page('ship', SHIP, [DIGEST]), page('vote', VOTE, [now('40,007')])]
    expect(await setAside(pages)).toEqual([now('41,200')])
  })

  it('finds the same in any order of arrival', async () => {
    const pages = [
      page('dam', DAM, [DIGEST]),
      page('ship', SHIP, [DIGEST]),
      page('vote', VOTE, [DIGEST]),
      page('strike', STRIKE, []),
    ]
    for (const order of [
      [3, 2, 1, 0],
      [1, 0, 3, 2],
      [2, 0, 1, 3],
    ])
      expect(await setAside(pages, order)).toEqual([DIGEST])
  })

  const BACKGROUND = 'The dam at Orlo was built by the Vessa Water Board after the flood of 1974 and repaired twice.'
  const CAVEAT = 'Novinar could not verify these reports on its own, as no reporter was let into the area.'
  const KEPT: readonly (readonly [string, readonly Page[]])[] = [
    ['what two pages carry', [page('dam', DAM, [DIGEST]), page('ship', SHIP, [DIGEST]), page('vote', VOTE, [])]],
    [
      'what three outlets carry',
      [
        page('dam', DAM, [DIGEST]),
        page('ship', SHIP, [DIGEST], { outlet: 'Corva News', url: 'https://corva.example/ship' }),
        page('vote', VOTE, [DIGEST], { outlet: 'Orlo Courier', url: 'https://courier.example/vote' }),
      ],
    ],
    [
      'one report under three addresses',
      [
        page('dam', DAM, [DIGEST]),
        page('dam-amp', DAM, [DIGEST]),
        page('dam-print', DAM, [DIGEST, 'Printed edition.']),
      ],
    ],
    [
      'three captures of one address',
      ['a', 'b', 'c'].map((name, at) =>
        page(name, [DAM, SHIP, VOTE][at]!, [DIGEST], { url: 'https://novinar.example/live' }),
      ),
    ],
    [
      'the background of a running story, which names what the page names',
      [
        page('dam', DAM, [BACKGROUND]),
        page(
          'dam-2',
          DAM.replace('Crack found', 'Second crack found')
            .replace('Around three hundred', 'Some five hundred')
            .replace('on Monday', 'on Tuesday'),
          [BACKGROUND],
        ),
        page('dam-3', STRIKE.replace('Vessa walk', 'Orlo walk').replaceAll('the port', 'the town of Orlo'), [
          BACKGROUND,
        ]),
      ],
    ],
    [
      'what the outlet could not check',
      [page('dam', DAM, [CAVEAT]), page('ship', SHIP, [CAVEAT]), page('vote', VOTE, [CAVEAT])],
    ],
    [
      'a sentence between sentences of the article',
      [DAM, SHIP, VOTE].map((own, at) =>
        page(`p${at}`, own, [
          DIGEST,
          `A further report of page ${'abc'[at]} says at some length what nobody else says ${'xyz'[at]}.`,
        ]),
      ),
    ],
  ]
  it.each(KEPT)('keeps %s', async (_, pages) => expect(await setAside(pages)).toEqual([]))
})
