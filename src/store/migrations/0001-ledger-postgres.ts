/** A text that is compared and ordered by its bytes, whatever the database's language is. */
const TEXT = 'text COLLATE "C"'
const SEQ = 'seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'

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

/** A full-text table: folded words in their order, and the two times, so that no search reads the wide rows. */
const words = (table: 'document' | 'statement'): readonly string[] => [
  `CREATE TABLE ${table}_words (
     seq bigint PRIMARY KEY REFERENCES ${table} (seq), day ${TEXT}, recorded bigint NOT NULL,
     lead ${TEXT} NOT NULL, words ${TEXT} NOT NULL)`,
  // The index is over an expression: a stored tsvector would take as much again as the text.
  `CREATE INDEX ${table}_words_found ON ${table}_words
     USING gin (array_to_tsvector(string_to_array(btrim(lead || ' ' || words), ' ')))`,
]

/** The first step for PostgreSQL: the tables of SQLite's, with one row for what all writers take turns on. */
export const postgresLedger: readonly string[] = [
  // Whoever writes locks this row first: so knowledge time, the audit chain and the shapes have one order.
  `CREATE TABLE head (
     one boolean PRIMARY KEY DEFAULT true CHECK (one), before bigint NOT NULL, moment bigint NOT NULL, shapes integer NOT NULL,
     audit_count bigint NOT NULL, audit_hash ${TEXT} NOT NULL) WITH (fillfactor = 10)`,
  `INSERT INTO head (before, moment, shapes, audit_count, audit_hash) VALUES (0, 0, 0, 0, '')`,
  `CREATE TABLE shape (id integer PRIMARY KEY, keys ${TEXT} NOT NULL UNIQUE)`,

  `CREATE TABLE snapshot (
     ${SEQ}, id ${TEXT} NOT NULL UNIQUE, origin ${TEXT} NOT NULL, url ${TEXT}, media_type ${TEXT} NOT NULL,
     size bigint NOT NULL, captured_at ${TEXT}, encoding ${TEXT} NOT NULL, recorded bigint NOT NULL,
     bytes bytea NOT NULL)`,
  // The bytes are deflated already.
  `ALTER TABLE snapshot ALTER COLUMN bytes SET STORAGE EXTERNAL`,

  `CREATE TABLE document (
     ${SEQ}, id ${TEXT} NOT NULL UNIQUE, snapshot bigint NOT NULL REFERENCES snapshot (seq), url ${TEXT},
     outlet ${TEXT}, day ${TEXT}, recorded bigint NOT NULL, title ${TEXT} NOT NULL, body ${TEXT} NOT NULL,
     text ${TEXT} NOT NULL)`,
  `CREATE INDEX document_snapshot ON document (snapshot)`,
  // By their hashes: an index takes no text above 2,700 bytes, and a page may say anything.
  `CREATE INDEX document_url ON document (md5(url)) WHERE url IS NOT NULL`,
  `CREATE INDEX document_outlet ON document (md5(outlet)) WHERE outlet IS NOT NULL`,
  `CREATE INDEX document_recorded ON document (recorded)`,
  `CREATE TABLE mention_set (
     ${SEQ}, document bigint NOT NULL REFERENCES document (seq), recorded bigint NOT NULL, body ${TEXT} NOT NULL)`,
  `CREATE INDEX mention_set_document ON mention_set (document)`,

  `CREATE TABLE statement (
     ${SEQ}, id ${TEXT} NOT NULL UNIQUE, document bigint NOT NULL REFERENCES document (seq), day ${TEXT},
     recorded bigint NOT NULL, speaker ${TEXT} NOT NULL, text ${TEXT} NOT NULL, body ${TEXT} NOT NULL)`,
  `CREATE INDEX statement_document ON statement (document)`,
  `CREATE INDEX statement_recorded ON statement (recorded)`,
  `CREATE TABLE late_derivation (
     ${SEQ}, statement bigint NOT NULL REFERENCES statement (seq), recorded bigint NOT NULL, body ${TEXT} NOT NULL,
     revised ${TEXT})`,
  `CREATE INDEX late_derivation_statement ON late_derivation (statement)`,
  `CREATE INDEX late_derivation_recorded ON late_derivation (recorded)`,

  `CREATE TABLE judgement (
     ${SEQ}, id ${TEXT} NOT NULL UNIQUE, about ${TEXT} NOT NULL, a ${TEXT} NOT NULL, b ${TEXT} NOT NULL,
     verdict ${TEXT} NOT NULL, score double precision NOT NULL, because ${TEXT} NOT NULL, author ${TEXT} NOT NULL,
     judged_at ${TEXT}, recorded bigint NOT NULL)`,
  `CREATE INDEX judgement_a ON judgement (a)`,
  `CREATE INDEX judgement_b ON judgement (b)`,
  `CREATE INDEX judgement_recorded ON judgement (recorded)`,
  `CREATE TABLE judgement_event (
     ${SEQ}, judgement bigint NOT NULL REFERENCES judgement (seq), withdrawn boolean NOT NULL, author ${TEXT} NOT NULL,
     reason ${TEXT}, at ${TEXT} NOT NULL, recorded bigint NOT NULL)`,
  `CREATE INDEX judgement_event_judgement ON judgement_event (judgement)`,
  `CREATE INDEX judgement_event_recorded ON judgement_event (recorded)`,

  `CREATE TABLE import_row (
     ${SEQ}, run ${TEXT} NOT NULL, item ${TEXT} NOT NULL, stage ${TEXT} NOT NULL, outcome ${TEXT} NOT NULL,
     code ${TEXT}, message ${TEXT}, document ${TEXT}, recorded bigint NOT NULL)`,
  `CREATE INDEX import_row_run ON import_row (run, seq)`,
  `CREATE TABLE audit (
     sequence bigint PRIMARY KEY, at ${TEXT} NOT NULL, who ${TEXT} NOT NULL, action ${TEXT} NOT NULL,
     subject ${TEXT} NOT NULL, before ${TEXT}, after ${TEXT}, reason ${TEXT}, recorded bigint NOT NULL,
     previous ${TEXT} NOT NULL, hash ${TEXT} NOT NULL)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the log is append-only: %', TG_TABLE_NAME; END $$`,
  ...LOG.map(
    (table) =>
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change()`,
  ),

  ...words('document'),
  // Long rows out of the way: a search reads times and numbers, and words only where some stand in a row.
  `ALTER TABLE document_words SET (toast_tuple_target = 128)`,
  ...words('statement'),

  // Pages on their way in: no part of the log. `worker` is the lock by which the one who has it shows that it lives.
  `CREATE TABLE queue_page (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key ${TEXT} NOT NULL UNIQUE, run ${TEXT} NOT NULL,
     item ${TEXT} NOT NULL, page bytea NOT NULL, worker bigint, tries integer NOT NULL DEFAULT 0,
     due bigint NOT NULL DEFAULT 0, code ${TEXT}, message ${TEXT}, parked boolean NOT NULL DEFAULT false)`,
  `ALTER TABLE queue_page ALTER COLUMN page SET STORAGE EXTERNAL`,

  `CREATE TABLE block (
     kind ${TEXT} NOT NULL, key ${TEXT} NOT NULL, id ${TEXT} NOT NULL, PRIMARY KEY (kind, key, id))`,
  `CREATE TABLE view (
     kind ${TEXT} NOT NULL, id ${TEXT} NOT NULL, sort ${TEXT} NOT NULL, keys ${TEXT} NOT NULL, body ${TEXT} NOT NULL,
     PRIMARY KEY (kind, id))`,
  `CREATE INDEX view_sort ON view (kind, left(sort, 200), id)`,
  // Here too only the beginning of what sorts a row: it may be a name out of a page.
  `CREATE TABLE view_key (
     kind ${TEXT} NOT NULL, key ${TEXT} NOT NULL, sort ${TEXT} NOT NULL, id ${TEXT} NOT NULL,
     PRIMARY KEY (kind, key, sort, id))`,
]
