import { describe, expect, it } from 'vitest'
import { lemmaOf } from './lemma.js'
import { TAGS, type Tag } from './tags.js'

const CASES: readonly (readonly [word: string, tag: Tag, lemma: string])[] = [
  ['said', 'VBD', 'say'],
  ['says', 'VBZ', 'say'],
  ['told', 'VBN', 'tell'],
  ['stopping', 'VBG', 'stop'],
  ['making', 'VBG', 'make'],
  ['announced', 'VBD', 'announce'],
  ['carried', 'VBD', 'carry'],
  ['threatened', 'VBD', 'threaten'],
  ['ferries', 'NNS', 'ferry'],
  ['churches', 'NNS', 'church'],
  ['houses', 'NNS', 'house'],
  ['people', 'NNS', 'people'],
  ['children', 'NNS', 'child'],
  ['vice-presidents', 'NNS', 'vice-president'],
  ["'s", 'VBZ', 'be'],
  ['n’t', 'RB', 'not'],
  ['wo', 'MD', 'will'],
  ['earlier', 'JJR', 'early'],
  ['happiest', 'JJS', 'happy'],
  ['ross', 'NNP', 'ross'],
  ['news', 'NN', 'news'],
]

describe('lemmaOf', () => {
  for (const [word, tag, lemma] of CASES) {
    it(`${word} ${tag}`, () => expect(lemmaOf(word, TAGS.indexOf(tag))).toBe(lemma))
  }
})
