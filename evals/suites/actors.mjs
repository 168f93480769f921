// Pairwise F1 of actors on the invented stories: each pair of labelled mentions that stands for one actor, and those that the fold joins.
// HEARSAY_SHOW=1 prints what is joined wrongly or left apart in a development story. Test stories are summed up only.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { storiesOf } from './ledger.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = process.env.DIST ?? join(root, 'dist')
const load = (path) => import(pathToFileURL(join(dist, path)).href)

/** Reads `name | type | spelling; spelling` lines. */
export function readActors(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name, type, spellings] = line.split('|').map((cell) => cell.trim())
      return { name, type, spellings: spellings.split(';').map((one) => one.trim()) }
    })
}

const isLetter = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Every place in the main text where a spelling stands, longest spellings first, none inside another. */
export function labelledMentions(text, spans, actors) {
  const spellings = actors
    .flatMap((actor) => actor.spellings.map((spelling) => ({ spelling, actor: actor.name })))
    .sort((a, b) => b.spelling.length - a.spelling.length)
  const taken = new Uint8Array(text.length)
  const found = []
  for (const { spelling, actor } of spellings)
    for (const span of spans)
      for (let at = text.indexOf(spelling, span.start); at >= 0 && at + spelling.length <= span.end; ) {
        const end = at + spelling.length
        if (!isLetter(text[at - 1]) && !isLetter(text[end]) && taken[at] === 0 && taken[end - 1] === 0) {
          taken.fill(1, at, end)
          found.push({ start: at, end, actor, spelling })
        }
        at = text.indexOf(spelling, end)
      }
  return found.sort((a, b) => a.start - b.start)
}

const pairs = (count) => (count * (count - 1)) / 2
const tally = (keys) => {
  const counts = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
}

/** The labelled mentions of a story with the actor that the fold gives each; one that is no mention stands alone. */
async function mentionsOf(folder) {
  const { annotateInputs } = await load('pipeline/annotate-inputs.js')
  const { foldActors, nameRowsOf } = await load('fold/actors.js')
  const { actorNameId } = await load('link/same-actor/actor-name.js')
  const { documentDay } = await load('store/as-of.js')
  const { mainSpans } = await load('clean/main-spans.js')
  const actors = readActors(readFileSync(join(root, folder, 'actors.txt'), 'utf8'))
  const pages = []
  for await (const item of annotateInputs([join(root, folder, 'pages')])) {
    if (!item.ok) throw new Error(`${item.item}: ${item.message}`)
    const { document, marked } = item.annotated
    pages.push({ document, mentions: marked.mentions })
  }
  const rows = nameRowsOf(
    pages.map(({ document, mentions }) => ({ document: document.id, day: documentDay(document), mentions })),
  )
  const actorOf = new Map()
  for (const { actor, names } of foldActors(rows, [])) for (const name of names) actorOf.set(name, actor.id)
  return pages.flatMap(({ document, mentions }) =>
    labelledMentions(document.text, mainSpans(document), actors).map((gold) => {
      const mention = mentions.find(
        (one) =>
          one.type !== 'role' &&
          one.type !== 'pronoun' &&
          one.start < gold.end &&
          one.end > gold.start &&
          fits(one, gold),
      )
      const head = mention?.refersTo === undefined ? mention : mentions[mention.refersTo]
      const type = head?.type === 'outlet' ? 'organisation' : head?.type
      const found = head === undefined ? undefined : actorOf.get(actorNameId(head.name, type, document.id))
      return { ...gold, document: document.name, found: found ?? `${document.id} ${gold.start}` }
    }),
  )
}

/** The same words, but for an article or a possessive at the edges. */
const fits = (mention, gold) => Math.abs(mention.start - gold.start) <= 4 && Math.abs(mention.end - gold.end) <= 2

function score(mentions) {
  const gold = tally(mentions.map(({ actor }) => actor))
  const found = tally(mentions.map(({ found: id }) => id))
  const both = tally(mentions.map(({ actor, found: id }) => `${actor}\n${id}`))
  return { gold, found, both }
}

function show(folder, mentions) {
  const groups = new Map()
  for (const one of mentions) groups.set(one.actor, [...(groups.get(one.actor) ?? []), one])
  for (const [actor, own] of groups) {
    const ids = new Map()
    for (const one of own)
      ids.set(one.found, [...(ids.get(one.found) ?? []), `${one.spelling} ${one.document.slice(0, 2)}`])
    if (ids.size > 1)
      console.log(`  ${folder} ${actor}: ${[...ids.values()].map((list) => list.join(', ')).join(' | ')}`)
  }
  const byFound = new Map()
  for (const one of mentions) byFound.set(one.found, (byFound.get(one.found) ?? new Set()).add(one.actor))
  for (const actors of byFound.values())
    if (actors.size > 1) console.log(`  ${folder} joined: ${[...actors].join(' = ')}`)
}

export async function run() {
  const figures = {}
  for (const [name, folders] of [
    ['dev', storiesOf('dev')],
    ['test', storiesOf('test')],
  ]) {
    const sum = { gold: 0, found: 0, both: 0 }
    for (const folder of folders) {
      if (!existsSync(join(root, folder, 'actors.txt'))) continue
      // a story's pairs are its own
      const mentions = await mentionsOf(folder)
      if (name === 'dev' && process.env.HEARSAY_SHOW) show(folder, mentions)
      const one = score(mentions)
      for (const key of Object.keys(sum)) sum[key] += one[key]
    }
    if (sum.gold === 0) continue
    figures[`${name} pairwise precision`] = sum.both / Math.max(1, sum.found)
    figures[`${name} pairwise recall`] = sum.both / sum.gold
    figures[`${name} pairwise F1`] = (2 * sum.both) / (sum.gold + sum.found)
  }
  return figures
}
