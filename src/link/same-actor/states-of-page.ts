import { countryOf } from '../../lang/en/names/countries.js'
import type { Mention } from '../../model/index.js'
import { officeOf } from './office.js'
import { roleBag } from './role-bag.js'

/** So many states at most stand for one that a page leaves open. */
const MOST = 6

/**
 * The states that a page may mean where it says "the president": country codes, or words for places that no table lists.
 * One where the page names one country, or speaks of one place far more than of others.
 */
export function statesOfPage(mentions: readonly Mention[]): readonly string[] {
  const countries = new Set<string>()
  const places = new Map<string, number>()
  const add = (word: string, count: number): void => {
    if (/^[A-Z]{2,3}(?:-[A-Z]{3})?$/.test(word)) countries.add(word)
    else places.set(word, (places.get(word) ?? 0) + count)
  }
  for (const mention of mentions) {
    if (mention.type === 'place') {
      const bag = roleBag(mention.name, countryOf)
      if (bag.size === 1) for (const word of bag) add(word, 1)
    }
    const role = mention.title ?? (mention.type === 'role' ? mention.name : undefined)
    // "Orvenian ministers said": an office's own state is meant more than a place that lies somewhere in the text
    const office = role === undefined ? null : officeOf(role)
    if (office !== null && office.of.size === 1) for (const word of office.of) add(word, 2)
  }
  if (countries.size > 0) return [...countries].sort().slice(0, MOST)
  const ranked = [...places].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const [first, second] = ranked
  if (first === undefined) return []
  if (second === undefined || first[1] >= second[1] * 2) return [first[0]]
  return ranked.slice(0, MOST).map(([word]) => word)
}
