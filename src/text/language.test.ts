import { describe, expect, it } from 'vitest'
import { languageOf } from './language.js'

const CASES: readonly [string, string][] = [
  ['en', 'The harbour master said on Monday that the ferry would not sail until the storm had passed the island.'],
  [
    'de',
    'Der Hafenmeister sagte am Montag, dass die Fähre nicht fahren werde, bis der Sturm vorüber sei und die Insel wieder sicher ist.',
  ],
  ['uk', 'Начальник порту заявив у понеділок, що пором не вийде в море, доки не мине шторм над островом.'],
  ['fr', 'Le maire a déclaré lundi que le bac ne partirait pas avant la fin de la tempête sur la petite île.'],
  ['und', '12 34 56'],
  ['und', ''],
]

describe('languageOf', () => {
  for (const [lang, text] of CASES) it(`${lang}: ${text.slice(0, 30)}`, () => expect(languageOf(text)).toBe(lang))
})
