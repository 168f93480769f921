import { describe, expect, it } from 'vitest'
import { csv } from '../csv.js'
import { formatOf, pick, render } from './output.js'

const rows = [
  { claim: 'a', origins: 2 },
  { claim: 'b', origins: 1 },
]
const given = { answer: rows, rows: () => rows, words: () => 'in words', width: 80 }

describe('output formats', () => {
  it.each([
    [{}, 'in words'],
    [{ jsonl: true }, '{"claim":"a","origins":2}\n{"claim":"b","origins":1}'],
    [{ csv: true }, 'claim,origins\r\na,2\r\nb,1'],
    [{ fields: 'origins' }, 'origins\n      2\n      1'],
    [{ csv: true, fields: 'origins,claim' }, 'origins,claim\r\n2,a\r\n1,b'],
  ])('%j', (flags, expected) => {
    expect(render({ flags, ...given })).toBe(expected)
  })

  it('prints the whole answer with --json', () => {
    expect(JSON.parse(render({ flags: { json: true }, ...given }))).toEqual(rows)
  })

  it('refuses two formats at once and unknown fields', () => {
    expect(() => formatOf({ json: true, csv: true })).toThrow(/cannot stand together/)
    expect(() => pick(rows, 'nothing')).toThrow(/No field nothing/)
  })
})

describe('csv', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('a spreadsheet does not run %j', (cell) => {
    const [, line] = csv([{ cell }], { raw: false }).split('\r\n')
    expect(line?.replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('keeps every cell in raw mode', () => {
    expect(csv([{ cell: '=1+1' }], { raw: true })).toBe('cell\r\n=1+1\r\n')
  })
})
