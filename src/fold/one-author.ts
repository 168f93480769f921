import { hashWords } from '../link/reuse/words.js'
import { runsOfSize } from '../link/same-claim/word-runs.js'
import type { Voice } from '../link/shared-origin/voice.js'
import type { Statement } from '../model/index.js'
import { sharedSentences } from './one-sentence.js'
import type { Joining } from './voice-groups.js'

/** Words in a row, inside quotation marks, that two people do not find independently of each other. */
const RUN = 7
/** Words of a whole quotation that is part of another's. */
const SHORT = 5
/** Words in a row, outside quotation marks, that two pages of one outlet do not find independently of each other. */
const RUN_TOLD = 10
/** The same of pages of two outlets, which may word a plain sentence alike. */
const RUN_BETWEEN = 14
/** Code units of the words that a reason shows. */
const SHOWN = 60

/**
 * Joins the voices to whom the pages give the same words in quotation marks: one sentence has one author, and the other page
 * has taken the wrong man for him or lets somebody quote him. A short quotation must be the whole of what one is given.
 * Who confirms another's words may repeat them and vouches for them.
 *
 *     "We have closed an important chapter in this tragedy," Halden said.
 *     "We have closed an important chapter in this tragedy," he said.       taken for Petrak: counts once
 *
 * Linear in the words of the statements.
 */
export function joinQuoted(joining: Joining): void {
  const given = joining.voices.flatMap((voice, index) =>
    voice.kind !== 'named' || voice.statement.stance === 'confirm' ? [] : [{ index, ...readQuoted(voice.statement) }],
  )
  const join = (first: number | undefined, index: number): void => {
    if (first === undefined || joining.groupAt(first) === joining.groupAt(index)) return
    const words = quotedWords(joining.voices[first], joining.voices[index])
    joining.join(first, index, { kind: 'same-words', words })
  }
  const holder = new Map<number, number>()
  for (const { index, runs } of given)
    for (const run of runs) {
      join(holder.get(run), index)
      if (!holder.has(run)) holder.set(run, index)
    }
  const whole = new Map<number, number>()
  for (const { index, short } of given) for (const run of short) if (!whole.has(run)) whole.set(run, index)
  if (whole.size === 0) return
  for (const { index, pieces } of given)
    for (let size = SHORT; size < RUN; size++)
      for (const piece of pieces) for (const run of runsOfSize(piece, size)) join(whole.get(run), index)
}

/**
 * Joins named voices to whom two pages give the same words of their own: they print one text, and one of them has another
 * man for it. Voices that one sentence names together are left to themselves.
 *
 *     The keeper had planned to come, but that voyage has been put off for reasons of health, Halden said.
 *     His wife said that that voyage has been put off for reasons of health.      one text: counts once
 */
export function joinCopied(joining: Joining): void {
  const { voices } = joining
  const shared = sharedSentences(voices.map(({ statement }) => statement))
  const holder = new Map<string, number>()
  for (const [index, { kind, statement, document }] of voices.entries()) {
    if (kind !== 'named' || statement.stance === 'confirm' || statement.quote === 'direct') continue
    if (shared(statement.id) !== null) continue
    for (const run of toldRuns(statement, document.outlet)) {
      const first = holder.get(run)
      if (first === undefined) holder.set(run, index)
      else if (voices[first].document.id !== document.id && joining.groupAt(first) !== joining.groupAt(index))
        joining.join(first, index, { kind: 'same-words', words: toldWords(voices[first], voices[index]) })
    }
  }
}

const toldWords = (a: Voice, b: Voice): string =>
  `two pages give one text to ${a.name} and to ${b.name}: “${shortened(b.statement.text)}”`

function quotedWords(a: Voice, b: Voice): string {
  const [said] = quotationsOf(a.statement)
  return `“${shortened(said ?? '')}” is given to ${a.name} and to ${b.name}: words in quotation marks have one author`
}

function shortened(words: string): string {
  const bare = words.replace(/[\s,.;]+$/u, '')
  return bare.length > SHOWN ? `${bare.slice(0, bare.lastIndexOf(' ', SHOWN))} …` : bare
}

const QUOTED = /"([^"]{1,2000})"|“([^“”]{1,2000})”|«([^«»]{1,2000})»/gu

/** What stands in quotation marks: all of a statement that is a quotation, whether or not its marks are in it. */
function quotationsOf({ quote, text }: Statement): readonly string[] {
  if (quote === 'direct') return [text.replace(/["“”«»]/gu, '').trim()]
  return quote === 'indirect' ? [] : [...text.matchAll(QUOTED)].map(([, a, b, c]) => (a ?? b ?? c).trim())
}

interface Quoted {
  /** Its quotations. */
  readonly pieces: readonly string[]
  /** Hashes of their runs. */
  readonly runs: readonly number[]
  /** Hashes of whole quotations that are too short for a run. */
  readonly short: readonly number[]
}

/** A statement's runs follow from its text alone, and claims are folded again and again. */
const quoted = new WeakMap<Statement, Quoted>()
const told = new WeakMap<Statement, readonly string[]>()

function readQuoted(statement: Statement): Quoted {
  const held = quoted.get(statement)
  if (held !== undefined) return held
  const pieces = quotationsOf(statement)
  const read: Quoted = {
    pieces,
    runs: pieces.flatMap((words) => runsOfSize(words, RUN)),
    short: pieces.flatMap((words) => {
      const size = hashWords(words).count
      return size < SHORT || size >= RUN ? [] : runsOfSize(words, size)
    }),
  }
  quoted.set(statement, read)
  return read
}

/** Keys of the runs that tell a text: those of any outlet, and the shorter ones within its own. */
function toldRuns(statement: Statement, outlet: string | null): readonly string[] {
  const held = told.get(statement)
  if (held !== undefined) return held
  const own = outlet === null ? [] : runsOfSize(statement.text, RUN_TOLD).map((run) => `${run} ${outlet}`)
  const runs = [...own, ...runsOfSize(statement.text, RUN_BETWEEN).map(String)]
  told.set(statement, runs)
  return runs
}
