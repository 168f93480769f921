import { expect, it } from 'vitest'
import { addInputs } from '../../pipeline/add.js'
import { readRecord } from '../../read/read-record.js'
import { openStore } from '../../store/index.js'
import { revisions } from './revisions.js'

const URL = 'https://novinar.example/boats'
const FIRST = [
  'The harbour office said on Monday that three boats were lost near Selby.',
  'Mayor Ana Petrel said that the coast road would stay shut.',
  'The lighthouse keeper said that he had seen nothing.',
]
const SECOND = [
  'The harbour office said on Monday that four boats were lost near Selby.',
  'Mayor Ana Petrel said that the coast road would stay shut.',
  'The insurer Meridian Mutual said that it would pay for every boat.',
]

it('tells what a later capture changed in text, fields and statements', async () => {
  const store = await openStore(':memory:', {})
  await store.migrate()
  async function* captures() {
    for (const [i, text] of [FIRST, SECOND].entries())
      yield readRecord(
        {
          id: `capture-${i}`,
          url: URL,
          clean: false,
          published: '2031-03-03',
          title: `Boats ${i}`,
          text: text.join('\n\n'),
        },
        `capture-${i}`,
      )
  }
  const outcomes: string[] = []
  for await (const added of addInputs(store, [], { items: captures(), batch: 1 })) outcomes.push(added.outcome)
  expect(outcomes).toEqual(['added', 'revised'])

  const asking = { store, who: 'test', now: '2031-03-04T00:00:00Z' }
  const steps = await revisions.ask(asking, { document: 'capture-0' })
  expect(await revisions.ask(asking, { document: 'capture-1' })).toEqual(steps)
  expect(steps).toHaveLength(1)
  const step = steps[0]!
  expect(step.fields).toEqual([{ field: 'title', before: 'Boats 0', after: 'Boats 1' }])
  expect(step.text).toEqual([
    { change: 'changed', before: FIRST[0], after: SECOND[0] },
    { change: 'added', before: null, after: SECOND[2] },
    { change: 'removed', before: FIRST[2], after: null },
  ])
  const { statements } = step
  expect(statements.changed.map(({ before, after }) => [before.sentence, after.sentence])).toEqual([
    [FIRST[0], SECOND[0]],
  ])
  expect(statements.appeared.map(({ sentence }) => sentence)).toEqual([SECOND[2]])
  expect(statements.vanished.map(({ sentence }) => sentence)).toEqual([FIRST[2]])
  expect(statements.kept).toBe(1)
  expect(revisions.output.parse(steps)).toEqual(steps)
  expect(revisions.rows(steps)).toHaveLength(7)
  await store.close()
})
