import type { Scene } from '../scene.js'

/**
 * Whether somebody says something among tokens already: words that hold a report are not told by who closes the sentence.
 *
 * @param passives count "was declared by the mayor" as well
 */
export function isReportWithin(scene: Scene, first: number, last: number, passives = false): boolean {
  for (let at = scene.nextCue[first]; at < scene.cues.length && scene.cues[at].head <= last; at++) {
    const { finite, verb, passive } = scene.cues[at]
    if (finite && (passives || !passive) && verb.act === 'speech' && verb.frames.has('t') && verb.lemma !== 'show')
      return true
  }
  return false
}
