// Archives and packed pages cut at every 97th byte, each piece read from disk as `hearsay add` reads it: every cut is told,
// and every record that is whole in the piece is kept, to the byte.
// Usage: node scripts/faults-cut.mjs [full]     (without `full`: smaller files)
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'

const reader = new URL('../dist/read/read-inputs.js', import.meta.url)
if (!existsSync(reader)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { readInputs } = await import(reader.href)
const STEP = 97
const RECORDS = process.argv[2] === 'full' ? 60 : 12
const SENTENCE = 'The harbour office said on Monday that at least three boats were lost in the storm near Selby.'
/** Words that do not pack well, so that a packed page is as long as it looks. */
const noise = (n, length) =>
  Array.from({ length }, (_, i) => createHash('md5').update(`${n} ${i}`).digest('base64url')).join(' ')
const pages = Array.from({ length: RECORDS }, (_, n) => `<html><body><p>${SENTENCE} ${noise(n, 60)}</p></body></html>`)

function record(page, n) {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/${n}\r\nWARC-Date: 2031-03-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  )
}
/** After which byte each of some parts ends. */
function endsOf(parts) {
  let at = 0
  return parts.map((part) => (at += part.length))
}
const records = pages.map(record)
const members = records.map((part) => gzipSync(part))
const together = pages.join('\n')
const unpacked = (piece) => gunzipSync(piece, { finishFlush: constants.Z_SYNC_FLUSH }).length
/** A file, what is in it, and how many of its pages are whole in its first bytes. */
const whole = (ends, size) => ends.filter((end) => end <= size).length
const FILES = [
  { name: 'plain.warc', bytes: Buffer.concat(records), texts: pages, there: (cut) => whole(endsOf(records), cut) },
  { name: 'members.warc.gz', bytes: Buffer.concat(members), texts: pages, there: (cut) => whole(endsOf(members), cut) },
  {
    name: 'one-member.warc.gz',
    bytes: gzipSync(Buffer.concat(records)),
    texts: pages,
    there: (_, piece) => whole(endsOf(records), unpacked(piece)),
  },
  { name: 'page.html.gz', bytes: gzipSync(together), texts: [together], there: () => 0 },
  { name: 'page.html.br', bytes: brotliCompressSync(together), texts: [together], there: () => 0 },
]
/** A piece that ends where a record does is a whole archive: nothing in it tells that there was more. */
const isBetween = ({ name }, cut) =>
  endsOf(name === 'plain.warc' ? records : name === 'members.warc.gz' ? members : []).includes(cut)

const folder = mkdtempSync(join(tmpdir(), 'hearsay-cut-'))
const problems = []
const told = { cuts: 0, between: 0, reported: 0, whole: 0, kept: 0 }
try {
  for (const file of FILES) {
    const { name, bytes, texts, there } = file
    const path = join(folder, name)
    for (let cut = STEP; cut < bytes.length; cut += STEP) {
      const piece = bytes.subarray(0, cut)
      writeFileSync(path, piece)
      const items = []
      for await (const item of readInputs([path])) items.push(item)
      const kept = items.filter(({ ok }) => ok).map(({ raw }) => raw.text)
      told.cuts++
      if (isBetween(file, cut)) told.between++
      else if (items.some(({ ok, code }) => !ok && code === 'read/truncated')) told.reported++
      else problems.push(`${name} cut at ${cut} of ${bytes.length}: not reported`)
      const count = there(cut, piece)
      const intact = texts.slice(0, count).filter((text, n) => kept[n] === text).length
      told.whole += count
      told.kept += intact
      if (intact < count) problems.push(`${name} cut at ${cut}: ${intact} of ${count} whole records kept`)
      // What else was read is the beginning of the next page, as far as it came.
      if (kept.some((text, n) => !texts[n]?.startsWith(text.replace(/\ufffd+$/, ''))))
        problems.push(`${name} cut at ${cut}: a page that was never there`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `${told.cuts} cuts in ${FILES.length} files: ${told.reported} of ${told.cuts - told.between} reported (${told.between} more fell between two records), ${told.kept} of ${told.whole} whole records kept`,
)
for (const problem of problems.slice(0, 20)) console.log(problem)
process.exitCode = problems.length > 0 ? 1 : 0
