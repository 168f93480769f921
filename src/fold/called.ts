import { oneName } from '../link/shared-origin/same-voice.js'
import type { Voice } from '../link/shared-origin/voice.js'

/**
 * What each named voice of a claim is called where its words stand side by side: of several spellings the one with most
 * words, of those the commonest, then by letters. Names of others stay as they are.
 *
 *     Yuri Hralevets (2), Yurij Gralevets, Hralevets     all called Yuri Hralevets
 */
export function calledIn(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const first = new Map<string, { readonly voice: Voice; count: number }>()
  for (const voice of voices) {
    if (voice.kind !== 'named') continue
    const held = first.get(voice.name)
    if (held === undefined) first.set(voice.name, { voice, count: 1 })
    else held.count++
  }
  const names = [...first.values()].sort(
    (a, b) =>
      b.voice.words.length - a.voice.words.length || b.count - a.count || (a.voice.name < b.voice.name ? -1 : 1),
  )
  const called = new Map<string, string>()
  const groups: Voice[][] = []
  for (const { voice } of names) {
    // One that may be short for two people stays by itself.
    const fits = groups.filter((group) => group.some((other) => oneName(voice, other) !== null))
    if (fits.length === 1) fits[0].push(voice)
    else groups.push([voice])
  }
  for (const group of groups) for (const voice of group) called.set(voice.name, group[0].name)
  return called
}
