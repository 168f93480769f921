import { lastBreak } from '../../../../text/last-break.js'

/** People in the plural whom a page calls by no name. */
const PEOPLE =
  '(?:police|officials|authorities|prosecutors|organi[sz]ers|doctors|researchers|scientists|workers|residents|investigators|firefighters|officers|engineers|rescuers|critics|experts|analysts|economists|witnesses|neighbou?rs|villagers|parents|teachers|nurses|farmers|fishermen|campaigners|activists|lawyers|diplomats|soldiers|detectives|inspectors|lawmakers|deputies|fans|supporters|opponents|parties|ministers|leaders|sources|insiders|colleagues|friends|relatives|authors|auditors|miners|drivers|sailors|passengers|patients|pupils|students|families|survivors|volunteers|traders|investors|shareholders|tenants|historians|academics|astronomers|archaeologists|biologists|judges|jurors|negotiators|observers|monitors|mediators)'
const ANY = new RegExp(`\\b(?:the\\s+)?${PEOPLE}\\b`, 'giu')
/** Such people as what a sentence begins with. */
const SUBJECT = new RegExp(
  `^(?!(?:two|three|four|five|six|seven)\\s)(?:(?:the|some|many|several|most|other|a few)\\s)?(?:[\\p{L}-]{2,20}\\s){0,2}?${PEOPLE}(?![\\p{L}’'-])`,
  'iu',
)
/** Where they are from: "analysts at Peller", "the researchers, from Tamsel University,". */
const FROM =
  /^(?:,\s(?:from|of|at)\s[^,.;]{3,60}(?=,)|\s(?:at|from|of)\s(?:the\s)?\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,3}(?:(?:,\s\p{Lu}[\p{L}’'-]{1,30}){0,6}\sand\s\p{Lu}[\p{L}’'-]{1,30}(?!\p{L}))?)/u
/** How far back a plural may stand, in code units. */
const REACH = 240

/** The last plural without a name before a pronoun in its sentence or the one before: "Police have closed the bridge, they say". */
export function pluralBefore(text: string, before: number): string | null {
  const all = text.slice(Math.max(0, before - REACH), before).match(ANY)
  return all === null ? null : all[all.length - 1]
}

/**
 * The people with whom the sentence before a pronoun begins, or the pronoun's own sentence.
 *
 *     The researchers, from Tamsel University, tracked 312 people. They found that …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                      ^^^^
 */
export function pluralSubject(text: string, before: number): string | null {
  const from = Math.max(0, before - 2 * REACH)
  const stretch = text.slice(Math.max(from, lastBreak(text, before) + 1), before)
  const sentences = stretch.split(/(?<=[.!?]["”]?)\s+/u).filter((words) => words.trim() !== '')
  for (const sentence of sentences.slice(-2).reverse()) {
    const words = sentence.trim()
    const found = SUBJECT.exec(words)?.[0]
    if (found !== undefined) return found + (FROM.exec(words.slice(found.length))?.[0] ?? '')
  }
  return null
}
