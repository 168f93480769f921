import type { z } from 'zod'
import type { story } from '../../../ask/queries/story.js'
import { day, originWords } from '../../../ask/words.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

type Story = z.output<typeof story.output>

/** The story for a reader at a terminal: one sentence, then what is disputed, what changed and which figures moved. */
export function storyWords(found: Story, pen: Pen): string {
  const parts = [pen.bold(wrap(found.sentence, pen.width))]
  if (found.undated > 0)
    parts.push(pen.dim(`${found.undated} of the documents ${found.undated === 1 ? 'gives' : 'give'} no date.`))
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(['', pen.bold(title), ...lines].join('\n'))
  }
  section(
    'Disputed or denied',
    found.disputed.map((one) =>
      item(
        pen,
        one.id,
        `${plain(one.text)} ${pen.dim(`(${one.status}; ${originWords(one.origins)} origin${one.origins.atMost === 1 ? '' : 's'})`)}`,
      ),
    ),
  )
  section(
    'Confirmed, corrected or withdrawn',
    found.changed.map((one) =>
      item(
        pen,
        one.id,
        `${plain(one.text)} ${pen.dim(`(${one.status}${one.at === null ? '' : `, ${day(one.at)}`}: ${plain(one.cause)})`)}`,
      ),
    ),
  )
  section(
    'Figures that moved',
    found.moved.map((one) =>
      item(
        pen,
        one.claim,
        `${plain(one.speaker)}: ${plain(one.from.surface)} ${when(one.from.at)} → ${plain(one.to.surface)} ${when(one.to.at)}${one.scope === '' ? '' : ` (${one.scope})`}`,
      ),
    ),
  )
  section(
    'Several pages, at most one origin',
    found.unconfirmed.map((one) => item(pen, one.id, plain(one.text))),
  )
  return parts.join('\n')
}

const when = (at: string | null) => (at === null ? '(date unknown)' : `(${day(at)})`)
const item = (pen: Pen, id: string, text: string) => `  ${pen.cyan(shortId(id))}  ${text}`
