import type { Cue } from '../cues.js'
import { VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'
import { FALSE_PREDICATE } from './stance-words.js'

/** Verbs that wave away what is said as well as what is proposed. */
const TURNING = new Set(['reject', 'dismiss', 'repudiate', 'rebuff', 'spurn'])
const LEAD = '^["“‘]?(?:(?!of |that |about |on |for |from |by |to |as |in |and |but )[\\p{L}\\p{N}’\'.-]{1,20} ){0,6}?'
/** What somebody puts forward to be done. Demands and offers are answered with a "no", which denies them. */
const PROPOSED = new RegExp(
  `${LEAD}(?:proposals?|plans?|bills?|drafts?|deals?|compromises?|schemes?|options?|approach(?:es)?|polic(?:y|ies)|nominations?|candidac(?:y|ies)|amendments?)(?![\\p{L}’'-])`,
  'u',
)
/** What may hold a claim, and holds none where something to be done follows: "the idea of a fence". */
const THOUGHT = new RegExp(
  `${LEAD}(?:ideas?|notion|prospect|questions?|criticisms?|concerns?|worries|fears)(?! that |,? as (?:false|untrue|baseless|unfounded|lies|nonsense))(?![\\p{L}’'-])`,
  'u',
)
/** What a body grants or withholds. */
const GRANTED =
  /^(?:(?:the|a|an|any|his|her|their|its|him|them|it|us) )?(?:(?!of |that |about |on |from |by |as )[\p{L}’'-]{1,20} ){0,3}?(?:authori[sz]ation|permission|access|entry|visas?|bail|parole|asylum|approval|clearance|permits?|admission|passage|landing rights|coverage)\b/u
/** What is put before a court or an office. */
const FILED =
  /^(?:(?:the|a|an|his|her|their|its|all|both) )?(?:(?!of |that |about |on |from |by |as )[\p{L}’'-]{1,20} ){0,3}?(?:appeals?|applications?|petitions?|lawsuits?|cases?|complaints?)\b(?! that\b| as (?:false|untrue|baseless|unfounded))/u

/**
 * Tells whether a verb of denying turns down what is to be done, which denies no fact: "rejected the plan", "dismissed the
 * idea of a fence", "rejects closing the road". It is a judgement, against what its words name.
 *
 *     Orm rejected the plan to close the road.      Orm rejected the idea that the road was closed.
 *                  ^^^^^^^^ opinion                              ^^^^^^^^^^^^^ deny
 */
export function turnsDown(scene: Scene, cue: Cue, cueText: string, content: string, run: Run | null): boolean {
  if (!TURNING.has(cue.verb.lemma) || cue.negated) return false
  if (FALSE_PREDICATE.test(content)) return false
  if (PROPOSED.test(content) || THOUGHT.test(content)) return true
  // "Rejects closing the road": the verb in -ing is the content's first word or the cue's last.
  if (/\s\p{L}{3,}ing$/u.test(cueText) && scene.pos(cue.head + 1) === VERB) return true
  return run !== null && run.first > cue.head && scene.pos(run.first) === VERB && scene.lower(run.first).endsWith('ing')
}

/** Whether what a verb of denying has for its object is decided on: "denied him bail", "dismissed the appeal". */
export function isDecided(lemma: string, cueText: string, content: string): boolean {
  // "denied entry to": the thing may stand in the cue.
  const object = `${cueText.replace(/^.{0,40}?\b(?:den|reject|dismiss)\p{L}{1,5}\s?/u, '')} ${content}`.trimStart()
  return lemma === 'deny' ? GRANTED.test(object) : (lemma === 'reject' || lemma === 'dismiss') && FILED.test(object)
}
