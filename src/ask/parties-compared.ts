import { z } from 'zod'
import { ACTOR } from '../fold/actors.js'
import { headOf } from '../fold/figures.js'
import { outletNamed } from '../link/shared-origin/outlet-named.js'
import { type Actor, CERTAINTIES, STANCES } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { holdsName } from './holds-name.js'
import { reportName } from './report-name.js'
import { type ClaimView, documentRefShape, type FigurePointView, type StatementView } from './shapes.js'
import { affirmedBeside, sideOf } from './side.js'
import { turnsOf } from './turns.js'
import { daysOf } from './when-said.js'
import { chainWords } from './words.js'

const SIDES = ['for', 'against', 'open', 'mended'] as const
const sideShape = z.enum(SIDES)

const sayingShape = z.object({
  at: z.string().nullable().describe('When it was said, or the first such day, or that of the page; null when unknown'),
  to: z.string().nullable().describe('The last day on which it can have been said'),
  stated: z.boolean().describe('Whether the page states that time'),
  speaker: z.string(),
  stance: z.enum(STANCES),
  polarity: z.enum(['positive', 'negative']).describe('Negative where it says that it is not so'),
  side: sideShape.describe(
    'Which way it points: for the claim, against it, leaving it open, or repeated in a correction',
  ),
  certainty: z.enum(CERTAINTIES),
  hedges: z.array(z.string()),
  figures: z.array(z.string()).describe('As printed, with every hedge'),
  chain: z.string(),
  sentence: z.string(),
  statement: z.string(),
  document: documentRefShape,
})

const turnShape = z.object({
  at: z.string().nullable().describe('The day, or the first of several; null when unknown'),
  to: z.string().nullable(),
  stated: z.boolean().describe('Whether a page states that day'),
  acts: z.array(z.object({ stance: z.enum(STANCES), side: sideShape })),
  statements: z.array(z.string()),
  moved: z.boolean().describe('Whether it points another way than all that the party said last: a change of mind'),
})

export const partyShape = z.object({
  party: z.string().describe('Whom the speakers speak for; the speaker where no party is known'),
  known: z.boolean().describe('Whether the page says who is speaking'),
  turns: z
    .array(turnShape)
    .describe('What it said in each stance, in order of time, each once: what later pages repeat is no turn'),
  changed: z
    .boolean()
    .describe('Whether it changed its mind: denied first and confirmed later, or would not say and then did'),
  figures: z
    .array(z.string())
    .describe(
      'Figures that it gave of the one thing of which it gave most, in order of time, each change once; less those it denies or only compares with, others corrected, and those whose day no page states',
    ),
  sayings: z.array(sayingShape),
})
export type PartyCompared = z.output<typeof partyShape>
type Saying = z.output<typeof sayingShape>

/** What each party said to a claim, in every stance, those that spoke first before the others. */
export async function partiesCompared(store: Store, view: ClaimView): Promise<PartyCompared[]> {
  const byParty = new Map<string, StatementView[]>()
  const nameOf = await actorNames(store, view.statements)
  for (const one of view.statements) {
    const said = one.party ?? one.speaker.name
    const outlet = one.party === null && one.speaker.type === 'organisation' ? outletNamed(said) : null
    const party = outlet ?? nameOf.get(said) ?? reportName(said, one.document.outlet)
    byParty.set(party, [...(byParty.get(party) ?? []), one])
  }
  const affirmed = affirmedBeside(view.statements)
  const parties = [...byParty].map(([party, statements]): PartyCompared => {
    const sayings = statements.map((one) => saying(one, affirmed(one))).sort(inTime)
    const turns = turnsOf(sayings)
    return {
      party,
      known: statements.some((one) => one.speaker.type !== 'unnamed'),
      turns: turns.map(({ acts, statements: of, ...turn }) => ({ ...turn, acts: [...acts], statements: [...of] })),
      changed: turns.some(({ moved }) => moved),
      figures: movesOf(
        view.figures,
        sayings.map(({ statement }) => statement),
      ),
      sayings,
    }
  })
  return parties.sort((a, b) => inTime(a.sayings[0], b.sayings[0]) || (a.party < b.party ? -1 : 1))
}

/** The parties that somebody asks for, as an input field: names with commas. */
export const partiesField = z
  .string()
  .transform((names) => names.split(',').flatMap((name) => name.trim() || []))
  .optional()

/** Whether a name that somebody asks for is this party, or one who speaks for it there. */
export const isCalled = ({ party, sayings }: PartyCompared, name: string): boolean =>
  [party, ...sayings.map(({ speaker }) => speaker)].some(
    (own) => own.toLowerCase() === name.toLowerCase() || holdsName(own, name),
  )

/**
 * A name that somebody asks for with the others by which pages call the same actor: "Republic of Korea" also finds "South
 * Korea".
 */
export async function calledLike(store: Store, name: string): Promise<readonly [string, ...string[]]> {
  const rows = await store.views(ACTOR, { keys: [`name=${name.toLowerCase()}`] })
  return [name, ...new Set(rows.flatMap(namesIn).filter((other) => other !== name))]
}

/** Those who speak for one of these parties, by every name that pages give them. */
export async function mouthsOf(store: Store, parties: readonly string[]): Promise<readonly string[]> {
  const rows = (await Promise.all(parties.map((party) => store.views(ACTOR, { keys: [`party=${party}`] })))).flat()
  return rows.flatMap(namesIn)
}

/** Every name of the actor that a row holds. */
function namesIn({ body }: ViewRow): readonly string[] {
  const { name, spellings } = body as Actor
  return [name, ...spellings.map((one) => one.name)]
}

/** Whether what parties say points more than one way, or one of them changed its mind. */
export function standApart(parties: readonly PartyCompared[]): boolean {
  const sides = new Set(
    parties.flatMap(({ sayings }) => sayings.map(({ side }) => side)).filter((side) => side !== 'mended'),
  )
  return (parties.length > 1 && sides.size > 1) || parties.some(({ changed }) => changed)
}

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

const saying = (one: StatementView, isAffirmed: boolean): Saying => ({
  ...daysOf(one),
  speaker: one.speaker.name,
  stance: one.stance,
  polarity: one.polarity === 'negative' ? 'negative' : 'positive',
  side: sideOf(one, isAffirmed),
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
