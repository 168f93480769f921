import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, type Shapes, unpack } from './pack.js'

function shapes(most = 1000): Shapes {
  const lists: (readonly string[])[] = [[]]
  return {
    idOf: (keys) => {
      const at = lists.findIndex((list, i) => i > 0 && JSON.stringify(list) === JSON.stringify(keys))
      if (at > 0) return at
      return lists.length > most ? 0 : lists.push([...keys]) - 1
    },
    keysOf: (id) => lists[id],
  }
}

describe('pack', () => {
  it.each([
    ['an object', { start: 3, end: 9 }, '[1,3,9]'],
    ['a list of them', [{ start: 3 }, { start: 4 }], '[0,[1,3],[1,4]]'],
    ['nothing in it', [{}, []], '[0,[1],[0]]'],
    ['a bare value', 'quay', '"quay"'],
    ['undefined fields are left out', { a: undefined, b: 1 }, '[1,1]'],
  ])('%s', (_, value, text) => {
    const own = shapes()
    expect(pack(value, own)).toBe(text)
    expect(JSON.stringify(unpack(text, own))).toBe(JSON.stringify(value))
  })

  it('gives back any JSON, keys in their order, with shapes and without', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, 1000), (value, most) => {
        const own = shapes(most)
        const json = JSON.stringify(value)
        expect(JSON.stringify(unpack(pack(JSON.parse(json), own), own))).toBe(json)
      }),
      { numRuns: 500, seed: 20310305 },
    )
  })

  it('a field named __proto__ stays a field', () => {
    const own = shapes()
    const value = JSON.parse('{"__proto__": {"polluted": true}}')
    const back = unpack(pack(value, own), own)
    expect(JSON.stringify(back)).toBe('{"__proto__":{"polluted":true}}')
    expect((back as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
