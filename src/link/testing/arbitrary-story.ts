import fc from 'fast-check'
import { readStory, type Story } from './read-story.js'

const OUTLETS = ['Orlo Courier', 'Vessa Daily', 'Corva News', 'Harbour Post', 'Tarn Gazette']
const SPEAKERS = [
  'Mira Halden (Orlo)',
  'Halden (Orlo)',
  'Jan Petrak (Vessa)',
  'Ilse Brandt (Orlo)',
  'Vessa Water Board (Vessa)',
  'officials?',
  'residents?',
  'Corva News',
  'Vessa Daily',
]
const CONTENTS = [
  'the dam at Orlo has cracked',
  'the dam above Orlo cracked overnight',
  'at least 24 people were killed below the dam',
  '31 people were killed when the water reached Orlo',
  'about 300 families were evacuated from Lower Orlo',
  'families were evacuated from Lower Orlo by bus',
  'the reservoir at Tarn will be drained within a week',
  'engineers will drain the reservoir at Tarn',
  'the gates at Tarn did not open',
  '[the information that the dam has cracked] is not true',
  '[this information] is most likely true',
  'the ferry Aster ran aground off Vessa with 40 passengers',
  'the ferry Aster is aground off Vessa',
  'the Courier retracted its report that the dam has cracked',
]
const STANCES = ['assert', 'assert', 'assert', 'confirm', 'deny', 'cannot-confirm', 'predict', 'opinion', 'no-comment']

const line = fc
  .record({
    speaker: fc.constantFrom(...SPEAKERS),
    chain: fc.constantFrom('', '', '', ' <Corva News>', ' <Vessa Daily, Corva News>'),
    stance: fc.constantFrom(...STANCES),
    negative: fc.constantFrom('', '', '', '!'),
    content: fc.constantFrom(...CONTENTS),
  })
  .map(({ speaker, chain, stance, negative, content }) => `${speaker}${chain} ${stance}${negative}: ${content}`)

const pageOf = (outlets: readonly string[], line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      outlet: fc.constantFrom(...outlets),
      day: fc.constantFrom('-', '2031-03-01', '2031-03-02', '2031-03-03', '2031-03-05'),
      credit: fc.constantFrom('', '', ' ~Corva News'),
      lines: fc.uniqueArray(line, { minLength: 1, maxLength: 4 }),
    })
    .map(({ outlet, day, credit, lines }) => `== ${outlet} ${day}${credit}\n${lines.join('\n')}`)

/** Lines that an outlet may print under any story. */
const NOTICES = [
  'officials? assert: the evening digest reaches 40,000 readers before supper',
  'Vessa Daily assert: the evening digest reaches 41,000 readers before supper',
  'residents? assert: the letters page has a new editor',
]
const noticeOrLine = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...NOTICES) }, { weight: 3, arbitrary: line })

const storyOf = (page: fc.Arbitrary<string>): fc.Arbitrary<Story> =>
  fc.uniqueArray(page, { minLength: 1, maxLength: 12 }).map((pages) => readStory(pages.join('\n')))

/** Invented stories with every trap of the ledger in them, for properties that must hold over all of them. */
export const arbitraryStory: fc.Arbitrary<Story> = fc.oneof(
  { weight: 1, arbitrary: storyOf(pageOf(OUTLETS, line)) },
  // Few outlets with many pages: lines repeat on them.
  { weight: 1, arbitrary: storyOf(pageOf(OUTLETS.slice(0, 2), noticeOrLine)) },
)
