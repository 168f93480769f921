import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/lang/en/names/find-mentions.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import { mentionLine } from './mention-line.js'
import { readCases } from './read-cases.js'

describe('gold/names mentions', () => {
  for (const { title, text, expected } of readCases('mentions.txt'))
    it(title, () => {
      const mentions = findMentions(tokenise(text))
      const found = mentions.map((mention) => mentionLine(mention, mentions))
      for (const want of expected)
        if (want.startsWith('not ')) expect(found.map((one) => one.split(/ \[| ->/)[0])).not.toContain(want.slice(4))
        else expect(found).toContain(want)
    })
})
