// The sample story, end to end, against its ledger by hand.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readGold } from '../ledger/read-gold.mjs'
import { scoreLedger } from '../ledger/score.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Adds a folder of pages to a fresh store and answers its claims. */
export function claimsOf(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  const store = join(folder, 'store.sqlite')
  try {
    const call = (...args) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [join(root, 'hearsay'), ...args, '--store', store],
        { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
      )
      if (status !== 0) throw new Error(`hearsay ${args.join(' ')} ended with ${status}: ${stderr}`)
      return stdout
    }
    call('add', pages, '--quiet')
    return JSON.parse(call('claims', '--json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints what was missed or taken wrongly when HEARSAY_SHOW is set. */
export async function run() {
  const folder = join(root, 'examples', 'sample-story')
  const gold = readGold(readFileSync(join(folder, 'ledger.txt'), 'utf8'))
  const found = claimsOf(join(folder, 'pages'))
  const { figures, matches, claims } = scoreLedger(gold, found)
  if (process.env.HEARSAY_SHOW) show(matches, claims)
  return figures
}

export function show(matches, claims) {
  for (const one of matches) {
    const { page, speaker, stance, words } = one.statement
    const how =
      one.found === null
        ? 'MISSED'
        : `${one.speakerRight ? '' : `speaker ${one.found.speaker.name}; `}${one.found.stance === stance ? '' : `stance ${one.found.stance}; `}${[...one.claims].map((id) => id.slice(0, 6)).join(',')}`
    console.log(`  ${one.key.padEnd(12)} ${page} ${speaker} | ${stance} | ${words} => ${how}`)
  }
  for (const { gold, found } of claims)
    console.log(
      `  ${gold.key.padEnd(12)} gold ${gold.status} ${gold.atLeast}-${gold.atMost}  found ${found === null ? 'none' : `${found.id.slice(0, 6)} ${found.status} ${found.origins.atLeast}-${found.origins.atMost} "${found.text.slice(0, 70)}"`}`,
    )
}
