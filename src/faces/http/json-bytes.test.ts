import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lasting } from '../../ask/lasting.js'
import { jsonBytes } from './json-bytes.js'

it('gives the bytes of what JSON.stringify gives, whatever is written already', () => {
  const item = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined))),
      fc.array(item, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(3), { maxLength: 6 }),
      fc.string(),
      (fields, items, places, name) => {
        const marked = items.map((one) => lasting(one))
        const rows = places.map((place) => marked[place % marked.length])
        for (const answer of [
          { [name]: rows, ...fields },
          { ...fields, [name]: rows },
          { ...fields, [name]: rows, rows, mixed: [...rows, {}] },
        ])
          expect(jsonBytes(answer, Buffer.allocUnsafe).toString()).toBe(Buffer.from(JSON.stringify(answer)).toString())
      },
    ),
  )
  for (const plain of [null, 3, 'ß ← 木', [], [lasting({ a: 1 })], {}])
    expect(jsonBytes(plain, Buffer.allocUnsafe).toString()).toBe(JSON.stringify(plain))
})
