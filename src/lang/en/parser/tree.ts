import type { Span, Tokens } from '../../../model/index.js'
import { parse } from './parse.js'
import { RELATIONS, type Relation, relationIndex } from './relations.js'

/**
 * Questions about a parsed sentence. Every function takes and gives token numbers of the document, parses the sentence
 * if that has not been done, and never looks beyond it.
 */

/** The relation of a token to its head. */
export function relationOf(tokens: Tokens, token: number): Relation {
  ensure(tokens, token)
  return RELATIONS[tokens.relation[token]]
}

/** Parses the sentence of a token unless it is parsed already. */
export function ensure(tokens: Tokens, token: number): void {
  if (tokens.head[token] === -2) parse(tokens, tokens.sentence[token])
}

/** The children of a token, left to right. */
export function childrenOf(tokens: Tokens, token: number): readonly number[] {
  ensure(tokens, token)
  const found: number[] = []
  const sentence = tokens.sentence[token]
  for (let i = tokens.sentenceStart[sentence]; i < tokens.sentenceStart[sentence + 1]; i++) {
    if (tokens.head[i] === token) found.push(i)
  }
  return found
}

/** The first child in one of these relations, or -1. A relation without a subtype stands for its subtypes too. */
export function childIn(tokens: Tokens, token: number, relations: readonly Relation[]): number {
  for (const child of childrenOf(tokens, token)) {
    const relation = RELATIONS[tokens.relation[child]]
    if (relations.some((wanted) => relation === wanted || relation.startsWith(`${wanted}:`))) return child
  }
  return -1
}

/** Whether `above` is the token or one of its heads. A cycle cannot occur: the parser makes trees. */
export function isUnder(tokens: Tokens, token: number, above: number): boolean {
  ensure(tokens, token)
  for (let i = token; i >= 0; i = tokens.head[i]) if (i === above) return true
  return false
}

/**
 * The tokens of a subtree, left to right.
 *
 *     The mayor of the old town said it.      subtree of "mayor"
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function subtreeOf(tokens: Tokens, token: number): readonly number[] {
  ensure(tokens, token)
  const sentence = tokens.sentence[token]
  const found: number[] = []
  for (let i = tokens.sentenceStart[sentence]; i < tokens.sentenceStart[sentence + 1]; i++) {
    if (isUnder(tokens, i, token)) found.push(i)
  }
  return found
}

/** The text from a subtree's first to its last token, in UTF-16 code units, without punctuation at its ends. */
export function spanOf(tokens: Tokens, token: number): Span {
  const found = subtreeOf(tokens, token)
  const isMark = (i: number): boolean => RELATIONS[tokens.relation[i]] === 'punct'
  let from = 0
  let to = found.length - 1
  while (from < to && isMark(found[from])) from++
  while (to > from && isMark(found[to])) to--
  return { start: tokens.start[found[from]], end: tokens.end[found[to]] }
}

/**
 * The subject of a verb or predicate, or -1: its own, else that of the verb it is coordinated with or opened by.
 *
 *     The mayor arrived and said it rained.     subject of "said": mayor
 *         ^^^^^
 */
export function subjectOf(tokens: Tokens, token: number): number {
  let at = token
  for (let steps = 0; steps < 6; steps++) {
    const own = childIn(tokens, at, ['nsubj', 'csubj'])
    if (own >= 0) return own
    const relation = RELATIONS[tokens.relation[at]]
    const head = tokens.head[at]
    if (head < 0) return -1
    if (relation === 'acl:relcl' || relation === 'acl') return head
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl') return -1
    at = head
  }
  return -1
}

/** Who does it in a passive clause: "was quoted by the agency" gives "agency"; -1 where nobody is named. */
export function agentOf(tokens: Tokens, token: number): number {
  return childIn(tokens, token, ['obl:agent'])
}

/**
 * The head of the clause that a verb takes as its content, or -1: a complement clause, an infinitive, or a clause that
 * the verb interrupts or closes.
 *
 *     She said it rained.      It rained, she said.
 *                 ^^^^^^          ^^^^^^
 */
export function complementOf(tokens: Tokens, token: number): number {
  const own = childIn(tokens, token, ['ccomp', 'xcomp'])
  if (own >= 0) return own
  const beside = childIn(tokens, token, ['parataxis'])
  if (beside >= 0) return beside
  return RELATIONS[tokens.relation[token]] === 'parataxis' ? tokens.head[token] : -1
}

/** Appositions of a token: "Orlova, the mayor" gives "mayor" for "Orlova". */
export function appositionsOf(tokens: Tokens, token: number): readonly number[] {
  const wanted = relationIndex('appos')
  return childrenOf(tokens, token).filter((child) => tokens.relation[child] === wanted)
}

/**
 * The way from one token to another through the tree: relations upwards with `↑`, downwards with `↓`; null where they
 * stand in different sentences or further apart than `most` steps.
 * @example pathBetween(tokens, mayor, rained) // 'nsubj↑ccomp↓' in "The mayor said it rained."
 */
export function pathBetween(tokens: Tokens, from: number, to: number, most = 8): string | null {
  if (tokens.sentence[from] !== tokens.sentence[to]) return null
  ensure(tokens, from)
  const up: number[] = []
  for (let i = from; i >= 0 && up.length <= most; i = tokens.head[i]) up.push(i)
  const down: number[] = []
  for (let i = to; i >= 0 && down.length <= most; i = tokens.head[i]) {
    const meet = up.indexOf(i)
    if (meet >= 0) {
      if (meet + down.length > most) return null
      const rise = up.slice(0, meet).map((k) => `${RELATIONS[tokens.relation[k]]}↑`)
      const fall = down.reverse().map((k) => `${RELATIONS[tokens.relation[k]]}↓`)
      return rise.join('') + fall.join('')
    }
    down.push(i)
  }
  return null
}
