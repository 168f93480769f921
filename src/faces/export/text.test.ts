import { describe, expect, it } from 'vitest'
import { json, jsonWithList, readable, webAddress, wholeDay } from './text.js'

describe('text of an export', () => {
  it.each([
    ['a\n\tb  c', 'a b c'],
    ['x\u202egnp.exe', 'x\ufffdgnp.exe'],
    ['a\u0000b', 'a\ufffdb'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
    ['🔥 stays', '🔥 stays'],
  ])('%j reads %j', (text, expected) => {
    expect(readable(text)).toBe(expected)
  })

  it('writes JSON that says the same and holds no character that acts', () => {
    const value = { a: '</script>\u202e\u0007\u2028\ufeff', b: ['<b>'] }
    expect(json(value)).toBe('{"a":"\\u003c/script\\u003e\\u202e\\u0007\\u2028\\ufeff","b":["\\u003cb\\u003e"]}')
    expect(JSON.parse(json(value))).toEqual(value)
  })

  it('writes a long list into its place, even where a text looks like that place', async () => {
    const pieces: string[] = []
    const items = async function* () {
      yield { n: 1 }
      yield { n: 2 }
    }
    for await (const one of jsonWithList({ note: '"items":[]', in: { items: [] }, z: 1 }, 'items', items()))
      pieces.push(one)
    expect(JSON.parse(pieces.join(''))).toEqual({ note: '"items":[]', in: { items: [{ n: 1 }, { n: 2 }] }, z: 1 })
  })

  it.each([
    ['https://selby.example/a b', 'https://selby.example/a%20b'],
    ['HTTP://Selby.example/"x\'', 'http://selby.example/%22x%27'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://who:secret@selby.example/', null],
    ['//selby.example', null],
    ['not an address', null],
    [null, null],
  ])('the address %j is %j', (url, expected) => {
    expect(webAddress(url)).toBe(expected)
  })

  it.each([
    ['2024-03-08T10:00', '2024-03-08'],
    ['2024-02-31', null],
    ['2024-03', null],
    ['XXXX-10-25', null],
    [null, null],
  ])('the whole day of %j is %j', (date, expected) => {
    expect(wholeDay(date)).toBe(expected)
  })
})
