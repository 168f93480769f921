// A file of one line, a gigabyte long, under several names and through a pipe, each given to a `hearsay add` of its own: an
// error row that says what to do, at most 400 MB of memory, and the page after it read.
// Usage: node scripts/faults-one-line.mjs [MEGABYTES=1024]
import { spawn } from 'node:child_process'
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/faces/cli/main.js', import.meta.url))
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const MOST_MB = 400
const MEGA = 1024 * 1024
const megabytes = Number(process.argv[2] ?? 1024)
const WORDS = 'The harbour office said on Monday that at least three boats were lost in the storm near Selby. '
/** Told at the end by the process itself: the most memory that it ever held. */
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmemory '+process.resourceUsage().maxRSS*1024+'\\n'))`

/** How the line begins and what the file is called. In the first two, a record follows that must still be read. */
const FILES = [
  {
    name: 'line.jsonl',
    start: '{"id":"long","text":"',
    end: `"}\n${JSON.stringify({ id: 'after', text: WORDS })}\n`,
    more: 1,
  },
  {
    name: 'piped.jsonl',
    start: `${JSON.stringify({ id: 'before', text: WORDS })}\n{"id":"long","text":"`,
    end: '"}\n',
    more: 1,
    piped: true,
  },
  { name: 'piped.txt', start: '', end: '', more: 0, piped: true },
  { name: 'line.txt', start: '', end: '', more: 0 },
  { name: 'line.html', start: '<!doctype html><html><body><p>', end: '</p></body></html>', more: 0 },
  { name: 'line.json', start: '{"id":"long","text":"', end: '"}', more: 0 },
  { name: 'line.csv', start: 'id,text\nlong,"', end: '"\n', more: 0 },
  { name: 'line.warc', start: 'WARC/1.0\r\nWARC-Target-URI: ', end: '', more: 0 },
]

function write(path, { start, end }) {
  const file = openSync(path, 'w')
  const piece = Buffer.from(WORDS.repeat(Math.ceil((4 * MEGA) / WORDS.length)).slice(0, 4 * MEGA))
  writeSync(file, start)
  for (let left = megabytes; left > 0; left -= 4) writeSync(file, piece)
  writeSync(file, end)
  closeSync(file)
}

const add = (path, after, isPiped) =>
  new Promise((resolve, reject) => {
    const words = [
      '--import',
      TELL,
      main,
      'add',
      isPiped ? '-' : path,
      after,
      '--json',
      '-q',
      '--store',
      `${path}.store`,
    ]
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'] })
    // One that has read enough closes its end.
    child.stdin.on('error', () => {})
    if (isPiped) createReadStream(path).pipe(child.stdin)
    else child.stdin.end()
    const told = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => (told.out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (told.err += text))
    child.on('error', reject)
    child.on('close', (status) => {
      const rows = told.out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
      resolve({ status, rows, memory: Number(/memory (\d+)/.exec(told.err)?.[1]) / 1e6, errors: told.err })
    })
  })

const folder = mkdtempSync(join(tmpdir(), 'hearsay-line-'))
try {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < (megabytes + 200) * MEGA) {
    console.log(`not run: ${megabytes} MB of room are needed in ${tmpdir()}`)
    process.exitCode = 77
  } else {
    const after = join(folder, 'next.txt')
    writeFileSync(after, `${WORDS}\n`)
    const problems = []
    let most = 0
    for (const file of FILES) {
      const path = join(folder, file.name)
      write(path, file)
      const { status, rows, memory, errors } = await add(path, after, file.piped === true)
      rmSync(path)
      most = Math.max(most, memory)
      const failed = rows.filter(({ outcome }) => outcome === 'failed')
      const read = rows.filter(({ outcome }) => outcome === 'added')
      const [row] = failed
      if (status !== 3) problems.push(`${file.name}: exit ${status}: ${errors.slice(0, 300)}`)
      if (!(memory <= MOST_MB)) problems.push(`${file.name}: ${memory} MB`)
      if (failed.length !== 1 || !/^read\/(?:too-large|broken-archive)$/.test(row?.code) || row.message.length < 20)
        problems.push(`${file.name}: ${JSON.stringify(failed)}`)
      if (read.length !== 1 + file.more)
        problems.push(`${file.name}: ${read.length} of ${1 + file.more} other pages read`)
    }
    console.log(
      `${FILES.length} files of ${megabytes} MB in one line: each one error row, the pages beside it read, at most ${most.toFixed(0)} MB of memory, ${problems.length} problems`,
    )
    for (const problem of problems) console.log(problem)
    process.exitCode = problems.length > 0 ? 1 : 0
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
