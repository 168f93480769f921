import { describe, expect, it } from 'vitest'
import { UPOS } from '../../../model/index.js'
import { tokenise } from '../tokens/tokenise.js'
import { TAGS } from './tags.js'

/** Sentences with the fine tags that any reader would give. */
const CASES: readonly string[] = [
  'The/DT mayor/NN said/VBD it/PRP was/VBD late/JJ ./.',
  '"/`` We/PRP will/MD wait/VB ,/, "/\'\' she/PRP told/VBD reporters/NNS ./.',
  "Lena/NNP Orlova/NNP ,/, the/DT minister/NN ,/, did/VBD n't/RB comment/VB ./.",
  'Three/CD ferries/NNS were/VBD stopped/VBN by/IN the/DT police/NN ./.',
]

describe('tag', () => {
  for (const marked of CASES) {
    it(marked, () => {
      const parts = marked
        .split(' ')
        .map((part) => [part.slice(0, part.lastIndexOf('/')), part.slice(part.lastIndexOf('/') + 1)])
      const tokens = tokenise(
        parts
          .map(([form]) => form)
          .join(' ')
          .replace(" n't", "n't"),
      )
      expect(Array.from(tokens.tag, (tag) => TAGS[tag])).toEqual(parts.map(([, tag]) => tag))
    })
  }

  it('tells auxiliaries from verbs', () => {
    const tokens = tokenise('She has left. She has a boat.')
    const pos = Array.from(tokens.pos, (p) => UPOS[p])
    expect([pos[1], pos[5]]).toEqual(['AUX', 'VERB'])
  })
})
