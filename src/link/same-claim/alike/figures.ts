import type { Prepared, PreparedFigure } from '../prepared.js'
import { areYearsApart } from './setting.js'

export const scopesOf = (of: Prepared): readonly string[] =>
  of.figures.map((one) => one.scope).filter((scope) => scope !== '')

/** How many times as many as are counted a forecast may be that speaks of the same. */
const FORECAST = 3

/** "As many as 10,000 by midwinter", "19 so far": what is feared is no count of what is. */
const isForecastOfMore = (a: Prepared, b: Prepared, one: PreparedFigure, other: PreparedFigure): boolean => {
  if ((a.mode === 'ahead') === (b.mode === 'ahead') || a.mode === 'wish' || b.mode === 'wish') return false
  const [low, high] = [one.max ?? one.min ?? 0, other.max ?? other.min ?? 0].sort((x, y) => x - y)
  return low > 0 && high / low > FORECAST
}

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

/** Nine accidents are not the 14 people who were hurt in them. */
const isHappening = ({ counted }: PreparedFigure): boolean => counted.startsWith('!')

/** 1 both count one thing, .4 one counts people at large, -1 two different things, 0 nothing to say. */
export function countedAgreement(a: Prepared, b: Prepared): number {
  let best = -2
  for (const one of a.figures) {
    for (const other of b.figures) {
      if ((one.scope !== '' && other.scope !== '' && one.scope !== other.scope) || areOthers(one.of, other.of)) continue
      if (one.isPart !== other.isPart || isForecastOfMore(a, b, one, other)) continue
      best = Math.max(best, thingAgreement(one, other))
    }
  }
  return best === -2 ? 0 : best
}

function thingAgreement(one: PreparedFigure, other: PreparedFigure): number {
  if (areKin(one, other)) return 1
  if (isHappening(one) !== isHappening(other)) return -1
  if (PEOPLE.has(one.counted) || PEOPLE.has(other.counted)) return 0.4
  return OF_PEOPLE.has(one.counted) && OF_PEOPLE.has(other.counted) ? -0.3 : -1
}

/** Kinds of people of whom one may be told under the name of the other. */
const KINDRED: ReadonlySet<string> = new Set([
  '=miner =worker',
  '=crew =worker',
  '=crew =passenger',
  '=troops =official',
])

/** 1 one kind, .8 one counts people of no kind, .5 kinds that are told apart by some, 0 others. */
function kindAgreement(a: string, b: string): number {
  if (a === b) return 1
  if (PEOPLE.has(a) || PEOPLE.has(b)) return 0.8
  return KINDRED.has(a < b ? `${a} ${b}` : `${b} ${a}`) ? 0.5 : 0
}

/** Those who fight: their losses are not the toll among people at large, who may as well be called workers or patients. */
const FIGHTERS: ReadonlySet<string> = new Set(['=troops', '=police', '=rebels'])
/** How many times as many as people at large fighters may be where both may be one count. */
const APART = 5

/** Six people and 120 soldiers: not one toll. A toll of one kind may grow to any number. */
function areApart(one: PreparedFigure, other: PreparedFigure): boolean {
  if (areKin(one, other) || !(FIGHTERS.has(one.counted) || FIGHTERS.has(other.counted))) return false
  const [low, high] = [one.min ?? one.max ?? 0, other.min ?? other.max ?? 0].sort((x, y) => x - y)
  return low > 0 && high / low > APART
}

const areKin = (one: PreparedFigure, other: PreparedFigure): boolean =>
  one.counted === other.counted || (PEOPLE.has(one.counted) && PEOPLE.has(other.counted))

/** Whether two counts tell one thing of those whom one side has: a part of them is not all of them. */
const areAlike = (one: PreparedFigure, other: PreparedFigure): boolean =>
  one.scope === other.scope && one.isPart === other.isPart && !areOthers(one.of, other.of)

/** Lots that many groups share side by side: 48 are watched here and 70 there, and neither is the toll of the event. */
const OF_GROUPS: ReadonlySet<string> = new Set(['monitored', 'quarantined', 'discharged', 'contact'])

/** What is told of the counted is one and so is the counted: the toll of one event. */
export function oneCount(a: Prepared, b: Prepared): number {
  let best = 0
  for (const one of a.figures) {
    if (one.scope === '' || OF_GROUPS.has(one.scope)) continue
    for (const other of b.figures)
      if (areAlike(one, other) && !areApart(one, other) && !isForecastOfMore(a, b, one, other))
        best = Math.max(best, kindAgreement(one.counted, other.counted))
  }
  return best
}

const isOtherFate = (fate: string, of: Prepared): boolean =>
  fate !== '' &&
  FATES.has(fate) &&
  of.figures.length > 0 &&
  of.figures.every((one) => FATES.has(one.scope) && one.scope !== fate)

const FATES: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'missing',
  'rescued',
  'hospital',
  'evacuated',
  'detained',
  'infected',
  'monitored',
  'contact',
  'quarantined',
  'discharged',
])

/** 1 both count, and neither what is told of the counted nor whose they are can be one: the killed and the missing. */
export function otherCount(a: Prepared, b: Prepared): number {
  let told = false
  for (const one of a.figures) {
    for (const other of b.figures) {
      if (one.scope === '' || other.scope === '') return 0
      if (isForecastOfMore(a, b, one, other)) {
        told = true
        continue
      }
      if (areAlike(one, other) && !areApart(one, other) && kindAgreement(one.counted, other.counted) > 0) return 0
      told = true
    }
  }
  if (a.figures.length === 0 && isOtherFate(a.fate, b)) return 1
  if (b.figures.length === 0 && isOtherFate(b.fate, a)) return 1
  return told ? 1 : 0
}

/** 1 both count the same of different people or places: the dead of one side, the dead of the other. */
export function countsOthers(a: Prepared, b: Prepared): number {
  for (const one of a.figures) {
    for (const other of b.figures) {
      if (one.scope !== other.scope) continue
      if (areOthers(one.of, other.of)) return 1
    }
  }
  return 0
}

/** "-orla" is an enemy of Orla: not Orla, and whether he is Vessa is not known. */
function areOthers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0 || a.some((name) => b.includes(name))) return false
  const enemies = [...a, ...b].filter((name) => name.startsWith('-'))
  return enemies.length === 0 || enemies.some((name) => a.includes(name.slice(1)) || b.includes(name.slice(1)))
}

/**
 * 1 where both count one lot in other numbers, and one of them names somebody or something that neither the other nor its
 * page knows, or tells of years ago: the dead of another event.
 *
 *     three died in the blast at Orlo      13 died when a bus fell off the Harun bridge
 */
export function countElsewhere(a: Prepared, b: Prepared): number {
  if (oneCount(a, b) === 0 || a.document === b.document) return 0
  const isNear = a.figures.some((one) =>
    b.figures.some((other) => one.scope === other.scope && (one.min === other.min || one.max === other.max)),
  )
  if (isNear) return 0
  return areYearsApart(a, b) || namesItsOwn(a, b) || namesItsOwn(b, a) ? 1 : 0
}

const namesItsOwn = (a: Prepared, b: Prepared): boolean => {
  const own = a.names.filter((name) => !name.startsWith('@'))
  return (
    own.length > 0 && own.every((name) => !b.names.includes(name) && !b.scene.includes(name) && !a.scene.includes(name))
  )
}
