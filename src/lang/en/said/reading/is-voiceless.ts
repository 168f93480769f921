import type { Draft } from '../../../../model/index.js'
import { childIn, relationOf } from '../../parser/tree.js'
import { canSpeak, isPaper } from '../can-speak.js'
import type { Cue } from '../cues.js'
import type { Run } from '../phrases.js'
import { nounPhraseBefore } from '../phrases.js'
import type { Scene } from '../scene.js'

const POINTS = /^(?:this|that|these|those|it|each other|one another)$/i

/**
 * Tells whether what a rule took for a speaker is none: a thing, a word that points at one, or the object of another verb.
 *
 *     This case proves that walls leak.      laws that favour the towns      Talks about fares reveal a rift.
 *     ^^^^^^^^^                              ^^^^                                        ^^^^^
 *
 * Papers and counts say and show things; they do not want, fear or favour any.
 */
export function isVoiceless(scene: Scene, act: Draft, cue: Cue, source: Run): boolean {
  const [{ start, end }] = act.source
  // "…, the tower told the mayor." closes a sentence: whatever stands there speaks.
  if (start > cue.place || act.content.every((span) => span.end <= start)) return false
  const words = scene.text.slice(start, end)
  const voice = voiceOf(scene, cue, source)
  if (voice === null) return POINTS.test(words) && !/^(?:these|those|it)$/i.test(words)
  if (!canSpeak(scene, voice)) return true
  if (isOpinion(cue) && isPaper(scene, voice)) return true
  return isObject(scene, cue, source)
}

/** Whom a source means: the noun before "that" or "which", else itself; null for a word that only points. */
function voiceOf(scene: Scene, cue: Cue, source: Run): Run | null {
  const word = scene.lower(source.first)
  if (source.first < source.last)
    return /^(?:each other|one another)$/.test(`${word} ${scene.lower(source.last)}`) ? null : source
  if (word !== 'that' && word !== 'which') return word === 'this' ? null : source
  const noun = relationOf(scene.tokens, cue.head) === 'acl:relcl' ? scene.tokens.head[cue.head] : -1
  if (noun >= 0 && noun < source.first) return { first: noun, last: noun }
  const before = scene.lower(source.first - 1) === ',' ? source.first - 2 : source.first - 1
  return before < scene.sentenceFirst(source.first) ? null : nounPhraseBefore(scene, before)
}

const isOpinion = ({ verb }: Cue): boolean =>
  /^(?:want|prefer|like|love|hate|favou?r|support|back|oppose|embrace|fear|hope|wish|worry|believe|think|doubt|plan|intend|seek|decide|continue|begin|start)$/.test(
    verb.lemma,
  )

/** Whether the parser has the speaker for the object of another verb, or for a part of another's subject. */
function isObject(scene: Scene, cue: Cue, source: Run): boolean {
  const { tokens } = scene
  if (!cue.finite || tokens.sentence[source.last] !== tokens.sentence[cue.head]) return false
  const own = childIn(tokens, cue.head, ['nsubj'])
  if (own >= source.first && own <= source.last) return false
  const head = headOf(scene, source)
  if (tokens.head[head] === cue.head) return false
  const relation = relationOf(tokens, head)
  // Behind "Orm (Vale), who lost the vote," the parser loses its way.
  if (scene.lower(source.last + 1) === ',') return false
  if (own >= 0) return relation === 'obj' || relation === 'obl' || relation === 'nmod'
  // "The note used to hire Phoenix also details …": Phoenix is hired.
  return relation === 'obj' && scene.lower(tokens.head[head] - 1) === 'to'
}

/** The token of a phrase whose head lies outside it. */
function headOf({ tokens }: Scene, { first, last }: Run): number {
  for (let t = first; t <= last; t++) {
    const head = tokens.head[t]
    if (head < first || head > last) return t
  }
  return last
}
