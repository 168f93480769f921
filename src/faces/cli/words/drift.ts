import type { z } from 'zod'
import { outletDrift } from '../../../ask/drift-words.js'
import type { drift } from '../../../ask/queries/drift.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

type Found = z.output<typeof drift.output>

/** What changed on the way, each with both sentences, then the count by outlet. */
export function driftWords(found: Found, pen: Pen): string {
  const lines = [
    pen.bold(
      `${count(found.passed, 'statement')} passed on from another page; ${found.drifted === 0 ? 'none' : found.drifted} changed on the way.`,
    ),
  ]
  for (const { from, to, words, changes, claim } of found.passages) {
    lines.push('')
    for (const change of changes)
      lines.push(
        wrap(
          `${pen.yellow(change.kind)}  ${plain(change.words)} ${pen.dim(claim === null ? '' : shortId(claim))}`,
          pen.width,
        ),
      )
    const outlet = (name: string | null) => plain(name ?? 'outlet unknown')
    lines.push(
      wrap(`${pen.dim(`${outlet(from.document.outlet)}:`)} “${plain(from.sentence)}”`, pen.width, '  '),
      wrap(`${pen.dim(`${outlet(to.document.outlet)}:`)} “${plain(to.sentence)}”`, pen.width, '  '),
      pen.dim(`  ${plain(words)}; ${from.id} → ${to.id}`),
    )
  }
  if (found.outlets.length > 0) {
    lines.push('', pen.bold('By outlet'))
    for (const one of found.outlets) lines.push(wrap(plain(outletDrift(one).join(' ')), pen.width, '  '))
  }
  return lines.join('\n')
}
