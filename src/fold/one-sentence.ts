import type { Statement, StatementId } from '../model/index.js'

/** The sentence that gives a statement's words to several at once, as a key; null where it gives them to one. */
export type SharedSentence = (statement: StatementId) => string | null

/**
 * Finds the sentences of pages that give their words to several voices; so do their reprints. Linear in the statements.
 *
 *     The mayor and the water board said that the pipe had burst.
 *     ^^^^^^^^^     ^^^^^^^^^^^^^^^ one sentence
 */
export function sharedSentences(statements: readonly Statement[]): SharedSentence {
  const sentences = new Map<string, Statement[]>()
  for (const one of statements) {
    if (one.cue.length === 0) continue
    const key = `${one.document} ${one.cue[0].start}`
    const held = sentences.get(key)
    if (held === undefined) sentences.set(key, [one])
    else if (held.every(({ id }) => id !== one.id)) held.push(one)
  }
  const byId = new Map<string, string>()
  const byText = new Map<string, string>()
  for (const [key, held] of sentences) {
    if (held.length < 2) continue
    for (const { id, text } of held) {
      byId.set(id, key)
      if (!byText.has(text)) byText.set(text, key)
    }
  }
  if (byId.size > 0)
    for (const { id, text } of statements) {
      const key = byText.get(text)
      if (key !== undefined && !byId.has(id)) byId.set(id, key)
    }
  return (id) => byId.get(id) ?? null
}
