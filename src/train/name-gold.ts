import type { NameKind } from '../lang/en/names/name-span.js'
import { readJsonl } from './read-jsonl.js'
import type { NamedText } from './train-names.js'

interface GoldRow {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly label: string }[]
}

const WIKIGOLD: Readonly<Record<string, NameKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' }
const CROSSNER: Readonly<Record<string, NameKind>> = {
  politician: 'person',
  person: 'person',
  organisation: 'organisation',
  politicalparty: 'organisation',
  country: 'place',
  location: 'place',
  misc: 'other',
  event: 'other',
  election: 'other',
}
const CORENLP: Readonly<Record<string, NameKind>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  MISC: 'other',
}

const named =
  (kinds: Readonly<Record<string, NameKind>>) =>
  ({ text, entities }: GoldRow): NamedText => ({
    text,
    names: entities.flatMap(({ start, end, label }) => (kinds[label] ? [{ start, end, kind: kinds[label] }] : [])),
  })

/** WikiGold (CC BY 4.0): 1,696 sentences in the order of their articles. */
export const wikigold = (dataDir: string): readonly NamedText[] =>
  readJsonl<GoldRow>(dataDir, 'wikigold/all').map(named(WIKIGOLD))

/** CrossNER politics (MIT): all three parts; none of them is measured on. */
export const crossnerPolitics = (dataDir: string): readonly NamedText[] =>
  ['train', 'dev', 'test'].flatMap((part) =>
    readJsonl<GoldRow>(dataDir, `crossner_politics/${part}`).map(named(CROSSNER)),
  )

interface SilverRow {
  readonly id: string
  readonly sentences: readonly (readonly (readonly [string, string, number, number, string, string, ...unknown[]])[])[]
}

/** News texts with the names that CoreNLP found in them: silver, made by a program. */
export function silverNews(dataDir: string, part: 'train' | 'dev'): readonly NamedText[] {
  const texts = new Map(
    readJsonl<{ id: string; text: string }>(dataDir, `polnear/${part}`).map(({ id, text }) => [id, text]),
  )
  return readJsonl<SilverRow>(dataDir, `polnear/${part}.corenlp`).flatMap(({ id, sentences }) => {
    const text = texts.get(id)
    return text === undefined ? [] : [{ text, names: sentences.flatMap(runsOf) }]
  })
}

/** Runs of tokens with one label; CoreNLP does not say where one name ends and the next of its kind begins. */
function runsOf(sentence: SilverRow['sentences'][number]): NamedText['names'] {
  const names: NamedText['names'][number][] = []
  for (let at = 0; at < sentence.length; ) {
    let to = at + 1
    while (to < sentence.length && sentence[to][5] === sentence[at][5]) to++
    const kind = CORENLP[sentence[at][5]]
    if (kind) names.push({ start: sentence[at][2], end: sentence[to - 1][3], kind })
    at = to
  }
  return names
}

interface GumRow {
  readonly text: string
  /** Form, lemma, universal tag, tag, features, start, end, head (index in the sentence, 0 = root), relation. */
  readonly tokens: readonly (readonly [string, string, string, string, string, number, number, number, string])[]
  readonly sentences: readonly (readonly [number, number, number, number])[]
  readonly entities: readonly { readonly start: number; readonly end: number; readonly etype: string }[]
}

const GUM: Readonly<Record<string, NameKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'other',
  object: 'other',
  abstract: 'other',
}

/** GUM's news and interviews (CC BY): entities whose head is a proper noun, cut down to the name. */
export const gumNews = (dataDir: string): readonly NamedText[] =>
  ['gum/news-train', 'gum/interview-train'].flatMap((part) =>
    readJsonl<GumRow>(dataDir, part).map((row) => ({ text: row.text, names: gumNames(row) })),
  )

/** GUM marks whole phrases: "pilgrims at Norvik's Old Mosque" is a person without a name. The longest name at a place wins. */
function gumNames({ tokens, sentences, entities }: GumRow): NamedText['names'] {
  const found: NamedText['names'][number][] = []
  for (const [first, last] of sentences)
    for (const { start, end, etype } of entities) {
      const kind = GUM[etype]
      if (kind === undefined || start < tokens[first][5] || end > tokens[last - 1][6]) continue
      const inside = (at: number): boolean => at >= first && at < last && tokens[at][5] >= start && tokens[at][6] <= end
      const isName = (at: number): boolean => inside(at) && tokens[at][3].startsWith('NNP')
      let head = first
      while (head < last && !(inside(head) && !inside(first + tokens[head][7] - 1))) head++
      if (head >= last || !isName(head)) continue
      let from = head
      let to = head + 1
      while (isName(from - 1)) from--
      while (isName(to) || (['of', '&', '-'].includes(tokens[to]?.[0] ?? '') && isName(to + 1))) to++
      if (kind === 'person') for (let at = from; at < to - 1; at++) if (TITLES.test(tokens[at][0])) from = at + 1
      found.push({ start: tokens[from][5], end: tokens[to - 1][6], kind })
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return found.filter((name) => {
    if (name.start < reached) return false
    reached = name.end
    return true
  })
}

const TITLES =
  /^(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|President|Minister|Prime|Secretary|Senator|Governor|Mayor|General|Colonel|Director|Chairman|Professor|Judge|Justice|Ambassador|Spokesman|Captain|Officer|Chief|Head)\.?$/
