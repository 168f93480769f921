import type { Act } from '../../../../attribute/act.js'
import { relationOf } from '../../parser/tree.js'
import { speaksBesideWith } from '../beside-participle.js'
import { readAfter } from '../content.js'
import type { Cue } from '../cues.js'
import { CCONJ, NOUN, PRON, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'
import { isSupposed } from './is-supposed.js'
import { isVoiceless } from './is-voiceless.js'
import { runOf } from './runs.js'

/** Rules that read a verb with its subject and object. The others have words of their own to go by. */
const ONE_VERB: ReadonlySet<string> = new Set(
  ['said-that', 'said-quote', 'quote-said', 'promised-to', 'called-for', 'criticised'].map((name) => `en/${name}`),
)

/**
 * Tells whether rules took for an act of saying what the grammar of its sentence says is none. For an act that hangs
 * on one verb and that no model found; where a model agrees, the two are nearly always right and nothing is asked here.
 *
 *     Some considered at risk will face a ban.      The case proves that walls leak.      He could hear that it rained.
 *          ^^^^^^^^^^ describes "some"               ^^^^^^^^ no voice                        ^^^^^^^^^^ supposed
 */
export function isMisread(scene: Scene, act: Act, cue: Cue | null): boolean {
  if (cue === null || !act.derivations.every(({ maker }) => ONE_VERB.has(maker))) return false
  const source = runOf(scene, act.source[0])
  if (closesReport(scene, act, cue, source) || (source !== null && speaksBesideWith(scene, cue, source))) return false
  return (
    // "Orm appeared to deny it": how he seems to the page.
    (source === null && /^(?:seem|appear)$/.test(cue.verb.lemma)) ||
    describes(scene, cue, source) ||
    isSupposed(scene, cue, source) ||
    isTrifle(scene, act, cue) ||
    (source !== null && isVoiceless(scene, act, cue, source))
  )
}

/** "…, a sergeant told Bulwark.": speaker and verb behind a comma and the content; there the parser takes the paper for a noun. */
const closesReport = (scene: Scene, act: Act, cue: Cue, source: Run | null): boolean =>
  source !== null &&
  cue.verb.frames.has('r') &&
  scene.lower(source.first - 1) === ',' &&
  act.content.every(({ end }) => end <= act.source[0].start) &&
  act.source[0].end < (act.cue[0]?.start ?? 0)

/** A participle without an auxiliary that the parser hangs on a noun, where that noun has its own part in the sentence. */
function describes(scene: Scene, cue: Cue, source: Run | null): boolean {
  const { tokens } = scene
  if (cue.finite && (cue.form === 's' || cue.form === 'base')) return false
  if (cue.first !== cue.head && !cue.participle && scene.lower(cue.head - 1) !== 'not' && !isBare(scene, cue))
    return false
  // "for its work and finding the men": a noun beside a noun.
  if (cue.participle && relationOf(tokens, cue.head) === 'conj' && scene.pos(tokens.head[cue.head]) === NOUN)
    return true
  const before = scene.pos(cue.first - 1)
  if (
    before === CCONJ ||
    (before === PRON && !/^(?:those|some|others|any|anyone|one|each|her|his|its)$/.test(scene.lower(cue.first - 1)))
  )
    return false
  if (source !== null && ONLY.test(scene.text.slice(tokens.start[source.first], tokens.end[source.last]))) return true
  // "The premier told parliament that …": whoever has a hearer speaks.
  if (readAfter(scene, cue)?.hearer != null) return false
  const relation = relationOf(tokens, cue.head)
  if (relation === 'amod') return true
  if (cue.form === 'ing' || source === null) return false
  // "People involved assumed that …": only whoever hears something is described by a clause.
  if (scene.lower(cue.last + 1) === 'that' && !cue.verb.frames.has('r')) return false
  const noun = tokens.head[cue.head]
  if (relation === 'csubj') return true
  if (relation !== 'acl' || noun < source.first || noun > source.last) return false
  if (/^(?:those|anyone|anybody|some|any|others)$/.test(scene.lower(noun))) return true
  const part = relationOf(tokens, noun)
  return (
    (part === 'nsubj' || part === 'nsubj:pass' || part === 'obj' || part === 'obl') &&
    scene.pos(tokens.head[noun]) === VERB
  )
}

/** "The only confirmed case": a word that a noun must follow. */
const ONLY = /^the (?:only|same|first|last|next|latest|newest)$/i

/** Nothing but adverbs before the verb. */
function isBare(scene: Scene, cue: Cue): boolean {
  for (let t = cue.first; t < cue.head; t++) if (!scene.lower(t).endsWith('ly')) return false
  return true
}

const NEAR =
  /^(?:it|one|him|her|them|us|me|this|that|these|those|more|less|so|everything|nothing|(?:his|her|its|their|our) way)$/i

/** Nobody in particular: "everyone wants to seem calm". */
const GENERAL = /^(?:everyone|everybody|anyone|anybody|one|you)$/i
/** Where somebody cuts in: "I think you're –". */
const BROKEN = /^(?:i|you|he|she|it|we|they|that)(?:['’](?:re|s|m|ll|d|ve)|\s(?:is|are|was|were))$/i

/** "Wants it", "understood that": a state of mind about a word that only points, of nobody in particular, or a sentence cut short. */
function isTrifle(scene: Scene, act: Act, cue: Cue): boolean {
  const [content] = act.content
  if (act.content.length !== 1) return false
  const words = scene.text.slice(content.start, content.end).replace(/[.,;:!?]+$/, '')
  const [source] = act.source
  if (cue.verb.act !== 'mental') return BROKEN.test(words)
  return (
    NEAR.test(words) ||
    BROKEN.test(words) ||
    (source !== undefined && GENERAL.test(scene.text.slice(source.start, source.end)))
  )
}
