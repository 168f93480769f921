import type { ClaimShown } from '../../ask/claim-shown.js'
import { reportName } from '../../ask/report-name.js'
import type { ClaimView, StatementView } from '../../ask/shapes.js'
import { affirmedBeside, isMended, type Side, sideOf } from '../../ask/side.js'

/** What one voice says to a claim in one stance, on however many pages. */
export interface EvidenceGroup {
  readonly side: Side
  readonly name: string
  readonly stance: string
  /** Of the words; those that a denial puts in the negative stand apart from those that it denies. */
  readonly polarity: string
  /** A correction or retraction repeats what the outlet's own report had said. */
  readonly isMended: boolean
  /** The one to quote comes first; the others in order of time. */
  readonly statements: readonly StatementView[]
}

const SIDES: readonly Side[] = ['for', 'against', 'open', 'mended']

/**
 * The evidence of a claim, voice by voice: those for it, those against it, those that leave it open, and what outlets have
 * mended; within each the one
 * that spoke first comes first. Voices are the ones that the count of origins joined; their spellings stand together.
 */
export function evidenceGroups({
  view,
}: {
  readonly view: ClaimView & Partial<Pick<ClaimShown, 'names'>>
}): readonly EvidenceGroup[] {
  const voiceOf = new Map(view.voices.flatMap((voice) => voice.statements.map((id) => [id, voice.name])))
  const nameOf = new Map((view.names ?? []).map(({ printed, shown }) => [printed, shown]))
  const isAffirmed = affirmedBeside(view.statements)
  const groups = new Map<
    string,
    Pick<EvidenceGroup, 'side' | 'name' | 'stance' | 'polarity' | 'isMended'> & { statements: StatementView[] }
  >()
  for (const one of [...view.statements].sort(byDay)) {
    const side = sideOf(one, isAffirmed(one))
    const name = reportName(
      voiceOf.get(one.id) ?? nameOf.get(one.speaker.name) ?? one.speaker.name,
      one.document.outlet,
    )
    const { stance, polarity } = one
    const key = JSON.stringify([side, name.toLowerCase(), stance, polarity])
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { side, name, stance, polarity, isMended: isMended(one), statements: [one] })
    else group.statements.push(one)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, statements: quotedFirst(group.statements) }))
    .sort((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side))
}

/** Words that are shorter can seldom be read alone. */
const LEAST = 30

/** The first statement that can be read alone, then the others: whoever opens the first note finds what was quoted. */
function quotedFirst(statements: readonly StatementView[]): readonly StatementView[] {
  const quoted = statements.find(({ text }) => text.length >= LEAST) ?? statements[0]
  return [...(quoted === undefined ? [] : [quoted]), ...statements.filter((one) => one !== quoted)]
}

const dayOf = (one: StatementView): string => one.saidAt?.from ?? one.document.published ?? '9999'
const byDay = (a: StatementView, b: StatementView): number =>
  compare(dayOf(a).slice(0, 10), dayOf(b).slice(0, 10)) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
