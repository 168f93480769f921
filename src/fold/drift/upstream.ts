import { findOutlet } from '../../clean/outlets.js'
import { remember } from '../../text/remember.js'
import { isOneVoice } from './one-voice.js'
import { likeness, type Rendering } from './rendering.js'

/** Two renderings of one utterance, the second taken from the first or from the same mouth. */
export interface Passage {
  readonly from: Rendering
  readonly to: Rendering
  /** Why they are taken for one: `credits`: the later page names the earlier outlet. */
  readonly link: 'credits' | 'same words' | 'same voice'
  readonly words: string
  /** Share of the shorter statement's three-word runs that the other has. */
  readonly copied: number
  /** Share of the longer one's. */
  readonly whole: number
  readonly dice: number
}

/** Shares above which two statements tell of one utterance, by how they are tied; set on gold/drift, see its README. */
const LEAST = { credits: 0.35, creditsWithin: 0.6, copied: 0.5, voice: 0.5, within: 0.75, told: 0.4 } as const
/** Renderings looked at for each, and kept under one key. */
const MOST = 80
/** Days between two pages that may still carry one utterance of one voice. */
const DAYS = 2

/**
 * Finds for each rendering the one from which it was most likely passed on. A rendering without an earlier one has none:
 * it is the first that the pages have.
 */
export function findPassages(renderings: readonly Rendering[]): readonly Passage[] {
  const index = indexOf(renderings)
  const found = renderings.flatMap((to) => {
    let best: Passage | null = null
    for (const from of candidates(to, renderings, index)) {
      const passage = passageOf(from, to)
      if (passage !== null && (best === null || rank(passage) > rank(best))) best = passage
    }
    return best === null ? [] : [best]
  })
  const onPage = new Map<string, Passage[]>()
  for (const one of found) {
    const list = onPage.get(one.to.statement.document)
    if (list === undefined) onPage.set(one.to.statement.document, [one])
    else list.push(one)
  }
  return found.filter(
    (one) => !(onPage.get(one.to.statement.document) ?? []).some((other) => other !== one && isReadTwice(one, other)),
  )
}

/** One sentence that was read as two statements was passed on once: the rendering nearer to the earlier one stands. */
function isReadTwice(one: Passage, other: Passage): boolean {
  const [a, b] = [one.to.statement, other.to.statement]
  if (one.from !== other.from) return false
  if (a.context.start >= b.context.end || b.context.start >= a.context.end) return false
  return rank(other) > rank(one) || (rank(other) === rank(one) && b.id < a.id)
}

const LINKS = { credits: 2, 'same words': 1, 'same voice': 0 } as const
const rank = ({ link, dice, copied, from, to }: Passage): number =>
  LINKS[link] + 4 * dice + copied + (isOneVoice(from.voice, to.voice) ? 1 : 0)

/** Says why one rendering was passed on from another, or null. */
export function passageOf(from: Rendering, to: Rendering): Passage | null {
  if (from === to || from.statement.document === to.statement.document) return null
  const { dice, within, least } = likeness(from.stems, to.stems)
  const { copied, whole } = copiedShare(from, to)
  // Most candidates share a few words and no more: who credits whom need not be looked up.
  if (dice < LEAST.credits && copied < LEAST.copied && !(within >= LEAST.creditsWithin && least >= 4)) return null
  const credit = creditOf(from, to)
  const base = { from, to, copied, whole, dice }
  const isOlder = comesBefore(from, to)
  if (credit !== null && !isLater(from, to)) {
    if (!saidAtOneTime(from, to)) return null
    if (dice >= LEAST.credits || (within >= LEAST.creditsWithin && least >= 4))
      return { ...base, link: 'credits', words: `${to.document.outlet ?? 'the page'} credits ${credit}` }
    return null
  }
  if (!isOlder || creditOf(to, from) !== null) return null
  const days = daysBetween(from, to)
  if (copied >= LEAST.copied && isOneSide(from, to) && from.stems.size >= 5 && days <= DAYS)
    return { ...base, link: 'same words', words: `${Math.round(copied * 100)} % of the same wording` }
  if (days > DAYS || !isOneVoice(from.voice, to.voice) || !saidAtOneTime(from, to)) return null
  // Two remarks about one man share his name and little else.
  const told = likeness(from.plain, to.plain)
  if (told.dice < LEAST.told && told.within < LEAST.within) return null
  if (dice >= LEAST.voice || (within >= LEAST.within && least >= 4))
    return { ...base, link: 'same voice', words: `both give the words of ${to.voice.name}` }
  return null
}

/** The name under which the later page credits the earlier one's outlet: a hop, a credit for the page, or its voice. */
function creditOf(from: Rendering, to: Rendering): string | null {
  const { outlet } = from.document
  if (outlet === null || (to.document.outlet !== null && low(outlet) === low(to.document.outlet))) return null
  const named = creditsOf(to).find((name) => low(name) === low(outlet)) ?? null
  // "…, said the mayor, Meridian Press reports": the sentence names it, whatever was read as its chain.
  return named ?? (namesIt(to.sentence, outlet) ? outlet : null)
}

/** Letters of an outlet's name below which a sentence may hold it by chance. */
const LEAST_NAME = 5

function namesIt(sentence: string, outlet: string): boolean {
  const name = outlet.replace(/^The /u, '')
  const at = name.length < LEAST_NAME ? -1 : sentence.indexOf(name)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(sentence.slice(Math.max(0, at - 1), at))
}

const creditsOf = ({ statement, document, voice }: Rendering): readonly string[] => [
  ...statement.chain.map((hop) => hop.name),
  ...document.credits,
  ...(voice.statement.speaker.type === 'person' ? [] : [voice.name]),
]

function copiedShare(a: Rendering, b: Rendering): { readonly copied: number; readonly whole: number } {
  const [x, y] = [a.runs, setOf(b)]
  const least = Math.min(x.length, y.size)
  if (least < 4) return { copied: 0, whole: 0 }
  const shared = x.filter((run) => y.has(run)).length
  return { copied: shared / least, whole: shared / Math.max(x.length, y.size) }
}

const sets = new WeakMap<Rendering, ReadonlySet<number>>()
function setOf(one: Rendering): ReadonlySet<number> {
  const known = sets.get(one)
  if (known !== undefined) return known
  const made = new Set(one.runs)
  sets.set(one, made)
  return made
}

/** A denial is no copy of the assertion it denies, however many of its words it repeats. */
const isOneSide = (a: Rendering, b: Rendering): boolean =>
  (a.statement.stance === 'deny') === (b.statement.stance === 'deny')

/** Whether one page is older than another: by their instants where both give one in UTC, else by their days; on one day by the length of their chains. */
function comesBefore(from: Rendering, to: Rendering): boolean {
  const [x, y] = [instantOf(from), instantOf(to)]
  if (x !== null && y !== null && x !== y) return x < y
  const [a, b] = [from.document.day, to.document.day]
  if (a === null || b === null) return false
  return a !== b ? a < b : steps(from) < steps(to)
}

const isLater = (from: Rendering, to: Rendering): boolean =>
  from.document.day !== null && to.document.day !== null && from.document.day > to.document.day

const steps = ({ statement, document }: Rendering): number => statement.chain.length + document.credits.length

function instantOf({ document }: Rendering): number | null {
  const text = document.published ?? ''
  return /T\d{2}:\d{2}.{0,12}(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) ? Date.parse(text) : null
}

function daysBetween(from: Rendering, to: Rendering): number {
  const [a, b] = [from.document.day, to.document.day]
  if (a === null || b === null) return 0
  return Math.abs(Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000
}

/** Two days of saying that the pages state, and that differ, are two utterances: a revision and no drift. */
function saidAtOneTime(from: Rendering, to: Rendering): boolean {
  const [a, b] = [from.statement.saidAt, to.statement.saidAt]
  if (a === null || b === null || !a.stated || !b.stated || a.from === null || b.from === null) return true
  const [aTo, bTo] = [a.to ?? a.from, b.to ?? b.from]
  return a.from === b.from || (a.from <= bTo && b.from <= aTo)
}

type Index = ReadonlyMap<string, readonly number[]>

/** Which renderings stand under each key: a run of words, or a content word together with the outlet or the voice. */
function indexOf(renderings: readonly Rendering[]): Index {
  const index = new Map<string, number[]>()
  for (const [at, one] of renderings.entries())
    for (const key of keysOf(one, one.document.outlet === null ? [] : [one.document.outlet])) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [at])
      else if (list.length < MOST) list.push(at)
    }
  return index
}

/** A name by which outlets are one, as in `sameName`: each is asked for thousands of times. */
const low = remember((name: string): string => (findOutlet(name)?.name ?? name).toLowerCase().replace(/^the /u, ''))

function keysOf(one: Rendering, outlets: readonly string[]): readonly string[] {
  const stems = [...one.stems]
  return [
    ...one.runs.map((run) => `r${run}`),
    ...stems.map((stem) => `w${stem}`),
    ...outlets.map(low).flatMap((name) => stems.map((stem) => `o${name}|${stem}`)),
    ...one.voice.words.flatMap((word) => stems.map((stem) => `v${word}|${stem}`)),
  ]
}

/** The renderings that share the most keys with one, at most `MOST`; of equals the earlier. */
function candidates(to: Rendering, all: readonly Rendering[], index: Index): readonly Rendering[] {
  const shared = new Map<number, number>()
  for (const key of keysOf(to, creditsOf(to)))
    for (const at of index.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST)
    .map(([at]) => all[at] as Rendering)
}
