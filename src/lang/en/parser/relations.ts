/**
 * The dependency relations that the parser gives: Universal Dependencies, with the few subtypes that attribution reads.
 * A token's `relation` is an index into this list.
 */
export const RELATIONS = [
  'dep',
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'det',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nsubj',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const

/** A dependency relation. */
export type Relation = (typeof RELATIONS)[number]

const index = new Map<string, number>(RELATIONS.map((relation, i) => [relation, i]))

/** The index of a relation in {@link RELATIONS}; a subtype that is not listed counts as its base. */
export function relationIndex(relation: string): number {
  return index.get(relation) ?? index.get(relation.split(':')[0]) ?? 0
}
