import { z } from 'zod'
import { ACTOR } from '../../fold/actors.js'
import { headOf } from '../../fold/figures.js'
import { type Actor, CERTAINTIES, STANCES } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { claimById } from '../claims-at.js'
import { findClaim, followedFrom } from '../find-claim.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { reportName } from '../report-name.js'
import { atFields, documentRefShape, type FigurePointView, type StatementView } from '../shapes.js'
import { claimView } from '../view.js'
import { daysOf } from '../when-said.js'
import { chainWords, saidWords } from '../words.js'

const sayingShape = z.object({
  at: z.string().nullable().describe('When it was said, or the first such day, or that of the page; null when unknown'),
  to: z.string().nullable().describe('The last day on which it can have been said'),
  stated: z.boolean().describe('Whether the page states that time'),
  speaker: z.string(),
  stance: z.enum(STANCES),
  polarity: z.enum(['positive', 'negative']).describe('Negative where it says that it is not so'),
  certainty: z.enum(CERTAINTIES),
  hedges: z.array(z.string()),
  figures: z.array(z.string()).describe('As printed, with every hedge'),
  chain: z.string(),
  sentence: z.string(),
  statement: z.string(),
  document: documentRefShape,
})

const partyShape = z.object({
  party: z.string().describe('Whom the speakers speak for; the speaker where no party is known'),
  known: z.boolean().describe('Whether the page says who is speaking'),
  stances: z.array(z.enum(STANCES)).describe('In order of time, each change once'),
  figures: z
    .array(z.string())
    .describe(
      'Figures that it gave of the one thing of which it gave most, in order of time, each change once; less those it denies or only compares with, others corrected, and those whose day no page states',
    ),
  sayings: z.array(sayingShape),
})

export const compare = defineQuery({
  name: 'compare',
  summary: 'Set side by side what each party said to one claim, and where it changed its word',
  effect: 'read',
  input: z.object({ id: z.string().describe('The claim, or the beginning of its id'), ...atFields }),
  positional: ['id'],
  output: z.object({
    claim: z.string(),
    followed: z.string().nullable().describe('The id asked for, where that claim is no more'),
    text: z.string(),
    parties: z.array(partyShape),
  }),
  example: { command: 'compare c3f2', shows: 'who asserts it, who denies it, and since when' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const found =
      at.knownAt === undefined
        ? await claimById(store, input.id, at)
        : findClaim((await ledgerAt(store, at)).claims, input.id)
    const view = claimView(found, await evidenceOf(store, [found], at))
    const byParty = new Map<string, StatementView[]>()
    const nameOf = await actorNames(store, view.statements)
    for (const one of view.statements) {
      const said = one.party ?? one.speaker.name
      const party = nameOf.get(said) ?? reportName(said, one.document.outlet)
      byParty.set(party, [...(byParty.get(party) ?? []), one])
    }
    const parties = [...byParty].map(([party, statements]) => {
      const sayings = statements.map(saying).sort(inTime)
      return {
        party,
        known: statements.some((one) => one.speaker.type !== 'unnamed'),
        stances: sayings.map(({ stance }) => stance).filter((stance, index, all) => stance !== all[index - 1]),
        figures: movesOf(
          view.figures,
          sayings.map(({ statement }) => statement),
        ),
        sayings,
      }
    })
    return {
      claim: view.id,
      followed: followedFrom(input.id, found),
      text: view.text,
      parties: parties.sort((a, b) => inTime(a.sayings[0], b.sayings[0]) || (a.party < b.party ? -1 : 1)),
    }
  },
  rows: ({ claim, parties }) =>
    parties.flatMap(({ party, sayings }) =>
      sayings.map((one) => ({
        claim,
        party,
        speaker: one.speaker,
        said: saidWords({ saidAt: { from: one.at, to: one.to, stated: one.stated }, document: one.document }),
        stance: one.stance,
        polarity: one.polarity,
        certainty: one.certainty,
        figures: one.figures.join('; '),
        chain: one.chain,
        sentence: one.sentence,
        statement: one.statement,
      })),
    ),
})

/** Spelling → actor: one person under several spellings is one party. */
async function actorNames(store: Store, statements: readonly StatementView[]): Promise<ReadonlyMap<string, string>> {
  const names = new Set(statements.map(({ party, speaker }) => party ?? speaker.name))
  const found = new Map<string, string>()
  for (const name of names) {
    const [row] = await store.views(ACTOR, { keys: [`name=${name.toLowerCase()}`], limit: 1 })
    if (row !== undefined) found.set(name, (row.body as Actor).name)
  }
  return found
}

/**
 * The figures that stand in some statements, as they changed: those of the one thing of which most were given, one a
 * statement. "Fourteen" after "14" is no change, nor is "14" on the day of "at least 14": that is a copy that lost a hedge,
 * which `drift` tells; and "412, between 300 and 600" is one saying.
 */
function movesOf(points: readonly FigurePointView[], statements: readonly string[]): string[] {
  const told = points
    .filter(
      ({ statement, disowned, dated }) => statements.includes(statement) && disowned === null && dated === 'stated',
    )
    .sort(
      (a, b) =>
        compareText(a.at ?? '', b.at ?? '') || statements.indexOf(a.statement) - statements.indexOf(b.statement),
    )
  const byThing = new Map<string, FigurePointView[]>()
  for (const point of told) {
    const { scope, counted, unit, part } = point.figure
    const thing = JSON.stringify([scope === '' ? headOf(counted) : scope, unit, part === 'part'])
    const own = byThing.get(thing) ?? []
    if (own.every(({ statement }) => statement !== point.statement)) byThing.set(thing, [...own, point])
  }
  const changes = [...byThing.values()].map((own) => own.filter((one, index) => !isSaidAgain(own[index - 1], one)))
  const most = changes.reduce<readonly FigurePointView[]>((best, own) => (own.length > best.length ? own : best), [])
  return most.map(({ figure }) => figure.surface)
}

const isSaidAgain = (a: FigurePointView | undefined, b: FigurePointView): boolean =>
  a !== undefined &&
  ((a.figure.min === b.figure.min && a.figure.max === b.figure.max) ||
    (a.at === b.at && a.figure.value !== null && a.figure.value === b.figure.value))

type Saying = z.output<typeof sayingShape>

const saying = (one: StatementView): Saying => ({
  ...daysOf(one),
  speaker: one.speaker.name,
  stance: one.stance,
  polarity: one.polarity === 'negative' ? 'negative' : 'positive',
  certainty: one.certainty,
  hedges: one.hedges,
  figures: one.figures.map(({ surface }) => surface),
  chain: chainWords(one),
  sentence: one.sentence,
  statement: one.id,
  document: one.document,
})

/** Unknown times last; ties by statement, so that the order is one. */
const inTime = (a: Saying, b: Saying): number =>
  compareText(a.at ?? '9999', b.at ?? '9999') || compareText(a.statement, b.statement)
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
