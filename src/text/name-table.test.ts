import { expect, it } from 'vitest'
import { nameTable } from './name-table.js'

const names = 'a b p td th div aria-hidden h1 h2 datalist'.split(' ')
const table = nameTable(names)
const find = (text: string): number => table.find(`<${text}>`, 1, text.length + 1)

it('finds each name in any case, and only whole ones', () => {
  for (const [i, name] of names.entries()) expect([find(name), find(name.toUpperCase())]).toEqual([i, i])
  for (const other of ['', 'di', 'divs', 'h3', 'aria_hidden', 'ARIA-HIDDE\u212a', 'd\u0131v', 'h\u0011'])
    expect(find(other), other).toBe(-1)
})
