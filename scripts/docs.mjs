// Writes the reference pages that follow from the code: npm run docs. With --check it only says whether they are true.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { referencePages } from '../dist/faces/reference.js'

const check = process.argv.includes('--check')
let stale = 0
for (const { path, text } of referencePages()) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  let held = ''
  try {
    held = readFileSync(file, 'utf8')
  } catch {
    // Not written yet.
  }
  if (held === text) continue
  stale += 1
  if (check) console.error(`${path} is not what the code says. Run: npm run docs`)
  else writeFileSync(file, text)
}
if (!check)
  console.log(
    stale === 0 ? 'The reference pages were true.' : `${stale} reference page${stale === 1 ? '' : 's'} written.`,
  )
process.exit(check && stale > 0 ? 1 : 0)
