/** Words that cannot be read without who says them: pronouns, questions, what somebody is to do. */
const LEANS =
  /^["“‘]?(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|these|those|that|such|both|if|whether|how|why|what|who|when|where|to|not to)\b(?!\s(?:is|was)\s(?:clear|known|not known|unclear)\b)/iu

/** "Did not find it": a verb whose subject stands before the cut. */
const WITHOUT_SUBJECT = /^(?:did|does|do|was|were|has|had|would|could)\s(?:not\s)?\p{Ll}/u

/** Whether words lean on who says them: "she had no symptoms", "whether it was sold", "did not find it". */
export const leansOnSpeaker = (words: string): boolean => LEANS.test(words) || WITHOUT_SUBJECT.test(words)

/** What joins a sentence to the one before it. */
const JOINT =
  /^(?:(?:But|And|Yet)\s|(?:But|And|As a result|In addition|However|Meanwhile|Still|Also|So far|In truth|In fact|Then|Instead|Nevertheless|Nonetheless|Besides|Moreover|Furthermore|Finally),\s)(?=\p{L}|\d)/iu

/** Words without what joins them to a sentence that is not there: "But three were hurt" → "three were hurt". */
export const withoutJoint = (words: string): string => words.replace(JOINT, '')

/** Verbs of "I" and "we", which fit no name. */
const FIRST_PERSON =
  /^(?:(?:do|really|still|also|just|certainly|personally)\s)?(?:think|believe|disagree|agree|hope|know|wonder|guess|feel|want|wish|mean|expect|doubt|fear|suspect|understand|support|oppose|say|assume|suppose|am|are|['’]m|['’]re|do(?:n['’]t)?|have(?:n['’]t)?)\b/iu

/** Names of several: their verb is a plural. */
const SEVERAL = /(?:[^s]s|\b(?:police|people|military|media|staff|crew|men|women|and\s.*))$/iu

/**
 * The page's words between a speaker and what he says, as they fit his name; null where they fit only "I" or "we".
 *
 *     have called for      Cato League has called for
 *     think                null
 */
export function leadFor(name: string, lead: string): string | null {
  if (/^have\s/iu.test(lead) && !SEVERAL.test(name)) return lead.replace(/^have(?:\s(?:all|both|each))?/iu, 'has')
  return FIRST_PERSON.test(lead) && !SEVERAL.test(name) ? null : lead
}
