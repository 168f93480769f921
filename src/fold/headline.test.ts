import { expect, test } from 'vitest'
import type { Entry } from './entry.js'
import { headlineOf } from './headline.js'

interface More {
  readonly name?: string
  readonly side?: Entry['side']
  readonly stance?: string
}
const entry = (lead: string, words: string, more: More = {}) =>
  ({
    statement: {
      id: 's1',
      stance: more.stance ?? (more.side === 'against' ? 'deny' : 'assert'),
      polarity: 'positive',
      chain: [],
    },
    words,
    lead,
    document: { credits: [] },
    voice: { kind: more.name === 'unnamed' ? 'unnamed' : 'named', name: more.name ?? 'Ada Holm' },
    side: more.side ?? 'for',
    figures: [],
  }) as unknown as Entry

test.each([
  // Words that only name a thing are told as the page tells them.
  [entry('called on Monday for ', 'a joint commission'), 'Ada Holm called on Monday for a joint commission'],
  [entry('promising ', 'to open every record'), 'Ada Holm, promising to open every record'],
  [entry('declined to blame ', 'the miller', { side: 'open' }), 'Ada Holm declined to blame the miller'],
  [entry('has denied ', 'any part in the fire', { side: 'against' }), 'Ada Holm denies any part in the fire'],
  [entry('', '“heinous and cowardly,”'), 'Ada Holm: “heinous and cowardly”'],
  [entry(': ', 'an open question'), 'Ada Holm: an open question'],
  // Words that say something stand by themselves.
  [entry('said that ', 'the gate of the weir had opened'), 'The gate of the weir had opened'],
  [entry('', 'the gate had opened'), 'The gate had opened'],
  // Who "I" and "we" are stands in brackets, where the page names them.
  [entry('said ', 'we will see cases of it here'), 'We [Ada Holm] will see cases of it here'],
  [entry('said ', '“I saw nothing of it there”'), '“I [Ada Holm] saw nothing of it there”'],
  [entry('said ', 'our harbour is safe for all ships'), 'Our [Ada Holm’s] harbour is safe for all ships'],
  [entry('', '“I’m told that nobody was there”'), '[Ada Holm] “I’m told that nobody was there”'],
  [entry('said ', 'we will see cases of it here', { name: 'unnamed' }), 'We will see cases of it here'],
  [entry('said ', 'Weser and Imre are shut for now'), 'Weser and Imre are shut for now'],
  // Words that lean on who says them are told by him; a sentence that only joined on stands without its "But".
  [entry('said ', 'she had no symptoms of it'), 'Ada Holm said she had no symptoms of it'],
  [entry('said ', 'that was because of a misspelling'), 'Ada Holm said that was because of a misspelling'],
  [entry('said ', 'that the gate was shut'), 'The gate was shut'],
  [entry('question ', 'whether it was sold', { name: 'Weavers' }), 'Weavers question whether it was sold'],
  [entry('', '“It was a storm”'), 'Ada Holm: “It was a storm”'],
  [entry('have also called for ', 'the sale'), 'Ada Holm has also called for the sale'],
  [
    entry('is requiring ', 'anyone who has been there kept apart', { stance: 'demand' }),
    'Ada Holm is requiring anyone who has been there kept apart',
  ],
  [entry('urges that ', 'the mill should be sold', { stance: 'demand' }), 'The mill should be sold'],
  [entry('said ', 'the gate was shut by them.)'), 'The gate was shut by them.'],
  [entry('', 'But three people were hurt'), 'Three people were hurt'],
  // Who confirms stands in the status: it is said once.
  [
    entry('has confirmed ', 'the sale of the old mill in the valley', { stance: 'confirm' }),
    'The sale of the old mill in the valley',
  ],
  [entry('admitted ', 'a fault', { stance: 'confirm' }), 'Ada Holm admitted a fault'],
  [
    entry('later told the Post, confirming ', 'the sale of the old mill in the valley', { stance: 'confirm' }),
    'Ada Holm later told the Post, confirming the sale of the old mill in the valley',
  ],
  [
    entry('Daily wrote ', 'he had been taken from home', { name: 'Orlo Daily' }),
    'Orlo Daily wrote he had been taken from home',
  ],
  // What hangs on words that stand elsewhere is told by whoever says it.
  [entry('', 'which … a threat to the whole valley'), 'Ada Holm: … a threat to the whole valley'],
  [entry('', 'which is a threat to the whole valley'), 'Ada Holm: … is a threat to the whole valley'],
  // Nobody is named.
  [
    entry(' are expected ', 'the first of the boats … to sail on Friday', { name: 'unnamed' }),
    'The first of the boats are expected to sail on Friday',
  ],
  [entry('blamed ', 'the miller', { name: 'unnamed' }), 'The miller'],
])('a claim goes by words that can be read alone: %#', (best, words) => {
  expect(headlineOf([best], new Set())).toBe(words)
})

test('a whole statement goes before words that lean on who says them, and before a name for a thing', () => {
  const whole = entry('said ', 'the three who were hurt would survive')
  expect(headlineOf([entry('expects ', 'them to survive their wounds'), whole], new Set())).toBe(
    'The three who were hurt would survive',
  )
  expect(headlineOf([entry('', 'the survival of those who were hurt'), whole], new Set())).toBe(
    'The three who were hurt would survive',
  )
})
