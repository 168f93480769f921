import { expect, it } from 'vitest'
import { readCases } from '../../../../gold/attribution/case.js'
import { documentOf } from '../../../../gold/attribution/run-case.js'
import { mark } from '../../../mark/mark.js'
import { english } from '../index.js'

/** The names in a text with their types. */
const namesIn = (text: string): readonly string[] => {
  const [gold] = readCases(`# case\n${text}\n==>\n(none)`)
  return mark(documentOf(gold), english)
    .mentions.filter(({ type }) => type !== 'role' && type !== 'pronoun')
    .map(({ name, type }) => `${name} (${type})`)
}

it.each([
  // Who holds an office between commas, whose age is told, and what stands behind a title.
  ['The mayor of Lumbra, Itziar Coll, said the street was shut.', 'Itziar Coll (person)'],
  ['His missus Shaz, 34, backed him.', 'Shaz (person)'],
  ['Cllr Hesketh reported that the shelter was mended.', 'Hesketh (person)'],
  // Family names with an article, nicknames, and a family name that stands first.
  ['Dr Fadil al-Haruq affirmed that the works went on.', 'Fadil al-Haruq (person)'],
  ['Darts star Benny "The Anvil" Crake left the stage.', 'Benny "The Anvil" Crake (person)'],
  ['Chief Cabinet Secretary Moriko Taneda stated that the gate was shut.', 'Moriko Taneda (person)'],
  // What somebody is, with the capital that opens a sentence.
  ['The gate is shut. Skipper Wout Danker said it was old.', 'Wout Danker (person)'],
  ['Hajj Samir Attar said the road was shut.', 'Samir Attar (person)'],
  // A body and the holder of its office; two partners.
  ['The head of the company Teplosvit Oleh Marchuk noted the cost.', 'Oleh Marchuk (person)'],
  ['The traditional brewery Orm & Lund is closing.', 'Orm & Lund (organisation)'],
  ['Software firm Brightlock plans to cut 900 jobs.', 'Brightlock (organisation)'],
  // The agency of a dateline.
  ['VARNIK, May 3 (Deltara) - A ferry sank. Deltara could not verify the report.', 'Deltara (outlet)'],
])('%s', (text, name) => expect(namesIn(text)).toContain(name))

it.each([
  // A body as an owner, a number behind a place, a quotation behind a name.
  ['The owner of the wharf, Norvik Port Authority, said nothing.', 'Norvik Port Authority (person)'],
  ['The harbour was shut. In Ostry, 34, boats were lost.', 'Ostry, 34 (person)'],
  ['Anna Bell "The gate is open" Sarn', 'Anna Bell "The gate is open" Sarn (person)'],
])('%s: no', (text, name) => expect(namesIn(text)).not.toContain(name))
