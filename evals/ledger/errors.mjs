// Prints which statements of a story were joined or split wrongly, and why, for whoever works on the linker.

const short = (one) =>
  `${one.statement.page} ${one.statement.speaker} ${one.statement.stance}: "${one.found.text.slice(0, 90)}"`
const meet = (a, b) => [...a].some((one) => b.has(one))

/** Prints the gold claims with what became of them, then false joins and false splits with the pair's score and reasons. */
export async function printErrors({ matches, claims }, _found, pages, load) {
  const { prepareDocument } = await load('link/same-claim/prepare-document.js')
  const { judgeStatements } = await load('link/same-claim/judge-statements.js')
  const hit = matches.filter((one) => one.found !== null)
  const statements = new Map(hit.map((one) => [one.found.id, one.found]))
  const prepared = new Map()
  for (const { document } of pages) {
    const own = [...statements.values()]
      .filter((one) => one.document.id === `page:${document.name}`)
      .map((one) => ({ ...one, document: document.id }))
    for (const node of prepareDocument(document, own)) prepared.set(node.id, node)
  }
  for (const one of matches.filter((match) => match.found === null))
    console.log(`  MISSED ${one.key} ${one.statement.page} ${one.statement.speaker}: ${one.statement.words}`)
  for (const { gold, found } of claims) {
    const right = found !== null && found.status === gold.status
    const exact = found !== null && found.origins.atLeast === gold.atLeast && found.origins.atMost === gold.atMost
    console.log(
      `  ${right ? ' ' : 'S'}${exact ? ' ' : 'O'} ${gold.key.padEnd(16)} gold ${gold.status} ${gold.atLeast}-${gold.atMost} found ${found === null ? 'none' : `${found.status} ${found.origins.atLeast}-${found.origins.atMost} [${found.voices?.map((voice) => `${voice.known ? '' : '?'}${voice.name}/${voice.party}`).join('; ')}]`}`,
    )
    if (!right && found !== null)
      console.log(`       ${found.history.map((one) => `${one.at} ${one.status} (${one.cause})`).join(' > ')}`)
  }
  const seen = new Map()
  for (const one of hit) {
    const item = seen.get(one.found.id) ?? { ...one, keys: new Set() }
    item.keys.add(one.key)
    seen.set(one.found.id, item)
  }
  const items = [...seen.values()]
  for (const kind of ['JOINED', 'SPLIT'])
    for (let y = 1; y < items.length; y++)
      for (let x = 0; x < y; x++) {
        const gold = meet(items[x].keys, items[y].keys)
        const same = meet(items[x].claims, items[y].claims)
        if (gold === same || gold === (kind === 'JOINED')) continue
        const [a, b] = [prepared.get(items[x].found.id), prepared.get(items[y].found.id)]
        const { score, because } = judgeStatements(a, b)
        const why = because.map((one) => `${one.feature} ${one.weight} ${one.words}`).join('; ')
        console.log(
          `  ${kind} ${[...items[x].keys]}/${[...items[y].keys]} ${score}\n     ${short(items[x])}\n     ${short(items[y])}\n       ${why}`,
        )
      }
}
