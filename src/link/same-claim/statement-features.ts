import { conceptsOf } from '../../lang/en/propositions/concepts.js'
import { noticeIn } from '../../lang/en/propositions/notices.js'
import { readProposition } from '../../lang/en/propositions/read-proposition.js'
import { stem } from '../../lang/en/propositions/stem.js'
import type { Document, Statement } from '../../model/index.js'
import { dayOf } from './days.js'
import type { Mode, Prepared, PreparedFigure } from './prepared.js'
import { propositionOf } from './proposition-of.js'
import { shareOf, type Usage } from './usage.js'
import { wordRuns } from './word-runs.js'

const QUOTED = /[“"«]([^“”"«»]{3,600})[”"»]/gu

/**
 * Reduces a statement to what comparisons need. A static function of the statement and its document; what else is stored
 * plays no part. Speakers are left out: who says a thing does not change what is said.
 *
 * @param page The statements of the same document, so that "this information" can be resolved, and its scene.
 */
export function statementFeatures(
  statement: Statement,
  document: Document,
  page: { readonly siblings: readonly Statement[]; readonly scene: readonly string[]; readonly usage: Usage },
): Prepared {
  const { proposition, text, aboutReport } = propositionOf(statement, document, page.siblings)
  const figures = figuresOf(statement)
  const counted = COUNTED[figures.find((figure) => figure.scope !== '')?.scope ?? '']
  const main = counted === undefined ? proposition.main : [counted]
  const events = counted === undefined ? proposition.events : [...new Set([counted, ...proposition.events])]
  const terms = [...proposition.terms].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return {
    node: statement.id,
    id: statement.id,
    document: statement.document,
    names: [...proposition.names].sort(),
    subject: proposition.subject ?? proposition.names[0] ?? null,
    main: [...main].sort(),
    events: [...events].sort(),
    terms: terms.map(([term]) => term),
    bits: terms.map(([, bits]) => bits),
    shares: terms.map(([term]) => shareOf(page.usage, term)),
    eventShares: [...events].sort().map((event) => shareOf(page.usage, `!${event}`)),
    figures,
    times: timesOf(statement),
    quoted: quotedOf(statement.text),
    mode: modeOf(statement, proposition.ahead, aboutReport),
    stance: statement.stance,
    negative: statement.polarity === 'negative',
    runs: wordRuns(text),
    aboutReport,
    scene: page.scene,
    day: dayOf(document.published?.value),
    party: statement.speaker.party ?? partyOnPage(statement, page.siblings),
    notice: noticeIn(document.text.slice(statement.context.start, statement.context.end)),
  }
}

/** What a count of people tells first, however it is put: "the blast claimed 14 lives", "14 bodies were found". */
const COUNTED: Readonly<Record<string, string>> = {
  killed: 'kill',
  wounded: 'wound',
  missing: 'miss',
  detained: 'detain',
  evacuated: 'evacuate',
}

/** The party that the page gives the same name elsewhere: "Halden, mayor of Orlo" above, "Halden" here. */
function partyOnPage(statement: Statement, siblings: readonly Statement[]): string | null {
  const { name, type } = statement.speaker
  if (type === 'unnamed') return null
  const parties = siblings.filter((one) => one.speaker.name === name && one.speaker.party !== null)
  return parties.map((one) => one.speaker.party ?? '').sort()[0] ?? null
}

function modeOf(statement: Statement, ahead: boolean, aboutReport: boolean): Mode {
  if (aboutReport) return ahead ? 'ahead' : 'fact'
  if (statement.stance === 'demand') return 'wish'
  if (statement.stance === 'opinion') return 'view'
  if (statement.stance === 'predict' || statement.stance === 'commit' || ahead) return 'ahead'
  return 'fact'
}

function figuresOf(statement: Statement): readonly PreparedFigure[] {
  return statement.figures
    .filter((figure) => figure.countable)
    .map((figure) => {
      const head = stem((figure.counted.split(' ').at(-1) ?? '').toLowerCase())
      const thing = conceptsOf(head).find((concept) => concept.kind === 'thing')
      return {
        min: figure.min,
        max: figure.max,
        counted: thing === undefined ? head : `=${thing.name}`,
        scope: figure.scope,
      }
    })
}

function timesOf(statement: Statement): readonly (readonly [number, number])[] {
  const times: [number, number][] = []
  for (const time of statement.times) {
    if (time.type !== 'DATE' && time.type !== 'TIME') continue
    const from = dayOf(time.from)
    const to = dayOf(time.to)
    if (from !== null && to !== null && to - from <= 366) times.push([from, Math.max(to, from + 1)])
  }
  return times.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function quotedOf(text: string): readonly string[] {
  const words = new Set<string>()
  for (const match of text.matchAll(QUOTED)) {
    const { terms, events } = readProposition(match[1])
    for (const [term] of terms) words.add(term)
    for (const event of events) words.add(`!${event}`)
  }
  return [...words].sort()
}
