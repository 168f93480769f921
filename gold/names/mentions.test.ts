import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/lang/en/names/find-mentions.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import type { Mention } from '../../src/model/index.js'
import { readCases } from './read-cases.js'

const line = (mention: Mention, all: readonly Mention[]): string =>
  `${mention.type} ${mention.name}${mention.title ? ` [${mention.title}]` : ''}${
    mention.refersTo === undefined ? '' : ` -> ${all[mention.refersTo].name}`
  }`

describe('gold/names mentions', () => {
  for (const { title, text, expected } of readCases('mentions.txt'))
    it(title, () => {
      const mentions = findMentions(tokenise(text))
      const found = mentions.map((mention) => line(mention, mentions))
      for (const want of expected)
        if (want.startsWith('not ')) expect(found.map((one) => one.split(/ \[| ->/)[0])).not.toContain(want.slice(4))
        else expect(found).toContain(want)
    })
})
