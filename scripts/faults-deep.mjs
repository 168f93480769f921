// Pages whose elements nest a thousand to a million deep, each read by a process of its own as `hearsay add` reads it: at
// most 2 seconds of the processor, at most 300 MB more than before, the text kept, and a diagnostic that says so.
// Usage: node scripts/faults-deep.mjs [full]     (without `full`: the million deep in one shape only)
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MOST = { seconds: 2, megabytes: 300 }
/** Opening and closing tags of one round, and how many levels a round goes down. */
const SHAPES = {
  div: ['<div>', '</div>', 1],
  blockquote: ['<blockquote class="q">', '</blockquote>', 1],
  span: ['<span>', '</span>', 1],
  list: ['<ul><li>', '</li></ul>', 2],
  table: ['<table><tr><td>', '</td></tr></table>', 3],
  'bold in sections': ['<b><section>', '</b></section>', 2],
}
const ABOVE = 'The harbour office said on Monday that at least three boats were lost in the storm near Selby.'
const BELOW = 'Mira Halden, the mayor of Orlo, denied on Tuesday that the dam had cracked in the night.'
const page = ([open, close, levels], depth, isClosed) => {
  const rounds = Math.ceil(depth / levels)
  return `<!doctype html><html><head><title>Storm</title></head><body><article><p>${ABOVE}</p>${open.repeat(rounds)}<p>${BELOW}</p>${isClosed ? close.repeat(rounds) : ''}</article></body></html>`
}

/** The child's part: reads an ordinary page, then the deep one, and tells what the second cost. */
async function read(ordinary, deep) {
  const { annotateInputs } = await import(new URL('../dist/pipeline/annotate-inputs.js', import.meta.url).href)
  const one = async (path) => {
    for await (const item of annotateInputs([path])) return item
  }
  await one(ordinary)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const item = await one(deep)
  const { user, system } = process.cpuUsage(cpu)
  const { document, statements } = item.annotated ?? {}
  console.log(
    JSON.stringify({
      seconds: (user + system) / 1e6,
      megabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
      code: item.code ?? document.diagnostics.map(({ code }) => code).join(' '),
      kept: document?.text.includes(ABOVE) && document.text.includes(BELOW),
      misquoted: (statements ?? [])
        .flatMap(({ evidence }) => evidence)
        .filter(({ start, end, quote }) => document.text.slice(start, end) !== quote).length,
    }),
  )
}

if (!existsSync(new URL('../dist/pipeline/annotate-inputs.js', import.meta.url))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
if (process.argv[2] === 'read') await read(process.argv[3], process.argv[4])
else {
  const isFull = process.argv[2] === 'full'
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-deep-'))
  const ordinary = join(folder, 'ordinary.html')
  const deep = join(folder, 'deep.html')
  const most = { seconds: 0, megabytes: 0 }
  const problems = []
  let pages = 0
  try {
    writeFileSync(ordinary, page(SHAPES.div, 3, true))
    for (const depth of [1e3, 1e4, 1e5, 1e6])
      for (const [name, shape] of Object.entries(SHAPES))
        for (const isClosed of [true, false]) {
          if (!isFull && name !== 'div' && (depth === 1e6 || name !== 'table')) continue
          writeFileSync(deep, page(shape, depth, isClosed))
          const words = ['--expose-gc', fileURLToPath(import.meta.url), 'read', ordinary, deep]
          const found = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }))
          pages++
          const what = `${depth} ${name}${isClosed ? '' : ', never closed'}`
          for (const [unit, limit] of Object.entries(MOST)) {
            most[unit] = Math.max(most[unit], found[unit])
            if (found[unit] > limit) problems.push(`${what}: ${found[unit].toFixed(1)} ${unit}`)
          }
          if (found.code !== 'clean/nested-too-deep') problems.push(`${what}: ${found.code || 'no diagnostic'}`)
          if (!found.kept || found.misquoted > 0) problems.push(`${what}: text lost or misquoted`)
        }
    console.log(
      `${pages} pages, 1,000 to 1,000,000 deep: at most ${most.seconds.toFixed(1)} s and ${most.megabytes.toFixed(0)} MB more, text kept, ${problems.length} problems`,
    )
    for (const problem of problems) console.log(problem)
    process.exitCode = problems.length > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
