import type { z } from 'zod'
import { insideBrackets, orAssumed } from '../../../ask/assumed.js'
import type { changes } from '../../../ask/queries/changes.js'
import { daysWords } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, wrap } from '../pen.js'
import { HANG, item } from './item.js'

type Found = z.output<typeof changes.output>

const TITLES: Readonly<Record<Found['changes'][number]['kind'], string>> = {
  status: 'Status',
  figure: 'Figures',
  origins: 'Origins',
  new: 'New claims',
  split: 'Split',
  merged: 'Merged',
  gone: 'Gone',
  evidence: 'More evidence',
}

/** What moved, kind by kind, each with its cause. */
export function changesWords(found: Found, pen: Pen): string {
  const more = [
    `${count(found.documents, 'document')}, ${count(found.statements, 'statement')} more`,
    ...(found.time === 'held' ? [`${count(found.judgements, 'judgement')} made or withdrawn`] : []),
  ].join('; ')
  const basis = found.time === 'said' ? 'said or published after' : 'held by this store since'
  const parts = [pen.bold(`Since ${found.since} (${basis}): ${more}.`)]
  if (found.changes.length === 0) parts.push('Nothing moved.')
  let last = ''
  let claim = ''
  for (const move of found.changes) {
    if (move.kind !== last) parts.push('', pen.bold(TITLES[move.kind]))
    // Several figures of one claim stand under its words, which are said once.
    const isGoingOn = move.kind === last && move.claim === claim
    last = move.kind
    claim = move.claim
    const when =
      move.at === null
        ? ''
        : ` ${pen.dim(`(${insideBrackets(orAssumed(daysWords(move.atFrom ?? move.at, move.at), move.assumed))})`)}`
    parts.push(item(pen, move.claim, `${plain(move.words)}${when}`))
    if (!isGoingOn) parts.push(pen.dim(wrap(plain(move.text), pen.width, HANG)))
    const isTold = move.words.endsWith(move.cause)
    if (!isTold) parts.push(pen.dim(wrap(`because: ${plain(move.cause)}`, pen.width, HANG)))
  }
  return parts.join('\n')
}
