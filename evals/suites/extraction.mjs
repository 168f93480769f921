// Main text and publication dates against public gold sets, read through the library itself: pages with strings that the
// main text must have and must not have, and pages with the day they were published. A wrong date is worse than none,
// so precision stands beside recall.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const data = process.env.HEARSAY_DATA ?? join(root, '..', 'shared', 'data')

const rowsOf = (path) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const plain = (text) => text.replace(/\s+/g, ' ')

/** Answers the figures, or null where the data is not here. */
export async function run() {
  const strings = join(data, 'trafilatura_eval', 'en.jsonl.gz')
  const dates = join(data, 'publication_date', 'dev.jsonl.gz')
  if (!existsSync(strings) || !existsSync(dates)) return null
  const { clean } = await import(join(root, 'dist', 'clean', 'clean.js'))
  const { mainSpans } = await import(join(root, 'dist', 'clean', 'main-spans.js'))
  const { readRecord } = await import(join(root, 'dist', 'read', 'read-record.js'))
  const documentOf = ({ id, url, html }) => clean(readRecord({ id, url, html }, id).raw)

  let had = 0
  let missed = 0
  let wrong = 0
  for (const row of rowsOf(strings)) {
    const document = documentOf(row)
    const main = mainSpans(document).map(({ start, end }) => document.text.slice(start, end))
    const text = plain([document.title?.value ?? '', ...main].join('\n'))
    for (const words of row.with ?? []) text.includes(plain(words)) ? had++ : missed++
    for (const words of row.without ?? []) if (text.includes(plain(words))) wrong++
  }
  let right = 0
  let other = 0
  let gold = 0
  for (const row of rowsOf(dates)) {
    if (!row.date) continue
    gold++
    const { published } = documentOf(row)
    if (published === null || published.value.startsWith('XXXX')) continue
    published.value.slice(0, 10) === row.date ? right++ : other++
  }
  const precision = had / (had + wrong)
  const recall = had / (had + missed)
  return {
    'strings F1': (2 * precision * recall) / (precision + recall),
    'strings P': precision,
    'strings R': recall,
    'date P': right / (right + other),
    'date R': right / gold,
  }
}
