import type { Block, Inline, Note } from './block.js'
import { readable, webAddress } from './text.js'

/** Text that Markdown shows as it is: every mark that could begin markup is escaped or written as a reference. */
export const markdownText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~$#]/g, '\\$&')
    // GitHub's dialect makes links of bare addresses.
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/@/g, '&#64;')

/** Escapes what is markup only where a line begins: headings, lists, rules, numbered items. */
const lineStart = (text: string): string => text.replace(/^[+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')

/** Text between backticks, where nothing is markup; used for hashes and ids only. */
const code = (text: string): string => `\`${text.replace(/[^A-Za-z0-9 .:_–-]/g, '')}\``

function inline(part: Inline): string {
  if (typeof part === 'string') return edge(part)
  switch (part.kind) {
    case 'strong':
      return part.text.trim() === '' ? '' : wrapped(part.text, '**')
    case 'soft':
      return edge(part.text)
    case 'code':
      return code(part.text)
    case 'quote':
      return `“${markdownText(readable(part.text))}”`
    case 'words':
      return markdownText(readable(part.text))
    case 'notes':
      return part.numbers.map((number) => `[^${number}]`).join('')
  }
}

/** Markup marks must stand against a word: blanks at the ends go outside. */
const wrapped = (text: string, mark: string): string => {
  const inner = text.trim()
  const [before, after] = text.split(inner)
  return `${before}${mark}${markdownText(inner)}${mark}${after}`
}

/** Escaped text that keeps a blank at either end. */
function edge(text: string): string {
  const inner = text.trim()
  if (inner === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${markdownText(inner)}${/\s$/.test(text) ? ' ' : ''}`
}

const line = (words: readonly Inline[]): string => lineStart(words.map(inline).join('').trim())

function note(one: Note): string {
  const url = webAddress(one.url)
  const parts = [
    `“${markdownText(one.sentence)}”`,
    `${markdownText(one.chain)}.`,
    `Said: ${markdownText(one.said)}. Published: ${markdownText(one.published)}.`,
    one.title === null ? '' : `Page: ${markdownText(one.title)}.`,
    url === null ? '' : `${markdownText(url)}.`,
    `Snapshot sha256 ${code(one.snapshot)}, characters ${one.place}, statement ${code(one.statement)}.`,
  ]
  return `[^${one.number}]: ${parts.filter((part) => part !== '').join(' ')}\n`
}

/** The parts of a briefing as Markdown (CommonMark with the tables and footnotes of GitHub's dialect). */
export async function* markdown(blocks: AsyncIterable<Block>): AsyncIterable<string> {
  for await (const block of blocks) {
    switch (block.kind) {
      case 'head':
        yield `# ${markdownText(block.title)}\n\n${block.stamp.map(([name, words]) => `- **${name}:** ${markdownText(words)}\n`).join('')}`
        break
      case 'heading':
        yield `\n${'#'.repeat(block.level)} ${markdownText(block.text)}\n`
        break
      case 'para':
        yield `\n${line(block.words)}\n`
        break
      case 'list':
        yield `\n${block.items.map((words) => `- ${line(words)}\n`).join('')}`
        break
      case 'table':
        yield `\n${markdownText(block.caption)}\n\n| ${block.head.map(markdownText).join(' | ')} |\n|${block.head.map(() => '---|').join('')}\n${block.rows.map((row) => `| ${row.map(line).join(' | ')} |\n`).join('')}`
        break
      case 'notes':
        yield '\n'
        for await (const one of block.notes) yield note(one)
        break
      case 'foot':
        yield `\n---\n\n${line(block.words)}\n`
        break
    }
  }
}
