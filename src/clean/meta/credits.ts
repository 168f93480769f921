/**
 * Reads the credits that govern a whole text: "(Reuters)" in the dateline, an agency as the author,
 * "reported this with reference to …" in the lede or at the end. A credit inside a later sentence governs only that one.
 */
import type { Block, Credit } from '../../model/index.js'
import { findOutlet } from '../outlets.js'

const NAME = "(?:[\\p{Lu}\\d][\\p{L}\\d.&'’/-]{0,24}(?: (?:news agency|agency|(?=\\p{Lu})))?){1,5}"
const OPENING = /^.{0,80}?\(([^()]{2,40})\)\s{0,2}(?:[-–—:]|$)/su
/** "OSTRY, May 3 (Lakeland Bureau) -": in this place stands an agency, also one that no table knows. */
const AGENCY_OPENING =
  /^\p{Lu}[\p{Lu}.'’-]{2,24}(?: \p{Lu}[\p{Lu}.'’-]{1,24}){0,3}(?:, [^()\n]{1,30})? ?\((\p{Lu}[\p{L}.&'’-]{1,24}(?: \p{Lu}[\p{L}.&'’-]{1,24}){0,3})\)\s{0,2}[-–—]/u
/** "(ANX) A team has found …": initials in brackets before the first sentence. */
const BARE_OPENING = /^\((\p{Lu}{2,6})\)\s{1,3}(?=[\p{Lu}“"])/u
/** What names an agency beyond doubt where no table knows it. */
const LIKE_AGENCY = /^\p{Lu}{2,6}$|\b(?:News|Agency|Wire|Press)$/u
const REFERENCE = new RegExp(
  `\\b(?:this|it|about (?:this|it))?,? ?(?:with (?:a )?(?:reference|link) to|citing|referring to|with reporting by|according to a report by)(?: the)? (${NAME})`,
  'gu',
)
const SELF_REPORT =
  /\b(?:report(?:s|ed)?|writes?|inform(?:s|ed)?)(?: this| about (?:this|it))?,? (?:with (?:a )?(?:reference|link) to|citing|referring to)/iu
const END_LINE = new RegExp(
  `^\\(?(?:source|sources|with reporting by|with files from|additional reporting by|via)\\s{0,2}:?\\s{1,2}(${NAME})`,
  'iu',
)

/** "(Andes Wire; reporting by Ada Holm)", "Reporting by Ada Holm; Andes Wire": who stands beside those who wrote it. */
const CLOSING = new RegExp(
  `^\\(?(?:(${NAME})\\s?[;,/–—-]\\s?(?:reporting|writing|edited|editing|reported) by\\s.{2,100}|(?:reporting|writing|edited|editing|reported) by\\s[^;\\n]{2,100};\\s(?:the\\s)?(${NAME}))\\)?\\.?$`,
  'iu',
)
/** A line of brackets alone at the end: "(Andes Wire)". */
const ALONE = new RegExp(`^[(\\[–—-]{1,2}\\s?(${NAME})[)\\]]?\\.?$`, 'u')

/** Finds the credits of a text. The page's own outlet is no credit. */
export function creditsOf(page: {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly outlet: string | null
  readonly author: string | null
  readonly metadata: readonly string[]
}): Credit[] {
  const credits: Credit[] = []
  const add = (name: string, basis: Credit['basis'], start: number | null): void => {
    const clean = name.trim().replace(/[.,;:]$/, '')
    const known = findOutlet(clean) ?? findOutlet(clean.replace(/ (?:news )?agency$/i, ''))
    if (known === null || known.name === page.outlet || credits.some((credit) => credit.name === known.name)) return
    credits.push({ name: known.name, span: start === null ? null : { start, end: start + clean.length }, basis })
  }
  const addUnknown = (name: string, start: number): void => {
    if (findOutlet(name) !== null || isOwn(name, page.outlet) || credits.some((credit) => credit.name === name)) return
    credits.push({ name, span: { start, end: start + name.length }, basis: 'dateline' })
  }
  for (const name of page.metadata) add(name, 'metadata', null)
  if (page.author !== null)
    for (const part of page.author.split(/,|\band\b|\/|\bvia\b/))
      add(part.trim().replace(/^(?:by|the) /i, ''), 'byline', null)
  const main = page.blocks.filter(({ kind, role }) => kind === 'main' && role !== 'headline')
  for (const [i, block] of main.entries()) {
    if (i > 3 && i < main.length - 2) continue
    const words = page.text.slice(block.start, block.end)
    if (i <= 3) {
      const opening = AGENCY_OPENING.exec(words.slice(0, 140))
      if (opening !== null) addUnknown(opening[1]!, block.start + opening[0].indexOf(`(${opening[1]!})`) + 1)
      const bare = BARE_OPENING.exec(words.slice(0, 20))
      if (bare !== null) addUnknown(bare[1]!, block.start + 1)
    }
    if (i <= 1) {
      const opening = OPENING.exec(words.slice(0, 140))
      if (opening !== null) add(opening[1]!, 'dateline', block.start + opening[0].indexOf(opening[1]!))
    }
    if (i <= 2 && SELF_REPORT.test(words))
      for (const match of words.matchAll(REFERENCE))
        add(match[1]!, 'lede', block.start + match.index + match[0].indexOf(match[1]!))
    if (i >= main.length - 2) {
      const closing = CLOSING.exec(words.trim())
      const alone = ALONE.exec(words.trim())?.[1]
      const name = (
        closing?.[1] ??
        closing?.[2] ??
        (alone !== undefined && LIKE_AGENCY.test(alone) ? alone : undefined)
      )?.trim()
      if (name !== undefined && words.length < 200) {
        const start = block.start + words.indexOf(name)
        add(name, 'end', start)
        addUnknown(name, start)
      }
      const end = END_LINE.exec(words)
      if (end !== null && words.length < 160) {
        const start = block.start + end[0].indexOf(end[1]!)
        add(end[1]!, 'end', start)
        if (/^\(?(?:source|via)/i.test(words) && LIKE_AGENCY.test(end[1]!.trim()) && words.trim().length < 40)
          addUnknown(end[1]!.trim(), start)
      }
    }
  }
  for (const block of page.blocks) {
    if (block.role !== 'byline') continue
    const words = page.text.slice(block.start, block.end)
    let at = 0
    for (const part of words.split(/[,|•·/()]|\band\b/)) {
      const name = part.trim().replace(/^(?:by|source):? /i, '')
      if (name !== '') add(name, 'byline', block.start + at + part.indexOf(name))
      at += part.length + 1
    }
  }
  return credits
}

/** The page's outlet itself, in full or by its initials: "LB" on a page of the Lakeland Bureau. */
function isOwn(name: string, outlet: string | null): boolean {
  if (outlet === null) return false
  const initials = (outlet.match(/\p{Lu}/gu) ?? []).join('')
  return name === outlet || name === initials || outlet.includes(name)
}
