// Makes the pictures of docs/screens.md from the running program: the sample story, served on this machine, in Chromium.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)
if (program === undefined) {
  console.error('No Chromium is installed here. Install one, or name it in CHROMIUM.')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'hearsay-pictures-'))
const store = join(folder, 'story.sqlite')
const hearsay = join(root, 'hearsay')
const added = spawnSync(hearsay, ['add', join(root, 'examples', 'sample-story', 'pages'), '--store', store, '--quiet'])
if (added.status !== 0) {
  console.error(String(added.stderr))
  process.exit(1)
}
const server = spawn(hearsay, ['serve', '--store', store, '--port', '0'])
const base = await new Promise((resolve) => {
  server.stderr.on('data', (chunk) => {
    const found = /http:\/\/[\d.:]+/.exec(String(chunk))
    if (found !== null) resolve(found[0])
  })
})
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const { rows } = await (await fetch(`${base}/ledger.json`)).json()
  const most = await (await fetch(`${base}/ledger.json?order=statements`)).json()
  const shots = [
    ['story', '/', 'light'],
    ['ledger', '/claims', 'light'],
    ['ledger-dark', '/claims', 'dark'],
    ['claim', `/claim/${most.rows[0].id}`, 'light'],
    ['figures', '/figures', 'light'],
    ['timeline', '/timeline', 'light'],
    ['origins', `/origins?claim=${most.rows[0].id}`, 'light'],
    ['as-of', `/claim/${rows[0].id}?asof=2024-03-07`, 'dark'],
  ]
  mkdirSync(join(root, 'docs', 'pictures'), { recursive: true })
  for (const [name, path, theme] of shots) {
    const page = await browser.newPage({ viewport: { width: 1240, height: 760 }, colorScheme: theme })
    await page.goto(base + path)
    // The stream of events stays open for as long as the page does, so that the network is never idle.
    await page.locator('main h1').waitFor()
    await page.locator('main .bone').first().waitFor({ state: 'detached' })
    await page.screenshot({ path: join(root, 'docs', 'pictures', `${name}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
