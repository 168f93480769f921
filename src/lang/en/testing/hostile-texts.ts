const repeat =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const growing =
  (make: (n: number) => string) =>
  (length: number): string => {
    let text = ''
    for (let n = 0; text.length < length; n++) text += make(n)
    return text.slice(0, length)
  }

const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26))

/**
 * Texts that no newspaper prints and that a page may hold all the same: one unit without end, each a place where a
 * careless pattern looks back or ahead too far. The test of linear time and the bench read the same ones.
 */
export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'all digits': repeat('7'),
  '1 1 1': repeat('1 '),
  '1,1,1': repeat('1,'),
  '1.1.1': repeat('1.'),
  '1-1-1': repeat('1-'),
  '$1 $1': repeat('$1 '),
  'numbers and words': repeat('1 a '),
  'all capitals': repeat('ALPHA BRAVO CHARLIE '),
  'capitals, none twice': growing((n) => `${letters(n * 37 + 20_000)} `),
  'Capital Words': repeat('Torva Velden Marrow '),
  'Mr. Mr. Mr.': repeat('Mr. '),
  'A. B. C.': repeat('A. B. C. '),
  quotes: repeat('"'),
  'quoted letters': repeat('"a '),
  hyphens: repeat('-'),
  'a-a-a': repeat('a-'),
  commas: repeat(','),
  brackets: repeat('('),
  'of the of the': repeat('of the '),
  dates: repeat('October 17, 2023, '),
  'one small word': repeat('a'),
  'one capital word': repeat('A'),
  'number words': repeat('two and '),
  'the president of the': repeat('the president of the '),
}
