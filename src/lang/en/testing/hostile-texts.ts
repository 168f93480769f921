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

/** An invented name for each number. */
const name = (n: number): string => letters(n * 37 + 700).replace(/\B./g, (letter) => letter.toLowerCase())

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

/** Reads like English, so that the page is taken for it whatever follows. */
const LEAD = 'The council of the town said on Monday that it was so and '

/** A text behind words that are plainly English. */
const behindLead =
  (make: (length: number) => string) =>
  (length: number): string =>
    (LEAD + make(length)).slice(0, length)

/**
 * Sentences and paragraphs without an end, with all that attribution looks for: whatever looks at a whole sentence, a
 * whole paragraph or all that was said before from each verb takes a time that grows with the square of their length.
 */
export const ENDLESS_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'said and said again': repeat('Nine are dead, the mayor said on Monday, and '),
  'as the mayor said': repeat('It sank, as the mayor said, as the warden said '),
  'said that he said that': repeat('the mayor said that the warden said that '),
  'quotations in one sentence': repeat('"It sank," the mayor said, and "it burned," she added, '),
  'quotations never closed': repeat('the mayor said “it sank and '),
  'quotations after quotations': repeat('“It sank,” said the mayor, “and it burned.” '),
  'according to all': repeat('nine died according to police according to officials and '),
  'asides in dashes': repeat('the mayor – who said it sank – said '),
  'brackets never closed': repeat('the mayor (the warden (the keeper said '),
  'names that say': behindLead(growing((n) => `${name(n)} ${name(n + 11)} said it sank, `)),
  'names without end': behindLead(growing((n) => `${name(n)} ${name(n + 11)}, `)),
  'a table without stops': behindLead(growing((n) => `${name(n)} ${n} dead ${n + 2} hurt Monday said `)),
  'no blank': repeat('said,the,mayor,said,'),
  semicolons: repeat('the mayor said it sank; '),
  'one paragraph': repeat('He said nine are dead. '),
  'one paragraph of names': growing((n) => `${name(n)} ${name(n + 11)} said it sank. He said it burned. `),
  'a body by its noun': repeat('The hospital said it is shut. '),
  'addresses and handles': repeat('(@mayor) said #bridge https://a.example/b '),
}
