import { isOtherOccasion } from '../../lang/en/drift/occasion.js'
import type { Document, Figure, Statement } from '../../model/index.js'
import type { Drifted } from './drifted.js'
import { figureDrift } from './figure-drift.js'
import { isCarrier, isOneVoice } from './one-voice.js'
import { quoteDrift } from './quote-drift.js'
import { type Rendering, renderingOf } from './rendering.js'
import { findPassages, type Passage } from './upstream.js'
import { voiceDrift } from './voice-drift.js'
import { wordDrift } from './word-drift.js'

/** A statement as it was passed on, with what changed on the way; an empty list: it came through as it was. */
export interface Drift extends Passage {
  readonly changes: readonly Drifted[]
}

/**
 * Follows the statements of one claim from page to page and says what changed on each step. Pure; in the order of the
 * later page's day and statement. Never says which rendering is right.
 */
export function findDrift(
  statements: readonly Statement[],
  documents: ReadonlyMap<string, Document>,
): readonly Drift[] {
  const renderings = statements
    .flatMap((statement) => {
      const document = documents.get(statement.document)
      return document === undefined ? [] : [renderingOf(statement, document)]
    })
    .sort(byDay)
  return findPassages(renderings).map((passage) => ({ ...passage, changes: changesOf(passage, renderings) }))
}

function changesOf(passage: Passage, all: readonly Rendering[]): readonly Drifted[] {
  const { from, to, dice } = passage
  const voice = voiceDrift(passage)
  const isElsewhere = (figure: Figure): boolean =>
    all.some(
      (one) =>
        one !== to &&
        one.statement.document !== to.statement.document &&
        (one.document.day ?? '') <= (to.document.day ?? '9999') &&
        isOneVoice(one.voice, from.voice) &&
        one.statement.figures.some((other) => other.min === figure.min && other.max === figure.max),
    )
  return [
    ...figureDrift(from.statement.figures, to.statement.figures, isElsewhere),
    ...wordDrift(from, to, dice),
    ...(isOtherVoice(from, to) || isOtherRemark(passage) ? [] : quoteDrift(from, to)),
    ...(voice === null ? [] : [voice]),
  ]
}

/** Two who are both named and are not one: what they said is two remarks, however alike their words. */
const isOtherVoice = (from: Rendering, to: Rendering): boolean =>
  from.voice.kind === 'named' &&
  to.voice.kind === 'named' &&
  !isOneVoice(from.voice, to.voice) &&
  !isCarrier(from.voice, from.document.outlet) &&
  !isCarrier(to.voice, from.document.outlet) &&
  !isCarrier(to.voice, to.document.outlet)

/** One voice, heard on two occasions, and no page that credits the other or copies it: two remarks. */
const isOtherRemark = ({ from, to, link }: Passage): boolean =>
  link === 'same voice' && isOtherOccasion(from.sentence, to.sentence)

const byDay = (a: Rendering, b: Rendering): number => {
  const [x, y] = [a.document.day ?? '9999', b.document.day ?? '9999']
  return x < y ? -1 : x > y ? 1 : a.statement.id < b.statement.id ? -1 : a.statement.id > b.statement.id ? 1 : 0
}
