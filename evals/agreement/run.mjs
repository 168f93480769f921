// How far two annotators agree: npm run agreement [-- story…] [--list]
// Compares each evals/agreement/second/STORY.txt with gold/stories/STORY/ledger.txt. --list shows where they differ.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readGold } from '../ledger/read-gold.mjs'
import { figuresFrom, tally, together } from './compare.mjs'
import { sameChain, sameName } from './match.mjs'

const second = new URL('second/', import.meta.url)
const args = process.argv.slice(2)
const listed = args.includes('--list')
const known = readdirSync(second)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))
  .sort()
const asked = args.filter((arg) => !arg.startsWith('--'))
const missing = asked.filter((story) => !known.includes(story))
if (missing.length > 0) {
  console.error(`No second ledger for ${missing.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}
const stories = asked.length > 0 ? asked : known

const read = (url) => {
  if (existsSync(url)) return readGold(readFileSync(url, 'utf8'))
  console.error(`No ledger to compare with at ${url.pathname}.`)
  process.exit(2)
}
const lineOf = ({ page, speaker, stances, words, chain, keys }) =>
  [page, speaker, [...stances].join('+'), words, chain.join(' ← '), `(${[...keys].join(', ')})`].join(' | ')

/** Prints each thing on which the two ledgers of a story differ. */
function list(story, { differences: { statements, claims } }) {
  console.log(`\n# ${story}`)
  for (const one of statements.onlyFirst) console.log(`only first     ${lineOf(one)}`)
  for (const one of statements.onlySecond) console.log(`only second    ${lineOf(one)}`)
  for (const { first: a, second: b } of statements.pairs) {
    const what = [
      [...a.stances].sort().join() === [...b.stances].sort().join() ? '' : 'stance',
      sameName(a.speaker, b.speaker) ? '' : 'speaker',
      sameChain(a.chain, b.chain) ? '' : 'chain',
    ].filter(Boolean)
    if (what.length > 0) console.log(`${what.join('+').padEnd(14)} ${lineOf(a)}\n${' '.repeat(15)}${lineOf(b)}`)
  }
  const claimOf = (one) =>
    `${one.key} | ${one.status} | ${one.atLeast}-${one.atMost} | ${one.history.map(({ at, status }) => `${at.slice(5)} ${status}`).join(', ')}`
  for (const one of claims.onlyFirst) console.log(`claim first    ${claimOf(one)}`)
  for (const one of claims.onlySecond) console.log(`claim second   ${claimOf(one)}`)
  const members = (side, key) => statements.pairs.filter((pair) => pair[side].keys.has(key))
  for (const { first: a, second: b } of claims.pairs) {
    const mine = members('first', a.key)
    const theirs = members('second', b.key)
    for (const pair of mine.filter((one) => !theirs.includes(one)))
      console.log(`group          ${a.key} holds, ${b.key} does not: ${lineOf(pair.second)}`)
    for (const pair of theirs.filter((one) => !mine.includes(one)))
      console.log(`group          ${b.key} holds (second), ${a.key} does not: ${lineOf(pair.first)}`)
    if (a.status !== b.status || a.atLeast !== b.atLeast || a.atMost !== b.atMost)
      console.log(`claim          ${claimOf(a)}\n${' '.repeat(15)}${claimOf(b)}`)
  }
}

const tallies = stories.map((story) =>
  tally(
    read(new URL(`../../gold/stories/${story}/ledger.txt`, import.meta.url)),
    read(new URL(`${story}.txt`, second)),
  ),
)
const columns = [...tallies.map(figuresFrom), ...(stories.length > 1 ? [figuresFrom(together(tallies))] : [])]
const heads = [...stories, ...(stories.length > 1 ? ['all'] : [])]
const wide = Math.max(...heads.map((head) => head.length), 10) + 8
console.log(''.padEnd(40) + heads.map((head) => head.padStart(wide)).join(''))
for (const name of Object.keys(columns[0])) {
  const cells = columns.map((column) => {
    const [value, n] = column[name]
    return `${value === null ? '–' : value.toFixed(2)} (${n})`.padStart(wide)
  })
  console.log(name.padEnd(40) + cells.join(''))
}
console.log('In brackets: how many things the figure rests on. –: nothing to agree on beyond chance.')
if (listed) for (const [i, story] of stories.entries()) list(story, tallies[i])
