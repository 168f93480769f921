import { z } from 'zod'
import { BOUNDS, CERTAINTIES, STANCES, STATUSES } from '../model/index.js'

/** The shapes that answers are made of. Offsets are UTF-16 code units of the document's text, end exclusive. */

export const spanShape = z.object({ start: z.number().int(), end: z.number().int() })

export const originsShape = z.object({
  atLeast: z.number().int(),
  atMost: z.number().int(),
  because: z.array(z.object({ kind: z.string(), words: z.string(), statements: z.array(z.string()) })),
})

export const documentRefShape = z.object({
  id: z.string().describe('The document, as its id and the name it came under'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('As the page gives it; null when unknown'),
  url: z.string().nullable(),
  snapshot: z.string().describe('SHA-256 of the captured bytes'),
})
export type DocumentRef = z.output<typeof documentRefShape>

export const figureShape = z.object({
  surface: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  value: z.number().nullable(),
  bound: z.enum(BOUNDS),
  unit: z.string(),
  counted: z.string(),
  scope: z.string(),
  part: z.string(),
  was: z.number().nullable().describe('Of a change (“from 14 to 23”), the number before; else null'),
  /** For vague words only: what they are coded as by ACLED and UCDP. */
  codes: z
    .object({
      acled: z.number(),
      ucdp: z.object({ low: z.number(), best: z.number(), high: z.number().nullable() }),
    })
    .nullable(),
})

export const speakerShape = z.object({
  name: z.string(),
  type: z.string(),
  role: z.string().nullable(),
  party: z.string().nullable(),
  mention: spanShape.nullable(),
  basis: z.string(),
})

export const statementShape = z.object({
  id: z.string(),
  document: documentRefShape,
  text: z.string().describe('The words of the content as printed'),
  sentence: z.string().describe('The whole sentence or sentences that carry it'),
  context: spanShape,
  source: z.array(spanShape),
  cue: z.array(spanShape),
  content: z.array(spanShape),
  quote: z.string(),
  act: z.string(),
  speaker: speakerShape,
  party: z
    .string()
    .nullable()
    .describe(
      'What the speaker speaks for: as its page says, which "speaker" repeats; else as the roles that other pages give the same person say by then',
    ),
  chain: z.array(z.object({ name: z.string(), type: z.string(), span: spanShape.nullable() })),
  stance: z.enum(STANCES),
  certainty: z.enum(CERTAINTIES),
  hedges: z.array(z.string()),
  polarity: z
    .string()
    .describe('Of the words: "negative" beside the stance "deny" is said in denial, and is not what is denied'),
  saidAt: z
    .object({ from: z.string().nullable(), to: z.string().nullable(), stated: z.boolean() })
    .nullable()
    .describe('The first and the last day on which it can have been said, both included'),
  figures: z.array(figureShape),
  assumed: z.boolean(),
  makers: z.array(z.string()),
  score: z.number(),
})
export type StatementView = z.output<typeof statementShape>

export const figurePointShape = z.object({
  claim: z.string(),
  statement: z.string(),
  assumed: z
    .boolean()
    .describe('Whether the speaker is assumed: the sentence carries on a voice that it does not name'),
  document: documentRefShape,
  speaker: z.string(),
  party: z.string().nullable(),
  at: z.string().nullable().describe('The day on which it was said, as far as is known, or the first of several'),
  to: z.string().nullable().describe('The last of those days: another one where the page says “in June”'),
  dated: z
    .enum(['stated', 'assumed', 'page'])
    .nullable()
    .describe(
      'Whether the page states that day, it is assumed from the page, or it is the day of the page; null where unknown',
    ),
  disowned: z
    .enum(['denied', 'compared', 'corrected'])
    .nullable()
    .describe(
      'Why it is not its speaker’s own figure: named to be denied, named to set another against it, or corrected since by the outlet',
    ),
  figure: figureShape,
  sentence: z.string(),
})
export type FigurePointView = z.output<typeof figurePointShape>

/** The voices that a count of origins is made of. */
export const voicesShape = z.array(
  z.object({
    name: z.string(),
    party: z.string().nullable(),
    known: z.boolean(),
    statements: z.array(z.string()),
    documents: z.array(z.string()),
  }),
)

export const claimShape = z.object({
  id: z.string(),
  text: z.string(),
  status: z.enum(STATUSES),
  statusBy: z.string().nullable(),
  policy: z.string(),
  history: z.array(
    z.object({
      at: z.string().nullable().describe('The day from which it counts'),
      from: z
        .string()
        .nullable()
        .describe(
          'The first of the days on which it can have been: another one where the pages give only a month or a span',
        ),
      status: z.enum(STATUSES),
      by: z.string().nullable(),
      cause: z.string(),
      statements: z.array(z.string()),
      assumed: z
        .boolean()
        .describe(
          'Whether no page states that day: it is taken from the day of a page, or a page without a date gives it',
        ),
    }),
  ),
  denials: z
    .array(
      z.object({
        by: z.string(),
        at: z.string().nullable(),
        assumed: z.boolean().describe('Whether no page states that day'),
        statements: z.array(z.string()),
      }),
    )
    .describe('Who denies it or did, also where its status has moved on since'),
  origins: originsShape,
  voices: voicesShape,
  parties: z.array(z.string()),
  figures: z.array(figurePointShape),
  firstSaid: z.string().nullable(),
  lastSaid: z.string().nullable(),
  firstTo: z.string().nullable().describe('The last of the days that firstSaid begins, where the page says “in June”'),
  lastTo: z.string().nullable().describe('The same of lastSaid'),
  firstStated: z.boolean().describe('Whether a page states that day; else it is taken from the day of a page'),
  lastStated: z.boolean(),
  documents: z.number().int(),
  grouped: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      author: z.string(),
      reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
    }),
  ),
  statements: z.array(statementShape),
})
export type ClaimView = z.output<typeof claimShape>

/** Whether a date in the right form is a day of the calendar: 2024-02-31 is none. */
export const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date)
}

/** Knowledge time alone, for what has no day of its own. */
export const knownAtField = {
  knownAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z?)?$/, 'write an instant as 2024-10-19T12:00:00Z')
    .optional()
    .describe('Only what this store held at this instant'),
}

/** How many statements an answer as of a day leaves out. */
export const laterField = z
  .number()
  .int()
  .nullable()
  .describe('Statements said by the as-of day that stand on later pages only and are left out; null without such a day')

/** The two times of every read, as input fields. */
export const atFields = {
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as 2024-10-19')
    .refine(isDay, 'there is no such day')
    .optional()
    .describe('Only what had been said or published by the end of this day'),
  ...knownAtField,
}
