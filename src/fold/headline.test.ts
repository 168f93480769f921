import { expect, test } from 'vitest'
import type { Entry } from './entry.js'
import { headlineOf } from './headline.js'

const entry = (lead: string, words: string, more: { readonly name?: string; readonly side?: Entry['side'] } = {}) =>
  ({
    statement: { id: 's1', stance: more.side === 'against' ? 'deny' : 'assert', polarity: 'positive', chain: [] },
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
  // Nobody is named.
  [entry('blamed ', 'the miller', { name: 'unnamed' }), 'The miller'],
])('a claim goes by words that can be read alone: %#', (best, words) => {
  expect(headlineOf([best], new Set())).toBe(words)
})
