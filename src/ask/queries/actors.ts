import { z } from 'zod'
import { ACTOR } from '../../fold/actors.js'
import type { ClaimSaid } from '../../fold/claim-states.js'
import type { Actor, StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { type BoardAt, boardAt, standsOnGreatBoard } from '../board/board-at.js'
import { firstOf } from '../board/first-of.js'
import { type HeldClaim, heldAt } from '../board/held.js'
import { actorsAt, findActor } from '../find-actor.js'
import { evidenceFor } from '../ledger.js'
import { defineQuery, type Part } from '../query.js'
import { atFields, statementShape } from '../shapes.js'
import { statementView } from '../view.js'

const actorShape = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  party: z.string().nullable(),
  spellings: z.array(
    z.object({
      name: z.string(),
      firstDocument: z.string(),
      firstSeen: z.string().nullable(),
      mentions: z.number().int().describe('Pages that have it: a name counts once on a page'),
    }),
  ),
  roles: z.array(
    z.object({ role: z.string(), from: z.string().nullable(), to: z.string().nullable(), document: z.string() }),
  ),
  called: z
    .array(z.object({ words: z.string(), document: z.string(), day: z.string().nullable() }))
    .describe('Pages that say only "the president" while this is who held the office'),
  because: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      author: z.string(),
      reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
    }),
  ),
})

const shown = (actor: Actor) => ({
  id: actor.id as string,
  name: actor.name,
  type: actor.type as string,
  party: actor.party,
  spellings: actor.spellings.map((one) => ({ ...one, firstDocument: one.firstDocument as string })),
  roles: actor.roles.map((one) => ({ ...one, document: one.document as string })),
  called: (actor.called ?? []).map((one) => ({ ...one, document: one.document as string })),
  because: actor.because.map(({ a, b, author, reasons }) => ({ a, b, author, reasons: [...reasons] })),
})

export const actors = defineQuery({
  name: 'actors',
  summary: 'List the people, bodies and places named, each with every spelling',
  effect: 'read',
  input: z.object({
    type: z.enum(['person', 'organisation', 'place', 'unnamed']).optional().describe('Only actors of this type'),
    ...atFields,
  }),
  positional: [],
  output: z.array(actorShape),
  example: { command: 'actors --type person', shows: 'every person with all spellings' },
  async ask({ store }, input) {
    const all = await actorsAt(store, { asOf: input.asOf, knownAt: input.knownAt })
    return all.filter((actor) => input.type === undefined || actor.type === input.type).map(shown)
  },
  async page({ store }, input, { after, size }) {
    if (input.asOf === undefined && input.knownAt === undefined) {
      const keys = input.type === undefined ? undefined : [`type=${input.type}`]
      const [from] = after === null ? [] : await store.views(ACTOR, { ids: [after] })
      if (after !== null && from === undefined) throw gone(after)
      const rows = await store.views(ACTOR, { keys, after: from, limit: size + 1 })
      const part = rows.slice(0, size).map((row) => row.body as Actor)
      return { found: part.map(shown), next: rows.length > size ? (part.at(-1)?.id ?? null) : null, total: null }
    }
    const all = (await actorsAt(store, { asOf: input.asOf, knownAt: input.knownAt })).filter(
      (actor) => input.type === undefined || actor.type === input.type,
    )
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
    if (after !== null && start === 0) throw gone(after)
    const part = all.slice(start, start + size)
    return {
      found: part.map(shown),
      next: start + part.length < all.length ? (part.at(-1)?.id ?? null) : null,
      total: all.length,
    }
  },
  rows: (found) =>
    found.map((actor) => ({
      id: actor.id,
      name: actor.name,
      type: actor.type,
      party: actor.party,
      spellings: actor.spellings.map(({ name }) => name).join('; '),
      roles: [...new Set(actor.roles.map(({ role }) => role))].join('; '),
      mentions: actor.spellings.reduce((sum, { mentions }) => sum + mentions, 0),
    })),
})

export const actor = defineQuery({
  name: 'actor',
  summary:
    'Show one actor: spellings with the first page that used each, roles over time, why they were joined, what they said',
  effect: 'read',
  input: z.object({ name: z.string().describe('A name, part of a name, or an id'), ...atFields }),
  positional: ['name'],
  output: actorShape.extend({
    stances: z.record(z.string(), z.number().int()).describe('How many statements it made of each stance'),
    said: z.array(z.object({ claim: z.string(), statement: statementShape })),
  }),
  example: { command: 'actor Hrabovets', shows: 'the minister under both spellings' },
  ask: async ({ store }, input) => (await told(store, input, { after: null, size: Number.POSITIVE_INFINITY })).found,
  page: ({ store }, input, part) => told(store, input, part),
  standsOn: standsOnGreatBoard,
  rows: (found) =>
    found.said.map(({ claim, statement }) => ({
      claim,
      statement: statement.id,
      said: statement.saidAt?.from ?? null,
      stance: statement.stance,
      outlet: statement.document.outlet,
      text: statement.text,
    })),
})

const gone = (id: string): HearsayError =>
  new HearsayError('not-found', `${id} is not in this list any more.`, { hint: 'Begin again without "after".' })

/** A statement of an actor as the board holds it. */
interface Told {
  readonly claim: HeldClaim
  readonly firstSaid: string | null
  readonly index: number
  readonly statement: string
  readonly stance: string
}

const inOrder = (a: Told, b: Told): number => {
  const [x, y] = [a.firstSaid ?? '9999', b.firstSaid ?? '9999']
  if (x !== y) return x < y ? -1 : 1
  if (a.claim !== b.claim) return a.claim.id < b.claim.id ? -1 : 1
  return a.index - b.index
}

/** An actor with a part of what it said. */
async function told(
  store: Store,
  input: { readonly name: string; readonly asOf?: string; readonly knownAt?: string },
  { after, size }: Part,
) {
  const found = await findActor(store, input.name, { asOf: input.asOf, knownAt: input.knownAt })
  const at = await boardAt(store, input)
  const names = found.spellings.map(({ name }) => name.toLowerCase()).sort()
  const [listened, called] = [await at.said(), await saidInOffice(store, found, input)]
  const all = at.board.remember(JSON.stringify(['said', at.day ?? null, names, [...called]]), () =>
    saidBy(at, listened, { names: new Set(names), called }),
  )
  const from = after === null ? undefined : all.find((one) => `${one.statement}.${one.claim.id}` === after)
  if (after !== null && from === undefined) throw gone(after)
  const { page, left } = firstOf(all, inOrder, { size, after: from })
  const { statements, documents } = await evidenceFor(
    store,
    [...new Set(page.map(({ statement }) => statement))] as StatementId[],
    input,
  )
  const stances: Record<string, number> = {}
  // A sentence that says two things stands under two claims, and was said once.
  for (const { stance } of new Map(all.map((one) => [one.statement, one])).values())
    stances[stance] = (stances[stance] ?? 0) + 1
  const last = page.at(-1)
  return {
    found: {
      ...shown(found),
      stances,
      said: page.flatMap(({ claim, statement: id }) => {
        const statement = statements.get(id)
        const document = statement === undefined ? undefined : documents.get(statement.document)
        return statement === undefined || document === undefined
          ? []
          : [{ claim: claim.id, statement: statementView(statement, document) }]
      }),
    },
    next: page.length < left && last !== undefined ? `${last.statement}.${last.claim.id}` : null,
    total: all.length,
  }
}

/** The statements of "the president" on pages that name nobody and mean this actor: only there, and only in those words. */
async function saidInOffice(
  store: Store,
  { called = [] }: Pick<Actor, 'called'>,
  { knownAt }: { readonly knownAt?: string },
): Promise<ReadonlySet<string>> {
  if (called.length === 0) return new Set()
  const documents = [...new Set(called.map(({ document }) => document))]
  const said = await store.statements({ documents }, { knownAt })
  return new Set(
    said
      .filter((one) =>
        called.some(
          ({ words, document }) =>
            document === one.document && one.speaker.name.toLowerCase().startsWith(words.toLowerCase()),
        ),
      )
      .map(({ id }) => id),
  )
}

/** The statements at a day of those who bear one of these names, and those that are known to be theirs otherwise. */
function saidBy(
  { board, day }: Pick<BoardAt, 'board' | 'day'>,
  all: ReadonlyMap<string, ClaimSaid>,
  { names, called }: { readonly names: ReadonlySet<string>; readonly called: ReadonlySet<string> },
): readonly Told[] {
  const found: Told[] = []
  const fits = new Map<string, boolean>()
  const speaks = (name: string): boolean => {
    const known = fits.get(name)
    if (known !== undefined) return known
    const is = names.has(name.toLowerCase())
    fits.set(name, is)
    return is
  }
  for (const claim of board.claims) {
    const state = heldAt(claim, day)
    if (state === null) continue
    for (const [index, [statement, , , counts, speaker, stance]] of (all.get(claim.id)?.said ?? []).entries())
      if ((speaks(speaker) || called.has(statement)) && (day === undefined || (counts !== null && counts <= day)))
        found.push({ claim, firstSaid: state.firstSaid, index, statement, stance })
  }
  return found
}
