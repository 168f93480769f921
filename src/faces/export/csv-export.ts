import { stringify } from 'csv-stringify/sync'
import type { Evidenced } from '../../ask/claim-filters.js'
import { DISOWNED_WORDS } from '../../ask/disowned.js'
import type { Row } from '../../ask/query.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { chainWords } from '../../ask/words.js'
import { readable } from './text.js'

/** One row a statement, with its claim beside it. Every column is there in every row. */
function evidenceRow({ view }: Evidenced, one: StatementView): Row {
  const { document, speaker, saidAt } = one
  return {
    claim: view.id,
    claim_text: view.text,
    status: view.status,
    status_by: view.statusBy,
    origins_at_least: view.origins.atLeast,
    origins_at_most: view.origins.atMost,
    claim_first_said: view.firstSaid,
    claim_last_said: view.lastSaid,
    statement: one.id,
    speaker: speaker.name,
    speaker_type: speaker.type,
    speaker_role: speaker.role,
    party: one.party,
    chain: chainWords(one),
    stance: one.stance,
    certainty: one.certainty,
    hedges: one.hedges.join('; '),
    polarity: one.polarity,
    said_from: saidAt?.from ?? null,
    said_to: saidAt?.to ?? null,
    said_stated: saidAt?.stated ?? false,
    words: one.text,
    sentence: one.sentence,
    figures: one.figures.map(({ surface }) => `${surface}${disownedWords(view, one.id, surface)}`).join('; '),
    outlet: document.outlet,
    title: document.title,
    published: document.published,
    url: document.url,
    document: document.id,
    start: one.context.start,
    end: one.context.end,
    snapshot: document.snapshot,
  }
}

/** Why a figure of a statement is not its speaker's own; nothing where it is. */
function disownedWords({ figures }: Evidenced['view'], id: string, surface: string): string {
  const why = figures.find((point) => point.statement === id && point.figure.surface === surface)?.disowned ?? null
  return why === null ? '' : ` (${DISOWNED_WORDS[why]})`
}

/** A cell as a spreadsheet shows it: one line, and no character that hides or turns text round. */
const oneLine = (value: Row[string]): Row[string] => (typeof value === 'string' ? readable(value) : value)

/**
 * A row a statement as CSV (RFC 4180). For a spreadsheet: a byte-order mark, every text between quotation marks, one line
 * a cell, and an apostrophe before what a spreadsheet would run. Raw: every cell exactly as it is.
 */
export async function* csvExport(scope: Scope, isRaw: boolean): AsyncIterable<string> {
  let isFirst = true
  for await (const one of scope.evidence()) {
    const rows = one.view.statements.map((statement) => evidenceRow(one, statement))
    if (rows.length === 0) continue
    yield stringify(isRaw ? rows : rows.map((row) => mapRow(row, oneLine)), {
      header: isFirst,
      bom: isFirst && !isRaw,
      record_delimiter: 'windows',
      escape_formulas: !isRaw,
      quoted_string: !isRaw,
    })
    isFirst = false
  }
}

const mapRow = (row: Row, change: (value: Row[string]) => Row[string]): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]))
