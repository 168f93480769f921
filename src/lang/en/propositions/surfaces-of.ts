import { countryOf } from '../names/countries.js'
import { conceptsOf, conceptsOfPair } from './concepts.js'
import { nameKey } from './name-key.js'
import { parsedText } from './parsed-text.js'
import { stem } from './stem.js'

/**
 * The words of a text by the keys that comparisons use: stems, name keys, classes (`send`, `=troops`, `@KP`). What a
 * person is shown are these words and never a key.
 *
 * @example surfacesOf('Water is seeping through the wall').get('leak') // 'seeping'
 */
export function surfacesOf(text: string): ReadonlyMap<string, string> {
  const tokens = parsedText(text)
  const found = new Map<string, string>()
  const add = (key: string, words: string): void => {
    if (!found.has(key)) found.set(key, words)
  }
  for (let i = 0; i < tokens.count; i++) {
    const form = tokens.form(i)
    const stemmed = stem(tokens.lemma(i))
    add(stemmed, form)
    add(nameKey(form), form)
    for (const { kind, name } of conceptsOf(stemmed)) add(kind === 'thing' ? `=${name}` : name, form)
    for (const step of [1, 2]) {
      if (i + step >= tokens.count) continue
      const words = tokens.text.slice(tokens.start[i], tokens.end[i + step])
      for (const { kind, name } of conceptsOfPair(stemmed, stem(tokens.lemma(i + step))))
        add(kind === 'thing' ? `=${name}` : name, words)
    }
    for (const length of [3, 2, 1]) {
      const last = i + length - 1
      if (last >= tokens.count) continue
      const words = tokens.text.slice(tokens.start[i], tokens.end[last])
      const country = countryOf(words)
      if (country !== undefined) add(`@${country.code}`, words)
    }
  }
  return found
}
