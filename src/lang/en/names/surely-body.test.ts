import { expect, it } from 'vitest'
import { readCases } from '../../../../gold/attribution/case.js'
import { documentOf } from '../../../../gold/attribution/run-case.js'
import { mark } from '../../../mark/mark.js'
import { english } from '../index.js'

/** The type of a name in a text. */
const typeOf = (text: string, name: string): string | undefined => {
  const [gold] = readCases(`# case\n${text}\n==>\n(none)`)
  return mark(documentOf(gold), english).mentions.find(
    (mention) => mention.name === name || mention.name.endsWith(name),
  )?.type
}

it.each([
  ['Grid operator Volta said that the lamps were out.', 'Volta', 'organisation'],
  ['Kestrel Appliances is calling its heaters back.', 'Kestrel Appliances', 'organisation'],
  ['Shares in chipmaker Nanthorp fell on Monday.', 'Nanthorp', 'organisation'],
  ['Kettle maker Orsa is calling its kettles back.', 'Orsa', 'organisation'],
  ['The filmmaker Anna Bell said that the reel was lost.', 'Anna Bell', 'person'],
  ['Crane operator Odile Marsh said that the hook broke.', 'Odile Marsh', 'person'],
])('%s', (text, name, type) => expect(typeOf(text, name)).toBe(type))
