import { z } from 'zod'
import type { Claim } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { type BoardAt, boardAt, namedOrNone, standsOnBoard } from '../board/board-at.js'
import { namesShown, peopleAt, reasonsShown } from '../board/names-shown.js'
import { selectClaims } from '../board/select-claims.js'
import { claimsNamed } from '../find-claim.js'
import { ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, originsShape, voicesShape } from '../shapes.js'
import { originWords } from '../words.js'

const countedShape = z.object({
  claim: z.string(),
  text: z.string(),
  documents: z.number().int(),
  origins: originsShape,
  voices: voicesShape,
})

const shown = (claim: Claim): z.output<typeof countedShape> => ({
  claim: claim.id as string,
  text: claim.text,
  documents: claim.documents.length,
  origins: {
    ...claim.origins,
    because: claim.origins.because.map((one) => ({ ...one, statements: [...one.statements] })),
  },
  voices: claim.voices.map(({ name, party, known, statements, documents }) => ({
    name,
    party,
    known,
    statements: [...statements],
    documents: [...documents],
  })),
})

/** The same with the names under which the voices are shown. */
async function named(
  store: Store,
  at: Pick<BoardAt, 'actors'>,
  claims: readonly Claim[],
): Promise<z.output<typeof countedShape>[]> {
  const namesOf = ({ voices }: Claim) => voices.flatMap(({ name, party, together = [] }) => [name, party, ...together])
  const nameOf = await namesShown(store, at, claims.flatMap(namesOf))
  const named = new Map(claims.map((claim) => [claim.id as string, namesOf(claim)]))
  return claims.map(shown).map((one) => ({
    ...one,
    origins: { ...one.origins, because: reasonsShown(one.origins.because, named.get(one.claim) ?? [], nameOf) },
    voices: one.voices.map((voice) => ({
      ...voice,
      name: nameOf(voice.name),
      party: voice.party === null ? null : nameOf(voice.party),
    })),
  }))
}

export const origins = defineQuery({
  name: 'origins',
  summary: 'Show how pages collapse into independent origins, claim by claim, and why',
  effect: 'read',
  input: z.object({ claim: z.string().optional().describe('Only this claim'), ...atFields }),
  positional: [],
  output: z.array(countedShape),
  example: { command: 'origins', shows: 'nine pages that carry three voices' },
  async ask({ store }, input) {
    const { claims } = await ledgerAt(store, { asOf: input.asOf, knownAt: input.knownAt })
    const chosen = input.claim === undefined ? claims : claimsNamed(claims, input.claim)
    const found = [...chosen].sort((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1))
    return named(store, await peopleAt(store, input), found)
  },
  async page({ store }, input, { after, size }) {
    const at = await boardAt(store, input)
    if (input.claim !== undefined) {
      const chosen = await namedOrNone(at, input.claim)
      return {
        found: chosen === null ? [] : await named(store, at, [chosen]),
        next: null,
        total: chosen === null ? 0 : 1,
      }
    }
    const selected = selectClaims(at, {})
    const { total } = selected
    const { page, isLast } = selected.page('documents', { size, after })
    return {
      found: await named(store, at, await at.claims(page.map(({ claim }) => claim.id))),
      next: isLast ? null : (page.at(-1)?.claim.id ?? null),
      total,
    }
  },
  standsOn: standsOnBoard,
  rows: (found) =>
    found.map((one) => ({
      claim: one.claim,
      text: one.text,
      documents: one.documents,
      origins: originWords(one.origins),
      voices: one.voices.map(({ name }) => name).join('; '),
      because: one.origins.because.map(({ words }) => words).join(' '),
    })),
})
