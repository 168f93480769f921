import type { Watch } from '../../fold/watch.js'
import type { Actor, Claim } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import type { Move } from '../changes/compare-claim.js'
import { founderOf } from '../followed.js'
import { evidenceOf } from '../ledger.js'
import type { Evidence } from '../view.js'

/** Two ledgers and what moved from the one to the other. */
export interface Between {
  readonly before: readonly Claim[]
  readonly after: readonly Claim[]
  readonly actors: readonly Actor[]
  readonly moves: readonly Move[]
  /** The statements and pages of the claims that moved. */
  readonly evidence: Evidence
}

/** Reads the evidence behind moves: of their claims as they are now, and of those that are gone. */
export async function evidenceOfMoves(
  store: Store,
  { before, after, moves }: Omit<Between, 'evidence'>,
): Promise<Evidence> {
  const moved = new Set(moves.flatMap(({ claim, others }) => [claim, ...others]))
  return evidenceOf(
    store,
    [...after, ...before].filter(({ id }) => moved.has(id)),
  )
}

/** Which of the moves a watch is to be told. */
export function watchedMoves(watch: Watch, between: Between): readonly Move[] {
  const concerns = CONCERNS[watch.target](watch.subject, between)
  return between.moves.filter(
    (move) =>
      (watch.only.length === 0 || watch.only.includes(move.kind)) &&
      (watch.status === null || leadsTo(move, watch.status)) &&
      concerns(move),
  )
}

/** "denied by the mayor" leads to denied. What is no change of status passes: `only` is for that. */
const leadsTo = ({ kind, to }: Move, status: string): boolean =>
  (kind !== 'status' && kind !== 'new') || to === status || to?.startsWith(`${status} by `) === true

type Concerns = (subject: string, between: Between) => (move: Move) => boolean

const CONCERNS: Readonly<Record<Watch['target'], Concerns>> = {
  story: () => () => true,
  claim: (id, between) => {
    const ids = lineOf(id, between)
    return ({ claim, others }) => ids.has(claim) || others.some((other) => ids.has(other))
  },
  about: (words, between) => ofClaims(between, ({ text }) => text.toLowerCase().includes(words)),
  outlet: (outlet, between) =>
    ofClaims(between, ({ documents }) =>
      documents.some((id) => between.evidence.documents.get(id)?.outlet?.value.toLowerCase() === outlet),
    ),
  actor: (name, between) => {
    const names = spellingsOf(name, between.actors)
    return ofClaims(between, (claim) => speaksOrIsNamed(claim, names, between.evidence))
  },
  figure: (subject, between) => {
    const ids = /^c[0-9a-f]{16}/u.test(subject) ? lineOf(subject, between) : null
    const after = new Map(between.after.map((claim) => [claim.id as string, claim]))
    const counts = (figure: { readonly scope: string; readonly counted: string }): boolean =>
      figure.scope.toLowerCase() === subject || figure.counted.toLowerCase().includes(subject)
    return (move) => {
      if (move.kind !== 'figure' && move.kind !== 'new') return false
      const figures = (after.get(move.claim)?.figures ?? []).filter(
        (point) => move.kind === 'new' || move.statements.includes(point.statement),
      )
      return ids === null ? figures.some(({ figure }) => counts(figure)) : ids.has(move.claim) && figures.length > 0
    }
  },
}

/** The claim of that id, then and now; where it is no more, the claims that hold the statement which founded it. */
function lineOf(id: string, { before, after }: Between): ReadonlySet<string> {
  const founder = founderOf(id)
  const ids = [before, after].flatMap((claims) =>
    claims.some((claim) => claim.id === id)
      ? [id]
      : claims.filter(({ statements }) => statements.some((one) => one === founder)).map((claim) => claim.id as string),
  )
  return new Set(ids)
}

/** Moves of the claims that fit, as they are now or, where they are gone, as they were. */
function ofClaims({ before, after, moves }: Between, fits: (claim: Claim) => boolean): (move: Move) => boolean {
  const claims = new Map([...before, ...after].map((claim) => [claim.id as string, claim]))
  const fitting = new Set<string>()
  for (const id of new Set(moves.flatMap(({ claim, others }) => [claim, ...others]))) {
    const claim = claims.get(id)
    if (claim !== undefined && fits(claim)) fitting.add(id)
  }
  return ({ claim, others }) => fitting.has(claim) || others.some((other) => fitting.has(other))
}

/** All names, in lower case, of the actor that has this one; the name itself where no actor has it. */
function spellingsOf(name: string, actors: readonly Actor[]): ReadonlySet<string> {
  const found = actors.filter((actor) => actor.spellings.some((one) => one.name.toLowerCase() === name))
  return new Set([name, ...found.flatMap((actor) => actor.spellings.map((one) => one.name.toLowerCase()))])
}

function speaksOrIsNamed(claim: Claim, names: ReadonlySet<string>, { statements }: Evidence): boolean {
  return claim.statements.some((id) => {
    const one = statements.get(id)
    if (one === undefined) return false
    return [one.speaker.name, ...one.chain.map((hop) => hop.name), ...one.mentions.map((mention) => mention.name)].some(
      (name) => names.has(name.toLowerCase()),
    )
  })
}
