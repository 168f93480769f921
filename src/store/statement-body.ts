import type { Derivation, Statement } from '../model/index.js'
import { wellFormed } from '../text/well-formed.js'
import { pack, type Shapes, unpack } from './pack.js'
import { prevails } from './prevails.js'

/** A statement as it lies in a table: what has a column of its own is left out of the body. */
export interface StatementRow {
  readonly seq: number
  readonly id: string
  readonly document: string
  readonly text: string
  readonly body: string
}

/** What makers said of a statement after it was stored; `revised` is another reading of the same words. */
export interface LateRow {
  readonly statement: number
  readonly body: string
  readonly revised: string | null
}

/** The body without what has a column of its own; the keys stay, so that their order does. A quote that is the whole text is 0. */
export function packStatement(statement: Statement, shapes: Shapes): string {
  const { text } = statement
  const evidence = statement.evidence.map((piece) => (piece.quote === text ? { ...piece, quote: 0 } : piece))
  return pack({ ...statement, id: '', document: '', text: wellFormed(text) === text ? '' : text, evidence }, shapes)
}

function unpackStatement(row: StatementRow, shapes: Shapes, body = row.body, text = row.text): Statement {
  const statement = unpack(body, shapes) as {
    id: string
    document: string
    text: string
    evidence: { quote: unknown }[]
  }
  statement.id = row.id
  statement.document = row.document
  if (statement.text === '') statement.text = text
  for (const piece of statement.evidence) if (piece.quote === 0) piece.quote = statement.text
  return statement as unknown as Statement
}

/**
 * What a known statement's makers say anew, as a row to add; null where they said it before. Where another version of a
 * maker reads the same words differently, both readings are kept and `prevails` says which one is read.
 */
export function lateReading(
  statement: Statement,
  row: StatementRow,
  late: readonly LateRow[],
  shapes: Shapes,
): { readonly body: string; readonly revised: string | null } | null {
  const now = unpackStatement(row, shapes)
  const has = new Set(now.derivations.map(key))
  for (const one of late) for (const derivation of unpack(one.body, shapes) as Derivation[]) has.add(key(derivation))
  if (statement.derivations.every((derivation) => has.has(key(derivation)))) return null
  const revised = packStatement({ ...statement, derivations: [] }, shapes)
  const same = revised === packStatement({ ...now, derivations: [] }, shapes) && statement.text === row.text
  return {
    body: pack(statement.derivations, shapes),
    revised: same ? null : pack({ text: statement.text, body: revised }, shapes),
  }
}

const key = (derivation: Derivation): string => `${derivation.maker}@${derivation.version}`

/** A statement with all its derivations, in the reading that prevails. `late` in the order in which it came. */
export function readStatement(row: StatementRow, late: readonly LateRow[], shapes: Shapes): Statement {
  let statement = unpackStatement(row, shapes)
  if (late.length === 0) return statement
  let best = statement.derivations
  const derivations = [...statement.derivations]
  const has = new Set(derivations.map(key))
  for (const one of late) {
    const theirs = unpack(one.body, shapes) as Derivation[]
    for (const derivation of theirs) if (!has.has(key(derivation))) derivations.push(derivation)
    for (const derivation of theirs) has.add(key(derivation))
    if (one.revised !== null && prevails(theirs, best)) {
      const { text, body } = unpack(one.revised, shapes) as { text: string; body: string }
      statement = unpackStatement(row, shapes, body, text)
      best = theirs
    }
  }
  derivations.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return { ...statement, derivations }
}

/** Puts late rows under their statements. */
export function byStatement(late: readonly LateRow[]): ReadonlyMap<number, readonly LateRow[]> {
  const found = new Map<number, LateRow[]>()
  for (const one of late) {
    const list = found.get(one.statement)
    if (list) list.push(one)
    else found.set(one.statement, [one])
  }
  return found
}
