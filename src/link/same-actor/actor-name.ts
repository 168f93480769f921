import type { Mention } from '../../model/index.js'
import { plainLetters } from '../../text/names/plain-letters.js'
import { mayBeCalled, type Office, officeOf } from './office.js'
import { statesOfPage } from './states-of-page.js'

export type ActorType = 'person' | 'organisation' | 'place'

/** A role that a document gives a name, as worded there. */
export interface RoleSeen {
  readonly role: string
  readonly document: string
  /** The document's day, or null; of several documents the first. */
  readonly day: string | null
  /** Of several documents the last day. */
  readonly to?: string | null
}

/** One name as the documents use it, with the evidence that lies around it: what is judged in pairs. */
export interface ActorName {
  /** Type and normalised spelling; for a surname alone also the document, since two pages may mean two people. */
  readonly id: string
  /** The spelling seen first. */
  readonly name: string
  readonly type: ActorType
  /** Every spelling and short form that a page ties to this name, normalised, in order. */
  readonly aliases: readonly string[]
  readonly documents: readonly string[]
  readonly roles: readonly RoleSeen[]
  /** What it speaks for, as far as pages say: country codes or names. */
  readonly parties: readonly string[]
  /** The states that its pages may mean by an office that names none: "the president". */
  readonly near?: readonly string[]
  /** The first day of a page that uses it, or null. */
  readonly day?: string | null
  /** How often pages use it. */
  readonly mentions?: number
}

/** What is needed of a document. */
export interface DocumentNames {
  readonly document: string
  readonly day: string | null
  readonly mentions: readonly Mention[]
}

/** A name in one spelling: plain lower-case letters, single blanks, no article, no full stops. Idempotent. */
export function normaliseName(name: string): string {
  return plainLetters(name)
    .replace(/['’`"“”().]/g, '')
    .replace(/[-‐-―_/\s]+/g, ' ')
    .trim()
    .replace(/^(?:the )+/, '')
}

const typeOf = (mention: Mention): ActorType | undefined =>
  mention.type === 'outlet'
    ? 'organisation'
    : mention.type === 'role' || mention.type === 'pronoun'
      ? undefined
      : mention.type

/** The id of a name in a document. */
export function actorNameId(name: string, type: ActorType, document: string): string {
  const spelling = normaliseName(name)
  return type === 'person' && !spelling.includes(' ') ? `${type} ${spelling} @${document}` : `${type} ${spelling}`
}

/** Whether an id stands for an office that a page names nobody for: "the president". It belongs to that page. */
export const isOfficeName = (id: string): boolean => id.startsWith('person office ')

/** The id of such an office on a page. */
export const officeNameId = (role: string, document: string): string =>
  `person office ${normaliseName(role)} @${document}`

interface Gathered {
  readonly id: string
  readonly type: ActorType
  readonly spellings: { readonly name: string; readonly day: string | null; readonly document: string }[]
  readonly aliases: Set<string>
  readonly documents: Set<string>
  readonly roles: Map<string, RoleSeen>
  readonly parties: Set<string>
  readonly near: Set<string>
}

/**
 * Gathers the names of many documents, one row a name, with their evidence. The order of the documents does not matter.
 * @param partyOf What a role speaks for, if it says so.
 */
export function actorNames(
  documents: readonly DocumentNames[],
  partyOf: (role: string) => string | undefined,
): readonly ActorName[] {
  const rows = new Map<string, Gathered>()
  const rowOf = (id: string, type: ActorType): Gathered => {
    const known = rows.get(id)
    if (known !== undefined) return known
    const row: Gathered = {
      id,
      type,
      spellings: [],
      aliases: new Set(),
      documents: new Set(),
      roles: new Map(),
      parties: new Set(),
      near: new Set(),
    }
    rows.set(id, row)
    return row
  }
  for (const { document, day, mentions } of [...documents].sort((a, b) => (a.document < b.document ? -1 : 1))) {
    const states = statesOfPage(mentions)
    for (const { role } of unnamedOffices(mentions)) {
      const row = rowOf(officeNameId(role, document), 'person')
      row.documents.add(document)
      row.spellings.push({ name: role, day, document })
      row.aliases.add(normaliseName(role))
      row.roles.set(role.toLowerCase(), { role, document, day })
      for (const state of states) row.near.add(state)
    }
    for (const mention of mentions) {
      const head = mention.refersTo === undefined ? mention : mentions[mention.refersTo]
      const type = typeOf(head)
      if (type === undefined) continue
      const row = rowOf(actorNameId(head.name, type, document), type)
      row.documents.add(document)
      const isName = mention.type !== 'role' && mention.type !== 'pronoun'
      if (isName) {
        row.aliases.add(normaliseName(mention.name))
        if (mention === head) row.spellings.push({ name: mention.name, day, document })
      }
      const role = mention.title ?? (mention.type === 'role' ? mention.name : undefined)
      if (role === undefined || type !== 'person') continue
      const words = role.replace(/^(?:the|an?)\s+/i, '')
      const seen = row.roles.get(words.toLowerCase())
      if (seen === undefined || (day ?? '9') < (seen.day ?? '9'))
        row.roles.set(words.toLowerCase(), { role: words, document, day })
      const party = partyOf(words)
      if (party !== undefined) row.parties.add(party)
      if (officeOf(words)?.of.size === 0) for (const state of states) row.near.add(state)
    }
  }
  return [...rows.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      name: earliest(row.spellings),
      type: row.type,
      aliases: [...row.aliases].sort(),
      documents: [...row.documents].sort(),
      roles: [...row.roles.values()].sort((a, b) => ((a.day ?? '9') + a.role < (b.day ?? '9') + b.role ? -1 : 1)),
      parties: [...row.parties].sort(),
      ...(row.near.size === 0 ? {} : { near: [...row.near].sort() }),
      day: row.spellings.flatMap(({ day }) => day ?? []).sort()[0] ?? null,
      mentions: row.spellings.length,
    }))
}

/**
 * The offices that a page speaks of without naming who holds them: "the president", where nobody on the page is one.
 * Each wording once.
 */
export function unnamedOffices(
  mentions: readonly Mention[],
): readonly { readonly role: string; readonly count: number }[] {
  const named: Office[] = []
  const found = new Map<string, { readonly role: string; readonly office: Office; count: number }>()
  for (const mention of mentions) {
    const words = mention.title ?? (mention.type === 'role' ? mention.name : undefined)
    const office = words === undefined ? null : officeOf(words)
    if (words === undefined || office === null) continue
    if (mention.type !== 'role' || mention.refersTo !== undefined) named.push(office)
    else if (!office.isFormer && (/^the /i.test(words) || office.of.size > 0) && !/^an? /i.test(words)) {
      const key = words.toLowerCase()
      const known = found.get(key)
      if (known === undefined) found.set(key, { role: words, office, count: 1 })
      else known.count++
    }
  }
  return [...found.values()].filter(
    ({ office }) => !named.some((one) => mayBeCalled(office, one) || mayBeCalled(one, office)),
  )
}

function earliest(spellings: Gathered['spellings']): string {
  let best = spellings[0]
  for (const one of spellings) if (key(one) < key(best)) best = one
  return best?.name ?? ''
}

const key = ({ name, day, document }: Gathered['spellings'][number]): string => `${day ?? '9999'} ${document} ${name}`
