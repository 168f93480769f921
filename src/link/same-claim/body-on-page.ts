import type { Document, Statement } from '../../model/index.js'
import { ownerOfRole } from '../shared-origin/body-of-role.js'
import { issuesForItself } from '../shared-origin/issuer.js'

/** How far before its speaker, in code units, a body may stand of which he is "its spokesman". */
const REACH = 300

/** What a page tells of bodies and of those who speak for them. */
export interface PageOffices {
  /** The bodies that speak or are spoken of, by name, in the order of letters. */
  readonly bodies: readonly string[]
  /** The body that issued the page, where its statements say so. */
  readonly issuer: string | null
  /** By name, the roles that the page gives a person, each with the place where it does, in text order. */
  readonly roles: ReadonlyMap<string, readonly { readonly role: string; readonly at: number }[]>
}

/** Gathers the bodies and the roles of a page's statements. */
export function officesOf(statements: readonly Statement[]): PageOffices {
  const bodies = new Set<string>()
  const roles = new Map<string, { readonly role: string; readonly at: number }[]>()
  for (const { speaker, mentions, source } of statements) {
    if (speaker.type === 'organisation' && /^\p{Lu}/u.test(speaker.name)) bodies.add(speaker.name)
    for (const { type, name } of mentions) if (type === 'organisation') bodies.add(name)
    const at = speaker.mention?.start ?? source[0]?.start
    if (speaker.type !== 'person' || speaker.role === null || at === undefined) continue
    const held = roles.get(speaker.name)
    if (held === undefined) roles.set(speaker.name, [{ role: speaker.role, at }])
    else held.push({ role: speaker.role, at })
  }
  for (const list of roles.values()) list.sort((a, b) => a.at - b.at || (a.role < b.role ? -1 : 1))
  const issuers = statements.filter(({ speaker }) => speaker.basis === 'issuer' && speaker.type === 'organisation')
  return { bodies: [...bodies].sort(), issuer: issuers.map(({ speaker }) => speaker.name).sort()[0] ?? null, roles }
}

/**
 * The body for which the page says that a person speaks whose role does not name it, here or where it names him. Null where
 * it does not say.
 *
 *     Tidewell could not tell, its spokeswoman Mira Halden said.      Tidewell
 *     ^^^^^^^^                 ^^^
 */
export function bodyOnPage(
  { speaker }: Statement,
  { text, outlet }: Pick<Document, 'text' | 'outlet'>,
  { bodies, roles, issuer }: PageOffices,
): string | null {
  if (speaker.type !== 'person') return null
  for (const { role, at } of roles.get(speaker.name) ?? []) {
    const owner = ownerOfRole(role)
    if (owner === null) continue
    if (owner === 'publisher') {
      const publisher = outlet !== null && issuesForItself(outlet.value) ? outlet.value : issuer
      if (publisher !== null) return publisher
      continue
    }
    const body = lastOf(bodies, text.slice(Math.max(0, at - REACH), at))
    if (body !== null) return body
  }
  return null
}

/** The name that stands last in a stretch of text. */
function lastOf(names: readonly string[], words: string): string | null {
  let last: { readonly name: string; readonly end: number } | null = null
  for (const name of names) {
    const start = words.lastIndexOf(name)
    if (start < 0) continue
    const end = start + name.length
    if (last === null || end > last.end || (end === last.end && name.length > last.name.length)) last = { name, end }
  }
  return last?.name ?? null
}
