import type { z } from 'zod'
import type { revisions } from '../../../ask/queries/revisions.js'
import { chainWords, stanceWord } from '../../../ask/words.js'
import { count, nounOf } from '../../../text/count.js'
import { type Pen, plain, wrap } from '../pen.js'

type Step = z.output<typeof revisions.output>[number]

/** What changed between the captures of a page: deletions as `[-…-]`, insertions as `{+…+}`, whatever the terminal can show. */
export function revisionsWords(steps: z.output<typeof revisions.output>, pen: Pen): string {
  if (steps.length === 0) return 'The store holds one capture of this page only.'
  return steps.map((step) => stepWords(step, pen)).join('\n\n')
}

function stepWords({ before, after, fields, text, statements }: Step, pen: Pen): string {
  const lines = [`${pen.bold(plain(before.id))} → ${pen.bold(plain(after.id))}`]
  for (const one of fields)
    lines.push(`  ${one.field}: ${plain(one.before ?? 'unknown')} → ${plain(one.after ?? 'unknown')}`)
  const said = (one: Step['statements']['appeared'][number]): string =>
    wrap(`${stanceWord(one)}: ${plain(one.sentence)} ${pen.dim(plain(chainWords(one)))}`, pen.width, '    ')
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', `  ${pen.bold(`${title}: ${entries.length}`)}`, ...entries)
  }
  list('Statements that vanished', statements.vanished.map(said))
  list('Statements that appeared', statements.appeared.map(said))
  list(
    'Statements that changed',
    statements.changed.map(
      (one) =>
        `${wrap(marked(one.words, pen), pen.width, '    ')}\n    ${pen.dim(one.what.map((what) => aspect(one, what)).join('; '))}`,
    ),
  )
  list(
    'Paragraphs that changed',
    text.map(({ words }) => wrap(marked(words, pen), pen.width, '    ')),
  )
  if (fields.length + text.length === 0) lines.push('  Not a word of the article differs.')
  lines.push(
    '',
    `  ${count(statements.kept, 'statement')} ${nounOf(statements.kept, 'is as it was', 'are as they were')}.`,
  )
  return lines.join('\n')
}

function marked(words: Step['text'][number]['words'], pen: Pen): string {
  return plain(
    words
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
      .join(''),
  )
    .replace(/\[-.{0,4000}?-\]/gu, (part) => pen.red(part))
    .replace(/\{\+.{0,4000}?\+\}/gu, (part) => pen.green(part))
}

/** One aspect with both its values, where they are short. */
function aspect({ before, after }: Step['statements']['changed'][number], what: string): string {
  if (what === 'speaker') return `speaker ${plain(before.speaker.name)} → ${plain(after.speaker.name)}`
  if (what === 'stance') return `stance ${before.stance} → ${after.stance}`
  if (what === 'certainty') return `certainty ${before.certainty} → ${after.certainty}`
  if (what === 'polarity') return `polarity ${before.polarity} → ${after.polarity}`
  if (what === 'figures') {
    const figures = (one: typeof before): string =>
      one.figures.map(({ surface }) => plain(surface)).join(', ') || 'none'
    return `figures ${figures(before)} → ${figures(after)}`
  }
  return what
}
