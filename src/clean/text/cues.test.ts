import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPEALS as APPEAL_CUES, cueOf, isTeaserHead, SECTION_END, SINGLE_LINE } from './cues.js'

/** Reason, lines that give it, and lines like them that are an article's own. All invented. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['language-bar', ['EN | UA | RU', 'English / Deutsch', 'pl · de · fr'], ['English and German are taught.', 'It is']],
  ['advertisement', ['Advertisement', 'Story continues below'], ['The advertisement showed a ferry.']],
  ['tags', ['Tags: harbour, ferry, storm', 'Filed under : Coast'], ['Tags were found on the ferry’s lines.']],
  [
    'share',
    ['Share this story', 'Tweet', 'Follow us on Chirper'],
    ['Share prices of the ferry line fell.', 'Print is dying, he said.'],
  ],
  [
    'newsletter',
    ['Subscribe to our letter', 'Sign up for the daily digest', 'Already a subscriber?'],
    ['Subscribers paid 40 crowns.'],
  ],
  [
    'call-to-reader',
    ['Be a reporter: write and send your article', 'Found a typo? Ctrl+Enter'],
    ['He was a reporter for Novinar.'],
  ],
  ['comments', ['12 comments', 'Leave a comment', 'Comments (3)'], ['The minister made no comment on Monday.']],
  [
    'cookies',
    ['This website uses cookies.', 'We use cookies to improve Novinar.'],
    ['She baked cookies for the crew.'],
  ],
  ['app', ['Novinar on Google Play', 'Read us on the App Store'], ['They play on the store’s roof.']],
  [
    'menu',
    ['Home', 'Skip to content', 'Privacy policy', 'Latest news'],
    ['Home was far away.', 'Search parties left at dawn.'],
  ],
  ['counter', ['Views: 1,204', '4 min read', '312 shares'], ['Views differ on the quay.', '312 people were saved.']],
  ['ticker', ['-1.25%', '€ 41.20', '+12 °C'], ['12', 'At 12 °C the ice melts.']],
  [
    'byline',
    ['By Ana Petrel', 'By Ana Petrel and Jon Skerry', 'Author: Ana Petrel'],
    ['By Monday the quay was shut.', 'By sea and by land they came.'],
  ],
  [
    'dateline',
    ['3 March 2031', '2031-03-03 14:20', 'Updated 3 March at 10:00', 'Selby • Novinar'],
    ['In March 2031 the quay was shut.', 'Published accounts differ.'],
  ],
  ['caption', ['Photo: Ana Petrel', 'The north quay (Image: Meridian Press)'], ['Photos were taken of the quay.']],
  [
    'caption',
    [
      'Quay at dawn The ferry leaves. Hide Caption 3 of 14 Photos: Quay at dawn',
      'Enlarge this image toggle caption A. Petrel',
    ],
    ['The caption of the third of 14 pictures was wrong.', 'She told him to enlarge the image.'],
  ],
  [
    'related',
    ['MUST WATCH Ferry docks after storm 02:14', 'JUST WATCHED Ferry docks Replay'],
    ['Must watch was what he said.'],
  ],
  ['related', ['Read full story', 'Related:'], ['Related losses came to 40 crowns.']],
  ['footer', ['© 2031 Novinar', 'Copyright 2031 Novinar. All rights reserved.'], ['Copyright law was changed.']],
  [
    'read-also',
    ['Read also: Ferry to sail again', 'Related > The quay'],
    ['Read in full, the letter says more.', 'Recommended speeds were not kept to.'],
  ],
  ['link', ['https://novinar.example/ferry'], ['The page is https://novinar.example/ferry and no other.']],
]

it('knows a gallery in one line of any length', () => {
  const gallery = Array.from(
    { length: 40 },
    (_, i) => `The ferry leaves. Hide Caption ${i + 1} of 40 Photos: Quay`,
  ).join(' ')
  expect(cueOf(gallery, 400)?.reason).toBe('caption')
  expect(cueOf(gallery.replaceAll('Hide Caption', 'It was'), 400)).toBeNull()
})

const reasonOf = (text: string) => cueOf(text, text.split(/\s+/).length)?.reason ?? null

/** Added later: lines of other kinds of page, and sentences that hold their words. */
const MORE: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'byline',
    [
      'By Tomas Reed, Coastline Daily',
      'By Ana Petrel and Tomas Reed',
      'Lena Ruda covers roads for the Courier. Reach her at lena@courier.example.',
      '(Reporting by Lena Ruda; editing by Tomas Reed)',
    ],
    [
      'By Friday the road was open.',
      'The divers could not reach her at night.',
      'Reporting by foreign media was banned on Monday.',
    ],
  ],
  [
    'caption',
    ['Boats in the harbour of Selby on Tuesday. [L. Brandt/Meridian Press]'],
    ['He called it [the dam/reservoir] a danger.'],
  ],
  ['menu', ['Home > News > Dockers walk out for a second day'], ['He said that 5 > 3 was no argument.']],
  ['dateline', ['Tuesday, 4 March 2031 17:22   views 1204   print'], ['On 4 March 2031 17 boats sank off Selby.']],
  ['comments', ['Sort by: Newest', 'Like (3)'], ['Likes and dislikes']],
  [
    'newsletter',
    ['By signing up you agree to our terms.', 'Want more stories like this?', 'E-mail address'],
    ['By signing the treaty Keld gave up the islands.', 'The villagers want more buses.'],
  ],
  ['share', ['E-mail the writer'], ['E-mail the rest of the team brought down was lost.']],
  [
    'footer',
    [
      'Novinar’s reporting is licensed under Creative Commons.',
      'This reporting was made possible by the Otter Foundation.',
      'Novinar is an independent, non-profit newsroom that covers the coast.',
      'Support for Novinar Radio comes from the Otter Foundation.',
      'Support for this podcast comes from a maker of sails.',
      'Novinar Radio transcripts are created on a rush deadline.',
    ],
    [
      'Novinar’s reporting was supported by two officers of the port.',
      'The captain runs a non-profit sailing school.',
      'Support for Orm comes from the islands.',
      'Support for the bridge comes from rural voters.',
      'Coverage was patchy on the coast.',
    ],
  ],
]
describe.each(MORE)('%s, elsewhere', (reason, yes, no) => {
  it.each(yes)('is "%s"', (text) => expect(reasonOf(text)).toBe(reason))
  it.each(no)('is not "%s"', (text) => expect(reasonOf(text)).not.toBe(reason))
})

describe.each(CASES)('%s', (reason, yes, no) => {
  it.each(yes)('is "%s"', (text) => expect(reasonOf(text)).toBe(reason))
  it.each(no)('is not "%s"', (text) => expect(reasonOf(text)).not.toBe(reason))
})

/** Appeals: sentences to the reader, and sentences of an article that hold their words. */
const APPEALS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'newsletter',
    [
      'Sign up here and get the day’s top stories from the coast by e-mail every morning.',
      'Get the latest news from Selby delivered to your inbox.',
    ],
    ['Voters must register by Friday at the town hall.'],
  ],
  ['app', ['Download the Novinar app for alerts.'], ['The crew could not download the map.']],
  ['share', ['Follow Ana Petrel on Twitter.'], ['The police follow him on his way to work.']],
  [
    'call-to-reader',
    ['Have a story for us? Write to Novinar.', 'Support our journalism with a gift.'],
    ['The union said that it supports independent courts.'],
  ],
  [
    'footer',
    ['This material may not be published, broadcast or copied without leave.'],
    ['The report may not be complete, she said.'],
  ],
  [
    'advertisement',
    ['We may earn a commission when you buy through our pages.'],
    ['The commission may earn the trust of voters.'],
  ],
]
describe.each(APPEALS)('an appeal: %s', (reason, yes, no) => {
  it.each(yes)('is "%s"', (text) => expect(reasonOf(text)).toBe(reason))
  it.each(no)('is not "%s"', (text) => expect(reasonOf(text)).toBeNull())
})

describe('the head of a list of other stories', () => {
  it.each([
    'Related articles',
    'Most read',
    'You may also like',
    'Latest news:',
    'Editor’s picks',
    'Читайте також',
  ])('is "%s"', (text) => expect(isTeaserHead(text)).toBe(true))
  it.each([
    'What the office said',
    'Latest figures show a fall in catches',
    'Most of the boats',
    'Related parties must say so',
  ])('is not "%s"', (text) => expect(isTeaserHead(text)).toBe(false))
})

describe('the last lines, about the outlet', () => {
  const isEnd = (text: string) => SECTION_END.some((pattern) => pattern.test(text))
  it.each([
    '© 2031 Novinar Media',
    'All rights reserved.',
    'Use of materials is permitted with a hyperlink to Novinar.',
    'Novinar is a news site of the coast that informs readers each day.',
    'Editorial office: desk@novinar.example',
  ])('are such as "%s"', (text) => expect(isEnd(text)).toBe(true))
  it.each([
    'The ministry reserved a room for the crew.',
    'Fishing is allowed with a permit from the office.',
  ])('are not "%s"', (text) => expect(isEnd(text)).toBe(false))
})

/** What each kind of pattern could stumble over: its own openings again and again, never finished. */
const HOSTILE = [
  'a ',
  'by A',
  'By Ana ',
  'ua|',
  'sign up ',
  'newsletter ',
  'use of materials ',
  'editorial office ',
  '1:00 ',
  '(image: ',
  'website readers ',
  '.',
  ' ',
  '2031 ',
  'follow A',
  '-',
]

it('no pattern takes long over 100,000 characters', () => {
  const slow: string[] = []
  const patterns = [...SINGLE_LINE.map(({ pattern }) => pattern), ...SECTION_END]
  for (const piece of HOSTILE) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    for (const pattern of patterns) {
      const start = performance.now()
      pattern.test(text)
      const ms = performance.now() - start
      if (ms > 250) slow.push(`${pattern.source.slice(0, 60)} over "${piece}": ${ms.toFixed(0)} ms`)
    }
    const start = performance.now()
    cueOf(text, 1)
    if (performance.now() - start > 500) slow.push(`cueOf over "${piece}"`)
  }
  expect(slow).toEqual([])
})

/** A pattern in what the generator of strings understands: letters for classes of letters, blanks for word boundaries. */
const plain = (pattern: RegExp): RegExp => {
  const source = pattern.source
    .replace(/\[\^\.\](\{0,\d+\})/g, '(?: | [a-z ]{0,9} )')
    .replaceAll('\\b', '')
    .replaceAll('\\p{Lu}', 'A-Z')
    .replaceAll('\\p{L}', 'a-z')
    .replace(/(?<!\[[^\]]{0,40})(A-Z|a-z)/g, '[$1]')
  return new RegExp(`^(?:${source})$`, 'u')
}

describe('the words that a cue needs', () => {
  const cues = [...APPEAL_CUES, ...SINGLE_LINE].filter(({ needs }) => needs !== undefined)
  it('are asked for by many cues', () => expect(cues.length).toBeGreaterThan(15))
  it.each(
    cues.map((cue) => [cue.reason, cue.pattern.source.slice(0, 60), cue] as const),
  )('stand in every line of %s: %s', (_reason, _source, cue) => {
    let matched = 0
    fc.assert(
      fc.property(fc.stringMatching(plain(cue.pattern)), (line) => {
        if (!cue.pattern.test(line)) return
        matched++
        expect(cueOf(line, 1), JSON.stringify(line)).not.toBeNull()
      }),
      { numRuns: 400, seed: 20310303 },
    )
    expect(matched).toBeGreaterThan(20)
  })
})
