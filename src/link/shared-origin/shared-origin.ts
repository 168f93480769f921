import type { OriginReason, Statement } from '../../model/index.js'
import { wordRuns } from '../same-claim/word-runs.js'
import { isOneOutlet } from './same-outlet.js'
import { sameVoice } from './same-voice.js'
import type { Voice } from './voice.js'

/** Why two statements count as one origin. */
export interface Shared {
  readonly kind: OriginReason['kind']
  readonly words: string
}

/** Share of the shorter statement's three-word runs that the other must hold for its wording to be copied. */
const COPIED = 0.7
/** Runs below which equal wording may be chance. */
const LEAST_RUNS = 7

/**
 * Tells why two statements of one claim reach one origin, or null: the same voice, one agency's copy, the same wording,
 * one outlet repeating itself. Symmetric. Parties are not looked at.
 */
export function sharedOrigin(a: Voice, b: Voice): Shared | null {
  const voice = sameVoice(a, b)
  if (voice !== null) return { kind: 'same-voice', words: voice }
  // Two voices that the pages name apart stay apart, whoever carried them.
  if (a.kind === 'named' && b.kind === 'named') return null
  const agency = commonCarrier(a, b)
  if (agency !== null) return { kind: 'agency-copy', words: `both have it from ${agency}` }
  // Who confirms in the words of an unnamed voice vouches for them and does not copy them.
  const isVouched = [a, b].some((one) => one.kind === 'named' && one.statement.stance === 'confirm')
  const share = isVouched ? 0 : copied(a, b)
  if (share >= COPIED) return { kind: 'reuse', words: `${Math.round(share * 100)} % of the same wording` }
  if (isOneOutlet(a.document.outlet ?? '', b.document.outlet) && bothUnknown(a, b)) {
    return { kind: 'same-outlet', words: `${a.document.outlet} repeats itself` }
  }
  return null
}

const bothUnknown = (a: Voice, b: Voice): boolean => a.kind === 'unnamed' && b.kind === 'unnamed'

/** The agency or outlet nearest to the voice that both credit: a hop, an outlet that speaks, or a credit for the page. */
function commonCarrier(a: Voice, b: Voice): string | null {
  if (a.kind === 'named' || b.kind === 'named') return null
  const ours = carriers(a)
  const theirs = ours.length === 0 ? [] : carriers(b)
  for (const one of ours) if (theirs.some((other) => isOneOutlet(one, other))) return one
  if (!bothUnknown(a, b)) return null
  // Who credits an outlet has it from its page, whomever that page credits in turn.
  if (theirs.some((other) => isOneOutlet(other, a.document.outlet))) return a.document.outlet
  return ours.some((one) => isOneOutlet(one, b.document.outlet)) ? b.document.outlet : null
}

/** A voice is compared with every other of its claim; whom it credits follows from it alone. */
const carriersOf = new WeakMap<Voice, readonly string[]>()

function carriers(of: Voice): readonly string[] {
  let held = carriersOf.get(of)
  if (held === undefined) {
    held = readCarriers(of)
    carriersOf.set(of, held)
  }
  return held
}

function readCarriers(of: Voice): readonly string[] {
  const hops = of.statement.chain.map((hop) => hop.name).reverse()
  const own = of.kind === 'outlet' ? [of.name] : []
  const page = hops.length > 0 ? [] : of.document.credits
  const list = [...own, ...hops, ...page]
  // A page of the agency itself is the copy that the others took.
  return list.length > 0 || of.document.outlet === null ? list : [of.document.outlet]
}

function copied(a: Voice, b: Voice): number {
  if (a.statement.document === b.statement.document) return 0
  const [x, y] = [runsOf(a.statement), runsOf(b.statement)]
  const least = Math.min(x.list.length, y.list.length)
  if (least < LEAST_RUNS) return 0
  return x.list.filter((run) => y.set.has(run)).length / least
}

interface Runs {
  readonly list: readonly number[]
  readonly set: ReadonlySet<number>
}
/** A statement is compared with many others; its runs follow from its text alone. */
const known = new WeakMap<Statement, Runs>()

function runsOf(statement: Statement): Runs {
  const held = known.get(statement)
  if (held !== undefined) return held
  const list = wordRuns(statement.text)
  const runs = { list, set: new Set(list) }
  known.set(statement, runs)
  return runs
}
