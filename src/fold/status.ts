import { sameVoice } from '../link/shared-origin/same-voice.js'
import { isOutletName, sameName } from '../link/shared-origin/voice.js'
import type { Denial, FigurePoint, Origin, Status, StatusChange } from '../model/index.js'
import { earliestDay } from '../store/as-of.js'
import { compareDays, countedSupport, type Entry, isJudging } from './entry.js'
import { areNear, figurePoints, seriesOf } from './figures.js'
import { areOtherPlaces, figuresApart } from './figures-apart.js'
import { isMended } from './is-mended.js'
import { sharedSentences } from './one-sentence.js'
import { countOrigins, type Interest, oneParty } from './origins.js'
import { ownCorrection } from './own-correction.js'
import type { Policy } from './policy.js'
import type { SurelyOne } from './surely-one.js'
import type { OriginJudged } from './voice-groups.js'

/** What a status is drawn under. */
export interface StatusOptions {
  readonly policy: Policy
  readonly judged: OriginJudged
  readonly interest: Interest
  readonly surely: SurelyOne
}

/** The standing of a claim after some of its statements. */
interface Standing {
  readonly status: Status
  readonly by: string | null
  readonly cause: string
}

/**
 * Draws the status of a claim over time: one step for each day on which something was said about it. No step says that
 * a claim is true. Rules of `default@10`, the first that holds:
 *
 * 1. retracted: everyone who reported it has taken it back (or the page that carried it has), whoever judges the report;
 * 2. superseded: the pages that carried it were revised and no longer do;
 * 3. corrected: the last move was a correction by the one on whose word it rests, its author or the only outlet, or a page
 *    calls its own figure wrong and gives another, or a party puts another number in the place of its own;
 * 4. confirmed: a voice confirmed it after the last denial, or the denier's own party now says it;
 * 5. disputed: one party denies what another, named one says (in so many words, or by surely the same with a "no"); denied: only unnamed
 *    voices or nobody say it, or whose own party denies it later;
 * 6. corroborated: independent parties, as many as the policy asks, say that it is so, two of them surely one thing and not
 *    in one sentence, nor in other counts of other weeks;
 * 7. reported.
 *
 * "Cannot confirm" and silence change nothing.
 *
 * @param entries In the order of their days.
 */
export function foldStatus(entries: readonly Entry[], options: StatusOptions): readonly StatusChange[] {
  const changes: StatusChange[] = []
  let at = 0
  while (at < entries.length) {
    const day = entries[at].day
    let end = at
    while (end < entries.length && entries[end].day === day) end++
    const standing = standingAfter(entries.slice(0, end), options)
    const last = changes.at(-1)
    if (standing !== null && (last === undefined || last.status !== standing.status || last.by !== standing.by)) {
      const of = entries.slice(at, end)
      changes.push({
        at: day,
        ...fromOf(of, day),
        ...standing,
        statements: of.map((entry) => entry.statement.id),
        ...(day !== null && isDayAssumed(of, standing.status) ? { assumed: true } : {}),
      })
    }
    at = end
  }
  return changes
}

/**
 * Whether the day of a change is one that no page states: its pages give no date, or nobody who made it is said to have
 * spoken on a day, so that it is taken to be that of the page, as the evidence is.
 */
function isDayAssumed(of: readonly Entry[], status: Status): boolean {
  if (of.every((entry) => entry.document.day === null)) return true
  const made = of.filter((entry) => isMover(entry, status))
  return (made.length > 0 ? made : of).every(({ statement }) => statement.saidAt?.stated !== true)
}

/** Whether a statement is of those that can make a status. */
function isMover({ side, notice, statement }: Entry, status: Status): boolean {
  if (status === 'corrected' || status === 'retracted') return notice !== null
  if (status === 'denied' || status === 'disputed') return side === 'against'
  return status === 'confirmed' ? statement.stance === 'confirm' : side === 'for'
}

/** From which day on a change can have been whose statements all count from this day; nothing where one was made on it. */
function fromOf(of: readonly Entry[], day: string | null): Pick<StatusChange, 'from'> {
  const [last] = of.map(firstDayOf).sort((a, b) => -compareDays(a, b))
  return last === null || last === undefined || day === null || last >= day ? {} : { from: last }
}

/** The first day on which a statement can have been made, as far as its page's date tells, or where it has none its words. */
const firstDayOf = ({ statement, document }: Entry): string | null =>
  earliestDay(document.day === null ? statement.saidAt?.from : document.published)

function standingAfter(upTo: readonly Entry[], options: StatusOptions): Standing | null {
  // A page without a date is later than nothing: its denial does not undo what is dated.
  const entries = [...upTo.filter((entry) => entry.day === null), ...upTo.filter((entry) => entry.day !== null)]
  const moves = entries.filter((entry) => entry.side !== 'open' || entry.notice !== null)
  if (moves.length === 0) {
    return { status: 'reported', by: null, cause: 'somebody was asked about it and left it open' }
  }
  const supporters = moves.filter((entry) => entry.side === 'for' && entry.notice === null)
  const standing = supporters.filter((entry) => !isTakenBack(entry, moves) && !isRevisedAway(entry, entries))
  const lastNotice = moves.filter((entry) => entry.notice !== null).at(-1)
  // Who judges a report that was taken back does not hold it up.
  const isGone = standing.length === 0 || (supporters.some((one) => !isJudging(one)) && standing.every(isJudging))
  if (isGone && supporters.length > 0 && supporters.some((one) => !standing.includes(one))) {
    if (supporters.every((entry) => isRevisedAway(entry, entries) && !isTakenBack(entry, moves))) {
      return { status: 'superseded', by: null, cause: 'the pages that carried it were revised and no longer do' }
    }
    return {
      status: 'retracted',
      by: lastNotice === undefined ? null : carrierOf(lastNotice),
      cause: 'taken back by those who reported it',
    }
  }
  if (lastNotice !== undefined && lastNotice.notice === 'retraction' && supporters.length === 0) {
    return { status: 'retracted', by: carrierOf(lastNotice), cause: 'taken back by those who reported it' }
  }
  // A denial by an unnamed voice alone moves nothing.
  const denials = moves.filter(
    (entry) =>
      entry.side === 'against' &&
      entry.notice === null &&
      entry.voice.kind !== 'unnamed' &&
      !isReversed(entry, standing) &&
      !saysBothAtOnce(entry, standing) &&
      !isOwnNegative(entry, standing) &&
      isDenial(entry, standing, options.surely),
  )
  const confirmation = standing
    .filter((entry) => entry.statement.stance === 'confirm' && entry.voice.kind === 'named')
    .at(-1)
  const lastDenial = denials.at(-1)
  const overridden = confirmation !== undefined && lastNotice !== undefined && !isOwnWord(lastNotice, confirmation)
  // What others say later of what was put in the place of a wrong figure leaves it corrected.
  const replaced = standing.filter((entry) => lastNotice !== undefined && isPutInPlace(entry, lastNotice))
  if (replaced.length > 0 && lastNotice !== undefined && !overridden && restsOn(lastNotice, replaced))
    return { status: 'corrected', by: carrierOf(lastNotice), cause: `corrected by ${carrierOf(lastNotice)}` }
  if (
    lastNotice?.notice === 'correction' &&
    !overridden &&
    // "We misspelt her name" corrects what nobody here has said: a report like others.
    (standing.length > 0 || lastNotice.side === 'against') &&
    restsOn(lastNotice, standing) &&
    isLatest(lastNotice, [confirmation, lastDenial], entries)
  ) {
    return { status: 'corrected', by: carrierOf(lastNotice), cause: `corrected by ${carrierOf(lastNotice)}` }
  }
  const areOne = oneParty(
    [...standing, ...denials].map((entry) => entry.voice),
    options.judged,
  )
  const replacing = ownCorrection(standing, entries, areOne)
  if (replacing !== null && isLatest(replacing, [confirmation, lastDenial], entries))
    return { status: 'corrected', by: replacing.voice.name, cause: `corrected by ${replacing.voice.name}` }
  const count = (entries: readonly Entry[]) =>
    countOrigins(
      entries.map((entry) => entry.voice),
      options.judged,
      options.interest,
    )
  const key = options.policy.partiesCountOnce ? 'byParty' : 'byVoice'
  // A spokesman who says again what his government said changes nothing: whoever of one party said it first stays named.
  const nameOfFirst = (entry: Entry, all: readonly Entry[]): string =>
    all.find((one) => one.voice.kind === 'named' && count([one, entry])[key].atMost <= 1)?.voice.name ??
    entry.voice.name
  if (confirmation !== undefined && (lastDenial === undefined || isLatest(confirmation, [lastDenial], entries))) {
    const since = lastDenial === undefined ? standing : standing.filter((one) => isLater(one, lastDenial))
    const who = nameOfFirst(
      confirmation,
      since.filter((one) => one.statement.stance === 'confirm'),
    )
    return { status: 'confirmed', by: who, cause: `confirmed by ${who}` }
  }
  const overtaken = comeAbout(standing, options.surely)
  if (overtaken !== null && (lastDenial === undefined || isLater(overtaken, lastDenial)))
    return { status: 'superseded', by: null, cause: `${overtaken.voice.name} says that it has come about` }
  if (lastDenial !== undefined) {
    const own = standing.filter(
      (entry) =>
        sameVoice(entry.voice, lastDenial.voice) === null &&
        // Whose party denies it later does not say it any more.
        !denials.some((denial) => isLater(denial, entry) && areOne(entry.statement.id, denial.statement.id)),
    )
    // Who asks for a thing does not say that it is so, nor who judges what others say: a demand that is turned down is denied.
    const told = countedSupport(standing)
    const named = own.filter(
      (entry) => entry.voice.kind === 'named' && entry.statement.stance !== 'demand' && told.includes(entry),
    )
    const who = nameOfFirst(lastDenial, denials)
    return named.length > 0
      ? { status: 'disputed', by: null, cause: `${named[0].voice.name} says it, ${who} denies it` }
      : { status: 'denied', by: who, cause: `denied by ${who}; nobody who is named says it` }
  }
  const disputed = disputedFigures(standing, moves)
  if (disputed !== null) return { status: 'disputed', by: null, cause: disputed }
  const counted = countedSupport(standing)
  const all = count(counted)
  const parties = all[key].atLeast
  const least = options.policy.corroboratedBy
  if (parties < least)
    return { status: 'reported', by: null, cause: `said by ${standing[0]?.voice.name ?? entries[0].voice.name}` }
  if (counted.every(isJudging))
    return { status: 'reported', by: null, cause: `a judgement or demand of ${parties} independent parties or more` }
  const areApartParties = (x: Entry, y: Entry): boolean => count([x, y])[key].atLeast > 1
  if (!bearOut(counted, options.surely, areApartParties))
    return {
      status: 'reported',
      by: null,
      cause: `said by ${parties} independent parties or more, in words too far apart to be surely one thing`,
    }
  const isOneFigure = agreeing(counted, all.origins).some((some) => count(some)[key].atLeast >= least)
  const cause = `said by ${parties} independent parties or more${isOneFigure ? '' : ', who give different figures'}`
  return { status: 'corroborated', by: null, cause }
}

/** Whether two of these, of different parties, surely say one thing, and a page does not give it to both in one sentence. */
const bearOut = (
  entries: readonly Entry[],
  surely: SurelyOne,
  areApartParties: (x: Entry, y: Entry) => boolean,
): boolean => {
  const shared = sharedSentences(entries.map(({ statement }) => statement))
  const isOneSentence = (x: Entry, y: Entry): boolean =>
    shared(x.statement.id) !== null && shared(x.statement.id) === shared(y.statement.id)
  return entries.some((x, index) =>
    entries
      .slice(0, index)
      .some(
        (y) =>
          x.voice.name !== y.voice.name &&
          !isOneSentence(x, y) &&
          surely(x.statement.id, y.statement.id) &&
          areApartParties(x, y) &&
          !areOtherCounts(x, y),
      ),
  )
}

/** Days after which a count is a count of its own, where its number is another. */
const LATER_COUNT = 14

/**
 * Whether both count one lot, no number of the one is near one of the other, and they count in two places or more than a
 * fortnight apart: then neither is a word on the other.
 *
 *     "More than 4,500 have died", one said in October; "over 7,500 have died", another said in December.
 *     "Eleven remain at Merrin Hospital", one said; "fifteen remain at Sarn Hospital", another said.
 */
function areOtherCounts(x: Entry, y: Entry): boolean {
  const days = x.day === null || y.day === null ? 0 : Math.abs(Date.parse(x.day) - Date.parse(y.day)) / 86_400_000
  if (days <= LATER_COUNT && !areOtherPlaces(x, y)) return false
  const pairs = x.figures.flatMap((one) => y.figures.map((other) => [one, other] as const))
  const ofOne = pairs.filter(([one, other]) => one.scope === other.scope && one.unit === other.unit)
  return ofOne.length > 0 && !ofOne.some(([one, other]) => areNear(one, other))
}

/**
 * Who denies a claim, by name; a later confirmation takes nothing away from it. As for the status, an unnamed voice denies
 * nothing, nor does one in whose own words there is only a "no".
 */
export function denialsOf(entries: readonly Entry[], surely: SurelyOne): readonly Denial[] {
  const standing = entries.filter((entry) => entry.side === 'for' && entry.notice === null)
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.side !== 'against' || entry.notice !== null || entry.voice.kind === 'unnamed') continue
    if (saysBothAtOnce(entry, standing) || isOwnNegative(entry, standing)) continue
    if (!isDenial(entry, standing, surely)) continue
    const own = byName.get(entry.voice.name)
    if (own === undefined) byName.set(entry.voice.name, [entry])
    else own.push(entry)
  }
  return [...byName].map(([by, own]) => ({
    by,
    at: own.at(-1)?.day ?? null,
    statements: own.map(({ statement }) => statement.id),
  }))
}

/**
 * "There is nothing left", says who alone had said that all is gone: another sentence of his with a "no" in it, and no
 * denial, which would say that it is one.
 */
const isOwnNegative = (entry: Entry, standing: readonly Entry[]): boolean =>
  entry.statement.stance !== 'deny' &&
  standing.length > 0 &&
  standing.every((other) => sameVoice(other.voice, entry.voice) !== null)

/**
 * Who denies a claim says so, or says surely the same thing with a "no": a sentence of something else that has a "not"
 * denies nothing.
 *
 *     The bridge was open.      "The bridge was not open," the mayor said.             denied
 *     The bridge was open.      The mayor said nobody had been seen on the bridge.     another matter
 */
const isDenial = (entry: Entry, standing: readonly Entry[], surely: SurelyOne): boolean =>
  entry.statement.stance === 'deny' ||
  // Who turns a plan down denies no fact.
  (!isJudging(entry) &&
    (standing.length === 0 ||
      standing.some(
        ({ statement, words }) =>
          surely(statement.id, entry.statement.id) && !lettersOf(entry.words).includes(lettersOf(words)),
      )))

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** One voice that denies and says on one day: two sides of one sentence, no turn. */
const saysBothAtOnce = (denial: Entry, standing: readonly Entry[]): boolean =>
  standing.some((entry) => entry.day === denial.day && sameVoice(entry.voice, denial.voice) !== null)

/** Whether the claim rests on what a notice takes back: the author corrects himself, or all who say it stand on that outlet. */
const restsOn = (notice: Entry, standing: readonly Entry[]): boolean =>
  standing.some((entry) => entry.voice.kind === 'named' && sameVoice(notice.voice, entry.voice) !== null) ||
  standing.every(
    (entry) => isOwnWord(notice, entry) || entry.statement.chain.some((hop) => sameName(hop.name, carrierOf(notice))),
  )

/** The voice or the outlet of a notice is that of the entry. */
const isOwnWord = (notice: Entry, entry: Entry): boolean =>
  sameVoice(notice.voice, entry.voice) !== null || sameName(carrierOf(notice), entry.document.outlet)

/** Two named parties whose newest figures of one thing cannot both hold. */
function disputedFigures(standing: readonly Entry[], moves: readonly Entry[]): string | null {
  const named = standing.filter((entry) => entry.voice.kind === 'named' && !isMended(entry, moves))
  const [pair] = figuresApart(named)
  if (pair === undefined) return null
  const points = figurePoints(named)
  return pair.map((at) => `${points[at].speaker} says ${points[at].figure.surface}`).join(', ')
}

/**
 * The statements that can all hold together: who says 14 and who says 31 do not bear each other out. One set for each
 * origin that gives a figure, less those of origins that give another; all of them where no two figures are apart.
 */
function agreeing(standing: readonly Entry[], origins: readonly Origin[]): readonly (readonly Entry[])[] {
  const [series] = seriesOf(figurePoints(standing))
    .filter(({ disagreements }) => disagreements.length > 0)
    .sort((a, b) => b.points.length - a.points.length)
  if (series === undefined) return [standing]
  const originOf = new Map(origins.flatMap(({ id, statements }) => statements.map((one) => [one, id] as const)))
  // What each stands by: the figures of the last day on which it gave one.
  const latest = new Map<string, FigurePoint[]>()
  for (const point of series.points) {
    const origin = originOf.get(point.statement)
    if (origin === undefined) continue
    const held = latest.get(origin)
    if (held === undefined || held[0].at !== point.at) latest.set(origin, [point])
    else held.push(point)
  }
  return [...latest.values()].map((points) =>
    standing.filter(({ statement }) =>
      (latest.get(originOf.get(statement.id) ?? '') ?? []).every(
        (a) => points.includes(a) || points.every((b) => areNear(a.figure, b.figure)),
      ),
    ),
  )
}

/**
 * The statement by which a forecast, a plan or a promise is overtaken: one that tells surely the same as done, later than
 * all that put it ahead. Null: none.
 */
function comeAbout(standing: readonly Entry[], surely: SurelyOne): Entry | null {
  const ahead = standing.filter(isPlan)
  if (ahead.length === 0) return null
  const done = standing.filter(
    (entry) =>
      entry.day !== null &&
      (entry.statement.stance === 'assert' || entry.statement.stance === 'confirm') &&
      !entry.isAhead &&
      ahead.some((plan) => surely(plan.statement.id, entry.statement.id)),
  )
  const last = done.at(-1)
  if (last === undefined || done.some((entry) => ahead.some((plan) => !isLater(entry, plan)))) return null
  return last
}

const isPlan = ({ statement: { stance } }: Entry): boolean => stance === 'predict' || stance === 'commit'

/** On a later day; a page without a date is later than nothing and earlier than all that is dated. */
const isLater = (one: Entry, than: Entry): boolean => one.day !== null && (than.day === null || one.day > than.day)

/** "The same article said": its outlet. */
const carrierOf = (entry: Entry): string =>
  entry.voice.kind === 'unnamed' || entry.statement.speaker.type === 'document'
    ? (entry.document.outlet ?? entry.voice.name)
    : entry.voice.name

/** Whether `one` stands at or after all the others in the order of entries. */
const isLatest = (one: Entry, others: readonly (Entry | undefined)[], entries: readonly Entry[]): boolean => {
  const at = entries.indexOf(one)
  return others.every((other) => other === undefined || entries.indexOf(other) <= at || other.day === one.day)
}

/** A retraction takes back what the same voice, the same outlet, or the agency that it had credited, reported before. */
function isTakenBack(entry: Entry, moves: readonly Entry[]): boolean {
  return moves.some(
    (move) =>
      move.notice === 'retraction' &&
      // A page that takes its report back says first what it was.
      (moves.indexOf(move) > moves.indexOf(entry) || move.document.id === entry.document.id) &&
      !isPutInPlace(entry, move) &&
      (sameVoice(move.voice, entry.voice) !== null ||
        [
          // "Signal Daily reported", on another's page: its own page takes it back.
          entry.voice.name,
          entry.document.outlet,
          ...entry.document.credits,
          ...entry.statement.chain.map((hop) => hop.name),
        ].some(
          (name) => name !== null && (areOneOutlet(name, carrierOf(move)) || sameName(name, move.document.outlet)),
        )),
  )
}

const areOneOutlet = (a: string, b: string): boolean => isOutletName(a, b) || isOutletName(b, a)

/** "That was wrong. The price was 1.2 million": a figure behind what takes the report back, on the same page. */
const isPutInPlace = (entry: Entry, notice: Entry): boolean =>
  entry.document.id === notice.document.id && entry.figures.length > 0 && firstOf(entry) > firstOf(notice)

const firstOf = ({ statement }: Entry): number => Math.min(...statement.content.map(({ start }) => start))

/** A page's later revision that no longer says it. */
function isRevisedAway(entry: Entry, entries: readonly Entry[]): boolean {
  return (
    entries.some((other) => other.document.revisionOf === entry.document.id) &&
    !entries.some(
      (other) =>
        other.document.revisionOf === entry.document.id &&
        other.side === entry.side &&
        sameVoice(other.voice, entry.voice) !== null,
    )
  )
}

/** A denial is off when its own voice or party says the thing later. */
function isReversed(denial: Entry, standing: readonly Entry[]): boolean {
  return standing.some(
    (entry) =>
      (entry.day ?? '9999') > (denial.day ?? '9999') &&
      (sameVoice(entry.voice, denial.voice) !== null ||
        (entry.voice.party !== null && entry.voice.party === denial.voice.party)),
  )
}
