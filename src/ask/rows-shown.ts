import type { ClaimLine } from '../fold/claim-line.js'
import type { Store } from '../store/store.js'
import type { BoardAt } from './board/board-at.js'
import { namesOnBoard, voiceOf } from './board/names-shown.js'
import { type LightRow, shownRow } from './light-row.js'

/** The names in a line of the ledger. */
const namesOfRow = ({ statusBy, speaker, speakers, parties, chain, deniedBy }: ClaimLine) => [
  statusBy,
  speaker,
  ...speakers,
  ...parties,
  ...deniedBy,
  voiceOf(chain),
]

/**
 * The rows of these lines. In a great store a line is looked at once for as long as the board is the same, as its names are:
 * many pages and days show it.
 */
export async function rowsShown(store: Store, at: BoardAt, lines: readonly ClaimLine[]): Promise<LightRow[]> {
  const { board } = at
  const known = board.patient === null ? null : board.remember('rows shown', () => new Map<ClaimLine, LightRow>())
  const missing = known === null ? lines : lines.filter((line) => !known.has(line))
  const shown = await namesOnBoard(store, at, missing.flatMap(namesOfRow))
  return lines.map((line) => {
    const row = known?.get(line) ?? shownRow(line, shown)
    known?.set(line, row)
    return row
  })
}
