import type { Scope } from '../../ask/scope.js'
import { voiceId } from './ids.js'
import { digestOf, filterWords } from './stamp.js'

/** Text as XML 1.0 text: markup escaped, characters that XML cannot hold replaced, white space kept readable. */
export const xmlText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
      '\ufffd',
    )
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]+/g, ' ')

type Value = string | number | boolean | null
const KEYS: readonly (readonly [id: string, on: 'node' | 'edge', name: string, type: 'string' | 'int' | 'boolean'])[] =
  [
    ['kind', 'node', 'kind', 'string'],
    ['label', 'node', 'label', 'string'],
    ['outlet', 'node', 'outlet', 'string'],
    ['published', 'node', 'published', 'string'],
    ['url', 'node', 'url', 'string'],
    ['snapshot', 'node', 'snapshot', 'string'],
    ['party', 'node', 'party', 'string'],
    ['named', 'node', 'named', 'boolean'],
    ['step', 'edge', 'step', 'string'],
    ['statements', 'edge', 'statements', 'int'],
    ['weight', 'edge', 'weight', 'int'],
    ['claims', 'edge', 'claims', 'string'],
  ]

interface Edge {
  readonly source: string
  readonly target: string
  readonly step: string
  readonly statements: Set<string>
  readonly claims: Set<string>
}

/**
 * GraphML: how words travelled, drawn from the page back to the voice: page → agency or outlet it cites → voice. Nodes
 * come first, as they are met; an edge carries how many statements took that step. Memory grows with nodes and edges.
 */
export async function* graphml(scope: Scope): AsyncIterable<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
    `<desc>Pages, the agencies and outlets they cite, and the voices they reach. Filters: ${xmlText(filterWords(scope))}. Digest of the claims: ${digestOf(scope)}</desc>\n`,
    ...KEYS.map(
      ([id, on, name, type]) => `<key id="${on}-${id}" for="${on}" attr.name="${name}" attr.type="${type}"/>\n`,
    ),
    '<graph id="chains" edgedefault="directed">\n',
  ].join('')
  const nodes = new Set<string>()
  const edges = new Map<string, Edge>()
  for await (const { view } of scope.evidence())
    for (const one of view.statements) {
      const fresh: string[] = []
      const node = (id: string, data: Readonly<Record<string, Value>>): string => {
        if (!nodes.has(id)) fresh.push(element('node', `id="${id}"`, data))
        nodes.add(id)
        return id
      }
      const edge = (source: string, target: string, step: string): void => {
        if (source === target) return
        const key = `${source} ${target}`
        const found = edges.get(key) ?? { source, target, step, statements: new Set(), claims: new Set() }
        found.statements.add(one.id)
        found.claims.add(view.id)
        edges.set(key, found)
      }
      const { document, speaker } = one
      let from = node(document.id.split(':')[0] ?? '', {
        kind: 'page',
        label: document.title ?? document.outlet ?? document.id,
        outlet: document.outlet,
        published: document.published,
        url: document.url,
        snapshot: document.snapshot,
      })
      for (const hop of one.chain) {
        if (hop.name.toLowerCase() === speaker.name.toLowerCase()) continue
        const next = node(voiceId(hop.name), { kind: 'hop', label: hop.name, named: hop.type !== 'unnamed' })
        edge(from, next, 'cites')
        from = next
      }
      // A voice that no page names is one voice a page: two pages may mean two people.
      const isNamed = speaker.type !== 'unnamed'
      const id = isNamed ? voiceId(speaker.name) : voiceId(`${document.id} ${speaker.name}`)
      const voice = node(id, { kind: 'voice', label: speaker.name, party: one.party, named: isNamed })
      edge(from, voice, 'quotes')
      if (fresh.length > 0) yield fresh.join('')
    }
  let number = 0
  for (const { source, target, step, statements, claims } of edges.values()) {
    number += 1
    yield element('edge', `id="e${number}" source="${source}" target="${target}"`, {
      step,
      statements: statements.size,
      weight: statements.size,
      claims: [...claims].join(' '),
    })
  }
  yield '</graph>\n</graphml>\n'
}

function element(name: 'node' | 'edge', attributes: string, data: Readonly<Record<string, Value>>): string {
  const inner = Object.entries(data)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `<data key="${name}-${key}">${xmlText(String(value))}</data>`)
  return `<${name} ${attributes}>${inner.join('')}</${name}>\n`
}
