import { orAssumed } from '../../../ask/assumed.js'
import { isOnlyVoice } from '../../../ask/only-voice.js'
import type { ClaimView, StatementView } from '../../../ask/shapes.js'
import {
  causeBeside,
  chainWords,
  day,
  daysWords,
  originsWords,
  originWords,
  saidWords,
  stanceWord,
  statusWords,
} from '../../../ask/words.js'
import { deniedBefore, deniedWords } from '../../../fold/denied-before.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, wrap } from '../pen.js'

/** One claim for a reader at a terminal: status, origins with reasons, history, evidence, and why it was grouped. */
export function claimWords(claim: ClaimView & { readonly followed?: string | null }, pen: Pen): string {
  const lines = [
    ...followedWords(claim.followed ?? null, claim.id, pen),
    pen.bold(wrap(plain(claim.text), pen.width)),
    `${claim.id}   ${statusColour(pen, claim.status, isOnlyVoice(claim))(statusWords(claim))}   ${originsWords(claim.origins)}   ${count(claim.statements.length, 'statement')} in ${count(claim.documents, 'document')}`,
  ]
  for (const { by, at, assumed } of deniedBefore(claim))
    lines.push(pen.red(`  ${plain(deniedWords([by]))}${at === null ? '' : `, ${orAssumed(day(at), assumed)}`}`))
  if (claim.history.length > 0) {
    lines.push('', pen.bold(`Status (${claim.policy})`))
    const days = claim.history.map(({ at, from, assumed }) =>
      at === null ? 'undated' : orAssumed(daysWords(from ?? at, at), assumed),
    )
    const width = Math.max(...days.map(({ length }) => length))
    for (const [at, { status, by, cause }] of claim.history.entries())
      lines.push(
        `  ${(days[at] ?? '').padEnd(width)}  ${statusWords({ status, statusBy: by }).padEnd(14)} ${pen.dim(plain(causeBeside(statusWords({ status, statusBy: by }), cause)))}`.trimEnd(),
      )
  }
  lines.push('', pen.bold(`Origins: ${originWords(claim.origins)}`))
  for (const voice of claim.voices)
    lines.push(
      wrap(
        `${plain(voice.name)}${voice.party === null ? '' : ` (${plain(voice.party)})`}${voice.known ? '' : ', not known who'}: ${count(voice.statements.length, 'statement')} on ${count(voice.documents.length, 'page')}`,
        pen.width,
        '  ',
      ),
    )
  for (const words of new Set(claim.origins.because.map((reason) => plain(reason.words))))
    lines.push(wrap(`- ${words}`, pen.width, '  '))
  lines.push('', pen.bold('Evidence'))
  for (const one of claim.statements) lines.push(evidence(one, pen), '')
  if (claim.grouped.length > 0) {
    lines.push(pen.bold('Why grouped'))
    for (const link of claim.grouped)
      lines.push(
        wrap(
          `${link.a} = ${link.b}: ${link.reasons.map((one) => plain(one.words)).join('; ')} ${pen.dim(`[${link.author}]`)}`,
          pen.width,
          '  ',
        ),
      )
  }
  return lines.join('\n').trimEnd()
}

/** Says that the id asked for is no longer a claim's, and where it leads. */
export const followedWords = (followed: string | null, now: string, pen: Pen): readonly string[] =>
  followed === null ? [] : [pen.yellow(`${followed} is now part of ${now}.`)]

function evidence(one: StatementView, pen: Pen): string {
  const hedges = one.hedges.length > 0 ? `, hedged “${one.hedges.map(plain).join('”, “')}”` : ''
  return [
    wrap(`“${plain(one.sentence)}”`, pen.width, '  '),
    pen.dim(`    ${plain(chainWords(one))}`),
    pen.dim(
      `    ${stanceWord(one)}, ${one.certainty}${hedges}${one.assumed ? ', speaker assumed' : ''}; said ${saidWords(one)}; published ${one.document.published ?? 'unknown'}; ${one.id} in ${plain(one.document.id)}`,
    ),
  ].join('\n')
}

/** The colour of a status; its word always stands beside it. Who confirms what nobody else says has another one. */
export function statusColour(pen: Pen, status: string, isOnly = false): (text: string) => string {
  if (isOnly) return pen.cyan
  if (status === 'disputed' || status === 'corrected') return pen.yellow
  if (status === 'denied' || status === 'retracted') return pen.red
  if (status === 'confirmed' || status === 'corroborated') return pen.green
  return pen.dim
}
