import { z } from 'zod'
import { TARGETS, type Watch, watchJudgement } from '../../fold/watch.js'
import { STATUSES } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { parseMoment } from '../../store/knowledge-time.js'
import type { Store } from '../../store/store.js'
import { MOVES } from '../changes/compare-claim.js'
import { claimById } from '../claims-at.js'
import { findActor } from '../find-actor.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'
import { markSeen } from '../watch/mark-seen.js'
import { type Standing, standingWatches, tellMoves, type WatchEvent } from '../watch/tell-moves.js'
import { INSTANT, moveRow, moveShape } from './changes.js'

const watchShape = z.object({
  id: z.string(),
  target: z.enum(TARGETS),
  subject: z.string(),
  name: z.string().describe('What is watched, in words'),
  only: z.array(z.string()),
  status: z.enum(STATUSES).nullable(),
  since: z.string().describe('The cursor: what the store learnt after this instant is told'),
})
const eventShape = moveShape.extend({
  id: z.string().describe('A hash of what moved: the same move has the same id, however often it is told'),
  watches: z.array(z.string()).describe('The watches that it concerns'),
})
const toldShape = z.object({
  who: z.string(),
  until: z.string().describe('What the store held at this instant has been looked through: watch-seen takes it'),
  watches: z.array(watchShape),
  events: z.array(eventShape),
})
type Told = z.output<typeof toldShape>

const eventRows = ({ events }: Told) => events.map((event) => ({ id: event.id, ...moveRow(event) }))

export const watch = defineQuery({
  name: 'watch',
  summary:
    'Tell what moved of what you watch since you last looked, each with its cause; nothing is told where nothing moved',
  effect: 'read',
  input: z.object({ watch: z.string().optional().describe('Only this watch'), ...atFields }),
  positional: [],
  output: toldShape,
  example: { command: 'watch', shows: 'what moved of the claims, actors and outlets that you watch' },
  async ask({ store, who }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const until = input.knownAt ?? (await store.lastRecorded())
    const standing = chosen(await standingWatches(store, who, { knownAt: input.knownAt }), input.watch)
    return answer(who, until, standing, (await tellMoves(store, standing, at)).events)
  },
  rows: eventRows,
  lines: ({ events }) => events,
})

export const watchAdd = defineQuery({
  name: 'watch-add',
  summary: 'Watch a claim, an actor, figures, an outlet, words or the whole story; what moves from now on is told',
  effect: 'judge',
  input: z.object({
    target: z.enum(TARGETS, { error: `watch one of ${TARGETS.join(', ')}` }).describe('What kind of thing'),
    subject: z
      .array(z.string())
      .optional()
      .describe('A claim’s id, a name, a scope such as killed, or words; nothing for the story'),
    only: z
      .array(z.enum(MOVES))
      .optional()
      .describe(`Only moves of these kinds (${MOVES.join(', ')})`),
    status: z.enum(STATUSES).optional().describe('Of changes of status, only those to this one'),
  }),
  positional: ['target', 'subject'],
  output: watchShape,
  example: { command: 'watch add claim c3f2', shows: 'the claim, watched from now on' },
  async ask(asking, { target, subject, only, status }) {
    const { store, who, now } = asking
    const wanted = (subject ?? []).join(' ').trim()
    if ((target === 'story') !== (wanted === ''))
      throw new HearsayError('usage', target === 'story' ? 'The story needs no name.' : `Which ${target}?`, {
        hint: target === 'story' ? 'Write: hearsay watch add story' : `Write: hearsay watch add ${target} …`,
      })
    const found = await FIND[target](store, wanted)
    const since = await store.lastRecorded()
    const kept = { target, ...found, only: [...new Set(only ?? [])].sort(), status: status ?? null, since, author: who }
    const standing = await standingWatches(store, who)
    const twin = standing.find(({ watch: one }) => sameAs(one) === sameAs(kept))
    if (twin !== undefined) return shown(twin)
    const judgement = watchJudgement(kept, now)
    await store.transaction(async () => {
      await store.putJudgements([judgement])
      await store.audit({
        who,
        action: 'watch',
        subject: `${target} ${found.name}`.trim(),
        after: judgement.id,
        at: now,
      })
    })
    return shown({ watch: { ...kept, id: judgement.id }, cursor: since })
  },
  rows: (one) => [rowOf(one)],
})

export const watchList = defineQuery({
  name: 'watch-list',
  summary: 'List what you watch, and since when each has not been looked at',
  effect: 'read',
  input: z.object({ knownAt: atFields.knownAt }),
  positional: [],
  output: z.array(watchShape),
  example: { command: 'watch list', shows: 'every watch with its cursor' },
  ask: async ({ store, who }, { knownAt }) => (await standingWatches(store, who, { knownAt })).map(shown),
  rows: (found) => found.map(rowOf),
})

export const watchSeen = defineQuery({
  name: 'watch-seen',
  summary: 'Tell what moved of what you watch, and move the cursor, so that it is not told again',
  effect: 'judge',
  input: z.object({
    watch: z.string().optional().describe('Only this watch'),
    until: z
      .string()
      .regex(INSTANT, 'write an instant as 2024-03-08T09:00:00Z')
      .optional()
      .describe(
        'Up to what the store held at this instant, such as the answer of watch says; all that it holds if absent',
      ),
  }),
  positional: [],
  output: toldShape,
  example: {
    command: 'watch seen --jsonl',
    shows: 'each move once, a line each: for a file, a mail or another program',
  },
  async ask({ store, who, now }, input) {
    return store.transaction(async () => {
      const last = await store.lastRecorded()
      const until = input.until === undefined || isLater(input.until, last) ? last : input.until
      const all = await standingWatches(store, who)
      const standing = chosen(all, input.watch)
      const open = standing.filter(({ cursor }) => !isLater(cursor, until))
      const told = await tellMoves(store, open, until === last ? {} : { knownAt: until })
      // A look before which nothing was learnt is not kept: who looks every minute fills no log.
      const isElsewhere = input.until !== undefined && standing.some(({ cursor }) => cursor !== until)
      if (told.learnt || isElsewhere) {
        const whole = input.watch === undefined ? null : (standing[0]?.watch.id ?? null)
        await markSeen(store, { watch: whole, until }, { who, now })
      }
      return answer(who, until, standing, told.events)
    })
  },
  rows: eventRows,
  lines: ({ events }) => events,
})

export const watchRemove = defineQuery({
  name: 'watch-remove',
  summary: 'Watch something no longer',
  effect: 'judge',
  input: z.object({ watch: z.string().describe('The watch, or the beginning of its id') }),
  positional: ['watch'],
  output: watchShape,
  example: { command: 'watch remove j81c', shows: 'the watch that was removed' },
  async ask({ store, who, now }, input) {
    const [standing] = chosen(await standingWatches(store, who), input.watch)
    if (standing === undefined) throw new Error('a watch was found and lost')
    const { watch: one } = standing
    await store.transaction(async () => {
      await store.withdraw(one.id as never, { author: who, reason: null, at: now })
      await store.audit({
        who,
        action: 'watch no more',
        subject: `${one.target} ${one.name}`.trim(),
        before: one.id,
        at: now,
      })
    })
    return shown(standing)
  },
  rows: (one) => [rowOf(one)],
})

type Found = Pick<Watch, 'subject' | 'name'>

/** Finds what is to be watched, so that a name that fits nothing is refused. Words and figures may come later. */
const FIND: Readonly<Record<Watch['target'], (store: Store, wanted: string) => Promise<Found>>> = {
  story: async () => ({ subject: '', name: 'the whole story' }),
  claim: async (store, wanted) => {
    const claim = await claimById(store, wanted, {})
    return { subject: claim.id, name: claim.text }
  },
  actor: async (store, wanted) => {
    const { name } = await findActor(store, wanted, {})
    return { subject: name.toLowerCase(), name }
  },
  outlet: async (store, wanted) => {
    const outlets = await store.outlets()
    const name = outlets.find((one) => one.toLowerCase() === wanted.toLowerCase())
    if (name === undefined)
      throw new HearsayError('not-found', `No page is of ${wanted}.`, {
        hint: `Outlets: ${outlets.slice(0, 10).join(', ')}${outlets.length > 10 ? ', …' : ''}`,
      })
    return { subject: name.toLowerCase(), name }
  },
  figure: async (store, wanted) => {
    if (!/^c[0-9a-f]{4,}(?:-\d+)?$/u.test(wanted)) return { subject: wanted.toLowerCase(), name: wanted }
    const claim = await claimById(store, wanted, {})
    return { subject: claim.id, name: `figures of “${claim.text}”` }
  },
  about: async (_store, wanted) => ({ subject: wanted.toLowerCase(), name: wanted }),
}

function chosen(standing: readonly Standing[], id: string | undefined): readonly Standing[] {
  if (id === undefined) return standing
  const found = standing.filter(({ watch: one }) => one.id.startsWith(id))
  if (found.length === 1) return found
  throw new HearsayError(
    found.length === 0 ? 'not-found' : 'usage',
    found.length === 0 ? `You have no watch ${id}.` : `${id} begins the ids of ${found.length} watches.`,
    { hint: found.length === 0 ? 'List them with: hearsay watch list' : 'Give more of the id.' },
  )
}

const answer = (who: string, until: string, standing: readonly Standing[], events: readonly WatchEvent[]): Told => ({
  who,
  until,
  watches: standing.map(shown),
  events: events.map((event) => ({
    ...event,
    statements: [...event.statements],
    others: [...event.others],
    watches: [...event.watches],
  })),
})

const shown = ({ watch: { author: _, ...one }, cursor }: Standing): z.output<typeof watchShape> => ({
  ...one,
  only: [...one.only],
  since: cursor,
})
const rowOf = (one: z.output<typeof watchShape>) => ({ ...one, only: one.only.join('; ') })
const sameAs = ({ target, subject, only, status }: Omit<Watch, 'id'>): string =>
  JSON.stringify([target, subject, only, status])
const isLater = (a: string, b: string): boolean => parseMoment(a).to > parseMoment(b).to
