import { describe, expect, it } from 'vitest'
import { cut } from './cut.js'

const sentences = (text: string): string[] => {
  const { sentenceStart, start, end } = cut(text)
  return Array.from({ length: sentenceStart.length - 1 }, (_, s) =>
    text.slice(start[sentenceStart[s]], end[sentenceStart[s + 1] - 1]).replace(/\s+/g, ' '),
  )
}

/** Each `|` is a sentence boundary; it is not part of the text. */
const CASES: readonly string[] = [
  'The bridge closed. |Nobody was hurt.',
  '"It is late. |We go home," she said. |Then she left.',
  '"It is late," she said. |"We go home."',
  '"Why now?" Orlova asked. |"No!" |He left.',
  '“Stay!” the mayor of Pell said.',
  'Dr. Orlova met Gen. Pell and J. K. Marsh on Sept. 5. |They spoke.',
  'He works for Marsh Inc. |The firm is old.',
  'He works for Marsh Inc. Holdings of Pell.',
  'He lives in the U.S. |She does not.',
  'The U.S. Treasury paid.',
  'It rose 3.5 per cent. |2024 was worse.',
  'The talks ended at 5 p.m. Monday in Pell.',
  'The gate closed.|Nobody came, and Gen.Pell left on May 25.|He slept.',
  'Read Harbour.Net or the Pell.Post of old, in Pell.|The rest is gone.',
  'He waited... |Nobody came.',
  'He waited... and left.',
  'The mayor (who is new) spoke. |(She left early.) |Then it rained.',
  'Harbour bridge to close\n|The council said on Monday that it would shut the bridge.',
  'Pell • NNN\n|The council met.',
  'The ferry\n\n|stayed in port.',
  'The council of the old town said on Monday evening that the bridge\nand the quay, which was built when Lena Orlova was mayor of the old\ntown, will be closed.',
  'The council met on Monday,\nMarsh said.',
  '- one\n|- two',
  '“We wait.\n\n|“Then we go.”',
  'She asked what it cost. |$5 was the answer.',
]

describe('sentences', () => {
  for (const marked of CASES) {
    it(JSON.stringify(marked), () => {
      const expected = marked.split('|').map((part) => part.trim().replace(/\s+/g, ' '))
      expect(sentences(marked.replaceAll('|', ''))).toEqual(expected)
    })
  }
})
