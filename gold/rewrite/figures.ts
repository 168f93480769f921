import { findFigures } from '../../src/lang/en/figures/find-figures.js'
import { findTimes } from '../../src/lang/en/times/find-times.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import type { Figure } from '../../src/model/index.js'
import { type GoldFigure, readFigure } from '../figures/read-cases.js'
import { blockPieces, type Piece } from './piece.js'

const PARTS: readonly string[] = ['part', 'total']
const COUNTS: readonly string[] = ['new', 'cumulative']

/** Part and count are written where the case marked them before, or had no line for the figure. */
function flagsOf({ countable, part, count }: Figure, before: GoldFigure | undefined): string {
  const marks = (kinds: readonly string[]): boolean =>
    before === undefined || before.flags.some((flag) => kinds.includes(flag))
  return [
    countable ? '' : 'no-count',
    part !== 'unknown' && marks(PARTS) ? part : '',
    count !== 'unknown' && marks(COUNTS) ? count : '',
  ]
    .filter((flag) => flag !== '')
    .join(', ')
}

const shown = (limit: number | null): string =>
  limit === null ? '' : String(Number.isInteger(limit) ? limit : Number(limit.toPrecision(4)))

function lineOf(figure: Figure, before: GoldFigure | undefined): string {
  const { surface, bound, min, max, counted, unit, scope } = figure
  const thing = unit === '' ? counted : `${counted} <${unit}>`.trim()
  const cells = [surface, bound, `${shown(min)}..${shown(max)}`, thing, scope]
  const flags = flagsOf(figure, before)
  return (flags === '' ? cells : [...cells, flags]).join(' | ')
}

/** The cases of a file of gold figures. */
export const figurePieces = (content: string): readonly Piece[] =>
  blockPieces(content, (text, lines) => {
    const before = lines.map(readFigure)
    const tokens = tokenise(text)
    return findFigures(tokens, { times: findTimes(tokens, { reference: null }) }).map((figure) =>
      lineOf(
        figure,
        before.find(({ surface }) => surface === figure.surface),
      ),
    )
  })
