import { z } from 'zod'
import { CERTAINTIES, STANCES, STATUSES } from '../model/index.js'

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
  documents: z.number().int(),
  statements: z.number().int(),
  outlets: z.array(z.string()),
  against: z.number().int().describe('Statements that deny it or cannot confirm it'),
})
