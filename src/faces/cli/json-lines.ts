import { createInterface } from 'node:readline'
import { HearsayError } from '../../problems.js'

/** Reads JSON objects, one a line. A line that is none, or lacks a field, is an error that names the line. */
export async function* readJsonLines(
  input: NodeJS.ReadableStream,
  required: readonly string[],
): AsyncIterable<Record<string, unknown>> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (cause) {
      throw new HearsayError('usage', `Line ${number} is not JSON.`, { hint: 'Write one JSON object a line.', cause })
    }
    const lacking = required.find((name) => typeof value !== 'object' || value === null || !(name in value))
    if (lacking !== undefined)
      throw new HearsayError('usage', `Line ${number} has no field "${lacking}".`, {
        hint: `Each line needs: ${required.join(', ')}`,
      })
    yield value as Record<string, unknown>
  }
}
