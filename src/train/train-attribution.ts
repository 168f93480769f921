import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draftsOf } from '../lang/en/attribution-model/attribution-model.js'
import { packTables } from '../lang/en/attribution-model/table.js'
import { unitsOf } from '../lang/en/attribution-model/units.js'
import { parse } from '../lang/en/parser/parse.js'
import { RELATIONS } from '../lang/en/parser/relations.js'
import { TAGS } from '../lang/en/tagger/tags.js'
import { tokenise } from '../lang/en/tokens/tokenise.js'
import { type GoldArticle, onUnits, readGold } from './attribution-gold.js'
import { crossCues, type Lesson, learnCues, learnSpans, type Syntax } from './attribution-learn.js'
import { type Scores, scoreAttributions } from './attribution-score.js'
import type { LearnOptions } from './attribution-table.js'

/** How the cue finder is trained; chosen on held-out articles of the training data. */
export const CUE_TRAINING: LearnOptions = { least: 2, bits: 18, epochs: 3, rate: 0.1, drop: 0.3, decay: 0, choosing: 1 }
/** How the span finder is trained. */
export const SPAN_TRAINING: LearnOptions = { least: 2, bits: 18, epochs: 4, rate: 0.1, drop: 0.5, decay: 0, choosing: 1 }

/** Every tenth article of the training data is held out to choose settings by, unless the final weights are made. */
const isHeld = (index: number): boolean => index % 10 === 3

/** The shipped parser, or none while it has not been trained. */
export function shippedSyntax(): Syntax {
  const there = existsSync(fileURLToPath(new URL('../lang/en/parser/weights.bin', import.meta.url)))
  return { grammar: { tags: TAGS, relations: RELATIONS }, parse: there ? parse : () => {} }
}

/** Lays an article out for training. */
export function lessonOf(article: GoldArticle): Lesson {
  const units = unitsOf(tokenise(article.text))
  return { units, gold: onUnits(units, article.attributions) }
}

/**
 * Trains the attribution model on `polnear/train` and writes `src/lang/en/attribution-model/weights.bin`, bit for bit
 * the same on every run. Prints the scores on the held-out tenth, which the shipped weights have not seen either.
 */
export async function trainAttribution(dataDir: string): Promise<void> {
  const articles = readGold(join(dataDir, 'polnear', 'train.jsonl.gz'))
  const log = (line: string): void => console.log(line)
  const syntax = shippedSyntax()
  const lessons = articles.map(lessonOf)
  const learn = lessons.filter((_, i) => !isHeld(i))
  const cross = crossCues(learn, 3, { ...CUE_TRAINING, epochs: 2, bits: 21 })
  const cues = learnCues(learn, { ...CUE_TRAINING, log })
  const spans = learnSpans(learn, cross, syntax, { ...SPAN_TRAINING, log })
  const held = articles.flatMap((article, i) => {
    if (!isHeld(i)) return []
    const found = draftsOf(lessons[i].units, { cues, spans, ...syntax })
    return [{ text: article.text, gold: article.attributions, found }]
  })
  log(`  held out: ${scoreLine(scoreAttributions(held))}`)
  const root = fileURLToPath(new URL('../..', import.meta.url))
  writeFileSync(join(root, 'src', 'lang', 'en', 'attribution-model', 'weights.bin'), packTables([cues, spans]))
}

/** Scores as one line of percentages. */
export function scoreLine(scores: Scores): string {
  return Object.entries(scores)
    .map(([name, { p, r, f }]) => `${name} ${(100 * p).toFixed(1)}/${(100 * r).toFixed(1)} ${(100 * f).toFixed(1)}`)
    .join('  ')
}
