import type { Span } from '../../../../model/index.js'
import { DET, PRON } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'
import { contentEndAt } from './runs.js'
import { REPORT_NOUN } from './stance-words.js'

/**
 * Finds the words by which a statement points at another report.
 *
 *     Velt said the information about a leak was not true.
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readRefersTo(scene: Scene, run: Run | null): Span | null {
  if (run === null) return null
  for (let t = run.first; t <= run.last; t++) {
    if (!REPORT_NOUN.test(scene.lower(t))) continue
    const next = scene.lower(t + 1)
    let first = t
    while (first > run.first && t - first < 5 && scene.lower(first - 1) !== ',' && isPreModifier(scene, first - 1))
      first--
    const opener = scene.lower(first)
    if (/^(?:about|on|of|that|by|regarding|concerning)$/.test(next))
      return scene.span(first, contentEndAt(scene, t + 1, run.last))
    if (
      opener === 'this' ||
      opener === 'these' ||
      opener === 'such' ||
      opener === 'those' ||
      opener === 'the' ||
      /s['’]?$/.test(scene.lower(first)) ||
      scene.lower(t - 1).match(/^['’]s$/)
    )
      return scene.span(first, t)
  }
  return null
}

const isPreModifier = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  if (pos === DET || scene.lower(t) === 'this' || scene.lower(t) === 'these') return true
  if (pos === PRON) return false
  return (
    !/^[,.;:“”"()]$/.test(scene.lower(t)) &&
    scene.pos(t) !== 2 &&
    scene.pos(t) !== 3 &&
    scene.pos(t) !== 4 &&
    scene.pos(t) !== 16 &&
    scene.pos(t) !== 14 &&
    scene.pos(t) !== 5 &&
    scene.pos(t) !== 10
  )
}
