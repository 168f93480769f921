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
