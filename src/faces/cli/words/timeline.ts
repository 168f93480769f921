import stringWidth from 'string-width'
import type { z } from 'zod'
import { ASSUMED } from '../../../ask/assumed.js'
import type { timeline } from '../../../ask/queries/timeline.js'
import { daysWords, stanceWord } from '../../../ask/words.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

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
      const stance = stanceWord({ stance: entry.stance, polarity: entry.polarity ?? '' }).padEnd(15)
      const begun = `  ${glyph} ${stance} ${pen.cyan(shortId(entry.claim))} `
      const indent = ' '.repeat(stringWidth(begun))
      return `${head}${begun}${wrap(`${who}${plain(entry.words)}${assumed}`, pen.width, indent).slice(indent.length)}`
    })
    .join('\n')
}
