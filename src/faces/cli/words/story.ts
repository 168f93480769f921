import type { z } from 'zod'
import { orAssumed } from '../../../ask/assumed.js'
import { isOnlyVoice, ONLY_VOICE } from '../../../ask/only-voice.js'
import type { story } from '../../../ask/queries/story.js'
import { causeBeside, daysWords, originWords } from '../../../ask/words.js'
import { deniedWords } from '../../../fold/denied-before.js'
import { count, nounOf } from '../../../text/count.js'
import { type Pen, plain, wrap } from '../pen.js'
import { item } from './item.js'

type Story = z.output<typeof story.output>

/** The story for a reader at a terminal: one sentence, then what is disputed, what changed and which figures moved. */
export function storyWords(found: Story, pen: Pen): string {
  const parts = [pen.bold(wrap(found.sentence, pen.width))]
  if (found.undated > 0)
    parts.push(pen.dim(`${found.undated} of the documents ${found.undated === 1 ? 'gives' : 'give'} no date.`))
  if (found.voices.length > 0) parts.push(voicesWords(found, pen))
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(['', pen.bold(title), ...lines].join('\n'))
  }
  section(
    'Disputed or denied',
    found.disputed.map((one) =>
      item(
        pen,
        one.id,
        `${plain(one.text)} ${pen.dim(`(${one.status}; ${originWords(one.origins)} ${nounOf(one.origins.atMost, 'origin')})`)}`,
      ),
    ),
  )
  section(
    'Confirmed, corrected or withdrawn',
    found.changed.map((one) =>
      item(
        pen,
        one.id,
        `${plain(one.text)} ${pen.dim(`(${one.status}${isOnlyVoice(one) ? `, ${ONLY_VOICE}` : ''}${one.at === null ? '' : `, ${orAssumed(daysWords(one.from ?? one.at, one.at), one.assumed)}`}${causeBeside(one.status, one.cause) === '' ? '' : `: ${plain(one.cause)}`}${one.deniedBy.length === 0 ? '' : `; ${plain(deniedWords(one.deniedBy))}`})`)}`,
      ),
    ),
  )
  section(
    'Figures that moved',
    found.moved.map((one) =>
      item(
        pen,
        one.claim,
        `${plain(one.speaker)}: ${end(one.from)} → ${end(one.to)}${one.scope === '' ? '' : ` (${one.scope})`}`,
      ),
    ),
  )
  section(
    'Several pages, at most one origin',
    found.unconfirmed.map((one) => item(pen, one.id, plain(one.text))),
  )
  return parts.join('\n')
}

/** A figure with its day and, where the sentence does not name its speaker, that the speaker is assumed. */
const end = ({ surface, at, to, assumed }: Story['moved'][number]['from']): string =>
  `${plain(surface)} ${when(at, to)}${assumed ? ' (speaker assumed)' : ''}`

/** Voices that are named in a line, before the rest is only counted. */
const NAMED = 15

/** The parts of the count of origins: who is known, with the number of claims of each, and how many more there may be. */
function voicesWords({ origins, voices }: Story, pen: Pen): string {
  const known = voices.filter((one) => one.known)
  const open = voices.length - known.length
  const names = known
    .slice(0, NAMED)
    .map((one) => `${plain(one.party ?? one.name)} (${count(one.claims.length, 'claim')}${alsoWords(one)})`)
    .join(', ')
  const more = known.length > NAMED ? `, ${known.length - NAMED} more` : ''
  const rest =
    open === 0 ? '' : `; ${count(open, 'voice')} of whom no chain says who they are may be so many more, or none`
  return pen.dim(
    wrap(
      `${originWords(origins)} ${nounOf(origins.atMost, 'origin')}: ${names}${more}${rest}. All of them: hearsay story --json`,
      pen.width,
    ),
  )
}

/** Through whom a party is heard, where it is not only by its own name. */
function alsoWords({ name, party, voices }: Story['voices'][number]): string {
  const others = voices.filter((one) => one !== (party ?? name))
  return others.length === 0
    ? ''
    : `, through ${others.slice(0, 3).map(plain).join(', ')}${others.length > 3 ? ' …' : ''}`
}

const when = (at: string | null, to: string | null) => (at === null ? '(date unknown)' : `(${daysWords(at, to)})`)
