// npm run gold:update -- gold/STAGE/FILE.txt ["words a case begins with" …] […]: rewrites expected lines from what the program now says.
// It prints the difference for its author to read, changes nothing that was not named, and never runs in CI.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTypescript } from '../evals/attribution/read-typescript.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

function refuse(message) {
  console.error(message)
  process.exit(2)
}

if (process.env.CI)
  refuse('gold:update never runs in CI: expectations are changed by a person who reads the difference.')
const args = process.argv.slice(2)
if (args.length === 0)
  refuse(
    'Nothing was named. Say which file, and which cases of it:\n  npm run gold:update -- gold/times/more.txt\n  npm run gold:update -- gold/figures/civil.txt "Firefighters from"',
  )

/** The files asked for, each with the cases named after it. */
const files = []
for (const arg of args)
  if (arg.endsWith('.txt')) files.push({ path: relative(root, resolve(arg)).split(sep).join('/'), cases: [] })
  else if (files.length === 0) refuse(`"${arg}" names a case, but no file stands before it.`)
  else files.at(-1).cases.push(arg)

const module = await readTypescript('gold/rewrite/rewrite.ts')
if (module === null) refuse('The development tools are not installed: run npm ci first.')
for (const { path } of files) {
  if (!module.isRewritable(path))
    refuse(
      `${path}: only files of gold/times, gold/figures, gold/attribution and gold/names (mentions, pairs) can be rewritten.`,
    )
  if (!existsSync(join(root, path))) refuse(`${path}: there is no such file.`)
}

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-gold-'))
let changed = 0
try {
  for (const { path, cases } of files) {
    const file = join(root, path)
    const before = readFileSync(file, 'utf8')
    const { content, unknown } = module.rewriteGold(path, before, cases)
    if (unknown.length > 0) refuse(`${path}: no case begins with ${unknown.map((words) => `"${words}"`).join(', ')}.`)
    if (content === before) continue
    const old = join(scratch, basename(path))
    writeFileSync(old, before)
    writeFileSync(file, content)
    changed++
    const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '--', old, file], { encoding: 'utf8' })
    console.log(stdout.split('\n').slice(4).join('\n').replace(/^/, `${path}\n`))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(
  changed === 0
    ? 'Nothing differs: the program says what the named cases expect.'
    : `${changed} ${changed === 1 ? 'file' : 'files'} rewritten. Read the difference: gold is what the text says, not what the program finds.`,
)
