import type { Evidenced } from '../../ask/claim-filters.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import type { Side } from '../../ask/side.js'
import { chainWords, originsWords } from '../../ask/words.js'
import { count } from '../../text/count.js'
import { version } from '../../version.js'
import { evidenceGroups } from './evidence-groups.js'
import { HEARSAY_SPACE, uuid5 } from './ids.js'
import { digestOf, filterWords } from './stamp.js'
import { json, jsonWithList, webAddress, wholeDay } from './text.js'
import { statusLine } from './words.js'

/** The namespace that STIX 2.1 sets for identifiers of cyber-observable objects (section 2.9). */
const SCO_SPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7'
/** Stands where the ledger has no day: the day of this mapping. Objects that carry it are labelled `date-unknown`. */
const MAPPED_AT = '2024-01-01T00:00:00.000Z'

const id = (type: string, name: string): string => `${type}--${uuid5(HEARSAY_SPACE, `${type}:${name}`)}`
const at = (date: string | null | undefined): string => {
  const day = wholeDay(date)
  return day === null ? MAPPED_AT : `${day}T00:00:00.000Z`
}
/** Any STIX object, as far as it is handled here. */
interface Identified {
  readonly id: string
  readonly [property: string]: unknown
}
const SOFTWARE = id('identity', 'hearsay')
const common = (type: string, name: string, created: string, modified = created) => ({
  type,
  spec_version: '2.1',
  id: id(type, name),
  created_by_ref: SOFTWARE,
  created,
  modified: modified < created ? created : modified,
})

const CLASSES: Readonly<Record<string, string>> = {
  person: 'individual',
  organisation: 'organization',
  outlet: 'organization',
}
/** Voices that are somebody: an unnamed source or a document is no identity. */
const isSomebody = (type: string): boolean =>
  type === 'person' || type === 'organisation' || type === 'place' || type === 'outlet'

/**
 * A STIX 2.1 bundle. A page is observed data (its address and its bytes), a statement a note on it, a claim a note on its
 * statements, and what a named speaker says to a claim an opinion of that speaker. Nothing carries a confidence or a
 * verdict. Identifiers follow from the content, so that importing twice adds nothing.
 */
export function stix(scope: Scope): AsyncIterable<string> {
  const digest = digestOf(scope)
  return jsonWithList({ type: 'bundle', id: id('bundle', digest), objects: [] }, 'objects', objects(scope, digest))
}

async function* objects(scope: Scope, digest: string): AsyncIterable<object> {
  const seen = new Set<string>()
  const fresh = (object: Identified): readonly object[] => {
    if (seen.has(object.id)) return []
    seen.add(object.id)
    return [object]
  }
  yield {
    ...common('identity', 'hearsay', MAPPED_AT),
    name: 'Hearsay',
    description: 'Software that reads pages and says who said what, on whose word. It gives no verdict.',
    identity_class: 'system',
  }
  const claims: string[] = []
  for await (const one of scope.evidence()) {
    for (const statement of one.view.statements) {
      for (const object of pageObjects(statement)) yield* fresh(object)
      for (const object of voiceObjects(statement)) yield* fresh(object)
      yield* fresh(statementNote(statement))
    }
    const note = claimNote(one)
    if (note === null) continue
    claims.push(note.id)
    yield note
    for (const { side, statements } of evidenceGroups(one))
      for (const statement of statements) {
        const found = opinion(one, side, statement, note.id)
        if (found !== null) yield* fresh(found)
      }
  }
  yield {
    ...common('report', digest, at(scope.firstSaid), at(scope.lastSaid)),
    name: `Ledger of ${count(claims.length, 'claim')}`,
    description: `Who said what, on whose word. As of: ${scope.filters.asOf ?? 'all that was said'}. Filters: ${filterWords(scope)}. Hearsay ${version}.`,
    report_types: ['observed-data'],
    published: at(scope.filters.asOf ?? scope.lastSaid),
    object_refs: claims.length === 0 ? [SOFTWARE] : claims,
  }
}

/** The page: its bytes by hash, its address, and, where it gives a whole date, that it was to be seen on that day. */
function pageObjects({ document }: StatementView): readonly Identified[] {
  const [documentId, ...name] = document.id.split(':')
  const file = {
    type: 'file',
    spec_version: '2.1',
    id: fileId(document.snapshot),
    hashes: { 'SHA-256': document.snapshot },
  }
  const address = webAddress(document.url)
  const url =
    address === null
      ? []
      : [{ type: 'url', spec_version: '2.1', id: `url--${uuid5(SCO_SPACE, json({ value: address }))}`, value: address }]
  const day = wholeDay(document.published)
  if (day === null) return [file, ...url]
  return [
    file,
    ...url,
    {
      ...common('observed-data', documentId ?? '', at(day)),
      first_observed: at(day),
      last_observed: at(day),
      number_observed: 1,
      object_refs: [file.id, ...url.map((one) => one.id)],
      labels: ['page'],
      external_references: [
        {
          source_name: document.outlet ?? 'outlet not named',
          description: document.title ?? name.join(':'),
          ...(address === null ? {} : { url: address }),
          hashes: { 'SHA-256': document.snapshot },
        },
      ],
    },
  ]
}

const fileId = (snapshot: string): string => `file--${uuid5(SCO_SPACE, json({ hashes: { 'SHA-256': snapshot } }))}`
const pageRef = ({ document }: StatementView): string =>
  wholeDay(document.published) === null
    ? fileId(document.snapshot)
    : id('observed-data', document.id.split(':')[0] ?? '')

const identity = (name: string, type: string) => ({
  ...common('identity', `voice:${name.toLowerCase()}`, MAPPED_AT),
  name,
  identity_class: CLASSES[type] ?? 'unknown',
})

/** The voice, the agencies and outlets on the way, and which quotes which. */
function voiceObjects(one: StatementView): readonly Identified[] {
  const chain = [
    ...(one.document.outlet === null ? [] : [{ name: one.document.outlet, type: 'outlet' }]),
    ...one.chain,
    one.speaker,
  ].filter(({ type }) => isSomebody(type))
  const identities = chain.map(({ name, type }) => identity(name, type))
  const steps = identities.slice(1).flatMap((to, i) => {
    const from = identities[i]
    if (from.id === to.id) return []
    return [
      {
        ...common('relationship', `${from.id} quotes ${to.id}`, MAPPED_AT),
        relationship_type: 'quotes',
        source_ref: from.id,
        target_ref: to.id,
      },
    ]
  })
  return [...identities, ...steps]
}

/** A statement is a note on its page. Its day is the day on which it was said, or that of its page. */
function statementNote(one: StatementView) {
  const day = wholeDay(one.saidAt?.from) ?? wholeDay(one.document.published)
  return {
    ...common('note', one.id, at(day)),
    abstract: one.text,
    content: `${one.sentence}\n\nChain: ${chainWords(one)}\nStance: ${one.stance}; certainty as worded: ${one.certainty}${one.hedges.length === 0 ? '' : ` (${one.hedges.join(', ')})`}`,
    authors: [one.speaker.name],
    object_refs: [pageRef(one)],
    labels: ['statement', `stance:${one.stance}`, ...(day === null ? ['date-unknown'] : [])],
    external_references: [{ source_name: 'hearsay', external_id: one.id }],
  }
}

/** A claim is a note on its statements; what follows from them stands in its text and labels. */
function claimNote({ view }: Evidenced) {
  if (view.statements.length === 0) return null
  const reasons = [...new Set(view.origins.because.map(({ words }) => words))]
  return {
    ...common('note', view.id, at(view.firstSaid), at(view.lastSaid)),
    abstract: view.text,
    content: [
      view.text,
      '',
      `Status: ${statusLine(view)} (policy ${view.policy})`,
      `${originsWords(view.origins)}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    ].join('\n'),
    object_refs: view.statements.map((one) => id('note', one.id)),
    labels: [
      'claim',
      `status:${view.status}`,
      `origins-at-least:${view.origins.atLeast}`,
      `origins-at-most:${view.origins.atMost}`,
      ...(wholeDay(view.firstSaid) === null ? ['date-unknown'] : []),
    ],
    external_references: [{ source_name: 'hearsay', external_id: view.id }],
  }
}

/** What a speaker who is somebody says to a claim: agree, disagree, neutral. It is the speaker's opinion, not ours. */
function opinion({ view }: Evidenced, side: Side, one: StatementView, claim: string) {
  const words =
    side === 'mended'
      ? null
      : side === 'against'
        ? 'disagree'
        : one.stance === 'assert' || one.stance === 'confirm'
          ? 'agree'
          : one.stance === 'cannot-confirm'
            ? 'neutral'
            : null
  if (words === null || !isSomebody(one.speaker.type)) return null
  return {
    ...common('opinion', `${view.id}:${one.id}`, at(one.saidAt?.from ?? one.document.published)),
    opinion: words,
    explanation: one.sentence,
    authors: [one.speaker.name],
    object_refs: [claim],
    labels: ['stance-of-the-speaker'],
  }
}
