import { z } from 'zod'
import type { ClaimLine } from '../fold/claim-line.js'
import { CERTAINTIES, STANCES, STATUSES } from '../model/index.js'
import { chainShown, type Shown } from './board/names-shown.js'
import { lasting } from './lasting.js'

/** One claim as one line of the ledger: what a table shows, and no sentence. */
export const lightRowShape = z.object({
  id: z.string(),
  text: z.string(),
  status: z.enum(STATUSES),
  statusBy: z.string().nullable(),
  origins: z.object({ atLeast: z.number().int(), atMost: z.number().int() }),
  /** The voice that speaks first, and how many more there are. */
  speaker: z.string(),
  speakers: z.array(z.string()),
  chain: z.string().describe('The longest chain behind the claim: outlet ← agency ← voice'),
  parties: z.array(z.string()),
  stances: z.array(z.enum(STANCES)),
  certainties: z.array(z.enum(CERTAINTIES)),
  hedges: z.array(z.string()),
  figures: z.array(z.string()),
  firstSaid: z.string().nullable(),
  lastSaid: z.string().nullable(),
  firstTo: z.string().nullable().describe('The last of the days that firstSaid begins, where the page says “in June”'),
  lastTo: z.string().nullable().describe('The same of lastSaid'),
  firstStated: z.boolean().describe('Whether a page states that day; else it is taken from the day of a page'),
  lastStated: z.boolean(),
  documents: z.number().int(),
  statements: z.number().int(),
  outlets: z.array(z.string()),
  against: z.number().int().describe('Statements that deny it or cannot confirm it'),
  deniedBy: z.array(z.string()).describe('Who denied it, where its status does not say so any more'),
})

export type LightRow = z.output<typeof lightRowShape>

/** A line without what only summaries count. */
export const lightRow = ({
  id,
  text,
  status,
  statusBy,
  origins,
  speaker,
  speakers,
  chain,
  parties,
  stances,
  certainties,
  hedges,
  figures,
  firstSaid,
  lastSaid,
  firstTo,
  lastTo,
  firstStated,
  lastStated,
  documents,
  statements,
  outlets,
  against,
  deniedBy,
}: ClaimLine): LightRow => ({
  id,
  text,
  status,
  statusBy,
  origins: { ...origins },
  speaker,
  speakers: [...speakers],
  chain,
  parties: [...parties],
  stances: [...stances],
  certainties: [...certainties],
  hedges: [...hedges],
  figures: [...figures],
  firstSaid,
  lastSaid,
  firstTo,
  lastTo,
  firstStated,
  lastStated,
  documents,
  statements,
  outlets: [...outlets],
  against,
  deniedBy: [...deniedBy],
})

interface ShownRow {
  readonly names: string
  readonly row: LightRow
}
const made = new WeakMap<ClaimLine, ShownRow>()

/** The row of a line with its names as they are shown: the same object each time, for as long as the line and the names are the same. */
export function shownRow(line: ClaimLine, shown: Shown): LightRow {
  const named = {
    statusBy: line.statusBy === null ? null : shown(line.statusBy),
    speaker: shown(line.speaker),
    speakers: [...new Set(line.speakers.map((name) => shown(name)))],
    parties: [...new Set(line.parties.map((name) => shown(name)))],
    chain: chainShown(line.chain, shown),
    deniedBy: [...new Set(line.deniedBy.map((name) => shown(name)))],
  }
  const names = JSON.stringify(named)
  const known = made.get(line)
  if (known?.names === names) return known.row
  const row = lasting({ ...lightRow(line), ...named })
  made.set(line, { names, row })
  return row
}
