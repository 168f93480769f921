import { expect, it } from 'vitest'
import { commandFirst } from './command-first.js'

it.each([
  ['--store x.sqlite claims --status denied', 'claims --status denied --store x.sqlite'],
  ['--store=x.sqlite -q claim c3f2', 'claim c3f2 --store=x.sqlite -q'],
  ['--store x.sqlite watch add claim c3', 'watch add claim c3 --store x.sqlite'],
  ['-q search -- --quay', 'search -q -- --quay'],
  ['claims --store x.sqlite', 'claims --store x.sqlite'],
  ['--help', '--help'],
  ['--store x.sqlite', '--store x.sqlite'],
  ['--store x.sqlite --help', '--store x.sqlite --help'],
  ['--unknown claims', '--unknown claims'],
  ['', ''],
])('%j is read as %j', (typed, read) => {
  expect(commandFirst(typed === '' ? [] : typed.split(' ')).join(' ')).toBe(read)
})
