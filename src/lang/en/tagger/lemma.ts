import { readFileSync } from 'node:fs'
import { TAGS } from './tags.js'

/** Inflections that lemmas undo, by the letter that opens a line of the exceptions' file. */
const KIND = new Map<string, string>([
  ['NNS', 's'],
  ['NNPS', 's'],
  ['VBZ', 'z'],
  ['VBD', 'd'],
  ['VBN', 'd'],
  ['VBG', 'g'],
  ['JJR', 'r'],
  ['RBR', 'r'],
  ['JJS', 't'],
  ['RBS', 't'],
])
const KIND_OF_TAG: readonly string[] = TAGS.map((tag) => KIND.get(tag) ?? '')
const IS_CLOSED: readonly boolean[] = TAGS.map((tag) => /^(MD|VB|VBP|PRP|DT|RB|IN|TO)$/.test(tag))

const CLOSED = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'m", 'be'],
  ["'re", 'be'],
  ['am', 'be'],
  ['are', 'be'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['an', 'a'],
  ['these', 'this'],
  ['those', 'that'],
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['us', 'we'],
  ['me', 'i'],
  ['n’t', 'not'],
  ['’ll', 'will'],
  ['’ve', 'have'],
  ['’m', 'be'],
  ['’re', 'be'],
])

let exceptions: Map<string, string> | null = null
/** Lemmas found before, by kind and word. */
const memories = new Map<string, Map<string, string>>()
const MEMORY_OF_TAG: readonly Map<string, string>[] = KIND_OF_TAG.map((kind) => {
  const memory = memories.get(kind) ?? new Map<string, string>()
  memories.set(kind, memory)
  return memory
})
/** Words of one kind remembered before the memory is emptied: more than any article has. */
const MOST = 5000

function load(): Map<string, string> {
  const made = new Map<string, string>()
  for (const line of readFileSync(new URL('./lemma-exceptions.txt', import.meta.url), 'utf8').split('\n')) {
    const [kind, form, lemma] = line.split(' ')
    if (lemma !== undefined && kind.length === 1 && kind !== '#') made.set(kind + form, lemma)
  }
  return made
}

/**
 * The dictionary form of a word, in lower case.
 *
 *     soldiers NNS   said VBD   training VBG   stopped VBN
 *     soldier        say        train          stop
 *
 * @param lower the word in lower case
 * @param tag index into `TAGS`
 */
export function lemmaOf(lower: string, tag: number): string {
  const kind = KIND_OF_TAG[tag]
  if (kind === '') return IS_CLOSED[tag] ? (CLOSED.get(lower) ?? lower) : lower
  const memory = MEMORY_OF_TAG[tag]
  let found = memory.get(lower)
  if (found === undefined) {
    exceptions ??= load()
    found = exceptions.get(kind + lower) ?? byRule(lower, kind)
    if (memory.size >= MOST) memory.clear()
    memory.set(lower, found)
  }
  return found
}

/** The lemma by spelling rules alone; words that break them are in the exceptions' file. */
export function byRule(lower: string, kind: string): string {
  // Of a compound only the last part is inflected.
  const hyphen = lower.lastIndexOf('-') + 1
  const head = lower.slice(0, hyphen)
  const word = lower.slice(hyphen)
  switch (kind) {
    case 's':
    case 'z':
      return head + withoutS(word)
    case 'd':
      return head + (word.endsWith('ied') && word.length > 4 ? `${word.slice(0, -3)}y` : stemOf(word, 'ed'))
    case 'g':
      return head + stemOf(word, 'ing')
    case 'r':
      return head + (word.endsWith('ier') ? `${word.slice(0, -3)}y` : stemOf(word, 'er'))
    default:
      return head + (word.endsWith('iest') ? `${word.slice(0, -4)}y` : stemOf(word, 'est'))
  }
}

function withoutS(word: string): string {
  if (word === "'s" || word === '’s') return 'be'
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Takes an ending off and mends the stem: stopp → stop, mak → make. */
function stemOf(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word
  const stem = word.slice(0, -ending.length)
  const last = stem.at(-1)!
  const before = stem.at(-2)!
  if (last === before && !'lsfz'.includes(last)) return stem.slice(0, -1)
  if ('uvczg'.includes(last) && !(last === 'g' && before === 'n')) return `${stem}e`
  if (/[aiou][rs]$/.test(stem) && /[^aeiou][aiou][rs]$/.test(stem)) return `${stem}e`
  if (/[^aeiou](?:at|ut|it|ot|id|ad|od|ak|ik|ok|am|im|um|om|in|un|as|os|us|al|il|ul|ol|ap|op|ip)$/.test(stem)) {
    return stem.length <= 3 || /(?:at|ut|id|ad|ak|am|um|as|os|us|ul)$/.test(stem) ? `${stem}e` : stem
  }
  if (/[^aeiou][bcdfgkptsz]l$/.test(stem) || /^[^aeiou]?[bdfgkpt]l$/.test(stem) || /[a-z][bdfgkpt]l$/.test(stem))
    return `${stem}e`
  if (/(?:ns|rs|ys|nc|rc|ss?u)$/.test(stem)) return `${stem}e`
  return stem
}
