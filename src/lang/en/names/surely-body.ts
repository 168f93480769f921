import type { Tokens } from '../../../model/index.js'
import type { NameSpan } from './name-span.js'
import { roleWords } from './role-words.js'

/** Nouns that stand before the name of a body and never before that of a person. */
const BODY_NOUN =
  /^(?:compan(?:y|ies)|firm|bank|airline|retailer|lender|insurer|conglomerate|start-?up|chain|charity|giant|utility|broadcaster|newspaper|daily|grocer|brewery|supermarket|bookseller|shipyard|refiner|budget airline|brokerage|carmaker|hospital group|law firm|publisher|(?!film|law|policy|dress|shoe|watch|cabinet|peace|cheese|furniture)\p{L}{0,12}maker)$/iu
/** Nouns of both, which say "body" only before a name of one word. */
const EITHER_NOUN =
  /^(?:operator|developer|supplier|contractor|producer|carrier|exporter|importer|group|platform|rival)$/i
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
  const all = withMissed(names, tokens)
  for (const name of all) {
    const key = keyOf(name)
    if (
      isBody(name, tokens) ||
      (name.kind === 'organisation' && key.includes(' ') && CLOSING.test(key.split(' ').pop()!))
    )
      bodies.add(key)
    else if (name.kind === 'person' && key.includes(' ')) firstNames.add(key.split(' ')[0])
  }
  if (bodies.size === 0) return all
  const isShort = (key: string): boolean =>
    !key.includes(' ') && !firstNames.has(key) && [...bodies].some((body) => body.startsWith(`${key} `))
  return all.map((name) => {
    if (name.kind !== 'person' && name.kind !== 'place') return name
    const key = keyOf(name)
    return bodies.has(key) || (name.kind === 'person' && isShort(key)) ? { ...name, kind: 'organisation' } : name
  })
}

/** Adds the single words in capitals that a recogniser left out behind a noun for a body: "Software firm Brightlock plans". */
function withMissed(names: readonly NameSpan[], tokens: Tokens): readonly NameSpan[] {
  const result: NameSpan[] = []
  let next = 0
  for (let at = 1; at < tokens.count; at++) {
    while (next < names.length && names[next].to <= at) result.push(names[next++])
    if (next < names.length && names[next].from <= at) continue
    const code = tokens.text.charCodeAt(tokens.start[at])
    if (code < 65 || (code > 90 && code < 192) || tokens.sentence[at - 1] !== tokens.sentence[at]) continue
    if (!CAPITALISED.test(tokens.form(at)) || !BODY_NOUN.test(tokens.lower(at - 1))) continue
    const isLonger = at + 1 < tokens.count && /^\p{Lu}/u.test(tokens.form(at + 1))
    if (!isLonger) result.push({ from: at, to: at + 1, kind: 'organisation' })
  }
  while (next < names.length) result.push(names[next++])
  return result
}

const CAPITALISED = /^\p{Lu}[\p{L}’'-]{3,30}$/u

function isBody({ from, to, kind }: NameSpan, tokens: Tokens): boolean {
  const before = from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] ? tokens.lower(from - 1) : ''
  // "Kettle maker Orsa": no place is made by whoever makes kettles.
  if (kind === 'place')
    return to - from > 1 ? CLOSING.test(tokens.form(to - 1)) : /maker$/.test(before) && BODY_NOUN.test(before)
  if (kind === 'organisation') return to - from === 1 && BODY_NOUN.test(before)
  if (kind !== 'person') return false
  if (roleWords().title.has(tokens.form(from - 1 < 0 ? 0 : from - 1))) return false
  if (to - from > 1 && (CLOSING.test(tokens.form(to - 1)) || OPENING.test(tokens.form(from)))) return true
  if (to - from === 1 && EITHER_NOUN.test(before)) return true
  if (BODY_NOUN.test(before)) return true
  // A noun that opens the sentence, in capitals, may be part of the name: "Chipmaker Nanthorp".
  return to - from > 1 && to - from < 4 && BODY_NOUN.test(tokens.form(from))
}
