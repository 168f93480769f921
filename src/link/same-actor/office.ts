import { bareTable } from '../../text/bare-table.js'
import { roleBag } from './role-bag.js'

/** An office that one person holds at a time: its words, and what it is the office of. */
export interface Office {
  /** "president"; "minister" with its field: "defense minister". */
  readonly words: ReadonlySet<string>
  /** Country codes and words of places and bodies; empty where the role does not say. */
  readonly of: ReadonlySet<string>
  /** "the former president": whoever is called so holds it no more. */
  readonly isFormer: boolean
}

/** Offices of which a state, town or body has one. */
const HEADS = new Set([
  'president',
  'premier',
  'chancellor',
  'minister',
  'king',
  'queen',
  'emperor',
  'pope',
  'mayor',
  'governor',
])

/** What makes an office of its own of a minister. */
const FIELDS = new Set(
  'prime foreign defense interior home finance justice health energy transport trade education agriculture economy economic environment culture labor labour interior water fisheries industry emergency emergencies'.split(
    ' ',
  ),
)

/** Words that leave the office as it is. */
const SAME = new Set([
  'new',
  'newly',
  'current',
  'incumbent',
  'acting',
  'interim',
  'outgoing',
  'first',
  'state',
  'republic',
])

const FORMER = /\b(?:former|formerly|ousted|deposed|late|then|ex)\b/i

/** Words that make another office, or none, of it. */
const OTHER = new Set(
  'vice deputy assistant spokesman aide adviser advisor candidate elect nominee contender press office administration ministry counterpart chief secretary honorary presidential'.split(
    ' ',
  ),
)

const HAS_HEAD = /president|premier|chancellor|minister|king|queen|emperor|pope|mayor|governor|\bPM\b/i

const held = new Map<string, Office | null>()

/**
 * Reads an office off a role as worded; null where the role is none of which there is one.
 * @example [...officeOf('the Orvenian Minister of Defence')!.words] // ['minister', 'defense']
 */
export function officeOf(role: string): Office | null {
  if (!HAS_HEAD.test(role)) return null
  const known = held.get(role)
  if (known !== undefined) return known
  if (held.size > 2000) held.clear()
  const office = read(role)
  held.set(role, office)
  return office
}

const USUAL: Readonly<Record<string, string>> = bareTable({
  economic: 'economy',
  labour: 'labor',
  emergencies: 'emergency',
})

function read(role: string): Office | null {
  const words = new Set<string>()
  const of = new Set<string>()
  const isFormer = FORMER.test(role)
  for (const word of roleBag(role.replace(new RegExp(`${FORMER.source}-?`, 'gi'), ''))) {
    if (OTHER.has(word)) return null
    if (HEADS.has(word) || FIELDS.has(word)) words.add(USUAL[word] ?? word)
    else if (!SAME.has(word) && word !== 'affairs') of.add(word)
  }
  // "the premier" is the prime minister
  if (words.delete('premier')) for (const word of ['prime', 'minister']) words.add(word)
  const heads = [...words].filter((word) => HEADS.has(word))
  if (heads.length !== 1 || (heads[0] !== 'minister' && words.size > 1)) return null
  return { words, of, isFormer }
}

/** The head of an office, under which its holders are looked for. */
export const headOf = (office: Office): string => [...office.words].find((word) => HEADS.has(word)) ?? ''

/** Whether whoever holds the second may be called by the first: "the minister" of a defence minister, not of a prime minister. */
export function mayBeCalled(called: Office, holds: Office): boolean {
  if (holds.words.has('prime') !== called.words.has('prime')) return false
  for (const word of called.words) if (!holds.words.has(word)) return false
  return true
}
