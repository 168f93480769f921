import { z } from 'zod'
import { STATUSES } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { type BoardAt, boardAt } from '../board/board-at.js'
import { CLAIM_ORDER } from '../board/claim-order.js'
import { type HeldState, stanceBit } from '../board/held.js'
import { spellingsOf } from '../board/one-name.js'
import { selectClaims } from '../board/select-claims.js'
import { holdsName } from '../holds-name.js'
import { evidenceOf } from '../ledger.js'
import { leaving } from '../left-out.js'
import {
  calledLike,
  isCalled,
  mouthsOf,
  type PartyCompared,
  partiesCompared,
  partiesField,
  partyShape,
  standApart,
} from '../parties-compared.js'
import { defineQuery } from '../query.js'
import { atFields, originsShape } from '../shapes.js'
import { turnsWords } from '../turns.js'
import { claimView } from '../view.js'
import { daysWords, statusWords } from '../words.js'

const claimShape = z.object({
  claim: z.string(),
  text: z.string(),
  status: z.enum(STATUSES),
  statusBy: z.string().nullable(),
  origins: originsShape.omit({ because: true }),
  parties: z.array(partyShape),
})
type Compared = z.output<typeof claimShape>

const input = z.object({
  parties: partiesField.describe(
    'Only claims on which all of these speak, in whatever stance, and only what they say; with commas',
  ),
  changed: z.boolean().optional().describe('Only claims on which somebody changed its mind'),
  limit: z.coerce.number().int().min(1).optional().describe('At most so many claims'),
  ...atFields,
})
type Wanted = z.output<typeof input>

export const stances = defineQuery({
  name: 'stances',
  summary: 'Set side by side, claim by claim, what parties said where they do not agree or one changed its mind',
  effect: 'read',
  input,
  positional: [],
  output: z.array(claimShape),
  example: { command: 'stances --changed', shows: 'who denied first and confirmed later, with both days' },
  async ask({ store }, wanted) {
    const { found, next } = await comparedFrom(store, wanted, {
      after: null,
      size: wanted.limit ?? Number.POSITIVE_INFINITY,
    })
    return leaving(found, next === null ? 0 : 'some')
  },
  page: async ({ store }, wanted, part) => ({ ...(await comparedFrom(store, wanted, part)), total: null }),
  rows: (found) =>
    found.flatMap(({ claim, text, status, statusBy, parties }) =>
      parties.map(({ party, turns, changed, figures, sayings }) => ({
        claim,
        text,
        status: statusWords({ status, statusBy }),
        party,
        said: turnsWords(turns, daysWords),
        changed,
        figures: figures.join(' → '),
        statements: sayings.map(({ statement }) => statement).join(' '),
      })),
    ),
})

/** Claims whose evidence is read at once. */
const READ = 40

/** So many claims after one, the most disputed first. Only claims that can fit are read. */
async function comparedFrom(store: Store, wanted: Wanted, part: { after: string | null; size: number }) {
  const at = await boardAt(store, wanted)
  const names = await Promise.all(
    (wanted.parties ?? []).map(async (name) => [
      ...new Set([...(await calledLike(store, name)), ...(await spellingsOf(store, at, name))]),
    ]),
  )
  // A claim's own parties are those that hold for it: who leaves it open is found by those who speak for that party.
  const voices = await Promise.all(names.map(async (called) => [...called, ...(await mouthsOf(store, called))]))
  const mayFit = names.length === 0 ? mayStandApart : speakers(at, voices)
  const all = selectClaims(at, {}).found.filter(mayFit).sort(CLAIM_ORDER.disputed)
  const start = part.after === null ? 0 : all.findIndex(({ claim }) => claim.id === part.after) + 1
  const found: Compared[] = []
  for (let from = start; from < all.length; from += READ) {
    const ids = all.slice(from, from + READ).map(({ claim }) => claim.id)
    for (const one of await compareClaims(store, at, ids, wanted)) {
      const fitting = fitted(one, wanted, names)
      if (fitting === null) continue
      if (found.length === part.size) return { found, next: found.at(-1)?.claim ?? null }
      found.push(fitting)
    }
  }
  return { found, next: null }
}

async function compareClaims(store: Store, at: BoardAt, ids: readonly string[], { knownAt }: At): Promise<Compared[]> {
  const claims = await at.claims(ids)
  const evidence = await evidenceOf(store, claims, { knownAt })
  const compared: Compared[] = []
  for (const claim of claims) {
    const view = claimView(claim, evidence)
    const { id, text, status, statusBy, origins } = view
    const { atLeast, atMost } = origins
    compared.push({
      claim: id,
      text,
      status,
      statusBy,
      origins: { atLeast, atMost },
      parties: await partiesCompared(store, view),
    })
  }
  return compared
}

/** A claim with the parties that are asked for; null where it does not fit. */
function fitted(one: Compared, { changed }: Wanted, names: readonly (readonly string[])[]): Compared | null {
  const isOf = (party: PartyCompared, called: readonly string[]) => called.some((name) => isCalled(party, name))
  const parties =
    names.length === 0 ? one.parties : one.parties.filter((party) => names.some((called) => isOf(party, called)))
  const isWhole = names.every((called) => parties.some((party) => isOf(party, called)))
  if (!isWhole || (changed === true && !parties.some((party) => party.changed))) return null
  return names.length > 0 || standApart(parties) ? { ...one, parties } : null
}

const APART = stanceBit('deny') | stanceBit('cannot-confirm') | stanceBit('no-comment')

/** Whether somebody can stand apart from another, or from himself: nobody does to what is said once, or only asserted. */
const mayStandApart = ({ statements, stances: held, heat }: HeldState): boolean =>
  statements > 1 && (heat > 0 || (held & APART) !== 0)

/** Whether names like these are among those who speak. */
function speakers({ board }: BoardAt, names: readonly (readonly string[])[]): (state: HeldState) => boolean {
  const fits = new Map<string, boolean>()
  const isOne = (number: number, called: readonly string[]): boolean => {
    const key = `${number} ${called[0]}`
    const known = fits.get(key)
    if (known !== undefined) return known
    const own = board.names.nameOf(number)
    const is = called.some((name) => own.toLowerCase() === name.toLowerCase() || holdsName(own, name))
    fits.set(key, is)
    return is
  }
  return ({ speakers: own, parties }) =>
    names.every((called) => [...own, ...parties].some((number) => isOne(number, called)))
}
