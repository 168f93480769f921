import type { z } from 'zod'
import type { document } from '../../../ask/queries/documents.js'
import { chainWords, stanceWord } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, wrap } from '../pen.js'

/** One page as it was read: what was kept, what was set aside, what was found. */
export function documentWords(found: z.output<typeof document.output>, pen: Pen): string {
  const known = (
    name: string,
    read: {
      readonly value: string
      readonly basis: string
      readonly alternatives: readonly { readonly value: string; readonly basis: string }[]
    } | null,
  ) =>
    `  ${name.padEnd(10)} ${read === null ? pen.dim('unknown') : `${plain(read.value)} ${pen.dim(`(${read.basis}${read.alternatives.map((one) => `; ${one.basis} says ${plain(one.value)}`).join('')})`)}`}`
  const lines = [pen.bold(plain(found.title ?? found.id)), pen.dim(plain(found.id)), '']
  lines.push(
    known('outlet', found.basis.outlet),
    known('published', found.basis.published),
    known('updated', found.basis.updated),
    known('author', found.basis.author),
    `  language   ${found.lang}`,
  )
  for (const credit of found.credits) lines.push(`  credit     ${plain(credit.name)} ${pen.dim(`(${credit.basis})`)}`)
  for (const one of found.diagnostics) lines.push(`  ${one.severity}    ${one.code}: ${plain(one.message)}`)
  lines.push('', pen.bold('Text'))
  const aside = new Map<string, number>()
  for (const block of found.blocks) {
    const text = plain(found.text.slice(block.start, block.end))
    if (text === '') continue
    if (block.kind === 'main') lines.push(wrap(text, pen.width, '  '))
    else aside.set(block.reason, (aside.get(block.reason) ?? 0) + text.split(' ').length)
  }
  if (aside.size > 0)
    lines.push(
      '',
      pen.dim(`  set aside: ${[...aside].map(([reason, words]) => `${count(words, 'word')} (${reason})`).join(', ')}`),
    )
  lines.push('', pen.bold(`Statements: ${found.statements.length}`))
  for (const one of found.statements) {
    lines.push(
      wrap(`${pen.cyan(one.id)} ${stanceWord(one)}: ${plain(one.text)}`, pen.width, '  '),
      pen.dim(`    ${plain(chainWords(one))}`),
    )
  }
  return lines.join('\n')
}
