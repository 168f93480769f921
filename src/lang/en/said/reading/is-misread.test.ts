import { describe, expect, it } from 'vitest'
import { foundIn as found } from '../../../../../gold/attribution/found-in.js'

describe('isMisread', () => {
  const nothing: Readonly<Record<string, readonly string[]>> = {
    'a participle that describes a noun': [
      'Some considered at risk will face a ban at home.',
      'Those deemed weak because of the frost can be kept indoors.',
      'The watch looked for the two suspected Ostry raiders, who fled on Monday.',
      'The rules proposed under the old council would have given the town a veto.',
      'Those held also included three people admitted to Vale Hospital on Friday.',
      'The fever in Ostry is the only verified one in the valley.',
    ],
    'what is no voice': [
      'The loss of salt leads to imbalances that stress the heart.',
      'The town is ruled by laws that ultimately favor the mills over the farms.',
      'This reveals mistakes.',
      'The mill is run by a system that prefers to hide its faults.',
    ],
    'what is only supposed': [
      'He could feel the ropes give way and heard them snap.',
      'The officer will formally advise Orm of the charges.',
      'He would have discovered that the boats were in the valley.',
      'The names were struck off if they did not confirm their status.',
    ],
    'a state of mind about nothing': [
      'She is a spoiled girl who wants her way.',
      "Some guests didn't want one.",
      'I appreciate it.',
    ],
  }
  for (const [kind, texts] of Object.entries(nothing))
    describe(kind, () => {
      it.each(texts)('finds nothing in: %s', (text) => expect(found(text)).toEqual([]))
    })

  it.each([
    [
      'Half of the voters named fares as their chief concern.',
      'Half of the voters | named | fares as their chief concern',
    ],
    [
      'An arbitration panel found the mill was in breach of the lease.',
      'An arbitration panel | found | the mill was in breach of the lease',
    ],
    ['Mara Velt would not confirm the price of the mill.', 'Mara Velt | would not confirm | the price of the mill'],
    [
      'The premier told parliament that Grisk was not part of it, and perhaps she believed herself.',
      'The premier | told | that Grisk was not part of it, and perhaps she believed herself',
    ],
    [
      'The mill is being watched by night, a relative of a guard told the Herald.',
      'a relative of a guard | told | The mill is being watched by night',
    ],
    [
      'The driver of the night express was on his telephone, the Herald can reveal.',
      'the Herald | can reveal | The driver of the night express was on his telephone',
    ],
    ['The union would welcome a new lease.', 'The union | would welcome | a new lease'],
    ['A number of towns support the new rules.', 'A number of towns | support | the new rules'],
    ['The survey underscores the dangers for the ferries.', 'The survey | underscores | the dangers for the ferries'],
    ['The council wants more inspectors on the dam.', 'The council | wants | more inspectors on the dam'],
  ])('keeps: %s', (text, expected) => expect(found(text)).toEqual([expected]))
})
