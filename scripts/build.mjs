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
if (status !== 0) process.exit(status ?? 1)
// The web interface: static files in dist/web. Without its tools (a published package has none) the rest still works.
const web = join(root, 'web')
if (existsSync(join(root, 'node_modules', 'vite')) && existsSync(join(web, 'vite.config.ts'))) {
  const built = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: web,
      stdio: 'inherit',
    },
  )
  process.exit(built.status ?? 1)
}
