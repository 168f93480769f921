import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Reads a gzipped JSONL file of the training data, such as `gum/news-train`. The caller says what its rows are. */
export function readJsonl<Row>(dataDir: string, name: string): readonly Row[] {
  const text = gunzipSync(readFileSync(join(dataDir, `${name}.jsonl.gz`))).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
