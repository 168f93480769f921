// Scores a folded ledger (what `hearsay claims --json` prints) against a hand-made one.

const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)
const f1 = (tp, found, gold) => (found + gold === 0 ? 1 : (2 * tp) / (found + gold))

/** Whether a found speaker fits a gold one: one name holds all words of the other, or the gold speaker is unnamed. */
export function sameSpeaker(gold, found) {
  if (gold === '') return true
  const a = fold(gold).split(' ')
  const b = fold(found).split(' ')
  const [less, more] = a.length <= b.length ? [a, b] : [b, a]
  return less.every((word) => more.includes(word)) || less.at(-1) === more.at(-1)
}

/**
 * Matches each gold statement to a found one: same page, the gold words within the found content or the other way round;
 * the speaker decides between several.
 */
function matchAll(gold, found) {
  const byPage = new Map()
  for (const claim of found)
    for (const one of claim.statements) {
      const name = one.document.id
      byPage.set(name, [...(byPage.get(name) ?? []), { ...one, claim: claim.id }])
    }
  const pages = [...byPage.keys()]
  return gold.flatMap((claim) =>
    claim.statements.map((statement) => {
      const here = pages
        .filter(
          (name) =>
            name.split(':').slice(1).join(':').includes(`${statement.page}-`) || name.endsWith(`:${statement.page}`),
        )
        .flatMap((name) => byPage.get(name))
      const words = fold(statement.words)
      const fits = here.filter(
        (one) => fold(one.text).includes(words) || (fold(one.text).length > 15 && words.includes(fold(one.text))),
      )
      const right = fits.filter((one) => sameSpeaker(statement.speaker, one.speaker.name))
      const off = (one) => Math.abs(fold(one.text).length - words.length)
      const chosen = (right.length > 0 ? right : fits).sort((a, b) => off(a) - off(b) || (a.id < b.id ? -1 : 1))
      return {
        key: claim.key,
        statement,
        found: chosen[0] ?? null,
        claims: new Set(chosen.filter((one) => one.id === chosen[0]?.id).map((one) => one.claim)),
        speakerRight: right.length > 0,
      }
    }),
  )
}

/**
 * The gold statements as items: lines of several claims that met one found statement are one item with several keys,
 * because a statement may speak to more than one claim.
 */
function itemsOf(matches) {
  const items = new Map()
  for (const one of matches) {
    const { page, speaker, words } = one.statement
    const id = one.found?.id ?? `${page}|${speaker}|${words}`
    const item = items.get(id) ?? { keys: new Set(), claims: new Set() }
    item.keys.add(one.key)
    for (const claim of one.claims) item.claims.add(claim)
    items.set(id, item)
  }
  return [...items.values()]
}

const meet = (a, b) => [...a].some((one) => b.has(one))

/** Pairwise precision and recall of grouping over the gold statements; a statement that was not found loses its pairs. */
function pairwise(items) {
  let both = 0
  let inGold = 0
  let inFound = 0
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length; j++) {
      const gold = meet(items[i].keys, items[j].keys)
      const found = meet(items[i].claims, items[j].claims)
      if (gold) inGold++
      if (found) inFound++
      if (gold && found) both++
    }
  return { precision: ratio(both, inFound), recall: ratio(both, inGold), f1: f1(both, inFound, inGold) }
}

/** B³: for each statement, how much of its found group is of its gold group and the other way round. */
function bCubed(items) {
  let precision = 0
  let recall = 0
  for (const one of items) {
    const gold = items.filter((other) => meet(one.keys, other.keys))
    const found = items.filter((other) => other === one || meet(one.claims, other.claims))
    const both = gold.filter((other) => found.includes(other)).length
    precision += both / found.length
    recall += both / gold.length
  }
  const p = ratio(precision, items.length)
  const r = ratio(recall, items.length)
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** The found claim that holds most of a gold claim's statements. */
function claimFor(key, matches, found) {
  const votes = new Map()
  for (const one of matches)
    if (one.key === key) for (const claim of one.claims) votes.set(claim, (votes.get(claim) ?? 0) + 1)
  const best = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
  return best === undefined ? null : found.find((claim) => claim.id === best[0])
}

/** A status on a day: the last change of the history up to it. */
const statusOn = (history, day) =>
  history.filter((change) => change.at !== null && change.at.slice(0, 10) <= day).at(-1)?.status ?? null

/** Numbers of a figure as worded, so that "some 12,000" and "12 000 people" are one. */
const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const numbersIn = (words) =>
  words
    .toLowerCase()
    .replace(/(\d)[, ](?=\d{3})/g, '$1')
    .match(/\d+(?:\.\d+)?|[a-z]+/g)
    ?.map((word) => (UNITS.includes(word) ? String(UNITS.indexOf(word)) : word))
    .filter((word) => /^\d/.test(word)) ?? []

/** F1 of the points of all series: a gold point is found where its claim has that number on that day. */
function seriesF1(claims) {
  let both = 0
  let inGold = 0
  let inFound = 0
  for (const { gold, found } of claims) {
    const wanted = gold.figures.map((line) => line.split('|').map((part) => part.trim()))
    if (wanted.length === 0) continue
    const points = new Map()
    for (const { figure, at } of found?.figures ?? [])
      points.set(`${at?.slice(0, 10) ?? ''} ${figure.min} ${figure.max}`, { figure, day: at?.slice(0, 10) ?? '' })
    const left = [...points.values()]
    inGold += wanted.length
    inFound += left.length
    for (const [, day, words] of wanted) {
      const numbers = numbersIn(words)
      const at = left.findIndex(
        (point) =>
          (day === '' || point.day === day) &&
          (numbers.includes(String(point.figure.min)) || numbers.includes(String(point.figure.max))),
      )
      if (at < 0) continue
      both++
      left.splice(at, 1)
    }
  }
  return inGold === 0 ? null : f1(both, inFound, inGold)
}

/**
 * @param {import('./read-gold.mjs').GoldClaim[]} gold
 * @param {object[]} found what `hearsay claims --json` prints
 */
export function scoreLedger(gold, found) {
  const matches = matchAll(gold, found)
  const hit = matches.filter((one) => one.found !== null)
  const items = itemsOf(matches)
  const pairs = pairwise(items)
  const claims = gold.map((claim) => ({ gold: claim, found: claimFor(claim.key, matches, found) }))
  const exact = claims.filter(
    ({ gold: g, found: f }) => f !== null && f.origins.atLeast === g.atLeast && f.origins.atMost === g.atMost,
  )
  const errors = claims
    .filter(({ found: f }) => f !== null)
    .map(({ gold: g, found: f }) => Math.abs(f.origins.atLeast - g.atLeast))
  const status = claims.filter(({ gold: g, found: f }) => f !== null && f.status === g.status)
  const dated = claims.flatMap(({ gold: g, found: f }) =>
    g.history.map((change) => f !== null && statusOn(f.history, change.at) === change.status),
  )
  const series = seriesF1(claims)
  return {
    figures: {
      'statements found': ratio(hit.length, matches.length),
      'speaker right': ratio(hit.filter((one) => one.speakerRight).length, hit.length),
      'stance right': ratio(hit.filter((one) => one.found.stance === one.statement.stance).length, hit.length),
      'claims pairwise F1': pairs.f1,
      'claims pairwise P': pairs.precision,
      'claims pairwise R': pairs.recall,
      'claims B3': bCubed(items),
      'origins exact': ratio(exact.length, claims.length),
      'origins mean error': errors.length === 0 ? 0 : errors.reduce((sum, n) => sum + n, 0) / errors.length,
      'status right': ratio(status.length, claims.length),
      ...(series === null ? {} : { 'figures series F1': series }),
      ...(dated.length > 0 ? { 'status by date': ratio(dated.filter(Boolean).length, dated.length) } : {}),
    },
    matches,
    claims,
  }
}
