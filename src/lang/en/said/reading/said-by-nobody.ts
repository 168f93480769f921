import type { Draft } from '../../../../model/index.js'
import type { Cue } from '../cues.js'
import type { Scene } from '../scene.js'

/** Who is told of together and does not. */
const NOBODY = /^neither\b/i
/** What nobody does is told where somebody was asked: "neither mayor commented", "nobody has claimed responsibility". */
const ASKED =
  /^(?:comment|respond|reply|answer|elaborate|confirm|verify|deny|say|speak|talk|discuss|explain|address|return|claim|disclose|reveal|specify)$/
/** "Admitted to the hospital", and no crime that is admitted to. */
const INTO =
  /^to (?:(?:the|a|an|his|her|its|their|\p{Lu}[\p{L}.’'-]{1,20}|[\p{Ll}-]{3,14}) ){0,4}?(?:hospitals?|clinics?|wards?|infirmary|sanatorium|intensive care|emergency room|university|college|academy|bar|facility|nursing home|the [\p{Ll}]{3,12} unit)\b/u
/** What a writer takes an act for: "in moving them, the clinic is admitting that …". */
const CONCEDING = /^(?:admit|concede|acknowledge|confess|confirm)$/
const BY_DOING =
  /(?:^|[.!?]["”’)]?\s)(?:In|By|Through|With)\s(?:\p{L}+ly\s)?\p{Ll}{2,}ing\b[^.!?]{2,160},\s(?:\p{L}+\s)?$/u
/** "Know how to stop it": a skill, and nobody's words. */
const SKILL = /^(?:how|what|where|when|which \p{Ll}+) to \p{Ll}/u

/**
 * Tells whether an act of saying is nobody's: what no one does, what a writer reads into a deed, a skill, an admission to a
 * ward.
 *
 *     Neither the crew nor the guests showed any signs.      In moving him, the clinic is admitting that it is unsafe.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                                   ^^^^^^^^^^^^ the writer's reading
 */
export function isSaidByNobody(scene: Scene, act: Draft, cue: Cue, content: string): boolean {
  const { text } = scene
  const [source] = act.source
  const { lemma } = cue.verb
  const isOwn = source !== undefined && /^(?:I|we)$/i.test(text.slice(source.start, source.end))
  if (source !== undefined && NOBODY.test(text.slice(source.start, source.end)) && !ASKED.test(lemma)) return true
  if (lemma === 'admit' && INTO.test(scene.lower(cue.last) === 'to' ? `to ${content}` : content)) return true
  if ((lemma === 'know' || lemma === 'learn') && !cue.negated && SKILL.test(content) && !isOwn) return true
  if (!CONCEDING.test(lemma)) return false
  if (source === undefined || cue.form !== 'ing' || !cue.finite) return false
  return BY_DOING.test(text.slice(Math.max(0, source.start - 220), source.start))
}
