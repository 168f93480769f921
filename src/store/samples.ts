import {
  type Document,
  idOf,
  type Judgement,
  type Mention,
  type Snapshot,
  type SnapshotId,
  type Span,
  type Statement,
  sha256,
} from '../model/index.js'
import type { Store } from './store.js'

/** Invented rows for the store's tests and measurements. Every text is made up; every span is found by its words. */

export interface Sample {
  readonly snapshot: Snapshot
  readonly bytes: Uint8Array
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly statements: readonly Statement[]
}

const PEOPLE = ['Ilse Marrow', 'Tomas Quill', 'Benedikt Ashgrove', 'Wanda Pell', 'Oto Lindqvale', 'Ruta Semmering']
const ROLES = ['harbour master', 'deputy mayor', 'ferry union chair', 'coast guard spokesman', 'port engineer']
const OUTLETS = ['Quayside Courier', 'Norrholm Dispatch', 'The Tidewater Post', 'Saltmarsh Wire']
const THINGS = ['the breakwater', 'the night ferry', 'the eastern crane', 'the customs shed', 'the dredging contract']
const DEEDS = ['would reopen', 'had been inspected', 'was closed', 'could not be reached', 'may be sold', 'lost power']
const WHENS = ['on Monday', 'before dawn', 'within a week', 'after the storm', 'by the end of the month']

/** A small generator of pseudo-random numbers in [0, 1): the same seed gives the same articles on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

export interface SampleOptions {
  readonly statements?: number
  readonly published?: string | null
  /** Sentences without a source between those that have one; sets the length. */
  readonly filler?: number
  readonly url?: string | null
  readonly text?: string
}

/** Article number `n`: with its snapshot, mentions and statements. */
export function sample(n: number, options: SampleOptions = {}): Sample {
  const random = seeded(n * 7919 + 17)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
  const wanted = options.statements ?? 3
  const outlet = pick(OUTLETS)
  const title = `Report ${n}: ${pick(THINGS)} ${pick(DEEDS)}`
  const drafts: { speaker: string; sentence: string; content: string; start: number }[] = []
  let text = options.text ?? `${title}\n\n`
  for (let i = 0; i < wanted && options.text === undefined; i++) {
    for (let k = 0; k < (options.filler ?? 1); k++) {
      text += `Near quay ${Math.floor(random() * 900)} ${pick(THINGS)} ${pick(DEEDS)} ${pick(WHENS)}, and few took note of ${pick(THINGS)}. `
    }
    const speaker = pick(PEOPLE)
    const content = `${pick(THINGS)} ${pick(DEEDS)} ${pick(WHENS)} with ${Math.floor(random() * 5000)} crates aboard`
    const sentence = `${speaker}, the ${pick(ROLES)}, said that ${content}.`
    drafts.push({ speaker, sentence, content, start: text.length })
    text += `${sentence}${i % 3 === 2 ? '\n\n' : ' '}`
  }
  const bytes = new TextEncoder().encode(`${text}\n<!-- ${n} -->`)
  const snapshot: Snapshot = {
    id: sha256(bytes) as SnapshotId,
    origin: `pages/${n}.txt`,
    url: null,
    mediaType: 'text/plain',
    size: bytes.byteLength,
    capturedAt: null,
  }
  const id = idOf<'Document'>('d', [snapshot.id, 'sample'])
  const published =
    options.published === undefined ? `2031-03-${String(1 + (n % 28)).padStart(2, '0')}` : options.published
  const document: Document = {
    id,
    snapshot: snapshot.id,
    name: `pages/${n}.txt`,
    url: options.url === undefined ? `https://news.example/${n}` : options.url,
    text,
    blocks: text === '' ? [] : [{ start: 0, end: text.length, kind: 'main', role: 'paragraph', reason: 'paragraph' }],
    map: { textStart: [0, 12], sourceStart: [0, 14] },
    title: { value: title, basis: 'header', ...(options.text ? {} : { span: { start: 0, end: title.length } }) },
    outlet: { value: outlet, basis: 'domain' },
    author: null,
    lang: 'en',
    published: published === null ? null : { value: published, basis: 'dateline' },
    updated: null,
    credits: [],
    revisionOf: null,
    diagnostics: [],
  }
  const mentions = drafts.map(
    ({ speaker, start }): Mention => ({ start, end: start + speaker.length, type: 'person', name: speaker }),
  )
  return { snapshot, bytes, document, mentions, statements: drafts.map((draft) => statementOf(document, draft)) }
}

function statementOf(
  document: Document,
  { speaker, sentence, content, start }: { speaker: string; sentence: string; content: string; start: number },
): Statement {
  const at = (words: string): Span => {
    const from = document.text.indexOf(words, start)
    return { start: from, end: from + words.length }
  }
  const source = at(sentence.slice(0, sentence.indexOf(', said')))
  const cue = at('said')
  const body = at(content)
  const number = /\d+/.exec(content)![0]
  return {
    id: idOf('s', [document.id, body.start, body.end]),
    document: document.id,
    source: [source],
    cue: [cue],
    content: [body],
    text: content,
    context: at(sentence),
    evidence: [source, cue, body].map((span) => ({ ...span, quote: document.text.slice(span.start, span.end) })),
    quote: 'indirect',
    act: 'speech',
    speaker: { name: speaker, type: 'person', role: null, party: null, mention: at(speaker), basis: 'named' },
    chain: [],
    stance: 'assert',
    certainty: 'unstated',
    hedges: [],
    polarity: 'positive',
    saidAt: null,
    times: [],
    figures: [
      {
        ...at(number),
        surface: number,
        min: Number(number),
        max: Number(number),
        value: Number(number),
        bound: 'exact',
        unit: '',
        counted: 'crates',
        countedSpan: at('crates'),
        scope: '',
        part: 'unknown',
        count: 'unknown',
        countable: true,
      },
    ],
    mentions: [],
    refersTo: null,
    assumed: false,
    derivations: [{ maker: 'en/said-that', version: 1, kind: 'rule', score: 0.9, because: ['said that'] }],
  }
}

/** A judgement between two ids, put in order. */
export function sampleJudgement(x: string, y: string, more: Partial<Judgement> = {}): Judgement {
  const [a, b] = x < y ? [x, y] : [y, x]
  const on = more.on ?? 'claim'
  const verdict = more.verdict ?? 'same'
  const author = more.author ?? 'Wanda'
  return {
    id: idOf<'Judgement'>('j', [on, a, b, verdict, author]),
    on,
    a,
    b,
    verdict,
    score: 1,
    because: [{ feature: 'figure', weight: 0.5, words: 'both give 40 crates' }],
    author,
    judgedAt: '2031-04-01T10:00:00Z',
    ...more,
  }
}

/** Puts an article with everything that belongs to it. */
export async function putArticle(store: Store, one: number | Sample): Promise<void> {
  const { snapshot, bytes, document, mentions, statements } = typeof one === 'number' ? sample(one) : one
  await store.putSnapshot(snapshot, bytes)
  await store.putDocument(document, mentions)
  await store.putStatements(statements)
}
