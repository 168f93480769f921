import { describe, expect, it } from 'vitest'
import { cut } from './cut.js'

const forms = (text: string): string[] => {
  const tokens = cut(text)
  return Array.from({ length: tokens.count }, (_, i) => tokens.form(i))
}

/** Text, then its tokens with a space between them. */
const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["The envoy didn't go, couldn’t stay.", "The envoy did n't go , could n’t stay ."],
  ["Marlow's and the soldiers' boats", "Marlow 's and the soldiers ' boats"],
  ["We'll see; they've gone; I'd say it's late", "We 'll see ; they 've gone ; I 'd say it 's late"],
  ['cannot, gonna and Cannot', 'can not , gon na and Can not'],
  ["O'Dell of Sana'a met D’Arc at five o'clock", "O'Dell of Sana'a met D’Arc at five o'clock"],
  ['a so-called tri-state, war-torn coast', 'a so-called tri-state , war-torn coast'],
  ['the U.S. and U.S.-based firms of the U.N.', 'the U.S. and U.S.-based firms of the U.N.'],
  ["the U.S.'s fleet", "the U.S. 's fleet"],
  ['Dr. J. K. Orlova and Gen. Pell', 'Dr. J. K. Orlova and Gen. Pell'],
  ['on Sept. 5 at 3 p.m. Monday', 'on Sept. 5 at 3 p.m. Monday'],
  ['Lighthouse.NET and Harbourfront.com wrote', 'Lighthouse.NET and Harbourfront.com wrote'],
  ['The end.Then more.', 'The end . Then more .'],
  ['He left on May 25.She stayed; 7.Net and 3.5M', 'He left on May 25 . She stayed ; 7.Net and 3.5M'],
  ['$870.47, €10,000 and 12k at 15:07', '$ 870.47 , € 10,000 and 12k at 15:07'],
  ['1,2 and 10,0000 and 3.5%', '1 , 2 and 10 , 0000 and 3.5 %'],
  ['on 10/18/2024 and/or later', 'on 10/18/2024 and / or later'],
  ['“Stay,” he said—then… “go”...', '“ Stay , ” he said — then … “ go ” ...'],
  ['«Так», he said', '« Так » , he said'],
  ["rock 'n' roll in the '90s, tell 'em", "rock 'n ' roll in the '90s , tell 'em"],
  ['see https://example.org/a?b=1, or www.example.org.', 'see https://example.org/a?b=1 , or www.example.org .'],
  ['write to press@example.org, @harbour_desk #storm', 'write to press@example.org , @harbour_desk #storm'],
  ['Really?! No!!! -- yes', 'Really ?! No !!! -- yes'],
  ['No. 5 is a no. He said no.', 'No. 5 is a no . He said no .'],
  ['AT&T, R&D and Smith & Co.', 'AT&T , R&D and Smith & Co.'],
  ['plan A. The rest', 'plan A . The rest'],
  ['Fine 👍🏽 then', 'Fine 👍🏽 then'],
  ["''Go,'' she said", "'' Go , '' she said"],
  ['', ''],
  [' \n\u00a0 ', ''],
]

describe('words', () => {
  for (const [text, tokens] of CASES) {
    it(JSON.stringify(text), () => expect(forms(text).join(' ')).toBe(tokens))
  }
})
