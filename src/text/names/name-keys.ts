import { personWords } from './person-words.js'
import type { PreparedName } from './prepare-name.js'

/** Sounds that romanisations confuse, in one class each; vowels fall away but for the first letter. */
const CLASS: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  v: 'f',
  f: 'f',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  s: 's',
  z: 's',
  S: 's',
  T: 's',
  C: 's',
  J: 's',
  l: 'l',
  r: 'l',
  m: 'n',
  n: 'n',
}

/** The key of a folded word: at most five classes of consonants, an `a` for an opening vowel. */
export function soundKey(sound: string): string {
  let key = ''
  for (let at = 0; at < sound.length && key.length < 5; at++) {
    const char = sound[at]
    const cls =
      CLASS[char] ??
      (at === 0 ? (char === 'h' ? 'k' : /[0-9]/.test(char) ? char : 'a') : /[0-9]/.test(char) ? char : '')
    if (cls !== '' && cls !== key[key.length - 1]) key += cls
  }
  return key
}

/**
 * Keys under which two names that may be one party meet: one for each word that counts. Names that share no key are
 * never compared.
 */
export function nameKeys(name: PreparedName): readonly string[] {
  const { particle } = personWords()
  const keys = new Set<string>()
  for (const word of name.words) {
    if (word.isInitial || (name.type === 'person' && name.words.length > 1 && particle.has(word.text))) continue
    keys.add(soundKey(word.sound))
  }
  // "RamonAldana", "Good Will": words written together meet by their whole.
  keys.add(soundKey(name.words.map((word) => word.sound).join('')))
  return [...keys].filter((key) => key !== '').sort()
}
