import type { Prepared } from '../prepared.js'

export const isOpen = (of: Prepared): boolean => of.stance === 'no-comment' || of.stance === 'cannot-confirm'

/** The later of two nodes of one page if it stands right behind the other. */
export const behind = (a: Prepared, b: Prepared): Prepared | null =>
  a.follows?.node === b.node ? a : b.follows?.node === a.node ? b : null

const STARTS: ReadonlySet<string> = new Set(['deny', 'confirm', 'cannot-confirm', 'no-comment'])

export const isOneVoice = (a: Prepared, b: Prepared): boolean => a.voice.some((word) => b.voice.includes(word))

/** 1 one voice with one stance on two pages: often one sentence that was carried on. */
export const sameVoiceElsewhere = (a: Prepared, b: Prepared): number =>
  a.document !== b.document && stanceOf(a) === stanceOf(b) && isOneVoice(a, b) ? 1 : 0

/** The stance towards what is told: who says that there are no cracks denies them. */
export const stanceOf = ({ stance, denies }: Prepared): Prepared['stance'] => (denies ? 'deny' : stance)

/** Whether it answers what somebody has said. */
export const isReply = (of: Prepared): boolean => STARTS.has(stanceOf(of))
