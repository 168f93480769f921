import { parse as parseCsv } from 'csv-parse/sync'
import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Evidenced } from '../../src/ask/claim-filters.js'
import { openScope, type Scope } from '../../src/ask/scope.js'
import { claimView } from '../../src/ask/view.js'
import type { Claim, Document, Statement } from '../../src/model/index.js'
import type { Store } from '../../src/store/store.js'
import { PAYLOADS } from '../web/hostile.js'
import { NAMES, sampleStore, written } from './exported.js'
import { type FtmEntity, ftmProblems } from './ftm-model.js'
import { annotationProblems, graphmlProblems, provProblems, schemaOrgProblems, stixProblems } from './validators.js'

/** Members that hold what a page or a person wrote; the rest are ids, days, numbers and words of ours. */
const FREE: ReadonlySet<string> = new Set([
  'text',
  'name',
  'party',
  'role',
  'surface',
  'counted',
  'scope',
  'speaker',
  'statusBy',
  'by',
  'cause',
  'words',
  'author',
  'value',
  'url',
])
const LISTS: ReadonlySet<string> = new Set(['hedges', 'parties'])

/** A copy in which every free text is the next payload. */
function poison<T>(thing: T, next: () => string, isDocument = false): T {
  const change = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return FREE.has(key) && !(isDocument && key === 'text') ? next() : value
    if (Array.isArray(value))
      return value.map((one) => (typeof one === 'string' && LISTS.has(key) ? next() : change(key, one)))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      // Days keep their form; a page may still give a hostile one, which is tested by itself.
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'published' || name === 'updated' ? one : change(name, one),
      ]),
    )
  }
  return change('', thing) as T
}

/** The sample story with its texts replaced by payloads, from the one of this number on. */
async function poisoned(sample: Scope, from: number): Promise<Scope> {
  let i = from
  const next = () => PAYLOADS[i++ % PAYLOADS.length]
  const claims = new Map<string, Claim>()
  const documents = new Map<string, Document>()
  const statements = new Map<string, Statement>()
  const all: Evidenced[] = []
  for await (const one of sample.evidence()) {
    for (const [id, document] of one.documents) if (!documents.has(id)) documents.set(id, poison(document, next, true))
    for (const statement of one.statements)
      if (!statements.has(statement.id)) statements.set(statement.id, poison(statement, next))
    const claim = poison(one.claim, next)
    claims.set(claim.id, claim)
    all.push({
      claim,
      view: claimView(claim, { statements, documents }),
      statements: one.statements.map(({ id }) => statements.get(id) ?? one.statements[0]),
      documents,
    })
  }
  const byId = new Map(all.map((one) => [one.claim.id, one]))
  const chosen = sample.claims.map(({ id }) => claims.get(id) ?? sample.claims[0])
  return {
    ...sample,
    filters: { about: next(), outlet: next() },
    claims: chosen,
    evidence: async function* (wanted = chosen) {
      for (const { id } of wanted) {
        const found = byId.get(id)
        if (found !== undefined) yield found
      }
    },
  }
}

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
  readonly value?: string
}
const nodesOf = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]

/** The document by the HTML standard's parser, with every error that the standard names. */
function readHtml(text: string) {
  const errors: string[] = []
  const tree = parse(text, { onParseError: ({ code }) => errors.push(code) }) as unknown as Node
  return { errors, nodes: nodesOf(tree) }
}
const ELEMENTS: ReadonlySet<string> = new Set(
  '#document #documentType #text html head meta title style body main header h1 h2 h3 dl dt dd p ul ol li strong span q code a div table caption thead tbody tr th td blockquote footer bdi'.split(
    ' ',
  ),
)
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'lang charset http-equiv content name id href aria-label class dir value rel tabindex role scope'.split(' '),
)

/** What HTML holds that a briefing never should. */
function htmlProblems(text: string): readonly string[] {
  const { errors, nodes } = readHtml(text)
  const ids = nodes.flatMap(({ attrs }) => attrs?.filter(({ name }) => name === 'id').map(({ value }) => value) ?? [])
  const known = new Set(ids)
  return [
    ...errors,
    ...(known.size === ids.length ? [] : ['an id twice']),
    ...nodes.flatMap(({ nodeName, attrs }) => [
      ...(ELEMENTS.has(nodeName) ? [] : [`element ${nodeName}`]),
      ...(attrs ?? []).flatMap(({ name, value }) => {
        if (!ATTRIBUTES.has(name)) return [`attribute ${name}`]
        if (name !== 'href') return []
        if (value.startsWith('#')) return known.has(value.slice(1)) ? [] : [`a link to ${value}, which is not there`]
        return /^https?:\/\/[^\s"'<>]+$/.test(value) ? [] : [`a link to ${value}`]
      }),
    ]),
  ]
}

/** Markdown as a reader with GitHub's tables and footnotes sees it. */
const rendered = (text: string): string =>
  micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfmFootnote(), gfmTable()],
    htmlExtensions: [gfmFootnoteHtml(), gfmTableHtml()],
  })
const MARKDOWN_ELEMENTS: ReadonlySet<string> = new Set(
  '#document-fragment #document #text html head body h1 h2 h3 p ul ol li strong sup a code section table thead tbody tr th td hr br'.split(
    ' ',
  ),
)
function markdownProblems(text: string): readonly string[] {
  return nodesOf(parse(rendered(text)) as unknown as Node).flatMap(({ nodeName, attrs }) => [
    ...(MARKDOWN_ELEMENTS.has(nodeName) ? [] : [`element ${nodeName}`]),
    ...(attrs ?? []).flatMap(({ name, value }) =>
      name === 'href' && !value.startsWith('#') ? [`a link to ${value}`] : [],
    ),
  ])
}

/** Characters that no export may hold as they are: controls other than line ends, and marks that turn text round. */
const ACTING = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

describe('hostile text', () => {
  let store: Store
  let sample: Scope
  const scopes: Scope[] = []
  beforeAll(async () => {
    store = await sampleStore()
    sample = await openScope(store, {})
    // Each scope takes some hundred payloads; three of them take each payload at least once.
    for (const from of [0, 450, 900]) scopes.push(await poisoned(sample, from))
  })
  afterAll(() => store.close())
  const each = async (format: string, check: (text: string, scope: Scope) => unknown): Promise<void> => {
    for (const scope of scopes) await check(await written(scope, format, PAYLOADS[1]), scope)
  }

  it('stands in every field: each payload is somewhere', async () => {
    const texts = await Promise.all(scopes.map((scope) => written(scope, 'jsonl')))
    const all = texts.join('\n')
    const found = PAYLOADS.filter((one) =>
      all.includes(
        JSON.stringify(one)
          .slice(1, -1)
          .replace(/[<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
      ),
    )
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(1000)
    expect(found.length).toBeGreaterThan(1000)
  })

  it.each(NAMES.filter((name) => name !== 'csv-raw'))('%s holds no character that acts', async (format) => {
    await each(format, (text) => expect(ACTING.exec(text)?.[0]).toBeUndefined())
  })

  it('is text in HTML: no element, attribute, link or parse error of its own', async () => {
    await each('html', (text) => expect(htmlProblems(text)).toEqual([]))
    const text = await written(sample, 'html')
    expect(htmlProblems(text)).toEqual([])
    expect(htmlProblems(text.replace('<h2>', '<h2 onclick="x()"><script>1</script>'))).toHaveLength(2)
    expect(htmlProblems(text.replace('href="#n1"', 'href="javascript:alert(1)"'))).toHaveLength(1)
    expect(htmlProblems(text.replace('<main>', '<main class="a" class="b">'))).toEqual(['duplicate-attribute'])
  })

  it('is text in Markdown: no element, link or image of its own, and every note has its place', async () => {
    await each('markdown', (text) => {
      expect(markdownProblems(text)).toEqual([])
      const called = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n))
      const given = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, n]) => n)
      expect(given.map(Number)).toEqual(given.map((_, i) => i + 1))
      expect([...called].every((n) => given.includes(n))).toBe(true)
    })
    expect(markdownProblems('a [x](http://evil.example) ![x](y.png) <b>b</b>')).toHaveLength(3)
  })

  it('is a cell in CSV: nothing runs, nothing starts a new cell or row', async ({ task }) => {
    let cells = 0
    await each('csv', (text, scope) => {
      const rows = parseCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      expect(rows).toHaveLength(scope.claims.reduce((sum, { statements }) => sum + statements.length, 0))
      for (const cell of rows.flatMap((row) => Object.values(row))) {
        cells++
        expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]|[\r\n\t]/u)
      }
    })
    await each('csv-raw', async (text, scope) => {
      const rows = parseCsv(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      const speakers: string[] = []
      for await (const { view } of scope.evidence())
        speakers.push(...view.statements.map(({ speaker }) => speaker.name))
      expect(rows.map(({ speaker }) => speaker)).toEqual(speakers)
    })
    task.meta.figure = `${PAYLOADS.length} payloads in ${cells} cells, none of which runs; raw cells as they were`
  })

  it('breaks no JSON: what is read back is what was said, and each format stays valid', async () => {
    await each('jsonl', async (text, scope) => {
      const views: unknown[] = []
      for await (const { view } of scope.evidence()) views.push(view)
      const back = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
      expect(back).toEqual(JSON.parse(JSON.stringify(views)))
      expect(text).not.toMatch(/[<>]/)
    })
    await each('stix', (text) => expect(stixProblems(JSON.parse(text))).toEqual([]))
    await each('annotations', async (text) => expect(await annotationProblems(JSON.parse(text))).toEqual([]))
    await each('schema-org', async (text) => expect(await schemaOrgProblems(JSON.parse(text))).toEqual([]))
    await each('prov', async (text) => expect(await provProblems(JSON.parse(text))).toEqual([]))
    await each('ftm', (text) =>
      expect(
        ftmProblems(
          text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as FtmEntity),
        ),
      ).toEqual([]),
    )
  }, 120_000)

  it('breaks no XML', async () => {
    await each('graphml', async (text) => expect(await graphmlProblems(text)).toEqual([]))
  })
})
