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
    {
      change: 'changed',
      before: FIRST[0],
      after: SECOND[0],
      words: [
        { kind: 'same', text: 'The harbour office said on Monday that ' },
        { kind: 'deleted', text: 'three' },
        { kind: 'inserted', text: 'four' },
        { kind: 'same', text: ' boats were lost near Selby.' },
      ],
    },
    { change: 'added', before: null, after: SECOND[2], words: [{ kind: 'inserted', text: SECOND[2] }] },
    { change: 'removed', before: FIRST[2], after: null, words: [{ kind: 'deleted', text: FIRST[2] }] },
  ])
  const { statements } = step
  expect(statements.changed.map(({ before, after }) => [before.sentence, after.sentence])).toEqual([
    [FIRST[0], SECOND[0]],
  ])
  expect(statements.changed[0]?.what).toEqual(['words', 'figures'])
  expect(statements.appeared.map(({ sentence }) => sentence)).toEqual([SECOND[2]])
  expect(statements.vanished.map(({ sentence }) => sentence)).toEqual([FIRST[2]])
  expect(statements.kept).toBe(1)
  expect(revisions.output.parse(steps)).toEqual(steps)
  expect(revisions.rows(steps)).toHaveLength(7)
  await store.close()
})

it('tells a correction of the attribution from a new statement', async () => {
  const store = await openStore(':memory:', {})
  await store.migrate()
  const captures = [
    'The harbour office said on Monday that three boats were lost near Selby.',
    'The coast guard denied on Monday that three boats were lost near Selby.',
  ]
  async function* items() {
    for (const [i, text] of captures.entries()) yield readRecord({ id: `c${i}`, url: URL, clean: false, text }, `c${i}`)
  }
  for await (const added of addInputs(store, [], { items: items(), batch: 1 })) expect(added.code).toBeNull()
  const [step] = await revisions.ask({ store, who: 'test', now: '2031-03-04T00:00:00Z' }, { document: 'c1' })
  const { changed, appeared, vanished } = step!.statements
  expect(changed.map(({ before, after }) => [before.speaker.name, after.speaker.name])).toEqual([
    ['harbour office', 'coast guard'],
  ])
  expect(changed[0]!.what).toEqual(expect.arrayContaining(['speaker', 'stance']))
  expect([appeared, vanished]).toEqual([[], []])
  await store.close()
})
