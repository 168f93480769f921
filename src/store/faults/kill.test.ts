import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kill } from './kill.js'

/** How many kills; `node scripts/faults-kill.mjs` runs 2,000. */
const KILLS = Number(process.env.HEARSAY_KILLS ?? 15)

const root = fileURLToPath(new URL('../../../', import.meta.url))
let folder: string

beforeAll(() => {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  folder = mkdtempSync(join(root, 'node_modules', '.cache', 'hearsay-kill-'))
  transpile(join(root, 'src'), folder, ['problems.ts', 'model', 'store', 'text'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The writer is a process of its own, and must be this tree's code, not what was last built. */
function transpile(from: string, to: string, parts: readonly string[]): void {
  writeFileSync(join(to, 'package.json'), '{"type":"module"}')
  const files = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [join(from, part)]
      : readdirSync(join(from, part), { recursive: true, encoding: 'utf8' }).map((name) => join(from, part, name)),
  )
  for (const file of files) {
    if (!file.endsWith('.ts') || /\.(test|contract)\.ts$/.test(file)) continue
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
    })
    const target = join(to, relative(from, file)).replace(/\.ts$/, '.js')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
  }
}

it(
  `nothing acknowledged is lost and nothing is corrupt after ${KILLS} kills`,
  async () => {
    const report = await kill({
      folder,
      writer: join(folder, 'store/faults/kill-writer.js'),
      kills: KILLS,
      seed: 20310401,
    })
    expect(report.problems).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(KILLS)
  },
  60_000 + KILLS * 2000,
)
