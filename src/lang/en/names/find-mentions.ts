import { bySpan, type Mention, type Tokens } from '../../../model/index.js'
import { withDatelineAgency } from './dateline-agency.js'
import { findRoles } from './find-roles.js'
import type { NameSpan } from './name-span.js'
import { titleStart } from './person-titles.js'
import { recogniseNames } from './recognise-names.js'
import { roleWords } from './role-words.js'
import { linkShortNames } from './short-names.js'
import { surelyBodies } from './surely-body.js'
import { mayHold, scanWords, type WordFilter, wordFilter } from './word-scan.js'

let pronouns: WordFilter | undefined

interface Found {
  readonly mention: Mention
  /** Index among the named mentions, or -1 for a role or pronoun. */
  readonly named: number
  /** For a role in apposition: the index of the person among the named. */
  readonly person: number
}

/**
 * Finds every mention of a person, body, place, outlet or role, and every pronoun that stands for one.
 *
 *     Arvenian Defence Minister Ilse Brandt told Norvik Radio that she agreed. The minister left.
 *                               ^^^^^^^^^^^      ^^^^^^^^^^^^      ^^^         ^^^^^^^^^^^^
 *                               person           outlet            pronoun     role
 *
 * Spans are UTF-16 code units of `tokens.text`, in text order; a role may cover the name of a body inside it.
 * `refersTo` links short names, acronyms and repeated names to the fullest name on the page, and a role in apposition to
 * its person; what other roles and pronouns refer to is found later.
 */
export function findMentions(tokens: Tokens): readonly Mention[] {
  const named = recogniseNames(tokens).filter(({ kind }) => kind !== 'other')
  const names = withDatelineAgency(tokens, surelyBodies(named, tokens))
  const owner = new Int32Array(tokens.count).fill(-1)
  for (const [index, { from, to }] of names.entries()) owner.fill(index, from, to)
  const isPerson = (token: number): boolean => owner[token] >= 0 && names[owner[token]].kind === 'person'
  const isBody = (token: number): boolean => owner[token] >= 0 && names[owner[token]].kind !== 'person'

  const titles = new Int32Array(tokens.count).fill(-1)
  const titleOf = new Map<number, number>()
  for (const [index, { from, kind }] of names.entries()) {
    if (kind !== 'person') continue
    const start = titleStart(tokens, from, isBody)
    if (start < from) {
      titles.fill(index, start, from)
      titleOf.set(index, start)
    }
  }
  const roles = findRoles(
    tokens,
    (token) => (isBody(token) ? names[owner[token]].to : token),
    isBody,
    (token) => isPerson(token) || titles[token] >= 0,
  )
  const appositions = new Map<number, number>()
  for (const [index, role] of roles.entries()) {
    // "the Minister of Irrigation, Engineer Tarek Sabbour,": a title stands before the name.
    const personAt = (token: number): number => (isPerson(token) ? owner[token] : (titles[token] ?? -1))
    const person = personBeside({
      tokens,
      role,
      personAt,
      startOf: (name) => titleOf.get(name) ?? names[name].from,
      names,
    })
    if (person >= 0) appositions.set(index, person)
  }

  const titleFromRole = new Map<number, string>()
  for (const [index, person] of appositions)
    if (!titleOf.has(person) && !titleFromRole.has(person))
      titleFromRole.set(person, textOf(tokens, roles[index].from, roles[index].to).replace(/^(?:the|an?)\s+/i, ''))

  const found: Found[] = []
  for (const [index, { from, to, kind }] of names.entries()) {
    if (kind === 'other') continue
    const name = textOf(tokens, from, to)
    const start = titleOf.get(index)
    const title = start === undefined ? titleFromRole.get(index) : textOf(tokens, start, from).replace(/^the\s+/i, '')
    const mention = mentionOf(tokens.start[from], tokens.end[to - 1], kind, name, title || undefined)
    found.push({ mention, named: index, person: -1 })
  }
  for (const [index, { from, to }] of roles.entries()) {
    const mention = mentionOf(tokens.start[from], tokens.end[to - 1], 'role', textOf(tokens, from, to))
    found.push({ mention, named: -1, person: appositions.get(index) ?? -1 })
  }
  const { pronoun } = roleWords()
  pronouns ??= wordFilter(pronoun)
  const { lowerHash } = scanWords(tokens)
  for (let token = 0; token < tokens.count; token++) {
    if (!mayHold(pronouns, lowerHash[token])) continue
    if (owner[token] >= 0 || !pronoun.has(tokens.lower(token)) || tokens.form(token) === 'IT') continue
    const mention = mentionOf(tokens.start[token], tokens.end[token], 'pronoun', tokens.form(token))
    found.push({ mention, named: -1, person: -1 })
  }
  found.sort((a, b) => bySpan(a.mention, b.mention) || a.named - b.named)
  return withReferences(found, names, tokens)
}

function textOf(tokens: Tokens, from: number, to: number): string {
  const { text } = tokens
  const first = tokens.start[from]
  const last = tokens.end[to - 1]
  const written = text.slice(first, last)
  for (let at = first; at < last; at++) {
    const code = text.charCodeAt(at)
    // Only single blanks: nothing to fold.
    if (code < 32 || code >= 0xa0 || (code === 32 && text.charCodeAt(at + 1) === 32))
      return written.replace(/\s+/g, ' ')
  }
  return written
}

/** Offices that one holds, by whose surname alone pages call him. */
const SOLE_OFFICE = /(?:^|\s)(?:President|Chancellor|King|Queen|Premier|Prime Minister)$/u
/** What stands before the name of somebody's kin. */
const KIN =
  /(?:^|\s)(?:[Ff]irst (?:lady|gentleman|daughter|son)|wife|husband|daughter|son|brother|sister|mother|father|widow|cousin|uncle|aunt),?\s$/u

/** Fills `refersTo`, as indices of the finished list. */
function withReferences(found: readonly Found[], names: readonly NameSpan[], tokens: Tokens): readonly Mention[] {
  const place = new Int32Array(names.length).fill(-1)
  for (const [position, { named }] of found.entries()) if (named >= 0) place[named] = position
  const refers = linkShortNames(
    names.map(({ from, to, kind }, at) => {
      const title = place[at] < 0 ? '' : (found[place[at]].mention.title ?? '')
      const isPerson = kind === 'person'
      return {
        name: textOf(tokens, from, to),
        kind,
        isInOffice: isPerson && to - from === 1 && SOLE_OFFICE.test(title),
        isKin:
          isPerson &&
          to - from > 1 &&
          KIN.test(tokens.text.slice(Math.max(0, tokens.start[from] - 24), tokens.start[from])),
      }
    }),
  )
  return found.map(({ mention, named, person }) => {
    if (named >= 0 && refers[named] >= 0) return referring(mention, place[refers[named]])
    if (person >= 0) {
      return referring(mention, place[refers[person] >= 0 ? refers[person] : person], 'apposition')
    }
    return mention
  })
}

/** A mention that refers to no other. All mentions have the same properties, used or not: one shape, for which code is compiled once. */
const mentionOf = (start: number, end: number, type: Mention['type'], name: string, title?: string): Mention => ({
  start,
  end,
  type,
  name,
  title,
  refersTo: undefined,
  basis: undefined,
})

/** A copy that refers to another mention. */
const referring = (
  { start, end, type, name, title }: Mention,
  refersTo: number,
  basis?: Mention['basis'],
): Mention => ({
  start,
  end,
  type,
  name,
  title,
  refersTo,
  basis,
})

/**
 * The person in apposition to a role: right after it, or with a comma between and a comma or the sentence's end after.
 *
 *     The head of the Norvik Port Authority, Ilse Brandt, said …    Ilse Brandt, the head of the authority, said …
 */
function personBeside({
  tokens,
  role: { from, to },
  personAt,
  startOf,
  names,
}: {
  readonly tokens: Tokens
  readonly role: { readonly from: number; readonly to: number }
  readonly personAt: (token: number) => number
  /** Where a person's name begins with the title before it. */
  readonly startOf: (name: number) => number
  readonly names: readonly NameSpan[]
}): number {
  const isComma = (token: number): boolean => token < tokens.count && tokens.form(token) === ','
  const same = (token: number): boolean =>
    token >= 0 && token < tokens.count && tokens.sentence[token] === tokens.sentence[from]
  if (same(to) && personAt(to) >= 0 && startOf(personAt(to)) === to) return personAt(to)
  if (same(to + 1) && isComma(to) && personAt(to + 1) >= 0 && startOf(personAt(to + 1)) === to + 1) {
    const after = names[personAt(to + 1)].to
    if (!same(after) || isComma(after) || /^[.;:]$/.test(tokens.form(after))) return personAt(to + 1)
  }
  if (same(from - 2) && isComma(from - 1) && personAt(from - 2) >= 0) {
    const closes = !same(to) || isComma(to) || /^[.;:]$/.test(tokens.form(to)) || tokens.lower(to) === 'who'
    if (closes) return personAt(from - 2)
  }
  return -1
}
