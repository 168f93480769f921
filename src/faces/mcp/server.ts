import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Asking, Query } from '../../ask/query.js'
import { leftForLater } from '../../ask/told-later.js'
import { HearsayError } from '../../problems.js'
import { version } from '../../version.js'
import { citationsOf } from './citations.js'
import { fence } from './fence.js'
import { INSTRUCTIONS, toolsOf, toolWords } from './tools.js'

export interface McpOptions {
  /** Makes what a call is asked with. */
  asking(): Asking
  /** Whether judgements may be made: off unless a person said so. */
  readonly writable: boolean
}

/** Items of a list in one answer, unless the call asks for fewer or more. */
const PAGE = 20
const LONGEST_PAGE = 200

/** A server with one tool for each query. Read-only unless told otherwise. */
export function makeMcpServer(options: McpOptions): McpServer {
  const server = new McpServer({ name: 'hearsay', version }, { instructions: INSTRUCTIONS })
  for (const query of toolsOf(options.writable)) tool(server, query, options)
  return server
}

const paging = {
  skip: z.coerce.number().int().min(0).default(0).describe('Items of a list to pass over'),
  first: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(PAGE).describe('Items of a list to answer with'),
}

function tool(server: McpServer, query: Query, options: McpOptions): void {
  const isList = query.output instanceof z.ZodArray
  const inputSchema = isList ? query.input.extend(paging) : query.input
  const isReading = query.effect === 'read'
  server.registerTool(
    query.name,
    {
      title: query.summary,
      description: toolWords(query),
      inputSchema,
      annotations: {
        readOnlyHint: isReading,
        destructiveHint: false,
        idempotentHint: isReading,
        openWorldHint: false,
      },
    },
    async (given: Record<string, unknown>) => {
      try {
        return sent(await answerOf(query, given, options.asking()))
      } catch (error) {
        return { ...sent({ error: problem(error) }), isError: true }
      }
    },
  )
}

async function answerOf(query: Query, given: Record<string, unknown>, asking: Asking): Promise<object> {
  const { skip, first, ...input } = given as { skip?: number; first?: number } & Record<string, unknown>
  const answer = await query.ask(asking, input)
  const at = { asOf: textOf(input.asOf), knownAt: textOf(input.knownAt) }
  const list = Array.isArray(answer) ? (answer as readonly unknown[]) : null
  const start = skip ?? 0
  const page = list === null ? answer : list.slice(start, start + (first ?? PAGE))
  const end = start + (Array.isArray(page) ? page.length : 0)
  const { citations, leftOff } = await citationsOf(asking.store, page, at)
  const later = await leftForLater(asking.store, query.name, at)
  return {
    answer: fence(page),
    ...(list === null ? {} : { of: list.length, next_skip: end < list.length ? end : null }),
    ...(later === null ? {} : { said_by_then_on_later_pages: later }),
    as_of: at.asOf ?? null,
    known_at: at.knownAt ?? null,
    citations,
    citations_left_off: leftOff,
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const sent = (answer: object) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(answer) }],
  structuredContent: answer as Record<string, unknown>,
})

/** The one error shape of every face; its words may name what pages name, so they are fenced. A bug is told without what it held. */
const problem = (error: unknown) =>
  error instanceof HearsayError
    ? { code: error.code, message: fence(error.message), hint: fence(error.hint) }
    : { code: 'bug', message: 'Something went wrong here.', hint: 'Look at the server’s standard error.' }
