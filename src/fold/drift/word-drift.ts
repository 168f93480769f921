import { forcesIn, formOf } from '../../lang/en/drift/forces.js'
import type { Stance } from '../../model/index.js'
import { bareTable } from '../../text/bare-table.js'
import type { Drifted } from './drifted.js'
import { likeness, type Rendering, stemsOf } from './rendering.js'

/** Share of content words below which two renderings may tell of two things, so that a missing hedge says nothing. */
const ALIKE = 0.5

/**
 * Compares how surely two renderings put one thing: "may" that became "will", a hedge that went, silence that became a denial.
 *
 *     The council may close the bridge.   →   The council will close the bridge.
 */
export function wordDrift(before: Rendering, after: Rendering, dice: number): readonly Drifted[] {
  const stance = stanceDrift(before.statement.stance, after.statement.stance)
  if (stance !== null) return [stance]
  const modal = modalDrift(before, after)
  if (modal !== null) return [modal]
  const hedge = dice < ALIKE ? null : hedgeDrift(before, after)
  return hedge === null ? [] : [hedge]
}

const PUT: Partial<Record<Stance, string>> = bareTable({
  'cannot-confirm': 'cannot confirm',
  'no-comment': 'does not comment',
  deny: 'denies',
  confirm: 'confirms',
})

/** Leaving open that became a side. A page that says "denied" of one who could not confirm has changed his words. */
function stanceDrift(from: Stance, to: Stance): Drifted | null {
  if (from !== 'cannot-confirm' && from !== 'no-comment') return null
  if (to !== 'deny' && to !== 'confirm') return null
  const [was, is] = [PUT[from] ?? from, PUT[to] ?? to]
  return { kind: 'stance', from: was, to: is, words: `“${was}” became “${is}”` }
}

function modalDrift(before: Rendering, after: Rendering): Drifted | null {
  const theirs = forcesIn(after.statement.text)
  for (const was of forcesIn(before.statement.text)) {
    const is = theirs.filter(({ verb }) => verb === was.verb)
    if (is.some(({ force }) => force === was.force)) continue
    const turned = is[0]
    if (turned !== undefined)
      return { kind: 'modality', from: was.words, to: turned.words, words: `“${was.words}” became “${turned.words}”` }
    if (was.force !== 'weak' || hedgesOf(after) !== '' || after.statement.stance === 'predict') continue
    const plain = formOf(after.statement.text, was.verb)
    if (plain !== null && !forcesIn(after.sentence).some(({ verb }) => verb === was.verb))
      return { kind: 'modality', from: was.words, to: plain, words: `“${was.words}” became “${plain}”` }
  }
  return null
}

const hedgesOf = ({ statement }: Rendering): string => statement.hedges.join(', ')

function hedgeDrift(before: Rendering, after: Rendering): Drifted | null {
  const { certainty, hedges } = before.statement
  if ((certainty !== 'possible' && certainty !== 'probable') || hedges.length === 0) return null
  if (after.statement.hedges.length > 0) return null
  if (after.statement.certainty === 'possible' || after.statement.certainty === 'probable') return null
  if (after.statement.stance === 'predict') return null
  // The hedge may stand in the page's frame around the words.
  const sentence = after.sentence.toLowerCase()
  if (hedges.some((words) => sentence.includes(words.toLowerCase()))) return null
  if (!isCovered(before, after) || !isTold(before, after)) return null
  const words = hedgesOf(before)
  return { kind: 'hedge-dropped', from: words, to: '', words: `“${words}” is gone` }
}

/** Whether the later rendering has what a hedge stood right before: "could be more cases" is gone where it speaks of no cases. */
function isTold({ statement }: Rendering, after: Rendering): boolean {
  return statement.hedges.some((words) => {
    const at = statement.text.indexOf(words)
    const [next] = stemsOf(statement.text.slice(at + words.length))
    return at < 0 || next === undefined || after.stems.has(next)
  })
}

/** Whether the later rendering tells the part that the hedge stood in; a part that it leaves out takes its hedge along. */
function isCovered(before: Rendering, after: Rendering): boolean {
  const parts = before.statement.text.split(/ … |(?<=[.!?;]["”]?) /u)
  const hedged = parts.find((part) => before.statement.hedges.some((words) => part.includes(words)))
  return hedged === undefined || likeness(stemsOf(hedged), after.stems).within >= ALIKE
}
