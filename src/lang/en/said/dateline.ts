const LONGEST = 120
const CAPITALS =
  /^\p{Lu}[\p{Lu}.'’-]{2,30}(?: \p{Lu}[\p{Lu}.'’-]{1,30}){0,3}(?:, [^\n()—–-]{1,40})?(?: ?\([^\n()]{2,30}\))?\s?(?:--|[-–—])\s+(?=[\p{Lu}“"])/u
const WITH_AGENCY = /^\p{Lu}[^\n()—–]{1,60}\([^\n()]{2,30}\)\s?(?:--|[-–—])\s+/u
/** "(ANX) A team has found …": an agency alone in brackets. */
const BARE_AGENCY = /^\(\p{Lu}{2,8}\)\s+(?=[\p{Lu}“"])/u
const DIALOGUE = /^[–—]\s+(?=\S)/
const HYPHEN_DIALOGUE = /^-\s+(?=\S)/

/** Where the paragraph of an offset starts, or -1 where that is far back. */
function paragraphStart(text: string, offset: number): number {
  for (let at = offset; at >= Math.max(0, offset - LONGEST); at--)
    if (at === 0 || text.charCodeAt(at - 1) === 10) return at
  return -1
}

/**
 * Finds where the words of a report begin behind its dateline.
 *
 *     KELMAR, March 14 (MPA) - The harbour council said that …
 *                              ^
 *
 * @returns the offset behind the dateline of the paragraph that holds `offset`, where `offset` lies in it; else `offset`.
 */
export function pastDateline(text: string, offset: number): number {
  const start = paragraphStart(text, offset)
  if (start < 0) return offset
  const opening = text.slice(start, start + 2 * LONGEST)
  const found = CAPITALS.exec(opening) ?? WITH_AGENCY.exec(opening) ?? BARE_AGENCY.exec(opening)
  return found === null ? offset : Math.max(offset, start + found[0].length)
}

/**
 * Finds where spoken words begin behind the dash that opens them.
 *
 *     – We have seen nothing, said Otto Brenn.
 *       ^
 *
 * A hyphen opens list items too: it counts only where `hyphen` is set.
 *
 * @returns the offset behind the dash, where `offset` is the paragraph's start or right behind its dash; -1 where no speech opens there.
 */
export function dialogueStart(text: string, offset: number, hyphen: boolean): number {
  const start = paragraphStart(text, offset)
  if (start < 0 || offset - start > 4) return -1
  const opening = text.slice(start, start + 8)
  const found = DIALOGUE.exec(opening) ?? (hyphen ? HYPHEN_DIALOGUE.exec(opening) : null)
  if (found === null) return -1
  const words = start + found[0].length
  return offset <= words ? words : -1
}

const CLOCK =
  /^\[?\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|h|GMT|UTC|CET|CEST|EET|BST|MSK))?\]?\s{0,3}(?:[-–—:|•]\s{0,3})?(?=[\p{L}“"‘'\d])/iu
/** "[Updated 5:54 p.m. ET]: Fifteen guests …", "Story highlights Fifteen guests …" */
const STAMP =
  /^(?:\[(?:updated|posted|published|added)[ :][^\]\n]{1,30}\]:?|story highlights|key points|highlights)\s{1,3}(?=[\p{L}“"‘'\d])/iu

/**
 * Finds where the words of an entry begin behind its clock.
 *
 *     14:32 – The dam is holding, the governor says.
 *             ^
 */
export function pastClock(text: string, offset: number): number {
  const start = paragraphStart(text, offset)
  if (start < 0 || offset - start > 16) return offset
  const found = CLOCK.exec(text.slice(start, start + 40)) ?? STAMP.exec(text.slice(start, start + 60))
  return found === null ? offset : Math.max(offset, start + found[0].length)
}
