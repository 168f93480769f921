// Compiles src/ to dist/ and copies the data files that the compiled code reads.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const from = join(root, 'src')
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
if (!existsSync(tsc)) {
  console.error('The TypeScript compiler is not installed. Run: npm ci')
  process.exit(2)
}
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.tsx?$/.test(entry.name)) continue
  const path = join(entry.parentPath, entry.name)
  const target = join(root, 'dist', relative(from, path))
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(path, target)
}
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
process.exit(status ?? 1)
