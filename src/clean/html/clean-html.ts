/** Takes the article out of an HTML page. */
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
  const blocks = selectMain(tree, layout)
  const facts = readPageFacts(tree)
  const url = raw.record.url ?? absolute(facts.canonical) ?? absolute(facts.meta.get('og:url') ?? null)
  const page = { tree, facts, text: layout.text, blocks, url }
  return {
    text: layout.text,
    map: layout.map,
    blocks,
    url,
    title: htmlTitle(page),
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

const absolute = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)
