import type { Certainty, Span } from '../../../../model/index.js'
import { linesOf } from '../lexicon.js'
import type { Scene } from '../scene.js'

interface Hedge {
  readonly words: readonly string[]
  readonly level: Certainty
}

let table: ReadonlyMap<string, readonly Hedge[]> | undefined

/** Hedges by their first word, longest first. */
function hedges(): ReadonlyMap<string, readonly Hedge[]> {
  if (table === undefined) {
    const made = new Map<string, Hedge[]>()
    for (const line of linesOf('./reading/hedges.txt')) {
      const [level, list] = line.split('|').map((cell) => cell.trim())
      for (const item of list.split(';')) {
        const words = item.trim().split(' ')
        const known = made.get(words[0])
        const hedge: Hedge = { words, level: level as Certainty }
        if (known === undefined) made.set(words[0], [hedge])
        else known.push(hedge)
      }
    }
    for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length)
    table = made
  }
  return table
}

const ADJECTIVES = new Set(['alleged', 'supposed', 'suspected', 'presumed', 'unconfirmed', 'possible'])

/** Finds the words of certainty among tokens, in text order. */
export function findHedges(
  scene: Scene,
  first: number,
  last: number,
): readonly { readonly span: Span; readonly level: Certainty }[] {
  const out: { span: Span; level: Certainty }[] = []
  for (let t = first; t <= last; t++) {
    const list = hedges().get(scene.lower(t))
    if (list === undefined) continue
    const hit = list.find((hedge) => hedge.words.every((word, at) => t + at <= last && scene.lower(t + at) === word))
    if (hit === undefined) continue
    if (/^(?:could|may|might)$/.test(scene.lower(t)) && /^(?:not|n['’]t|neither)$/.test(scene.lower(t + 1))) continue
    if (scene.lower(t) === 'may' && /^[A-Z]/.test(scene.tokens.form(t)) && t > first) continue
    out.push({ span: scene.span(t, t + hit.words.length - 1), level: hit.level })
    t += hit.words.length - 1
  }
  return out
}

const RANK: Readonly<Record<Certainty, number>> = { possible: 0, probable: 1, certain: 2, unstated: 3 }

/** The least certain of the hedges; adjectives such as "alleged" colour a noun and not the statement. */
export function certaintyOf(
  scene: Scene,
  found: readonly { readonly span: Span; readonly level: Certainty }[],
): Certainty {
  let least: Certainty = 'unstated'
  for (const { span, level } of found) {
    if (ADJECTIVES.has(scene.text.slice(span.start, span.end).toLowerCase())) continue
    if (RANK[level] < RANK[least]) least = level
  }
  return least
}
