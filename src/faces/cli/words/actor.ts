import type { z } from 'zod'
import type { actor } from '../../../ask/queries/actors.js'
import { day, saidWords, stanceWord } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

/** The days of the pages that give a role: when it began or ended is said by no page that was not read. */
const seen = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  from === null ? 'undated' : to === null || to === from ? `seen ${day(from)}` : `seen ${day(from)} to ${day(to)}`

/** One actor: spellings, roles, why joined, what was said. */
export function actorWords(found: z.output<typeof actor.output>, pen: Pen): string {
  const lines = [
    `${pen.bold(plain(found.name))}  ${found.type}${found.party === null ? '' : `, speaks for ${plain(found.party)}`}  ${pen.dim(found.id)}`,
  ]
  lines.push('', pen.bold('Spellings'))
  for (const one of found.spellings)
    lines.push(
      `  ${plain(one.name)}  ${pen.dim(`${count(one.mentions, 'page')}, first in ${one.firstDocument}${one.firstSeen === null ? '' : ` of ${day(one.firstSeen)}`}`)}`,
    )
  if (found.roles.length > 0) {
    lines.push('', pen.bold('Roles'))
    for (const one of found.roles)
      lines.push(`  ${plain(one.role)}  ${pen.dim(`${seen(one)}, first in ${one.document}`)}`)
  }
  if (found.called.length > 0) {
    lines.push('', pen.bold('Called by the office alone'))
    for (const one of found.called)
      lines.push(`  ${plain(one.words)}  ${pen.dim(`${one.document}${one.day === null ? '' : ` of ${day(one.day)}`}`)}`)
  }
  if (found.because.length > 0) {
    lines.push('', pen.bold('Why joined'))
    for (const one of found.because)
      lines.push(
        wrap(
          `${plain(one.a)} = ${plain(one.b)}: ${one.reasons.map((reason) => plain(reason.words)).join('; ')} ${pen.dim(`[${one.author}]`)}`,
          pen.width,
          '  ',
        ),
      )
  }
  if (found.said.length > 0) {
    lines.push('', pen.bold('Said'))
    for (const { claim, statement } of found.said)
      lines.push(
        wrap(
          `${saidWords(statement)}  ${stanceWord(statement)}: ${plain(statement.text)} ${pen.dim(`(${shortId(claim)}, ${plain(statement.document.outlet ?? 'outlet unknown')})`)}`,
          pen.width,
          '  ',
        ),
      )
  }
  return lines.join('\n')
}
