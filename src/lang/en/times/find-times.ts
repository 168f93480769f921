/**
 * Finds the time expressions of an English text and gives each its value and interval.
 * It must never read a clock: what is not stated comes from the reference, and the value says so.
 */
import type { TimeValue } from '../../../model/time-value.js'
import type { Tokens } from '../../../model/tokens.js'
import type { Found } from '../../../mark/times/meaning.js'
import { readReference } from '../../../mark/times/reference.js'
import { freshMemory, resolve } from '../../../mark/times/resolve.js'
import { holidayOf } from './grammar/holidays.js'
import { expressionAt } from './grammar/modified.js'
import { vagueWord } from './grammar/vague.js'
import { isApostrophe, type Reader, readerOf } from './reader.js'
import { tenseAround } from './tense.js'

export interface TimeOptions {
  /** The page's date: `2024-10-18`, an instant, `XXXX-10-25`, or null when unknown. */
  readonly reference: string | null
}

/**
 * Finds times.
 * @returns TimeValues in text order without overlaps; spans are UTF-16 code units of `tokens.text`, and lie within its tokens.
 * @example findTimes(tokenise('The dam broke on 3 May.'), { reference: '2031-05-06' })[0].value // '2031-05-03'
 */
export function findTimes(tokens: Tokens, options: TimeOptions): readonly TimeValue[] {
  const reader = readerOf(tokens.text)
  const reference = readReference(options.reference)
  const memory = freshMemory()
  const times: TimeValue[] = []
  const { atoms } = reader
  let token = 0
  let at = 0
  while (at < atoms.count) {
    if (!canStart(reader, at)) {
      at++
      continue
    }
    while (token < tokens.count && tokens.end[token]! <= atoms.start[at]!) token++
    if (token >= tokens.count) break
    const found = atoms.start[at]! >= tokens.start[token]! ? (expressionAt(reader, at) ?? vagueWord(reader, at)) : null
    if (found === null) {
      at++
      continue
    }
    times.push(toTime(reader, found, tokens, token, { reference, memory }))
    at = found.to
  }
  return times
}

/** Most atoms start nothing: words without an entry, words that only link, articles before a word that has nothing to do with time. */
function canStart(reader: Reader, at: number): boolean {
  const { atoms } = reader
  const kind = atoms.kind[at]
  if (kind === 2) return true
  if (kind === 1) {
    const role = atoms.word[at] === 0 ? 0 : rolesOf(reader)[atoms.word[at]!]!
    if (role !== OPENS) return role !== 0
    const next = at + 1
    if (next >= atoms.count) return false
    return atoms.kind[next] !== 1 || (atoms.word[next] !== 0 && rolesOf(reader)[atoms.word[next]!] !== 0)
  }
  return isApostrophe(atoms.text.charCodeAt(atoms.start[at]!))
}

/** A word of this role starts an expression by itself. */
const STARTS = 1
/** A word of this role starts one only before a number or a word with a role. */
const OPENS = 2
const OPENERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'about', 'around', 'approximately', 'roughly', 'circa', 'some', 'nearly', 'almost', 'over', 'under', 'more', 'less', 'fewer', 'least', 'most', 'than', 'at', 'up', 'no', 'half', 'full', 'whole', 'entire', 'near', 'foreseeable', 'distant', 'to', 'one', 'that', 'end', 'start', 'close', 'middle', 'beginning', 'outset'])
const KEYS = ['deixis', 'vague', 'adjective', 'set', 'every', 'phase', 'comparative', 'clock', 'decade', 'holiday', 'fiscal', 'few', 'pair', 'ago'] as const
const OTHERS = new Set(['q', 'once', 'twice', 'sometime', 'first', 'final', 'initial', 'these', 'those', 'future', 'past', 'of', 'dozen'])

let roles: Uint8Array | null = null
function rolesOf({ words }: Reader): Uint8Array {
  roles ??= Uint8Array.from(words, (word) => {
    if (word.form === '') return 0
    if (OPENERS.has(word.form)) return OPENS
    if (OTHERS.has(word.form)) return word.form === 'of' ? OPENS : STARTS
    if (word.month > 0 || word.weekday > 0 || word.unit !== '' || word.season !== '' || word.part !== '' || word.cardinal >= 0 || word.ordinal > 0 || word.day !== null) return STARTS
    if (word.scale > 0 && word.more.glued === undefined) return STARTS
    return KEYS.some((key) => word.more[key] !== undefined) ? STARTS : 0
  })
  return roles
}

function toTime(
  reader: Reader,
  found: Found,
  tokens: Tokens,
  token: number,
  known: { readonly reference: ReturnType<typeof readReference>; readonly memory: ReturnType<typeof freshMemory> },
): TimeValue {
  const start = reader.atoms.start[found.from]!
  const end = reader.atoms.end[found.to - 1]!
  const needsTense = found.meaning.kind === 'calendar' && found.meaning.fields.year === undefined
  const tense = needsTense ? tenseAround(reader, found, tokens, token) : 'unknown'
  const body = resolve(found.meaning, found.mod, { ...known, tense, holidayOf })
  return {
    start,
    end,
    surface: tokens.text.slice(start, end),
    type: body.type,
    value: body.value,
    ...(found.mod === undefined ? {} : { mod: found.mod }),
    from: body.from,
    to: body.to,
    grain: body.grain,
    stated: body.stated,
    assumed: body.assumed,
    reference: body.reference,
  }
}
