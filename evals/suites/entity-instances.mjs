// Pairwise F1 of actors on MEANTIME's entity instances: each pair of names, in one page or in two of the 120, that stands for one
// person, organisation or place, and those that the fold joins. Only names: of "the company's Chief Executive Ilse Brandt" the
// last words; not "it" nor the "It" and "We" that open a sentence, "the company", a bare office or an adjective of a country. One that Hearsay finds no name in stands alone.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = process.env.DIST ?? join(root, 'dist')
const load = (path) => import(pathToFileURL(join(dist, path)).href)
const TYPES = { PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place' }

/** What stands behind the last word of an office: "Ilse Brandt" of "Norvik Hydro CEO Ilse Brandt"; '' for an office alone. */
function nameOf(text, head) {
  const words = text.replace(/^the /i, '').split(' ')
  let from = words.length
  while (from > 0 && !head.has(words[from - 1].toLowerCase())) from--
  return words.slice(from).join(' ')
}

const POSSESSIVES = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their'])

/** Capitalised words and what joins them, and nothing else. */
const NAME =
  /^(?:the |The )?(?:\p{Lu}[\p{L}.&'’-]*)(?: (?:\p{Lu}[\p{L}.&'’-]*|of|and|the|for|in|&|de|von|van|\d{1,4}))*$/u

const pairs = (count) => (count * (count - 1)) / 2
function tally(keys) {
  const counts = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
}

function scores(name, gold, found) {
  const wanted = tally(gold.map(({ instance }) => instance))
  const made = tally(gold.map(found))
  const both = tally(gold.map((one) => `${one.instance}\n${found(one)}`))
  return {
    [`${name} pairwise P`]: both / made,
    [`${name} pairwise R`]: both / wanted,
    [`${name} pairwise F1`]: (2 * both) / (made + wanted),
  }
}

export async function run() {
  const file = join(process.env.HEARSAY_EVAL_DATA ?? join(root, '..', 'shared', 'data'), 'meantime', 'all.jsonl.gz')
  if (!existsSync(file)) return null
  const { foldActors, nameRowsOf } = await load('fold/actors.js')
  const { actorNameId } = await load('link/same-actor/actor-name.js')
  const { linkShortNames } = await load('lang/en/names/short-names.js')
  const { countryOf } = await load('lang/en/names/countries.js')
  const { roleWords } = await load('lang/en/names/role-words.js')
  const { findMentions } = await load('lang/en/names/find-mentions.js')
  const { tokenise } = await load('lang/en/tokens/tokenise.js')
  const { head, pronoun } = roleWords()
  const isPronoun = (words) => pronoun.has(words.toLowerCase()) || POSSESSIVES.has(words.toLowerCase())
  const isAdjective = (text) => countryOf(text)?.demonyms.includes(text) ?? false
  const gold = []
  const pages = []
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const { id, text, date_line: dated, mentions } = JSON.parse(line)
    const at = Date.parse(`${dated} UTC`)
    const day = Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
    const found = findMentions(tokenise(text))
    pages.push({ document: id, day, mentions: found })
    const taken = new Set()
    // the same instance marked twice at its end, with and without what stands before the name, is one: the name
    for (const one of [...mentions].sort((a, b) => b.start - a.start)) {
      const type = TYPES[one.type]
      if (one.kind !== 'entity' || type === undefined || !NAME.test(one.text)) continue
      const words = type === 'person' ? nameOf(one.text, head) : one.text.replace(/^the /i, '')
      const instance = one.chain.replace(/^(?:cross_|intra_)+/, '')
      if (words === '' || isPronoun(words) || isAdjective(words) || taken.has(`${instance} ${one.end}`)) continue
      taken.add(`${instance} ${one.end}`)
      gold.push({ document: id, day, start: one.end - words.length, end: one.end, words, type, instance, found })
    }
  }
  const actorsOf = (list) => {
    const actorOf = new Map()
    for (const { actor, names } of foldActors(nameRowsOf(list), []))
      for (const name of names) actorOf.set(name, actor.id)
    return actorOf
  }
  const asType = (mention) => (mention.type === 'outlet' ? 'organisation' : mention.type)
  const ours = actorsOf(pages)
  for (const one of gold) {
    const mention = one.found.find(
      ({ type, start, end }) =>
        type !== 'role' &&
        type !== 'pronoun' &&
        start >= one.start - 4 &&
        start < one.end &&
        Math.abs(end - one.end) <= 2,
    )
    const stands = mention?.refersTo === undefined ? mention : one.found[mention.refersTo]
    one.ours = stands === undefined ? undefined : ours.get(actorNameId(stands.name, asType(stands), one.document))
    one.ours ??= `${one.document} ${one.start}`
  }
  // Where each name stands and of which kind it is given, and only the linking is ours.
  const given = pages.map(({ document, day }) => {
    const own = gold.filter((one) => one.document === document).sort((a, b) => a.start - b.start || b.end - a.end)
    const refers = linkShortNames(own.map(({ words, type }) => ({ name: words, kind: type })))
    const mentions = own.map(({ start, end, words, type }, at) => ({
      ...{ start, end, type, name: words },
      ...(refers[at] < 0 ? {} : { refersTo: refers[at] }),
    }))
    for (const [at, one] of own.entries()) one.given = mentions[mentions[at].refersTo ?? at]
    return { document, day, mentions }
  })
  const linked = actorsOf(given)
  const linkOf = ({ given: { name, type }, document }) => linked.get(actorNameId(name, type, document))
  return {
    names: gold.length,
    ...scores('end to end:', gold, ({ ours: id }) => id),
    ...scores('names given:', gold, linkOf),
    ...scores('baseline, same words:', gold, ({ type, words }) => `${type} ${words.toLowerCase()}`),
  }
}
