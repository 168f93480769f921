import { findMentions } from '../../src/lang/en/names/find-mentions.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import { compareNames } from '../../src/text/names/compare-names.js'
import { mentionLine } from '../names/mention-line.js'
import { type Piece, plain, titledPieces } from './piece.js'

/** The cases of `mentions.txt`: names and roles as now found; lines that begin with `not` stay where they still hold. */
export const mentionPieces = (content: string): readonly Piece[] =>
  titledPieces(content, '#', (raw, lines) => {
    const text = raw.slice(raw.indexOf('\n') + 1, raw.indexOf('\n==>\n')).trim()
    const mentions = findMentions(tokenise(text))
    const found = mentions.filter(({ type }) => type !== 'pronoun').map((one) => mentionLine(one, mentions))
    const bare = new Set(found.map((line) => line.split(/ \[| ->/)[0]))
    return [...found, ...lines.filter((line) => line.startsWith('not ') && !bare.has(line.slice(4)))]
  })

/** The pairs of `pairs.txt`, each a case of one line. */
export const pairPieces = (content: string): readonly Piece[] =>
  content.split(/(?<=\n)/).map((raw) => {
    const at = raw.indexOf(' => ')
    if (raw.startsWith('#') || at < 0) return plain(raw)
    const [type, a, b] = raw.slice(0, at).split(' | ')
    const rewritten = () =>
      `${raw.slice(0, at)} => ${compareNames(a, b, type).same ? 'same' : 'different'}${raw.endsWith('\n') ? '\n' : ''}`
    return { raw, title: raw.slice(0, at), rewritten }
  })
