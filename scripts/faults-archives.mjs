// Packed pages that unpack to too much, and archives whose entries would leave the folder, link, lie or come twice, given to
// one `hearsay add`. Each must be a row that says so, the honest ones beside them be read, and no file appear anywhere.
// Usage: node scripts/faults-archives.mjs
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('pipeline/faults/bad-input.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { zipOf } = await import(dist('pipeline/faults/bad-input.js').href)
const MEGA = 1024 * 1024
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmemory '+process.resourceUsage().maxRSS*1024+'\\n'))`
const ARTICLE = 'The harbour office said on Monday that at least three boats were lost in the storm near Selby.\n'
const page = (n) => Buffer.from(`Report ${n}. ${ARTICLE}`)

const blank = Buffer.alloc(300 * MEGA, ' ')
/** What goes into a zip is summed byte by byte, which takes its time. */
const less = blank.subarray(0, 80 * MEGA)
const gzipped = gzipSync(blank)
const brotlied = brotliCompressSync(blank, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
const noise = (bytes) => {
  const parts = []
  for (let n = 0, size = 0; size < bytes; n++, size += parts.at(-1).length)
    parts.push(`${createHash('md5').update(String(n)).digest('hex')} ${n}\n`)
  return Buffer.from(parts.join(''))
}
/** Words that pack so many times: noise, and blanks beside it. */
const packing = (times) => {
  const core = noise(30_000)
  const packed = gzipSync(core).length
  return gzipSync(Buffer.concat([page(times), core, Buffer.alloc(packed * times, ' ')]))
}
const warc = (coding, body) => {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/${coding}\r\nWARC-Date: 2031-03-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + body.length}\r\n\r\n${head}`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ])
}
/** A zip whose directory says something else of its last entry: a mode, or a size. */
function forged(entries, { mode, size }) {
  const bytes = zipOf(entries)
  const at = bytes.lastIndexOf('PK\u0001\u0002')
  if (mode !== undefined) bytes.writeUInt32LE((mode << 16) >>> 0, at + 38)
  if (size !== undefined) bytes.writeUInt32LE(size, at + 24)
  return bytes
}
const nested = (depth, pack, inner) => (depth === 0 ? inner : pack(nested(depth - 1, pack, inner)))
const BIG = ['read/unpacks-too-large']
const BOMBS = {
  ...{
    'gz.html.gz': [gzipped, BIG],
    'br.html.br': [brotlied, BIG],
    'zip.zip': [zipOf([['a.txt', less]]), BIG],
  },
  'gz.txt.gz.gz': [gzipSync(gzipped), BIG],
  'zip-in-zip.zip': [zipOf([['b.zip', zipOf([['a.txt', less]])]]), BIG],
  'gz-in-zip.zip': [zipOf([['a.txt.gz', gzipped]]), BIG],
  'coding-gzip.warc': [warc('gzip', gzipped), BIG],
  'coding-br.warc': [warc('br', brotlied), BIG],
  'long.txt.gz': [gzipSync(noise(70 * MEGA), { level: 1 }), BIG],
  'ratio-400.txt.gz': [packing(400), BIG],
  'three.txt.gz.gz.gz': [nested(3, gzipSync, page(3)), ['read/packed-too-deep']],
  'three.zip': [nested(3, (inner) => zipOf([['a.zip', inner]]), page(3)), ['read/packed-too-deep']],
}
const UNSAFE = ['read/unsafe-entry']
const away = [
  '../out.txt',
  '../../out.txt',
  'a/../../out.txt',
  '..\\out.txt',
  'a\\..\\..\\out.txt',
  '/tmp/out.txt',
  '/out.txt',
  'C:\\out.txt',
  'C:/out.txt',
  '\\\\host\\out.txt',
  './../out.txt',
]
const ARCHIVES = {
  ...Object.fromEntries(away.map((name, n) => [`away-${n}.zip`, [zipOf([[name, page(n)]]), UNSAFE]])),
  ...Object.fromEntries(
    [0xa1ff, 0xa000].map((mode) => [
      `link-${mode}.zip`,
      [forged([['l.txt', Buffer.from('/etc/passwd')]], { mode }), UNSAFE],
    ]),
  ),
  'twice.zip': [
    zipOf([
      ['a.txt', page(100)],
      ['a.txt', page(101)],
    ]),
    [...UNSAFE, 'read/broken-archive', 'read/duplicate-entry'],
    1,
  ],
  ...Object.fromEntries(
    [0, 1, 5, 2 ** 31 - 1, 2 ** 32 - 1].map((size) => [
      `lies-${size}.zip`,
      [forged([['a.txt', page(200)]], { size }), ['read/broken-archive', ...BIG]],
    ]),
  ),
}
/** What must be read none the less: two layers, and a page that packs well. */
const HONEST = {
  'two.txt.gz.gz': nested(2, gzipSync, page(300)),
  'two.zip': zipOf([['b.txt.gz', gzipSync(page(301))]]),
  'ratio-150.txt.gz': packing(150),
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'))
const everything = () => readdirSync(folder, { recursive: true }).map(String).sort()
try {
  const inputs = join(folder, 'in', 'deep', 'er')
  mkdirSync(inputs, { recursive: true })
  const bad = { ...BOMBS, ...ARCHIVES }
  for (const [name, [bytes]] of Object.entries(bad)) writeFileSync(join(inputs, name), bytes)
  for (const [name, bytes] of Object.entries(HONEST)) writeFileSync(join(inputs, name), bytes)
  writeFileSync(join(inputs, 'zz-plain.txt'), page(400))
  const before = everything()
  const outside = ['/tmp/out.txt', '/out.txt'].map((path) => existsSync(path))
  const store = join(folder, 'story.sqlite')
  const words = [
    '--import',
    TELL,
    fileURLToPath(dist('faces/cli/main.js')),
    'add',
    inputs,
    '--json',
    '-q',
    '--store',
    store,
  ]
  const child = spawn(process.execPath, words, { cwd: inputs, stdio: ['ignore', 'pipe', 'pipe'] })
  const told = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (told.out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (told.err += text))
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const rows = told.out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const memory = Number(/memory (\d+)/.exec(told.err)?.[1]) / 1e6
  const problems = []
  if (status !== 3) problems.push(`exit ${status}: ${told.err.slice(0, 300)}`)
  const of = (name) =>
    rows.filter(
      ({ item }) =>
        basename(item.replace(/[!@].*$/s, '')) === name || item.includes(`/${name}!`) || item.includes(`/${name}@`),
    )
  let refused = 0
  for (const [name, [, codes, read = 0]] of Object.entries(bad)) {
    const found = of(name)
    const failed = found.filter(({ outcome }) => outcome === 'failed')
    if (failed.length > 0 && failed.every(({ code }) => codes.includes(code)) && found.length - failed.length === read)
      refused++
    else problems.push(`${name}: ${JSON.stringify(found.map(({ outcome, code }) => code ?? outcome))}`)
  }
  for (const name of [...Object.keys(HONEST), 'zz-plain.txt'])
    if (!of(name).some(({ outcome }) => outcome === 'added')) problems.push(`${name}: ${JSON.stringify(of(name))}`)
  const made = everything().filter((name) => !before.includes(name) && !name.startsWith('story.sqlite'))
  for (const name of made) problems.push(`${name} was written`)
  if (['/tmp/out.txt', '/out.txt'].some((path, n) => existsSync(path) && !outside[n]))
    problems.push('a file was written outside')
  console.log(
    `${refused} of ${Object.keys(bad).length} refused (${Object.keys(BOMBS).length} bombs of up to ${blank.length / MEGA} MB, ${Object.keys(ARCHIVES).length} forged archives), ${Object.keys(HONEST).length + 1} honest ones beside them read, ${made.length} files written, at most ${memory.toFixed(0)} MB of memory; ${problems.length} problems`,
  )
  for (const problem of problems) console.log(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
