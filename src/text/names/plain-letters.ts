import anyAscii from 'any-ascii'

const ASCII = /^[\u0000-\u007f]*$/
const SYLLABIC = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Writes a name in plain lower-case letters, digits and single blanks: accents go, other scripts are romanised, hyphens stay. */
export function plainLetters(name: string): string {
  let text = name
  if (!ASCII.test(text)) {
    text = SYLLABIC.test(text)
      ? // Syllables of Han and Hangul come out with a capital each: they are words of their own.
        anyAscii(text.normalize('NFC')).replace(/([a-z])([A-Z])/g, '$1-$2')
      : anyAscii(text.normalize('NFC'))
  }
  return text.toLowerCase()
}

const SCRIPTS: readonly (readonly [RegExp, Script])[] = [
  [/[\u3400-\u9fff]/, 'han'],
  [/[\uac00-\ud7af]/, 'hangul'],
  [/[\u3040-\u30ff]/, 'kana'],
  [/[\u0590-\u08ff\ufb1d-\ufefc]/, 'abjad'],
  [/[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/, 'abugida'],
  [/[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u10a0-\u10ff]/, 'alphabet'],
]

export type Script = 'latin' | 'alphabet' | 'abjad' | 'abugida' | 'han' | 'hangul' | 'kana'

/** The script a name is written in, by the first letter that is not Latin. */
export function scriptOf(name: string): Script {
  if (ASCII.test(name)) return 'latin'
  for (const [pattern, script] of SCRIPTS) if (pattern.test(name)) return script
  return 'latin'
}
