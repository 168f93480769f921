import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draftsOf } from '../lang/en/attribution-model/attribution-model.js'
import type { AttributionTables } from '../lang/en/attribution-model/find-attributions.js'
import { unitsOf } from '../lang/en/attribution-model/units.js'
import { parse } from '../lang/en/parser/parse.js'
import { RELATIONS } from '../lang/en/parser/relations.js'
import { TAGS } from '../lang/en/tagger/tags.js'
import type { Tokens } from '../model/index.js'
import { packTables } from '../text/weight-table.js'
import { type GoldArticle, onUnits, readGold } from './attribution-gold.js'
import { cross, type Lesson, learnAccept, learnCues, learnSpans, type Syntax } from './attribution-learn.js'
import { type Scores, scoreAttributions } from './attribution-score.js'
import type { LearnOptions } from './attribution-table.js'
import { tokensApart } from './attribution-tokens.js'

/** How the cue finder is trained; chosen on held-out articles of the training data. */
const CUE_TRAINING: LearnOptions = { least: 2, bits: 18, epochs: 3, rate: 0.1, drop: 0.3, decay: 0, choosing: 1 }
/** How the span finder is trained. */
const SPAN_TRAINING: LearnOptions = {
  least: 2,
  bits: 18,
  epochs: 4,
  rate: 0.1,
  drop: 0.5,
  decay: 0,
  choosing: 1,
}

/** How the judge of whole proposals is trained. */
const ACCEPT_TRAINING: LearnOptions = {
  least: 3,
  bits: 16,
  epochs: 6,
  rate: 0.03,
  drop: 0.3,
  decay: 0,
  choosing: 1,
}

/** Every tenth article of the training data is held out to choose settings by, unless the final weights are made. */
const isHeld = (index: number): boolean => index % 10 === 3

/** The shipped parser. */
const shippedSyntax = (): Syntax => ({ grammar: { tags: TAGS, relations: RELATIONS }, parse })

/** Lays an article out for training. */
function lessonOf(article: GoldArticle, tokens: Tokens): Lesson {
  const units = unitsOf(tokens)
  return { units, gold: onUnits(units, article.attributions) }
}

/** The articles of `polnear/train`, laid out for training. */
function lessonsOf(dataDir: string): { articles: readonly GoldArticle[]; lessons: readonly Lesson[] } {
  const articles = readGold(join(dataDir, 'polnear', 'train.jsonl.gz'))
  const tokens = tokensApart(dataDir, articles)
  return { articles, lessons: articles.map((article, i) => lessonOf(article, tokens[i])) }
}

/** Trains the three tables on lessons: proposals of models that have not seen a lesson teach the judge. */
function trainTables(lessons: readonly Lesson[], syntax: Syntax, log: (line: string) => void): AttributionTables {
  const forCues = { ...CUE_TRAINING, epochs: 2, bits: 21 }
  const forSpans = { ...SPAN_TRAINING, epochs: 2, bits: 21 }
  const crossed = cross(lessons, 3, syntax, forCues, forSpans)
  log('  judge')
  const accept = learnAccept(lessons, crossed.found, { ...ACCEPT_TRAINING, log })
  log('  cues')
  const cues = learnCues(lessons, { ...CUE_TRAINING, log })
  log('  spans')
  const spans = learnSpans(lessons, crossed.cues, syntax, { ...SPAN_TRAINING, log })
  return { cues, spans, accept, ...syntax }
}

/**
 * Trains the attribution model on all of `polnear/train` and writes `src/lang/en/attribution-model/weights.bin`, bit for
 * bit the same on every run. Settings were chosen with {@link measureAttribution}.
 */
export async function trainAttribution(dataDir: string): Promise<void> {
  const { lessons } = lessonsOf(dataDir)
  const { cues, spans, accept } = trainTables(lessons, shippedSyntax(), (line) => console.log(line))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const file = join(root, 'src', 'lang', 'en', 'attribution-model', 'weights.bin')
  writeFileSync(file, packTables([cues, spans, accept!]))
}

/** Trains on a share of nine tenths of `polnear/train` and prints the scores on the tenth: for settings and the learning curve. @public */
export async function measureAttribution(dataDir: string, share = 1): Promise<AttributionTables> {
  const { articles, lessons } = lessonsOf(dataDir)
  const open = lessons.filter((_, i) => !isHeld(i))
  const learn = open.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
  const tables = trainTables(learn, shippedSyntax(), () => {})
  for (const keep of [0.25, 0.3, 0.35, 0.4, 0.45]) {
    const held = articles.flatMap((article, i) => {
      if (!isHeld(i)) return []
      const found = draftsOf(lessons[i].units, tables, keep)
      return [{ text: article.text, gold: article.attributions, found }]
    })
    console.log(`${learn.length} articles, keep ${keep}: ${scoreLine(scoreAttributions(held))}`)
  }
  return tables
}

/** Scores as one line of percentages. */
function scoreLine(scores: Scores): string {
  return Object.entries(scores)
    .map(([name, { p, r, f }]) => `${name} ${(100 * p).toFixed(1)}/${(100 * r).toFixed(1)} ${(100 * f).toFixed(1)}`)
    .join('  ')
}
