import { idOf, type Judgement, sha256 } from '../model/index.js'

/** Grades of the Admiralty code: how far a source can be relied on, and how far a claim is borne out. Set by people, never fused. */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const
export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F', '1', '2', '3', '4', '5', '6'] as const
export type Grade = (typeof GRADES)[number]

/** What a grade means, in the words of the code. */
export const gradeWords = (grade: Grade): string =>
  (({ ...RELIABILITY, ...CREDIBILITY }) as Readonly<Record<string, string>>)[grade] ?? ''

/** A person's rating or note about one thing: `outlet:novinar`, `voice:mira halden`, `claim:s…` (by the statement that founds it), `statement:s…`. */
export interface Remark {
  readonly id: string
  readonly on: 'reliability' | 'credibility' | 'note'
  readonly subject: string
  readonly grade: Grade | null
  /** The note's words, or the reason of a rating. */
  readonly words: string
  readonly author: string
  readonly judgedAt: string
}

/** Puts a remark in the form in which the log keeps judgements: signed, dated, withdrawn by another row. */
export function remarkJudgement(said: {
  readonly on: Remark['on']
  readonly subject: string
  readonly grade: Grade | null
  readonly words: string
  readonly author: string
  readonly judgedAt: string
}): Judgement {
  const value = said.grade === null ? `note:${sha256(said.words).slice(0, 16)}` : `grade:${said.grade}`
  const [a, b] = said.subject < value ? [said.subject, value] : [value, said.subject]
  return {
    // The time is part of it: who rates B, then C, then B again has said three things.
    id: idOf('j', [said.on, a, b, 'same', said.author, said.judgedAt]),
    on: said.on,
    a,
    b,
    verdict: 'same',
    score: 1,
    because: said.words === '' ? [] : [{ feature: said.on, weight: 1, words: said.words }],
    author: said.author,
    judgedAt: said.judgedAt,
  }
}

/**
 * Reads the remarks among judgements that stand. Of the ratings of one author on one thing the latest holds; every note
 * stands. In the order of subject, kind, time and author.
 */
export function readRemarks(judgements: readonly Judgement[]): readonly Remark[] {
  const ratings = new Map<string, Remark>()
  const notes: Remark[] = []
  for (const one of judgements) {
    const remark = remarkOf(one)
    if (remark === null) continue
    if (remark.on === 'note') {
      notes.push(remark)
      continue
    }
    const key = JSON.stringify([remark.on, remark.subject, remark.author])
    const held = ratings.get(key)
    if (held === undefined || isAfter(remark, held)) ratings.set(key, remark)
  }
  return [...ratings.values(), ...notes].sort((a, b) => order(keyOf(a), keyOf(b)))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const keyOf = (one: Remark): string =>
  JSON.stringify([one.subject, one.on === 'note', one.on, one.judgedAt, one.author, one.id])
const isAfter = (a: Remark, b: Remark): boolean => (a.judgedAt !== b.judgedAt ? a.judgedAt > b.judgedAt : a.id > b.id)

function remarkOf(one: Judgement): Remark | null {
  const { on, judgedAt } = one
  if ((on !== 'reliability' && on !== 'credibility' && on !== 'note') || judgedAt === null) return null
  const [value, subject] = /^(?:grade|note):/u.test(one.a) ? [one.a, one.b] : [one.b, one.a]
  const grade = value.startsWith('grade:') ? (value.slice(6) as Grade) : null
  return { id: one.id, on, subject, grade, words: one.because[0]?.words ?? '', author: one.author, judgedAt }
}
