import type { Prepared } from '../prepared.js'

export const scopesOf = (of: Prepared): readonly string[] =>
  of.figures.map((one) => one.scope).filter((scope) => scope !== '')

/** 1 figures of one scope, such as the killed, whatever the numbers; -1 of different scopes only. */
export function scopeAgreement(a: Prepared, b: Prepared): number {
  const [x, y] = [scopesOf(a), scopesOf(b)]
  if (x.length === 0 || y.length === 0) return 0
  if (x[0] === y[0]) return 1
  return x.some((scope) => y.includes(scope)) ? 0 : -1
}

/** Counts of people in general: "persons", "bodies", "residents" may be the same ones. */
const PEOPLE: ReadonlySet<string> = new Set([
  '',
  '=resident',
  'person',
  'people',
  'peopl',
  'bodi',
  'body',
  'life',
  'victim',
  'person',
  'man',
  'men',
  'dead',
  'casualti',
])

/** People of one kind or another: soldiers may be called specialists, dockers workers. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  '=troops =expert =worker =child =student =woman =police =official =crew =passenger =patient =miner =guest =refugee =family =scientist =supporter =rebels'.split(
    ' ',
  ),
)

/** 1 both count one thing, .4 one counts people at large, -1 two different things, 0 nothing to say. */
export function countedAgreement(a: Prepared, b: Prepared): number {
  let best = -2
  for (const one of a.figures) {
    for (const other of b.figures) {
      const [x, y] = [PEOPLE.has(one.counted), PEOPLE.has(other.counted)]
      if (one.scope !== '' && other.scope !== '' && one.scope !== other.scope) continue
      const areKinds = OF_PEOPLE.has(one.counted) && OF_PEOPLE.has(other.counted)
      const value = one.counted === other.counted || (x && y) ? 1 : x || y ? 0.4 : areKinds ? -0.3 : -1
      best = Math.max(best, value)
    }
  }
  return best === -2 ? 0 : best
}

/** What is told of the counted is one and so is the counted: the toll of one event. */
export function oneCount(a: Prepared, b: Prepared): number {
  let best = 0
  for (const one of a.figures) {
    if (one.scope === '') continue
    for (const other of b.figures) {
      if (one.scope !== other.scope) continue
      if (one.counted === other.counted || (PEOPLE.has(one.counted) && PEOPLE.has(other.counted))) return 1
      if (PEOPLE.has(one.counted) || PEOPLE.has(other.counted)) best = 0.6
    }
  }
  return best
}

/** 1 both count the same of different people or places: the dead of one side, the dead of the other. */
export function countsOthers(a: Prepared, b: Prepared): number {
  for (const one of a.figures) {
    for (const other of b.figures) {
      if (one.scope !== other.scope || one.of.length === 0 || other.of.length === 0) continue
      if (!one.of.some((name) => other.of.includes(name))) return 1
    }
  }
  return 0
}
