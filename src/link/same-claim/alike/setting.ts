import type { Mode, Prepared } from '../prepared.js'
import { isOpen } from './page.js'

export const isPlainName = (name: string): boolean => !name.startsWith('@')

/** Names other than countries: 1 the same, -1 none in common, -.4 where only one has any. */
export function plainNameAgreement(a: Prepared, b: Prepared): number {
  const x = a.names.filter(isPlainName)
  const y = b.names.filter(isPlainName)
  if (x.length === 0 && y.length === 0) return 0
  if (x.length === 0 || y.length === 0) return -0.4
  const both = x.filter((name) => y.includes(name)).length
  return both === 0 ? -1 : (2 * both) / (x.length + y.length)
}

/** 1 times that overlap, -1 times more than a month apart. */
export function timeAgreement(a: Prepared, b: Prepared): number {
  if (a.times.length === 0 || b.times.length === 0) return 0
  let gap = Number.POSITIVE_INFINITY
  for (const [fromA, toA] of a.times) {
    for (const [fromB, toB] of b.times) gap = Math.min(gap, Math.max(fromA - toB + 1, fromB - toA + 1, 0))
  }
  return gap === 0 ? 1 : gap > 31 ? -1 : gap > 3 ? -0.3 : 0
}

/** Who leaves a thing open does not say whether it is done or lies ahead. */
export const isModes = (a: Prepared, b: Prepared, one: Mode, other: Mode): number =>
  !isOpen(a) && !isOpen(b) && ((a.mode === one && b.mode === other) || (a.mode === other && b.mode === one)) ? 1 : 0

/** Likeness of topics from which pages may be of one story, and from which they are. */
const MAYBE_ONE_STORY = 0.05
const ONE_STORY = 0.25

/**
 * -1 where the pages have no name in common: two events that are told in the same words. Less where they are about the
 * same things: the names of a story are spelt in many ways.
 */
export function sceneAgreement(a: Prepared, b: Prepared): number {
  const names = namesOfScene(a, b)
  if (names === 0) return 0
  const like = (topicLikeness(a, b) - MAYBE_ONE_STORY) / (ONE_STORY - MAYBE_ONE_STORY)
  return names * (1 - Math.min(1, Math.max(0, like)))
}

/** Likeness of what two pages are about. */
function topicLikeness(a: Prepared, b: Prepared): number {
  let [x, y] = [0, 0]
  let both = 0
  const [p, q] = [a.topics, b.topics]
  while (x < p.keys.length && y < q.keys.length) {
    if (p.keys[x] === q.keys[y]) both += p.worth[x++] * q.worth[y++]
    else if (p.keys[x] < q.keys[y]) x++
    else y++
  }
  if (both === 0) return 0
  const square = (sum: number, worth: number): number => sum + worth * worth
  return both / Math.sqrt(p.worth.reduce(square, 0) * q.worth.reduce(square, 0))
}

function namesOfScene(a: Prepared, b: Prepared): number {
  if (a.document === b.document || a.scene.length < 2 || b.scene.length < 2) return 0
  const both = a.scene.filter((name) => b.scene.includes(name)).length
  if (both !== 1) return both === 0 ? -1 : 0
  // One name in common among many is an office or an outlet that pages of every story hold.
  return Math.min(a.scene.length, b.scene.length) >= 5 ? -0.8 : -0.3
}

/** Days before its page from which on what a statement dates is not the story but what came long before it. */
const LONG_AGO = 300
/** How far it speaks against one claim that a page only recalls what the one says, from long before the other was said. */
const OF_ANOTHER_YEAR = 3

/**
 * -1 where the pages are more than two months apart, and neither statement gives a time; -3 where a page recalls what was
 * said long before the other was: "in September of last year he called such talk nonsense" denies nothing that is said now.
 */
export function dayAgreement(a: Prepared, b: Prepared): number {
  if (isRecalled(a, b) || isRecalled(b, a)) return -OF_ANOTHER_YEAR
  if (a.day === null || b.day === null || a.times.length + b.times.length > 0) return 0
  return -Math.min(1, Math.max(0, (Math.abs(a.day - b.day) - 20) / 40))
}

/** Whether a page itself dates a statement to long before it appeared, and long before another voice said the other. */
function isRecalled(one: Prepared, other: Prepared): boolean {
  const { saidBy, day } = one
  if (one.voice.some((word) => other.voice.includes(word))) return false
  const then = other.saidBy ?? other.day
  if (saidBy === null || then === null || saidBy >= then - LONG_AGO) return false
  return day === null || saidBy < day - LONG_AGO
}

const isLongAgo = ({ day, times }: Prepared): boolean =>
  day !== null && times.length > 0 && times.every(([, to]) => to < day - LONG_AGO)

/** Whether one tells of years ago, and the other does not say so: a shooting of four years before, the bombing of now. */
export const areYearsApart = (a: Prepared, b: Prepared): boolean => isLongAgo(a) !== isLongAgo(b)
