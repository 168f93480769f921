import { z } from 'zod'
import type { Claim, FigurePoint, StatementId } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, originsShape } from '../shapes.js'
import { count, originWords } from '../words.js'

const claimLine = z.object({
  id: z.string(),
  text: z.string(),
  status: z.string(),
  origins: originsShape.omit({ because: true }),
})
const endShape = z.object({
  surface: z.string(),
  at: z.string().nullable(),
  statement: z.string(),
  assumed: z
    .boolean()
    .describe('Whether the speaker is assumed: the sentence carries on a voice that it does not name'),
})
const moveShape = z.object({
  claim: z.string(),
  text: z.string(),
  speaker: z.string(),
  scope: z.string(),
  from: endShape,
  to: endShape,
})
const voiceShape = z.object({
  name: z.string(),
  party: z.string().nullable(),
  known: z
    .boolean()
    .describe('False where a chain does not reach a known speaker: it may be one more voice, or one of the others'),
  claims: z.array(z.string()).describe('The claims in which it was counted'),
  statements: z.number().int(),
})

export const story = defineQuery({
  name: 'story',
  summary: 'Tell the whole story in one sentence, then what is disputed and which figures moved',
  effect: 'read',
  input: z.object({ ...atFields }),
  positional: [],
  output: z.object({
    sentence: z.string(),
    documents: z.number().int(),
    outlets: z.number().int(),
    statements: z.number().int(),
    claims: z.number().int(),
    origins: z.object({ atLeast: z.number().int(), atMost: z.number().int() }),
    voices: z.array(voiceShape).describe('What that count is made of, most claims first; those not known last'),
    undated: z.number().int().describe('Pages that give no date'),
    disputed: z.array(claimLine),
    changed: z.array(claimLine.extend({ at: z.string().nullable(), cause: z.string() })),
    moved: z.array(moveShape),
    unconfirmed: z.array(claimLine),
  }),
  example: { command: 'story --as-of 2024-03-08', shows: 'what could be known on 8 March' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const { claims } = await ledgerAt(store, at)
    const documents = await store.documents({}, at)
    const statements = new Set(claims.flatMap((claim) => claim.statements)).size
    const origins = independentOrigins(claims)
    const disputed = claims.filter(({ status }) => status === 'disputed' || status === 'denied')
    const moved = await withAssumed(store, claims.flatMap(moves))
    const changed = claims
      .filter(
        ({ status }) =>
          status === 'corrected' || status === 'retracted' || status === 'confirmed' || status === 'superseded',
      )
      .map((claim) => ({
        ...line(claim),
        at: claim.history.at(-1)?.at ?? null,
        cause: claim.history.at(-1)?.cause ?? '',
      }))
    const sentence =
      `${count(documents.length, 'document')} → ${count(statements, 'statement')} → ${count(claims.length, 'claim')} → ` +
      `${originWords(origins)} independent origin${origins.atMost === 1 ? '' : 's'}; ${disputed.length} disputed or denied; ${count(moved.length, 'figure')} moved`
    return {
      sentence,
      documents: documents.length,
      outlets: new Set(documents.map((one) => one.outlet?.value).filter((name) => name !== undefined)).size,
      statements,
      claims: claims.length,
      origins,
      voices: voicesOf(claims),
      undated: documents.filter((one) => one.published === null).length,
      disputed: disputed.map(line),
      changed,
      moved,
      unconfirmed: claims
        .filter((claim) => claim.origins.atMost === 1 && claim.status === 'reported' && claim.documents.length > 1)
        .map(line),
    }
  },
  rows: (found) => [
    { part: 'story', id: '', words: found.sentence },
    ...found.disputed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.changed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.moved.map((one) => ({
      part: 'figure moved',
      id: one.claim,
      words: `${one.speaker}: ${one.from.surface} → ${one.to.surface}`,
    })),
  ],
})

const line = (claim: Claim) => ({
  id: claim.id as string,
  text: claim.text,
  status: claim.statusBy === null ? (claim.status as string) : `${claim.status} by ${claim.statusBy}`,
  origins: { atLeast: claim.origins.atLeast, atMost: claim.origins.atMost },
})

/**
 * Voices over the whole story: the known ones, each once, are the least there can be; every voice whose chain does not
 * reach a known speaker may be one more.
 */
export function independentOrigins(claims: readonly Claim[]): { atLeast: number; atMost: number } {
  const voices = voicesOf(claims)
  const known = voices.filter((voice) => voice.known).length
  return { atLeast: known === 0 && voices.length > 0 ? 1 : known, atMost: voices.length }
}

/** The voices that the count is made of, with the claims in which each speaks: known ones first, then most claims first. */
export function voicesOf(claims: readonly Claim[]): z.output<typeof voiceShape>[] {
  const found = new Map<string, z.output<typeof voiceShape>>()
  for (const claim of claims)
    for (const { id, name, party, known, statements } of claim.voices) {
      const key = known ? `known ${name.toLowerCase()}` : `open ${id}`
      const voice = found.get(key) ?? { name, party, known, claims: [], statements: 0 }
      voice.party = voice.party ?? party
      if (!voice.claims.includes(claim.id)) voice.claims.push(claim.id)
      voice.statements += statements.length
      found.set(key, voice)
    }
  return [...found]
    .sort(
      ([x, a], [y, b]) =>
        Number(b.known) - Number(a.known) || b.claims.length - a.claims.length || (x < y ? -1 : x > y ? 1 : 0),
    )
    .map(([, voice]) => voice)
}

/** Says of each end of a move whether its speaker is assumed. */
async function withAssumed(store: Store, found: readonly Moved[]): Promise<Moved[]> {
  const ids = [...new Set(found.flatMap(({ from, to }) => [from.statement, to.statement]))] as StatementId[]
  const assumed = new Set<string>((await store.statements({ ids })).filter((one) => one.assumed).map(({ id }) => id))
  return found.map((one) => ({
    ...one,
    from: { ...one.from, assumed: assumed.has(one.from.statement) },
    to: { ...one.to, assumed: assumed.has(one.to.statement) },
  }))
}
type Moved = z.output<typeof moveShape>

/** Where one speaker gave two different figures of one scope within a claim: the first and the last. */
export function moves(claim: Claim): z.output<typeof moveShape>[] {
  const series = new Map<string, FigurePoint[]>()
  for (const point of claim.figures) {
    const key = `${point.speaker.toLowerCase()}|${point.figure.scope}|${point.figure.unit}|${point.figure.part}`
    series.set(key, [...(series.get(key) ?? []), point])
  }
  return [...series.values()].flatMap((points) => {
    const dated = points.filter(({ at }) => at !== null).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
    const first = dated[0]
    const last = dated.at(-1)
    if (first === undefined || last === undefined || first.at === last.at) return []
    if (first.figure.min === last.figure.min && first.figure.max === last.figure.max) return []
    const end = ({ figure, at, statement }: FigurePoint) => ({
      surface: figure.surface,
      at,
      statement: statement as string,
      assumed: false,
    })
    return [
      {
        claim: claim.id as string,
        text: claim.text,
        speaker: first.speaker,
        scope: first.figure.scope,
        from: end(first),
        to: end(last),
      },
    ]
  })
}
