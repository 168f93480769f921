import type { Command } from 'commander'
import { readJsonLines } from '../json-lines.js'
import type { Status } from '../program.js'
import type { Surroundings } from '../session.js'

/** `hearsay names compare`: do two names name the same party? */
export function namesCommand(program: Command, around: Surroundings, _status: Status): Command {
  const group = program.command('names').summary('Compare names').description('Compare names.')
  group
    .command('compare')
    .summary('Say of pairs of names whether they name one party')
    .description('Reads JSONL {id, a, b, type?} on standard input and prints {id, same, score, because}.')
    .addHelpText(
      'before',
      `Example:\n  echo '{"id":1,"a":"Yurii Hrabovets","b":"Yuriy Grabovets"}' | hearsay names compare\n`,
    )
    .action(async () => {
      const { compareNames } = await import('../../../text/names/compare-names.js')
      for await (const { id, a, b, type } of readJsonLines(around.stdin, ['a', 'b']))
        around.stdout.write(
          `${JSON.stringify({ id, ...compareNames(String(a), String(b), type === undefined ? undefined : String(type)) })}\n`,
        )
    })
  return group
}

/** `hearsay reuse compare`: does one text carry the other's words? */
export function reuseCommand(program: Command, around: Surroundings, _status: Status): Command {
  const group = program.command('reuse').summary('Compare texts').description('Compare texts.')
  group
    .command('compare')
    .summary('Say of pairs of texts whether one reprints the other, with the passages')
    .description(
      'Reads JSONL {id, a, b} on standard input and prints {id, same, containment, resemblance, passages, direction, because}. Each of a and b is a text, or {text, outlet?, published?}; the likely direction is read from credits and dates.',
    )
    .addHelpText('before', `Example:\n  hearsay reuse compare < pairs.jsonl\n`)
    .action(async () => {
      const { explainReuse } = await import('../../../pipeline/explain-reuse.js')
      for await (const { id, a, b } of readJsonLines(around.stdin, ['a', 'b']))
        around.stdout.write(`${JSON.stringify({ id, ...explainReuse(a, b) })}\n`)
    })
  return group
}
