import { z } from 'zod'

/** What the model is asked to give back: verbatim quotes and closed labels, never offsets. */
export const replyShape = z.object({
  attributions: z
    .array(
      z.object({
        source: z
          .string()
          .max(400)
          .nullable()
          .describe('The words that name who speaks, copied from the article; null where the article names nobody'),
        cue: z
          .string()
          .max(200)
          .nullable()
          .describe('The words of saying, copied from the article; null where there are none'),
        content: z
          .array(z.string().min(1).max(4000))
          .max(8)
          .describe('What is said, copied from the article, piece by piece'),
        act: z.enum(['speech', 'mental']).describe('Whether it is said, or thought, feared, believed'),
      }),
    )
    .max(200),
})
export type Reply = z.output<typeof replyShape>

/** The schema as the endpoint takes it. */
export const replySchema = z.toJSONSchema(replyShape)

/**
 * Reads a model's answer. Null where it is no JSON of that shape; models wrap JSON in fences, which are taken off.
 */
export function readReply(text: string): Reply | null {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  if (start < 0 || end < start) return null
  try {
    const parsed = replyShape.safeParse(JSON.parse(text.slice(start, end + 1)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
