import type { Mention } from '../../model/index.js'
import { plainLetters } from '../../text/names/plain-letters.js'

export type ActorType = 'person' | 'organisation' | 'place'

/** A role that a document gives a name, as worded there. */
export interface RoleSeen {
  readonly role: string
  readonly document: string
  /** The document's day, or null. */
  readonly day: string | null
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

interface Gathered {
  readonly id: string
  readonly type: ActorType
  readonly spellings: { readonly name: string; readonly day: string | null; readonly document: string }[]
  readonly aliases: Set<string>
  readonly documents: Set<string>
  readonly roles: Map<string, RoleSeen>
  readonly parties: Set<string>
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
  for (const { document, day, mentions } of [...documents].sort((a, b) => (a.document < b.document ? -1 : 1)))
    for (const mention of mentions) {
      const head = mention.refersTo === undefined ? mention : mentions[mention.refersTo]
      const type = typeOf(head)
      if (type === undefined) continue
      const id = actorNameId(head.name, type, document)
      let row = rows.get(id)
      if (row === undefined) {
        row = {
          id,
          type,
          spellings: [],
          aliases: new Set(),
          documents: new Set(),
          roles: new Map(),
          parties: new Set(),
        }
        rows.set(id, row)
      }
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
    }))
}

function earliest(spellings: Gathered['spellings']): string {
  let best = spellings[0]
  for (const one of spellings) if (key(one) < key(best)) best = one
  return best?.name ?? ''
}

const key = ({ name, day, document }: Gathered['spellings'][number]): string => `${day ?? '9999'} ${document} ${name}`
