import { z } from 'zod'
import { STATUSES, type Status } from '../model/index.js'

const isStatus = (word: string): word is Status => (STATUSES as readonly string[]).includes(word)

/**
 * A filter by status as an input field: one word, or several with commas ("disputed,denied"), of which a claim has one.
 * Input: text. Output: the statuses in it, each once. A word that is no status is refused, with those that are.
 */
export const statusFilter = z
  .string()
  .transform((text, context): Status | readonly Status[] => {
    const words = [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))]
    const unknown = words.find((word) => !isStatus(word))
    if (unknown !== undefined || words.length === 0) {
      context.addIssue({
        code: 'custom',
        message: `"${unknown ?? text}" is no status. Write one of ${STATUSES.join(', ')}, or several with commas.`,
      })
      return z.NEVER
    }
    return words.filter(isStatus)
  })
  .meta({ words: STATUSES })
