import { findTimes } from '../../src/lang/en/times/find-times.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import { blockPieces, type Piece } from './piece.js'

/** The cases of a file of gold times. An interval is written where the case gave one for the surface, or gave no line for it. */
export function timePieces(content: string): readonly Piece[] {
  let reference: string | null = null
  const references = new Map<string, string | null>()
  for (const line of content.split('\n'))
    if (line.startsWith('@ ')) reference = line.slice(2) === 'null' ? null : line.slice(2)
    else references.set(line, reference)
  return blockPieces(content, (text, lines) => {
    const withoutInterval = new Set(
      lines
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .flatMap(([surface, , , interval]) => (interval === undefined ? [surface] : [])),
    )
    return findTimes(tokenise(text), { reference: references.get(text) ?? null }).map((time) => {
      const cells = [time.surface, time.type, time.value]
      return (withoutInterval.has(time.surface) ? cells : [...cells, `${time.from ?? ''}..${time.to ?? ''}`]).join(
        ' | ',
      )
    })
  })
}
