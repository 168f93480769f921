import type { Tokens } from '../../../model/index.js'

/** "Norvik news agency": the common nouns after an agency's name. */
export function withAgency(tokens: Tokens, to: number): number {
  if (to + 1 >= tokens.count || tokens.sentence[to] !== tokens.sentence[to - 1]) return to
  return tokens.lower(to) === 'news' && tokens.lower(to + 1) === 'agency' ? to + 2 : to
}
