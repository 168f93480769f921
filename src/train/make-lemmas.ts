import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { byRule } from '../lang/en/tagger/lemma.js'
import { readSilver } from './silver.js'
import { readTreebank } from './treebank.js'

const KINDS: Readonly<Record<string, string>> = {
  NNS: 's',
  VBZ: 'z',
  VBD: 'd',
  VBN: 'd',
  VBG: 'g',
  JJR: 'r',
  RBR: 'r',
  JJS: 't',
  RBS: 't',
}

/** Writes the table of words whose lemma the spelling rules miss: those that the treebanks, or the automatic lemmas three times, agree on. */
export async function makeLemmas(dataDir: string): Promise<void> {
  const votes = new Map<string, Map<string, number>>()
  const gold = ['ud_ewt/train', 'gum/news-train', 'gum/interview-train'].flatMap((name) => readTreebank(dataDir, name))
  for (const [pages, weight] of [
    [gold, 3],
    [readSilver(dataDir, 'polnear/train'), 1],
  ] as const) {
    for (const page of pages) {
      for (let i = 0; i < page.tokens.count; i++) {
        const kind = KINDS[page.xpos[i]]
        const lower = page.tokens.lower(i)
        const lemma = page.lemma[i].toLowerCase()
        if (kind === undefined || !/^[a-z]{2,}$/.test(lower) || !/^[a-z]{2,}$/.test(lemma)) continue
        // CoreNLP leaves comparatives as they are.
        if (weight === 1 && (kind === 'r' || kind === 't')) continue
        const key = `${kind} ${lower}`
        const list = votes.get(key) ?? new Map<string, number>()
        list.set(lemma, (list.get(lemma) ?? 0) + weight)
        votes.set(key, list)
      }
    }
  }
  const lines: string[] = []
  for (const [key, list] of [...votes].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [lemma, weight] = [...list].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    const [kind, form] = key.split(' ')
    if (weight >= 3 && byRule(form, kind) !== lemma) lines.push(`${kind} ${form} ${lemma}`)
  }
  const head =
    '# Words whose lemma the rules in lemma.ts miss, made by src/train/make-lemmas.ts: s plural, z third person, d past, g -ing, r comparative, t superlative.'
  for (const path of ['../../src/lang/en/tagger/lemma-exceptions.txt', '../lang/en/tagger/lemma-exceptions.txt']) {
    writeFileSync(fileURLToPath(new URL(path, import.meta.url)), `${head}\n${lines.join('\n')}\n`)
  }
  console.log(`lemmas: ${lines.length} exceptions`)
}
