import { expect, test } from 'vitest'
import { nameKey } from './name-key.js'
import { namesMeant, pageAliases } from './page-aliases.js'

const text = 'President Octavia Vennling spoke in Orlo. Otto Karnow, the harbour master of Orlo, was silent.'

test('a role that a page explains means its bearer', () => {
  const aliases = pageAliases(text)
  expect(namesMeant('the president is at work', aliases)).toEqual([nameKey('Vennling')])
})

test('a role that a page gives to two means nobody', () => {
  const aliases = pageAliases(`${text} President Ilse Brandow of Keld replied.`)
  expect(namesMeant('the president is at work', aliases)).toEqual([])
})

test('a country and its adjective share a key where no table lists them', () => {
  expect(nameKey('Varenia')).toBe(nameKey('Varenian'))
  expect(nameKey('Orla')).not.toBe(nameKey('Keld'))
})
