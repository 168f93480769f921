import type { Query } from '../../ask/query.js'
import { fieldsOf } from '../fields.js'
import { toolsOf } from './tools.js'

const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (query: Query) =>
  `| \`${query.name}\` | ${cell(query.summary)} | ${fieldsOf(query)
    .map(({ name, required }) => (required ? `**${name}**` : name))
    .join(', ')} |`
const TABLE = ['| tool | what | input (required in bold) |', '|---|---|---|']

/** The reference page of the MCP server, made from its tools. */
export function mcpPage(note: string): string {
  const reading = toolsOf(false)
  const judging = toolsOf(true).filter((query) => !reading.includes(query))
  return [
    '# MCP',
    '',
    note,
    '',
    '`hearsay mcp` serves the queries as tools of the Model Context Protocol over standard input and output; `hearsay mcp --http` does so at `http://127.0.0.1:PORT/mcp` (streamable HTTP, this machine only, `Host` and `Origin` checked). Protocol revisions of 2025 and 2026 are both answered.',
    '',
    'A client’s configuration names the command:',
    '',
    '```json',
    '{ "mcpServers": { "hearsay": { "command": "hearsay", "args": ["mcp", "--store", "story.sqlite"] } } }',
    '```',
    '',
    '## Tools',
    '',
    ...TABLE,
    ...reading.map(row),
    '',
    'Lists also take `first` (items to answer with) and `skip`; the answer says `of` and `next_skip`. As of a day, what is asked over all claims also says `said_by_then_on_later_pages`: statements that had been said by then and are left out, since the pages that have them came later.',
    '',
    'With `--allow-judgements`, and only then, these too. Each is signed with `--who`, stands in the audit log and can be undone:',
    '',
    ...TABLE,
    ...judging.map(row),
    '',
    '## What an answer looks like',
    '',
    '```json',
    '{',
    '  "answer": [{ "id": "c3f2…", "text": { "untrusted": "At least 14 people were killed" }, "status": "disputed", "origins": { "atLeast": 2, "atMost": 4 } }],',
    '  "of": 41, "next_skip": 1, "as_of": null, "known_at": null,',
    '  "citations": [{ "statement": "s81c…", "document": "d5b0…", "outlet": { "untrusted": "The Kelmar Herald" }, "published": "2024-03-05",',
    '                  "snapshot": "9f86…", "start": 412, "end": 530, "sentence": { "untrusted": "…" } }],',
    '  "citations_left_off": 0',
    '}',
    '```',
    '',
    '- Every text that may come from a page stands under a key `untrusted`: names, titles, addresses and reasons as well as sentences. What stays bare is what cannot carry a sentence: numbers, ids, dates, single words of the ledger. The rule looks at the value, so a new field is fenced by default.',
    '- Control, zero-width and bidirectional characters are written out, as `\\u{202e}`.',
    '- Citations carry the exact sentence with its offsets (UTF-16 code units of the clean text, end exclusive) and the hash of the captured bytes. At most 40 an answer; `citations_left_off` counts the rest.',
    '- A problem is `{"error": {"code", "message", "hint"}}` with `isError`. Its message and hint stand under `untrusted` too: they repeat what was asked and may list what pages name.',
    '',
  ].join('\n')
}
