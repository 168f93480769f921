import type { Tokens } from '../../../model/index.js'
import type { NameSpan } from './name-span.js'
import { roleWords } from './role-words.js'

/** Nouns that stand before the name of a body and never before that of a person. */
const BODY_NOUN =
  /^(?:compan(?:y|ies)|firm|bank|airline|retailer|lender|insurer|conglomerate|start-?up|chain|charity|giant|utility|broadcaster|newspaper|daily|grocer|brewery|supermarket|bookseller|shipyard|refiner|budget airline|(?!film|law|policy|dress|shoe|watch|cabinet|peace|cheese|furniture)\p{L}{3,12}maker)$/iu
/** Nouns of both, which say "body" only before a name of one word. */
const EITHER_NOUN = /^(?:operator|developer|supplier|contractor|producer|carrier|exporter|importer|group|platform)$/i
/** Last words of companies' names, which no person bears. */
const CLOSING =
  /^(?:Appliances|Foods|Stores|Freight|Pharma|Pharmaceuticals|Electronics|Chemicals|Textiles|Beverages|Dairies|Transit|Telecommunications|Software|Networks|Labs|Ventures|Realty|Supermarkets|Breweries|Semiconductors|Robotics|Aerospace|Biotech|Analytics|Securities|Savings|Autos|Mining|Metals|Oil|Gas|Cement|Pravda|Rail|Ferries|Cruises|Ledger|Chronicle|Clarion|Sentinel|Messenger)$/
const OPENING = /^(?:Radio|Banco|Banque|Groupe|Grupo)$/

/**
 * Turns names of persons into names of bodies where the words beside or in them leave no doubt, everywhere on the page.
 *
 *     Chipmaker Nanthorp fell.  Nanthorp said …      Kestrel Appliances recalls …
 *     ^^^^^^^^^                 ^^^^^^^^                     ^^^^^^^^^^
 */
export function surelyBodies(names: readonly NameSpan[], tokens: Tokens): readonly NameSpan[] {
  const keyOf = ({ from, to }: NameSpan): string => {
    const words: string[] = []
    for (let t = from; t < to; t++) words.push(tokens.form(t))
    return words.join(' ')
  }
  const bodies = new Set<string>()
  const firstNames = new Set<string>()
  for (const name of names) {
    const key = keyOf(name)
    if (
      isBody(name, tokens) ||
      (name.kind === 'organisation' && key.includes(' ') && CLOSING.test(key.split(' ').pop()!))
    )
      bodies.add(key)
    else if (name.kind === 'person' && key.includes(' ')) firstNames.add(key.split(' ')[0])
  }
  if (bodies.size === 0) return names
  const isShort = (key: string): boolean =>
    !key.includes(' ') && !firstNames.has(key) && [...bodies].some((body) => body.startsWith(`${key} `))
  return names.map((name) => {
    if (name.kind !== 'person' && name.kind !== 'place') return name
    const key = keyOf(name)
    return bodies.has(key) || (name.kind === 'person' && isShort(key)) ? { ...name, kind: 'organisation' } : name
  })
}

function isBody({ from, to, kind }: NameSpan, tokens: Tokens): boolean {
  if (kind === 'place') return to - from > 1 && CLOSING.test(tokens.form(to - 1))
  if (kind !== 'person') return false
  const before = from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] ? tokens.lower(from - 1) : ''
  if (roleWords().title.has(tokens.form(from - 1 < 0 ? 0 : from - 1))) return false
  if (to - from > 1 && (CLOSING.test(tokens.form(to - 1)) || OPENING.test(tokens.form(from)))) return true
  if (to - from === 1 && EITHER_NOUN.test(before)) return true
  if (BODY_NOUN.test(before)) return true
  // A noun that opens the sentence, in capitals, may be part of the name: "Chipmaker Nanthorp".
  return to - from > 1 && to - from < 4 && BODY_NOUN.test(tokens.form(from))
}
