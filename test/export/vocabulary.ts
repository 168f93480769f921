import jsonld, { type Quad } from 'jsonld'

/** A published RDF vocabulary: its classes, and the properties with where they may stand and what they may hold. */
export interface Vocabulary {
  readonly space: string
  isDeclared(iri: string): boolean
  /** The class and all above it. */
  classes(iri: string): ReadonlySet<string>
  domains(property: string): readonly string[]
  ranges(property: string): readonly string[]
}

type Term = string
type Statement = readonly [subject: Term, predicate: Term, object: Term]
type Factory = Readonly<Record<string, (...terms: never[]) => unknown>>
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** Reads a vocabulary as the `@vocabulary/*` packages carry it. Words for domain and range differ: RDFS, or schema.org's own. */
export function readVocabulary(
  make: (options: never) => unknown,
  options: { readonly space: string; readonly domain?: string; readonly range?: string },
): Vocabulary {
  let blanks = 0
  const factory: Factory = {
    namedNode: (value: string) => value,
    blankNode: () => `_:b${blanks++}`,
    literal: (value: string) => `"${value}"`,
    quad: (subject: string, predicate: string, object: string) => [subject, predicate, object],
  }
  const statements = make({ factory } as never) as readonly Statement[]
  const of = (predicate: string) => {
    const found = new Map<string, string[]>()
    for (const [subject, p, object] of statements)
      if (p === predicate) found.set(subject, [...(found.get(subject) ?? []), object])
    return found
  }
  const above = of(`${RDFS}subClassOf`)
  const domain = of(options.domain ?? `${RDFS}domain`)
  const range = of(options.range ?? `${RDFS}range`)
  const subjects = new Set(statements.map(([subject]) => subject))
  const classes = (iri: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(iri)) return seen
    seen.add(iri)
    for (const one of above.get(iri) ?? []) classes(one, seen)
    return seen
  }
  return {
    space: options.space,
    isDeclared: (iri) => subjects.has(iri),
    classes: (iri) => classes(iri),
    domains: (property) => domain.get(property) ?? [],
    ranges: (property) => range.get(property) ?? [],
  }
}

/** JSON-LD as RDF, offline: a term that no context defines is an error, and so is any address that is not given here. */
export const toQuads = (document: unknown, contexts: Readonly<Record<string, unknown>>): Promise<readonly Quad[]> =>
  jsonld.toRDF(document, {
    safe: true,
    documentLoader: async (url) => {
      const found = contexts[url]
      if (found === undefined) throw new Error(`${url} is not here`)
      return { documentUrl: url, document: found }
    },
  })

/** What a graph does that its vocabulary does not allow: unknown terms, properties on the wrong class, values of the wrong class. */
export function vocabularyProblems(quads: readonly Quad[], vocabulary: Vocabulary): readonly string[] {
  const types = new Map<string, Set<string>>()
  for (const { subject, predicate, object } of quads)
    if (predicate.value === RDF_TYPE) {
      const held = types.get(subject.value) ?? new Set()
      for (const one of vocabulary.classes(object.value)) held.add(one)
      types.set(subject.value, held)
    }
  const problems = new Set<string>()
  const ours = (iri: string) => iri.startsWith(vocabulary.space)
  const fits = (held: ReadonlySet<string> | undefined, wanted: readonly string[]) =>
    wanted.length === 0 || held === undefined || wanted.some((one) => held.has(one) || !ours(one))
  for (const { subject, predicate, object } of quads) {
    const property = predicate.value
    if (property === RDF_TYPE) {
      if (ours(object.value) && !vocabulary.isDeclared(object.value)) problems.add(`no class ${object.value}`)
      continue
    }
    if (!ours(property)) continue
    if (!vocabulary.isDeclared(property)) problems.add(`no property ${property}`)
    if (!fits(types.get(subject.value), vocabulary.domains(property)))
      problems.add(`${property} on ${[...(types.get(subject.value) ?? [])].join(' ')}`)
    const isLiteral = object.termType === 'Literal'
    if (!isLiteral && !fits(types.get(object.value), vocabulary.ranges(property)))
      problems.add(`${property} holds ${[...(types.get(object.value) ?? [])].join(' ')}`)
  }
  return [...problems]
}
