import { postgresLedger } from './0001-ledger-postgres.js'
import type { Migration } from './migration.js'

/** Tables of the log. A trigger on each refuses to change or to remove a row. */
const LOG = [
  'snapshot',
  'document',
  'mention_set',
  'statement',
  'late_derivation',
  'judgement',
  'judgement_event',
  'import_row',
  'audit',
  'shape',
]

const appendOnly = LOG.flatMap((table) =>
  (['UPDATE', 'DELETE'] as const).map(
    (verb) =>
      `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
       BEGIN SELECT RAISE(ABORT, 'the log is append-only: ${table}'); END`,
  ),
)

/** The log, the full-text indexes over it, and the tables of views that can be rebuilt. Times called `recorded` are microseconds since 1970. */
export const ledger: Migration = {
  name: '0001-ledger',
  sqlite: [
    `CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID`,
    `INSERT INTO meta (key, value) VALUES ('moment', 0), ('audit-count', 0), ('audit-head', '')`,
    `CREATE TABLE shape (id INTEGER PRIMARY KEY, keys TEXT NOT NULL UNIQUE) STRICT`,

    `CREATE TABLE snapshot (
       seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, url TEXT, media_type TEXT NOT NULL,
       size INTEGER NOT NULL, captured_at TEXT, encoding TEXT NOT NULL, recorded INTEGER NOT NULL,
       bytes BLOB NOT NULL) STRICT`,

    `CREATE TABLE document (
       seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, snapshot INTEGER NOT NULL REFERENCES snapshot (seq),
       url TEXT, outlet TEXT, day TEXT, recorded INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
       text TEXT NOT NULL) STRICT`,
    `CREATE INDEX document_snapshot ON document (snapshot)`,
    `CREATE INDEX document_url ON document (url) WHERE url IS NOT NULL`,
    `CREATE INDEX document_outlet ON document (outlet) WHERE outlet IS NOT NULL`,
    `CREATE INDEX document_recorded ON document (recorded)`,
    `CREATE TABLE mention_set (
       seq INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (seq), recorded INTEGER NOT NULL,
       body TEXT NOT NULL) STRICT`,
    `CREATE INDEX mention_set_document ON mention_set (document)`,

    `CREATE TABLE statement (
       seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES document (seq),
       day TEXT, recorded INTEGER NOT NULL, speaker TEXT NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
    `CREATE INDEX statement_document ON statement (document)`,
    `CREATE INDEX statement_recorded ON statement (recorded)`,
    `CREATE TABLE late_derivation (
       seq INTEGER PRIMARY KEY, statement INTEGER NOT NULL REFERENCES statement (seq), recorded INTEGER NOT NULL,
       body TEXT NOT NULL, revised TEXT) STRICT`,
    `CREATE INDEX late_derivation_statement ON late_derivation (statement)`,
    `CREATE INDEX late_derivation_recorded ON late_derivation (recorded)`,

    `CREATE TABLE judgement (
       seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, about TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
       verdict TEXT NOT NULL, score REAL NOT NULL, because TEXT NOT NULL, author TEXT NOT NULL, judged_at TEXT,
       recorded INTEGER NOT NULL) STRICT`,
    `CREATE INDEX judgement_a ON judgement (a)`,
    `CREATE INDEX judgement_b ON judgement (b)`,
    `CREATE INDEX judgement_recorded ON judgement (recorded)`,
    `CREATE TABLE judgement_event (
       seq INTEGER PRIMARY KEY, judgement INTEGER NOT NULL REFERENCES judgement (seq), withdrawn INTEGER NOT NULL,
       author TEXT NOT NULL, reason TEXT, at TEXT NOT NULL, recorded INTEGER NOT NULL) STRICT`,
    `CREATE INDEX judgement_event_judgement ON judgement_event (judgement)`,
    `CREATE INDEX judgement_event_recorded ON judgement_event (recorded)`,

    `CREATE TABLE import_row (
       seq INTEGER PRIMARY KEY, run TEXT NOT NULL, item TEXT NOT NULL, stage TEXT NOT NULL, outcome TEXT NOT NULL,
       code TEXT, message TEXT, document TEXT, recorded INTEGER NOT NULL) STRICT`,
    `CREATE INDEX import_row_item ON import_row (run, item)`,
    `CREATE TABLE audit (
       sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
       before TEXT, after TEXT, reason TEXT, recorded INTEGER NOT NULL, previous TEXT NOT NULL,
       hash TEXT NOT NULL) STRICT`,
    ...appendOnly,

    `CREATE VIRTUAL TABLE document_words USING fts5 (
       title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2')`,
    `CREATE VIRTUAL TABLE statement_words USING fts5 (
       text, speaker, content = 'statement', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2')`,

    `CREATE TABLE block (
       kind TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, key, id)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE view (
       kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, keys TEXT NOT NULL, body TEXT NOT NULL,
       PRIMARY KEY (kind, id)) STRICT`,
    `CREATE INDEX view_sort ON view (kind, sort, id)`,
    `CREATE TABLE view_key (
       kind TEXT NOT NULL, key TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
       PRIMARY KEY (kind, key, sort, id)) STRICT, WITHOUT ROWID`,
  ],
  postgres: postgresLedger,
}
