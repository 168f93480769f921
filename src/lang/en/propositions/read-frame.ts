import type { Tokens } from '../../../model/index.js'
import { RELATIONS } from '../parser/relations.js'
import { conceptsOf, isOfConcept } from './concepts.js'

/** The skeleton of a text: what its sentences hang on, and who does it to what. */
export interface Frame {
  readonly heads: readonly string[]
  readonly args: readonly string[]
  readonly negated: boolean
}

/** Verbs that say little by themselves: what they bring along is the predicate. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do take make get give hold carry come go become remain begin start continue seem appear let keep put order plan expect want intend able say believe see hear'.split(
    ' ',
  ),
)
/** Nouns that hold a place for what they are "of": "the reports of seepage", "the number of the dead". */
const HOLDERS: ReadonlySet<string> = new Set(
  'report information news rumour claim number figure total toll amount share part most some all majority dozen hundred thousand group kind sort account word evidence possibility involvement participation presence movement size length level'.split(
    ' ',
  ),
)
/** What is told about: these hold a place too, but only in this form ("talks between them" take place). */
const TOLD: ReadonlySet<string> = new Set(
  'talk news information report reports rumour rumours rumor rumors allegation allegations speculation gossip claim claims story stories'.split(
    ' ',
  ),
)
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'no', 'never', 'none', 'neither', 'nobody', 'nothing'])
const CORE = /^(?:nsubj|obj|iobj|obl:agent|csubj)/u
const OF_NOUN = /^(?:nmod|compound|acl)/u
const ONWARD = /^(?:xcomp|ccomp|conj|obj|obl|nmod|nsubj:pass|acl)/u

/**
 * Reads the frame of a parsed text.
 *
 *     The terminal had been hit by a drone      the reports of seepage
 *         args             heads      args                     heads
 *
 * @param keyAt offset → the stem or name key of the word that begins there; words without one carry nothing
 */
export function readFrame(tokens: Tokens, keyAt: ReadonlyMap<number, string>): Frame {
  const heads: string[] = []
  const args: string[] = []
  const add = (list: string[], token: number): void => {
    const key = keyAt.get(tokens.start[token])
    if (key !== undefined && !list.includes(key)) list.push(key)
  }
  const children: number[][] = Array.from({ length: tokens.count }, () => [])
  const roots: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.head[i] >= 0) children[tokens.head[i]].push(i)
    else roots.push(i)
  }
  const relation = (token: number): string => RELATIONS[tokens.relation[token]]
  let negated = false
  const visit = (token: number, depth: number): void => {
    if (depth === 0)
      negated ||= children[token].some(
        (child) =>
          NOT.has(tokens.lower(child)) ||
          (CORE.test(relation(child)) && children[child].some((one) => NOT.has(tokens.lower(one)))),
      )
    const lemma = tokens.lemma(token)
    const isHolder = LIGHT.has(lemma) || HOLDERS.has(lemma) || isTold(token)
    if (!isHolder) add(heads, token)
    for (const child of children[token]) {
      const name = relation(child)
      if (CORE.test(name)) addArgument(child)
      else if (OF_NOUN.test(name)) addArgument(child)
      if (depth >= 3) continue
      if (name === 'conj' && depth < 2) visit(child, depth + 1)
      else if (isHolder && (ONWARD.test(name) || (name === 'advcl' && isBehindPreposition(child))))
        visit(child, depth + 1)
    }
  }
  const addArgument = (token: number): void => {
    add(args, token)
    for (const child of children[token]) {
      const name = relation(child)
      if (/^(?:flat|compound|nmod|conj|amod)/u.test(name)) add(args, child)
    }
  }
  const isTold = (token: number): boolean => TOLD.has(tokens.lower(token))
  const isBehindPreposition = (token: number): boolean => children[token].some((child) => relation(child) === 'case')
  const isEvent = (token: number): boolean =>
    conceptsOf(keyAt.get(tokens.start[token]) ?? '').some(
      (concept) => concept.kind === 'event' && isOfConcept(concept, { form: tokens.lower(token), isVerb: false }),
    )
  /** "The news about the training of guards to be sent to Vesk": the news is of the training, and the rest is what they are for. */
  const newsBefore = (root: number): number | undefined =>
    children[root].some((child) => relation(child) === 'mark' && tokens.lower(child) === 'to')
      ? children[root].find(
          (child) =>
            /^nsubj/u.test(relation(child)) &&
            isTold(child) &&
            children[child].some((one) => relation(one) === 'nmod' && isEvent(one)),
        )
      : undefined
  for (const root of roots) visit(newsBefore(root) ?? root, 0)
  return { heads: heads.slice(0, 4), args: args.slice(0, 8), negated }
}
