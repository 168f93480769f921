/** Takes the article out of an HTML page. */
import type { Block, Read } from '../../model/index.js'
import type { Raw } from '../../read/raw.js'
import type { Cleaned } from '../clean.js'
import { htmlAuthor, htmlDates, htmlOutlet, htmlTitle } from './html-meta.js'
import { layOut } from './layout.js'
import { readPageFacts } from './page-facts.js'
import { selectMain } from './select.js'
import { parseHtml } from './tree.js'

/** Cleans an HTML page: its text with a map home, blocks, and what its head and body say about it. */
export function cleanHtml(raw: Raw): Cleaned {
  const tree = parseHtml(raw.text)
  const layout = layOut(tree)
  const selected = selectMain(tree, layout)
  const facts = readPageFacts(tree)
  const url = raw.record.url ?? absolute(facts.canonical) ?? absolute(facts.meta.get('og:url') ?? null)
  const title = htmlTitle({ tree, facts, text: layout.text, blocks: selected, url })
  const blocks = withoutRepeats(withHeadline(selected, title), layout.text)
  const page = { tree, facts, text: layout.text, blocks, url }
  return {
    text: layout.text,
    map: layout.map,
    blocks,
    url,
    title,
    outlet: htmlOutlet(page),
    author: htmlAuthor(page),
    ...htmlDates(page),
    diagnostics:
      tree.tooDeep === 0
        ? []
        : [
            {
              code: 'clean/nested-too-deep',
              severity: 'warning',
              message: `${tree.tooDeep} elements nest deeper than 512 and were passed over; their text is kept.`,
            },
          ],
  }
}

/** A headline that no markup gave away: the line that the title was read from. */
function withHeadline(blocks: readonly Block[], title: Read<string> | null): readonly Block[] {
  if (title?.span === undefined || blocks.some(({ role }) => role === 'headline')) return blocks
  const { start, end } = title.span
  return blocks.map((block) =>
    block.start === start && block.end === end
      ? { ...block, kind: 'boilerplate', role: 'headline', reason: 'headline' }
      : block,
  )
}

/** Words and characters between which a line may be a quotation lifted out of the text. */
const LIFTED = { least: 18, most: 300 }
/** Characters of main text up to which repeats are looked for. */
const SEARCHED = 200_000

/** Sets aside lines whose every word stands in a longer line of the article too: quotations lifted out of it. */
function withoutRepeats(blocks: readonly Block[], text: string): readonly Block[] {
  const main = blocks.filter(({ kind, role }) => kind === 'main' && role !== 'list' && role !== 'other')
  const total = main.reduce((sum, { start, end }) => sum + end - start, 0)
  if (main.length < 3 || main.length > 400 || total > SEARCHED) return blocks
  const lines = main.map(({ start, end }) => bare(text.slice(start, end)))
  const repeated = new Set<Block>()
  lines.forEach((line, i) => {
    if (line.length < LIFTED.least || line.length > LIFTED.most) return
    if (lines.some((other, j) => j !== i && other.length > line.length && other.includes(line))) repeated.add(main[i]!)
  })
  return repeated.size === 0
    ? blocks
    : blocks.map((block) =>
        repeated.has(block) ? { ...block, kind: 'boilerplate', reason: 'lifted-quotation' } : block,
      )
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/["“”«»„'‘’.,!?…\s]{1,50}/gu, ' ')
    .trim()

const absolute = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)
