import { readFileSync } from 'node:fs'
import { readTagger, tag } from '../lang/en/tagger/tag.js'
import { cut } from '../lang/en/tokens/cut.js'
import type { Tokens } from '../model/index.js'
import { pack } from '../text/packed-arrays.js'
import type { GoldArticle } from './attribution-gold.js'
import { readSilver } from './silver.js'
import { completeSilver, makeTagger, TAGGER_OPTIONS, taggerData } from './train-tagger.js'

/**
 * Cuts and tags the training articles, each half by a tagger that has not seen it. The shipped tagger has learnt from
 * these very articles; tagged by it they would look better than any article that the model will meet.
 */
export function tokensApart(dataDir: string, articles: readonly GoldArticle[]): Tokens[] {
  const { train } = taggerData(dataDir)
  const shipped = readFileSync(new URL('../lang/en/tagger/weights.bin', import.meta.url))
  const silver = completeSilver(shipped, readSilver(dataDir, 'polnear/train'))
  const half = new Map(silver.map((page, i) => [page.id, i % 2]))
  const tokens = articles.map(({ text }) => cut(text))
  for (const fold of [0, 1]) {
    const others = silver.filter((_, i) => i % 2 !== fold)
    const tagger = readTagger(pack(makeTagger(train, { ...TAGGER_OPTIONS, epochs: 2 }, others)))
    tokens.forEach((one, i) => {
      if ((half.get(articles[i].id) ?? 0) === fold) tag(one, tagger)
    })
  }
  return tokens
}
