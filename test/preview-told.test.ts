import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor, actors, merge, story, undo } from '../src/ask/index.js'
import { judge } from '../src/ask/queries/judge-pair.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { spellings } from '../src/ask/queries/spellings.js'
import type { Store } from '../src/store/store.js'
import { inventedStore } from './invented-store.js'

let store: Store
let tick = 0
const asking = () =>
  ({ store, who: 'Iva Morrow', now: `2031-06-01T00:00:${String(tick++).padStart(2, '0')}Z` }) as never

beforeAll(async () => {
  store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-03',
      'Interior Minister Yurii Hralevets said on Monday that nine people drowned off Cape Dorn. Harbour master Mira Halden said that the ferry Lintel had been overloaded.',
    ],
    [
      'Shore Gazette',
      '2031-03-04',
      'Harbour master Mirela Haldane said on Tuesday that the ferry Lintel had been inspected. Eleven people drowned off Cape Dorn, said Tom Arden, the head of the rowing club.',
    ],
    ['Dorn Post', '2031-03-05', 'Tom Arden denied on Wednesday that the ferry Lintel had been overloaded.'],
    [
      'Orlo Courier',
      '2031-03-06',
      'Two lighthouses of Cape Dorn have gone dark, said Mika Torvald, head of the coast service.',
    ],
    [
      'Vessa Daily',
      '2031-03-07',
      'Two lighthouses of Cape Dorn have gone dark, Norwegian President Anna Lind said. Norwegian Defence Minister Mikael Torv said that ten kegs of oil had been found.',
    ],
  ])
})
afterAll(() => store?.close())

/** What the screens say that a judgement may move. */
async function told() {
  const { rows } = await ledger.ask(asking(), { order: 'statements', size: 1000 })
  const everybody = await actors.ask(asking(), {})
  const { origins } = await story.ask(asking(), {})
  return {
    origins,
    claims: new Map(
      rows.map(({ id, text, status, statements, origins: own }) => [id, { text, status, statements, origins: own }]),
    ),
    actors: new Map(everybody.map(({ id, spellings: names }) => [id, names.length])),
  }
}
type Told = Awaited<ReturnType<typeof told>>

/** What differs between two looks at the ledger, in the words of a preview. */
function movedOf(before: Told, after: Told) {
  const differing = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
    [...a].filter(([id, one]) => JSON.stringify(b.get(id)) !== JSON.stringify(one)).map(([id]) => id)
  return {
    claimsBefore: differing(before.claims, after.claims).sort(),
    claimsAfter: differing(after.claims, before.claims).sort(),
    actorsBefore: differing(before.actors, after.actors).sort(),
    actorsAfter: differing(after.actors, before.actors).sort(),
    story: { before: before.origins, after: after.origins },
  }
}

type Shown = Awaited<ReturnType<typeof merge.ask>>
const kind = (list: Shown['before'], wanted: string) =>
  list
    .filter((one) => one.kind === wanted)
    .map(({ id }) => id)
    .sort()

async function comparing(act: (preview: boolean) => Promise<Shown>) {
  const before = await told()
  const preview = await act(true)
  expect(await told()).toEqual(before)
  const done = await act(false)
  const after = await told()
  expect({ ...done, preview: true }).toEqual(preview)
  const moved = movedOf(before, after)
  expect(kind(preview.before, 'claim')).toEqual(moved.claimsBefore)
  expect(kind(preview.after, 'claim')).toEqual(moved.claimsAfter)
  expect(kind(preview.before, 'actor')).toEqual(moved.actorsBefore)
  expect(kind(preview.after, 'actor')).toEqual(moved.actorsAfter)
  for (const one of preview.after.filter((outcome) => outcome.kind === 'claim'))
    expect(one).toMatchObject(after.claims.get(one.id) ?? {})
  for (const one of preview.after.filter((outcome) => outcome.kind === 'actor'))
    expect(one.statements).toBe(after.actors.get(one.id))
  if (preview.story === null) expect(moved.story.before).toEqual(moved.story.after)
  else expect(preview.story).toEqual(moved.story)
  await undo.ask(asking(), {})
  expect(await told()).toEqual(before)
  return preview
}

describe('what a preview says is what the act does', () => {
  it('of two persons who both speak: the story counts one voice less', async () => {
    const preview = await comparing((only) =>
      merge.ask(asking(), { a: 'Mira Halden', b: 'Mirela Haldane', preview: only }),
    )
    expect(preview.story?.after.atMost).toBe((preview.story?.before.atMost ?? 0) - 1)
  })

  it('of two outlets that nobody speaks for: the names, and that the count stays', async () => {
    const names = (await actors.ask(asking(), {})).filter(({ type }) => type !== 'person')
    const [one, other] = names
    expect(other).toBeDefined()
    const preview = await comparing((only) =>
      merge.ask(asking(), { a: one?.id ?? '', b: other?.id ?? '', preview: only }),
    )
    expect(preview.story?.after).toEqual(preview.story?.before)
  })

  it('of two persons of whom one is known to speak for a state: the claims that count otherwise', async () => {
    const preview = await comparing((only) =>
      merge.ask(asking(), { a: 'Mika Torvald', b: 'Mikael Torv', preview: only }),
    )
    const changed = preview.after.find((one) => one.kind === 'claim')
    expect(changed?.text).toContain('lighthouses')
    expect(changed?.origins).toEqual({ atLeast: 1, atMost: 1 })
    expect(preview.before.find(({ id }) => id === changed?.id)?.origins).toEqual({ atLeast: 2, atMost: 2 })
  })

  it('of two claims, with another status', async () => {
    const { rows } = await ledger.ask(asking(), { order: 'statements', size: 100 })
    const denied = rows.find(({ stances }) => stances.includes('deny'))
    const other = rows.find(({ id, stances }) => id !== denied?.id && !stances.includes('deny'))
    const preview = await comparing((only) =>
      merge.ask(asking(), { a: denied?.id ?? '', b: other?.id ?? '', preview: only }),
    )
    expect(preview.before.filter((one) => one.kind === 'claim')).toHaveLength(2)
    expect(preview.after.filter((one) => one.kind === 'claim')).toHaveLength(1)
    expect(preview.after[0]?.status).not.toBe(other?.status)
  })

  it('of a spelling that is split off again: the story counts it again', async () => {
    await merge.ask(asking(), { a: 'Mira Halden', b: 'Mirela Haldane' })
    const { id } = await actor.ask(asking(), { name: 'Mira Halden' })
    const { names } = await spellings.ask(asking(), { actor: id })
    const [a, b] = names
    const preview = await judge.ask(asking(), {
      on: 'actor',
      a: a?.id ?? '',
      b: b?.id ?? '',
      verdict: 'different',
      preview: true,
    })
    expect(preview.story?.after.atMost).toBe((preview.story?.before.atMost ?? 0) + 1)
    const before = await told()
    await judge.ask(asking(), { on: 'actor', a: a?.id ?? '', b: b?.id ?? '', verdict: 'different' })
    expect((await told()).origins).toEqual(preview.story?.after)
    expect(before.origins).toEqual(preview.story?.before)
  })
})
