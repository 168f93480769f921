import { runsOfSize } from '../link/same-claim/word-runs.js'
import type { Voice } from '../link/shared-origin/voice.js'
import type { Statement } from '../model/index.js'
import type { Joining } from './voice-groups.js'

/** Words in a row, inside quotation marks, that two people do not find independently of each other. */
const RUN = 7
/** Code units of the quotation that a reason shows. */
const SHOWN = 60

/**
 * Joins the voices to whom the pages give the same words in quotation marks: one sentence has one author, and the other page
 * has taken the wrong man for him or lets somebody quote him. Who confirms another's words may repeat them and vouches for them.
 *
 *     "We have closed an important chapter in this tragedy," Halden said.
 *     "We have closed an important chapter in this tragedy," he said.       taken for Petrak: counts once
 *
 * Linear in the words of the statements.
 */
export function joinQuoted(joining: Joining): void {
  const holder = new Map<number, number>()
  for (const [index, voice] of joining.voices.entries()) {
    if (voice.kind !== 'named' || voice.statement.stance === 'confirm') continue
    for (const run of quotedRuns(voice.statement)) {
      const first = holder.get(run)
      if (first === undefined) holder.set(run, index)
      else if (joining.groupAt(first) !== joining.groupAt(index))
        joining.join(first, index, { kind: 'same-words', words: wordsOf(joining.voices[first], voice) })
    }
  }
}

function wordsOf(a: Voice, b: Voice): string {
  const [said] = quotationsOf(a.statement)
  const bare = (said ?? '').replace(/[\s,.;]+$/u, '')
  const short = bare.length > SHOWN ? `${bare.slice(0, bare.lastIndexOf(' ', SHOWN))} …` : bare
  return `“${short}” is given to ${a.name} and to ${b.name}: words in quotation marks have one author`
}

const QUOTED = /"([^"]{1,2000})"|“([^“”]{1,2000})”|«([^«»]{1,2000})»/gu

/** What stands in quotation marks: all of a statement that is a quotation, whether or not its marks are in it. */
function quotationsOf({ quote, text }: Statement): readonly string[] {
  if (quote === 'direct') return [text.replace(/["“”«»]/gu, '').trim()]
  return quote === 'indirect' ? [] : [...text.matchAll(QUOTED)].map(([, a, b, c]) => (a ?? b ?? c).trim())
}

/** A statement's runs follow from its text alone, and claims are folded again and again. */
const known = new WeakMap<Statement, readonly number[]>()

function quotedRuns(statement: Statement): readonly number[] {
  const held = known.get(statement)
  if (held !== undefined) return held
  const runs = quotationsOf(statement).flatMap((words) => runsOfSize(words, RUN))
  known.set(statement, runs)
  return runs
}
