const GOOD =
  /\b(?:prais|hail|welcom|applaud|commend|defend|support|endors|back(?:s|ed|ing)\b|thank|congratulat|laud|salut|approv|celebrat|stood? by\b|stands? by\b|proud|satisf)/iu
const BAD =
  /\b(?:critici[sz]|condemn|slam|blam|denounc|blast(?:s|ed|ing)\b|attack|accus|question|deplor|reject|protest|decr(?:y|ie)|fault|rebuk|scold|lash|disapprov|oppos|ridicul|mock|regret|alarm|concern|outrag|disappoint)/iu

/**
 * How the words of a judgement take their object: "praised the relief effort", "slammed the relief effort".
 *
 * @param cue the words of saying
 * @returns '' where they tell neither, or both
 */
export function valenceOf(cue: string): '' | 'good' | 'bad' {
  const [good, bad] = [GOOD.test(cue), BAD.test(cue)]
  return good === bad ? '' : good ? 'good' : 'bad'
}
