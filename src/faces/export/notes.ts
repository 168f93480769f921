import { isOneHop } from '../../ask/chain-hops.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { whenSaid } from '../../ask/when-said.js'
import type { Claim } from '../../model/index.js'
import type { Note } from './block.js'
import { evidenceGroups } from './evidence-groups.js'
import { readable } from './text.js'
import { dateWords, saidDays, voiceWords } from './words.js'

/** Numbers for pieces of evidence: the first that is named gets 1. */
export interface NoteBook {
  numbersOf(statements: readonly { readonly id: string }[]): readonly number[]
  /** Every note that got a number, in order; read again from the store, so that no page is kept in memory. */
  all(scope: Scope, claims: readonly Claim[]): AsyncIterable<Note>
}

export function makeNoteBook(): NoteBook {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  return {
    numbersOf: (statements) => statements.map(({ id }) => numberOf(id)).sort((a, b) => a - b),
    async *all(scope, claims) {
      let next = 1
      for await (const one of scope.shown(claims))
        for (const { name, statements } of evidenceGroups(one))
          for (const statement of statements) {
            if (numbers.get(statement.id) !== next) continue
            yield noteOf(statement, { number: next, name })
            next += 1
          }
    },
  }
}

function noteOf(one: StatementView, { number, name }: { readonly number: number; readonly name: string }): Note {
  const { document, speaker } = one
  const words = one.chain.map(({ name }) => name)
  const isOwnVoice = document.outlet !== null && words.length === 0 && isOneHop(document.outlet, speaker.name)
  const hops = [document.outlet ?? 'outlet not named', ...words, ...(isOwnVoice ? [] : [name])]
  return {
    number,
    sentence: readable(one.sentence),
    chain: hops.map(voiceWords).join(' ← '),
    said: saidDays([whenSaid(one)]) ?? 'unknown',
    published: dateWords(document.published),
    title: document.title === null ? null : readable(document.title),
    url: document.url,
    snapshot: document.snapshot,
    place: `${one.context.start}–${one.context.end}`,
    statement: one.id,
  }
}
