import { z } from 'zod'
import { claimFilterFields } from '../../ask/claim-filters.js'
import { FORMAT_NAMES } from './format-names.js'

const title = z.string().max(200).optional().describe('The heading of a briefing')
const claim = z.string().optional().describe('Only this claim, by its id or the beginning of it')

/** What an export is asked with, in the form of a query, so that each face declares it as it declares queries. */
export const exportInput = {
  name: 'export',
  summary:
    'Write the claims that pass the filters as a file for somebody else: a briefing, a table, or an exchange format',
  positional: [] as readonly string[],
  input: z.object({ as: z.enum(FORMAT_NAMES).describe('The format'), title, claim, ...claimFilterFields }),
}

/** The same over HTTP, where the path names the format. */
export const exportRouteInput = {
  ...exportInput,
  input: z.object({
    title,
    download: z.boolean().optional().describe('Offer the file for saving in place of showing it'),
    claim,
    ...claimFilterFields,
  }),
}
