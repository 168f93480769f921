import { describe, expect, it } from 'vitest'
import type { Document, Span, Stance, Statement, StatementId } from '../../model/index.js'
import { sample } from '../../store/samples.js'
import { pageStatements } from './page-statements.js'
import { propositionOf } from './proposition-of.js'

/** A page that says these contents after each other, each in a sentence of its own, with `lead` words before it. */
function page(
  ...said: readonly {
    readonly text: string
    readonly stance: Stance
    readonly lead?: string
    readonly speaker?: string
  }[]
) {
  const { document, statements } = sample(5, { statements: said.length, filler: 0 })
  let text = ''
  const places: { readonly context: Span; readonly content: Span }[] = []
  for (const one of said) {
    const from = text.length
    const start = from + (one.lead ?? '').length
    text += `${one.lead ?? ''}${one.text}. `
    places.push({ context: { start: from, end: text.length }, content: { start, end: start + one.text.length } })
  }
  const made = said.map(
    (one, i): Statement => ({
      ...statements[i],
      id: `s${i}` as StatementId,
      text: one.text,
      stance: one.stance,
      speaker: { ...statements[i].speaker, name: one.speaker ?? statements[i].speaker.name },
      refersTo: null,
      context: places[i].context,
      source: [],
      cue: [],
      content: [places[i].content],
    }),
  )
  const of: Document = { ...document, lang: 'en', text }
  const siblings = pageStatements(made)
  return made.map((one) => propositionOf(one, of, { siblings, words: one.text }))
}

describe('what a statement in few words speaks of', () => {
  it('is what somebody told of the thing that it names, not what stands nearest', () => {
    const [, , answer] = page(
      { text: 'Dockers of Kelm went on strike for a third day', stance: 'assert' },
      { text: 'The new ferry will sail in May', stance: 'predict' },
      { text: 'the strike', stance: 'no-comment' },
    )
    expect(answer.refers).toBe('s0')
  })

  it('is what the one said whose words they name, however long the name', () => {
    const [, , answer] = page(
      { text: 'Dockers of Kelm went on strike for a third day', stance: 'assert', speaker: 'Do Min Halden' },
      { text: 'The new ferry will sail in May', stance: 'predict', speaker: 'Ilse Brandt' },
      { text: 'Do Min Halden’s statements', stance: 'no-comment' },
    )
    expect(answer.refers).toBe('s0')
  })

  it('is nothing else where no word points at it', () => {
    const [, saw, known] = page(
      { text: 'Dockers of Kelm went on strike for a third day', stance: 'assert' },
      { text: 'Everybody knows everybody', stance: 'assert' },
      { text: 'This is true', stance: 'assert' },
    )
    expect(saw.refers).toBeNull()
    expect(known.refers).toBe('s1')
  })

  it('is not the thing where an aspect of it is meant', () => {
    const [, answer] = page(
      { text: 'A blast in Kelm killed nine dockers', stance: 'assert' },
      { text: 'the cause of the blast', stance: 'no-comment' },
    )
    expect(answer.refers).toBeNull()
  })

  it('is what the speaker was asked of, where the sentence begins with it', () => {
    const [, answer] = page(
      { text: 'The two ports have an old treaty', stance: 'assert' },
      {
        lead: 'Asked about a report that nine dockers had died in a blast at Kelm, she said ',
        text: 'it was most likely true',
        stance: 'assert',
      },
    )
    expect(answer.refers).toBeNull()
    expect(answer.proposition.events).toContain('kill')
  })
})
