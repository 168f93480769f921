import { isOldReport, noticeIn } from '../lang/en/propositions/notices.js'
import type { Polarity, Stance } from '../model/index.js'

/** Which way a statement points: for its claim, against it, leaving it open, or repeating what is being mended. */
export type Side = 'for' | 'against' | 'open' | 'mended'

interface Pointing {
  readonly stance: Stance | (string & {})
  readonly polarity: Polarity | (string & {})
  readonly speaker?: { readonly name: string }
  /** The whole sentence that carries it. */
  readonly sentence?: string
}

const OPEN: ReadonlySet<string> = new Set(['cannot-confirm', 'no-comment'])

/**
 * Tells of a statement whether somebody else says the claim affirmatively. Where nobody does, the claim itself is the
 * negative; and who says of one thing "there is none" and "the test was negative" is not against herself.
 */
export function affirmedBeside(statements: readonly Pointing[]): (one: Pointing) => boolean {
  const affirming = statements.filter((one) => one.polarity === 'positive' && one.stance !== 'deny' && !isMended(one))
  const names = new Set(affirming.map(nameOf))
  return (one) => names.size > 1 || (names.size === 1 && (nameOf(one) === '' || !names.has(nameOf(one))))
}

/** The last word of who speaks; "" where nobody is named. */
const nameOf = ({ speaker }: Pointing): string => speaker?.name.toLowerCase().split(' ').at(-1) ?? ''

/** Whether a correction or retraction only repeats what the outlet's own report had said. */
export const isMended = ({ speaker, sentence }: Pick<Pointing, 'speaker' | 'sentence'>): boolean =>
  speaker !== undefined && sentence !== undefined && isOldReport(speaker.name, noticeIn(sentence))

/**
 * The side of one statement among those of its claim. "Cannot confirm" and "no comment" leave it open, in whatever
 * words: neither is a denial, and neither is a yes. What a correction repeats in order to mend it stands apart: nobody
 * leaves it open, and nobody says it any more.
 *
 *     The alliance cannot verify that the bridge was hit.     open
 *     No bridge was hit, the ministry said.                   against, where somebody says that one was
 *     Correction: An article of 3 May said that one was.      mended
 */
export function sideOf(one: Pointing, isAffirmed: boolean): Side {
  if (isMended(one)) return 'mended'
  if (OPEN.has(one.stance)) return 'open'
  if (one.stance === 'deny') return 'against'
  const only = one.stance === 'opinion' || one.stance === 'demand'
  return one.polarity === 'negative' && isAffirmed && !only ? 'against' : 'for'
}
