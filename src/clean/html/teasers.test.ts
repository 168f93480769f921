import { expect, it } from 'vitest'
import { makeRaw } from '../../read/make-raw.js'
import { cleanHtml } from './clean-html.js'

const P1 = 'The harbour office closed the north quay on Monday after three boats were lost in the storm near Selby.'
const P2 = 'Its head said that the search would go on, and that the coast road would stay shut until the wind fell.'
const P3 = 'The insurer said that it would pay for every boat, and for the nets that were lost with them that night.'
const body = `<h1>Boats lost</h1><p>${P1}</p><p>${P2}</p><p>${P3}</p>`

/** Markup around or in the article, and what must be in the main text and what must not. */
const CASES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'cards under linked heads of two words, four and more alike',
    `<div id="x">${body}${['Salt ropes', 'Tar barrels', 'Kelp soup', 'Net repair', 'Sail cloth', 'Oar making']
      .map(
        (head, i) =>
          `<div class="c"><div><a href="/${i}">${head}</a></div><div>${head} are sold by the quay all year, for ${i} crowns.</div></div>`,
      )
      .join('')}</div>`,
    [P1, P3],
    ['sold by the quay'],
  ],
  [
    'rows that begin with a link under a head that announces them',
    `<div><div>${body}</div><div><div>Latest news</div>${[
      'Ferry sails again after a week in dock',
      'Mayor opens the new school at Skerry',
      'Old lighthouse is up for sale again',
    ]
      .map(
        (head, i) =>
          `<div><a href="/${i}">${head}</a> ${head}, the office said on Monday, and nobody was hurt in it at all.</div>`,
      )
      .join('')}</div></div>`,
    [P1, P2, P3],
    ['nobody was hurt'],
  ],
  [
    'a mailbox and a written-out address, which are no stories',
    `<div><h1>Boats lost</h1><p>${P1}</p><p>${P2}</p><p><a href="mailto:ana@novinar.example">ana@novinar.example</a></p><p>See <a href="https://novinar.example/map">https://novinar.example/a/long/map/of/the/coast</a></p><p>${P3}</p></div>`,
    ['ana@novinar.example', '/map/of/the/coast', P3],
    [],
  ],
  [
    'a paragraph that begins with a link in the article',
    `<div><h1>Boats lost</h1><p>${P1}</p><p><a href="/h">The harbour office of Selby</a> said that the search would go on.</p><p>${P3}</p></div>`,
    ['said that the search'],
    [],
  ],
]

it.each(CASES)('%s', (_, html, has, hasNot) => {
  const page = `<html><body>${html}</body></html>`
  const raw = makeRaw({
    bytes: Buffer.from(page),
    text: page,
    encoding: 'utf-8',
    kind: 'html',
    origin: 'x',
    name: 'x',
    record: {},
  })
  const { text, blocks } = cleanHtml(raw)
  const main = blocks
    .filter(({ kind }) => kind === 'main')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
  for (const words of has) expect(main).toContain(words)
  for (const words of hasNot) expect(main).not.toContain(words)
})
