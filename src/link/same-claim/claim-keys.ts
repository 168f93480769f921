import { neighbourKeys } from './on-page.js'
import type { Prepared } from './prepared.js'

/** Kind under which the store keeps these keys. */
export const CLAIM_BLOCK = 'claim'

/** Names of the page that anchor a statement besides its own. */
const ANCHORS = 4

/**
 * Keys under which a statement is looked for. Two statements are compared only when they share one and one of the two
 * leads its block. Every other key is a happening or a rare word together with a name of the statement or of its page, so that
 * a block holds one story's statements and does not grow with the store.
 */
export function claimKeys(of: Prepared): readonly string[] {
  const keys = new Set<string>(neighbourKeys(of))
  const own = of.names.filter((name) => !name.startsWith('@')).slice(0, 2)
  const anchors = [...new Set([...own, ...of.scene.slice(0, ANCHORS)])].slice(0, ANCHORS + 1)
  if (anchors.length === 0) anchors.push('')
  const events = [...of.main, ...of.events.filter((event) => !of.main.includes(event))].slice(0, 4)
  const rare = rarest(of, 3)
  for (const anchor of anchors) {
    for (const event of events) keys.add(`e:${event}|${anchor}`)
    for (const term of rare) keys.add(`t:${term}|${anchor}`)
    for (const who of of.blamed) keys.add(`b:${who}|${anchor}`)
    for (const figure of of.figures.slice(0, 2)) if (figure.scope !== '') keys.add(`s:${figure.scope}|${anchor}`)
  }
  for (const figure of of.figures.slice(0, 1)) {
    if (figure.counted !== '') keys.add(`f:${figure.counted}|${figure.scope}|${anchors[0]}`)
  }
  return [...keys]
}

function rarest(of: Prepared, count: number): readonly string[] {
  return of.terms
    .map((term, index) => ({ term, bits: of.bits[index] }))
    .sort((a, b) => b.bits - a.bits || (a.term < b.term ? -1 : 1))
    .slice(0, count)
    .map(({ term }) => term)
}
