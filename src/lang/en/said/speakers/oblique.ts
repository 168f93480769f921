import type { Marked, Mention } from '../../../../model/index.js'
import { firstFrom } from './mentions-in.js'

/** Words that put the name behind them aside: who is written to or asked by is not who then speaks. */
const ASIDE =
  /\b(?:to|from|with|by|about|against|for|like|unlike|beside|behind|told|asked|asking|telling)\s(?:(?:the|a|an|his|her|its|their)\s)?(?:[\p{L}.-]{1,20}\s){0,2}$/u
const VERB = /\b(?:told|asked|asking|telling)\s/u

/**
 * The mentions before a pronoun, in its own sentence, that it cannot stand for.
 *
 *     In an email to Ostwire it said …      Asked by Ms Roache whether she slept, she replied …
 *                    ^^^^^^^ ^^                          ^^^^^^                   ^^^
 *
 * @param from Where the pronoun's sentence begins.
 * @param to Where the pronoun stands.
 */
export function obliqueBefore(marked: Marked, from: number, to: number): ReadonlySet<number> {
  const { mentions, document } = marked
  const aside = new Set<number>()
  for (let index = firstFrom(mentions, from); index < mentions.length && mentions[index].end <= to; index++) {
    const mention: Mention = mentions[index]
    if (mention.type === 'pronoun' || mention.type === 'role') continue
    const lead = document.text.slice(Math.max(from, mention.start - 60), mention.start)
    if (ASIDE.test(lead) && !(VERB.test(lead) && mention.start - from < 3)) aside.add(index)
  }
  return aside
}
