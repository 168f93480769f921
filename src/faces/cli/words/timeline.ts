import type { z } from 'zod'
import { ASSUMED } from '../../../ask/assumed.js'
import type { timeline } from '../../../ask/queries/timeline.js'
import { daysWords, stanceWord } from '../../../ask/words.js'
import { clip, type Pen, plain, shortId } from '../pen.js'

const GLYPHS: Readonly<Record<string, string>> = {
  assert: '•',
  confirm: '✓',
  deny: '✗',
  'cannot-confirm': '?',
  'no-comment': '–',
  predict: '→',
  commit: '!',
  demand: '‼',
  opinion: '~',
}

/** The timeline, a line an entry: a glyph and a word for each stance. */
export function timelineWords(entries: z.output<typeof timeline.output>, pen: Pen): string {
  let last = ''
  return entries
    .map((entry) => {
      const at = entry.at === null ? 'undated' : daysWords(entry.at, entry.to)
      const head = at === last ? '' : `${pen.bold(at)}\n`
      last = at
      const glyph = entry.kind === 'status' ? '■' : (GLYPHS[entry.stance] ?? '•')
      const who = entry.who === '' ? '' : `${plain(entry.who)}: `
      const assumed = entry.stated || entry.at === null ? '' : pen.dim(` ${ASSUMED}`)
      return `${head}  ${glyph} ${stanceWord({ stance: entry.stance, polarity: entry.polarity ?? '' }).padEnd(15)} ${pen.cyan(shortId(entry.claim))} ${clip(`${who}${plain(entry.words)}`, pen.width - 42)}${assumed}`
    })
    .join('\n')
}
