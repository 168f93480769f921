import { recogniseNames } from '../lang/en/names/recognise-names.js'
import { tokenise } from '../lang/en/tokens/tokenise.js'
import { quantiseNames } from './make-name-weights.js'
import { crossnerPolitics, gumNews, silverNews, wikigold } from './name-gold.js'
import { NAME_TRAINING, type NamedText, nameExample, trainNames } from './train-names.js'

/** Contiguous tenths of WikiGold, whose sentences stand in the order of their articles. */
const FOLDS = 10

/**
 * Sentences on either side of a tenth that train nothing: an article may straddle its edge. There are 145 articles to
 * 1,696 sentences.
 */
const GAP = 20

type Kind = 'person' | 'organisation' | 'place'
const KINDS: readonly Kind[] = ['person', 'organisation', 'place']

const f1 = (right: number, found: number, gold: number): number => (200 * right) / Math.max(1, found + gold)

/**
 * Measures the recogniser on WikiGold where it was not trained on it: ten-fold by article, each sentence read by weights
 * that saw no sentence of its article, with all of the recogniser's rules after them. Names count where kind and both ends
 * are right; an outlet counts as an organisation. Prints a row a fold, the sum, and words per second.
 */
export function crossValidateNames(dataDir: string): void {
  const texts = wikigold(dataDir)
  const { bits } = NAME_TRAINING
  const visit = (times: number, guideline: number) => (text: NamedText) => ({
    example: nameExample(text, bits),
    times,
    guideline,
  })
  const gold = texts.map(visit(3, 0))
  const others = [
    ...crossnerPolitics(dataDir).map(visit(1, 0)),
    ...silverNews(dataDir, 'train').map(visit(1, 1)),
    ...gumNews(dataDir).map(visit(1, 1)),
  ]
  const right = { person: 0, organisation: 0, place: 0 }
  const found = { person: 0, organisation: 0, place: 0 }
  const asked = { person: 0, organisation: 0, place: 0 }
  let words = 0
  let seconds = 0
  const total = (counts: Record<Kind, number>): number => KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const from = Math.floor((texts.length * fold) / FOLDS)
    const to = Math.floor((texts.length * (fold + 1)) / FOLDS)
    const seen = gold.filter((_, at) => at < from - GAP || at >= to + GAP)
    const model = quantiseNames(trainNames([...seen, ...others], NAME_TRAINING), bits)
    const before = [total(right), total(found), total(asked)]
    for (const { text, names } of texts.slice(from, to)) {
      const { user, system } = process.cpuUsage()
      const tokens = tokenise(text)
      const spans = recogniseNames(tokens, model)
      const used = process.cpuUsage({ user, system })
      seconds += (used.user + used.system) / 1e6
      words += tokens.count
      const wanted = new Set<string>()
      for (const { start, end, kind } of names) {
        if (kind === 'other' || kind === 'outlet') continue
        wanted.add(`${kind} ${start} ${end}`)
        asked[kind]++
      }
      for (const { from: first, to: last, kind: named } of spans) {
        const kind = named === 'outlet' ? 'organisation' : named
        if (kind === 'other') continue
        found[kind]++
        if (wanted.has(`${kind} ${tokens.start[first]} ${tokens.end[last - 1]}`)) right[kind]++
      }
    }
    const own = f1(total(right) - before[0], total(found) - before[1], total(asked) - before[2])
    console.log(`fold ${fold + 1}: sentences ${from}–${to}, F1 ${own.toFixed(1)}`)
  }
  const precision = (100 * total(right)) / total(found)
  const recall = (100 * total(right)) / total(asked)
  const kinds = KINDS.map((kind) => `${kind} ${f1(right[kind], found[kind], asked[kind]).toFixed(1)}`).join('  ')
  console.log(
    `all folds: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1(total(right), total(found), total(asked)).toFixed(1)}   ${kinds}  (${total(asked)} gold)`,
  )
  console.log(
    `${Math.round(words / seconds)} words a second, tokens and tags included (${words} words, ${seconds.toFixed(2)} s of processor time)`,
  )
}
