import type { NameModel } from '../lang/en/names/name-model.js'
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

/** Names that are right, found and asked for, and what finding them took. */
interface Tally {
  readonly right: Record<Kind, number>
  readonly found: Record<Kind, number>
  readonly asked: Record<Kind, number>
  words: number
  seconds: number
}

const none = (): Record<Kind, number> => ({ person: 0, organisation: 0, place: 0 })
const emptyTally = (): Tally => ({ right: none(), found: none(), asked: none(), words: 0, seconds: 0 })
const sum = (counts: Record<Kind, number>): number => KINDS.reduce((total, kind) => total + counts[kind], 0)
const f1 = (right: number, found: number, asked: number): number => (200 * right) / Math.max(1, found + asked)
const f1Of = ({ right, found, asked }: Tally): number => f1(sum(right), sum(found), sum(asked))

/** Counts the names of a text into tallies. Kind and both ends must be right; an outlet counts as an organisation. */
function count({ text, names }: NamedText, model: NameModel, tallies: readonly Tally[]): void {
  const { user, system } = process.cpuUsage()
  const tokens = tokenise(text)
  const spans = recogniseNames(tokens, model)
  const used = process.cpuUsage({ user, system })
  for (const tally of tallies) {
    tally.seconds += (used.user + used.system) / 1e6
    tally.words += tokens.count
  }
  const wanted = new Set<string>()
  for (const { start, end, kind } of names) {
    if (kind === 'other' || kind === 'outlet') continue
    wanted.add(`${kind} ${start} ${end}`)
    for (const { asked } of tallies) asked[kind]++
  }
  for (const { from, to, kind: named } of spans) {
    const kind = named === 'outlet' ? 'organisation' : named
    if (kind === 'other') continue
    const isRight = wanted.has(`${kind} ${tokens.start[from]} ${tokens.end[to - 1]}`)
    for (const { right, found } of tallies) {
      found[kind]++
      if (isRight) right[kind]++
    }
  }
}

/** Sentences as the paragraphs of one page. */
function joined(texts: readonly NamedText[]): NamedText {
  const names: NamedText['names'][number][] = []
  let text = ''
  for (const one of texts) {
    for (const { start, end, kind } of one.names)
      names.push({ start: text.length + start, end: text.length + end, kind })
    text += `${one.text}\n\n`
  }
  return { text, names }
}

function print(title: string, tally: Tally): void {
  const { right, found, asked } = tally
  const precision = (100 * sum(right)) / sum(found)
  const recall = (100 * sum(right)) / sum(asked)
  const kinds = KINDS.map((kind) => `${kind} ${f1(right[kind], found[kind], asked[kind]).toFixed(1)}`).join('  ')
  console.log(
    `${title}: P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1Of(tally).toFixed(1)}   ${kinds}  (${sum(asked)} gold)`,
  )
}

/**
 * Measures the recogniser on WikiGold where it was not trained on it: ten-fold by article, each sentence read by itself by
 * weights that saw no sentence of its article, with all of the recogniser's rules after them. Prints a row a fold, the sum,
 * the sum where each tenth is read as one page (the gold does not say where one article ends and the next begins), and
 * words per second.
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
  const bySentence = emptyTally()
  const byPage = emptyTally()
  for (let fold = 0; fold < FOLDS; fold++) {
    const from = Math.floor((texts.length * fold) / FOLDS)
    const to = Math.floor((texts.length * (fold + 1)) / FOLDS)
    const seen = gold.filter((_, at) => at < from - GAP || at >= to + GAP)
    const model = quantiseNames(trainNames([...seen, ...others], NAME_TRAINING), bits)
    const own = emptyTally()
    const page = emptyTally()
    for (const text of texts.slice(from, to)) count(text, model, [own, bySentence])
    count(joined(texts.slice(from, to)), model, [page, byPage])
    console.log(
      `fold ${fold + 1}: sentences ${from}–${to}, F1 ${f1Of(own).toFixed(1)}, as one page ${f1Of(page).toFixed(1)}`,
    )
  }
  print('all folds', bySentence)
  print('each tenth as one page', byPage)
  const { words, seconds } = bySentence
  console.log(
    `${Math.round(words / seconds)} words a second, tokens and tags included (${words} words, ${seconds.toFixed(2)} s of processor time)`,
  )
}
