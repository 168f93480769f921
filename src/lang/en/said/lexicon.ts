import { readFileSync } from 'node:fs'
import type { Stance } from '../../../model/index.js'
import { type WordFilter, wordFilter } from '../names/word-scan.js'

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** A reporting verb with what may follow it, as `verbs.txt` lists it. */
export interface Verb {
  readonly lemma: string
  readonly stance: Stance
  readonly act: 'speech' | 'mental'
  readonly frames: ReadonlySet<string>
  /** Words after the verb that lead to its content and belong to the cue: "for" in "called for". */
  readonly particles: ReadonlySet<string>
  /** True where one of the particles must be there. */
  readonly needsParticle: boolean
}

const FRAMES = new Set(['q', 't', 'z', 'i', 'n', 'w', 'r', 'g'])
const DOUBLING = new Set([
  'plan',
  'quip',
  'brag',
  'slam',
  'ban',
  'beg',
  'flag',
  'sob',
  'refer',
  'infer',
  'chat',
  'rebut',
  'bet',
  'nod',
  'grin',
  'concur',
  'commit',
  'admit',
  'dub',
  'snap',
  'forget',
  'begin',
  'shrug',
  'rap',
  'sum',
  'regret',
  'recap',
  'blab',
])
/** Verbs that British spelling doubles and American does not: "labelled" and "labeled". */
const DOUBLING_ABROAD = new Set(['label', 'signal', 'marvel'])

/** Reads the lines of a data file, without comments and blanks. */
export function linesOf(file: string): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => {
    const kept = line.replace(/^#.*/, '').trim()
    return kept === '' ? [] : [kept]
  })
}

function verbOf(line: string): { readonly verb: Verb; readonly irregular: readonly string[] } {
  const [lemma, stance, act, frameList, ...irregular] = line.split(/\s+/)
  const frames = new Set<string>()
  const particles = new Set<string>()
  let needsParticle = false
  for (const item of frameList.split(',')) {
    const name = item.startsWith('!') ? item.slice(1) : item
    if (item.startsWith('!') && !FRAMES.has(name)) needsParticle = true
    if (FRAMES.has(name)) frames.add(name)
    else particles.add(name)
  }
  const verb: Verb = {
    lemma,
    stance: stance as Stance,
    act: act === 'm' ? 'mental' : 'speech',
    frames,
    particles,
    needsParticle,
  }
  return { verb, irregular }
}

/** The forms of a regular English verb, or of one whose past forms are given. */
function formsOf(lemma: string, irregular: readonly string[]): readonly (readonly [string, VerbForm])[] {
  const consonantY = /[^aeiou]y$/.test(lemma)
  const doubled = DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma
  const s = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const ed = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`
  const ing = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`
  const past = irregular.length === 0 ? [ed] : irregular
  const out: [string, VerbForm][] = [
    [s, 's'],
    [ing, 'ing'],
  ]
  if (DOUBLING_ABROAD.has(lemma)) out.push([`${lemma}led`, 'past'], [`${lemma}ling`, 'ing'])
  for (const form of past) {
    const [first, second] = form.split('/')
    out.push([first, 'past'])
    if (second !== undefined) out.push([second, 'participle'])
  }
  if (!out.some(([form]) => form === lemma)) out.push([lemma, 'base'])
  return out
}

interface FoundVerb {
  readonly verb: Verb
  readonly form: VerbForm
}

let table: ReadonlyMap<string, FoundVerb> | undefined
let filter: WordFilter | undefined

function forms(): ReadonlyMap<string, FoundVerb> {
  if (table !== undefined) return table
  const made = new Map<string, FoundVerb>()
  for (const line of linesOf('./verbs.txt')) {
    const { verb, irregular } = verbOf(line)
    for (const [word, form] of formsOf(verb.lemma, irregular)) if (!made.has(word)) made.set(word, { verb, form })
  }
  table = made
  return made
}

/** Finds the reporting verb of which a lower-case word is a form; undefined where it is none. */
export const findVerb = (word: string): FoundVerb | undefined => forms().get(word)

/** The words of a text that may be forms of reporting verbs, by `WordScan.lowerHash`: most are not, and need no look-up. */
export function verbFilter(): WordFilter {
  filter ??= wordFilter(forms().keys())
  return filter
}
