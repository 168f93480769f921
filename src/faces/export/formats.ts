import { HearsayError } from '../../problems.js'
import { annotations } from './annotations.js'
import { briefing } from './briefing.js'
import { csvExport } from './csv-export.js'
import type { Format } from './format.js'
import { FORMAT_NAMES, type FormatName } from './format-names.js'
import { ftmEntities, ftmStatements } from './ftm.js'
import { graphml } from './graphml.js'
import { html } from './html.js'
import { jsonlExport } from './jsonl-export.js'
import { markdown } from './markdown.js'
import { prov } from './prov.js'
import { schemaOrg } from './schema-org.js'
import { stix } from './stix.js'

const TABLE: Readonly<Record<FormatName, Omit<Format, 'name'>>> = {
  html: {
    file: 'briefing.html',
    title: 'Briefing, one HTML file',
    summary: 'Bottom line, claims, figures, what is not known, numbered notes; prints well, holds no script',
    mediaType: 'text/html; charset=utf-8',
    write: (scope, { title }) => html(briefing(scope, title)),
  },
  markdown: {
    file: 'briefing.md',
    title: 'Briefing, Markdown',
    summary: 'The same briefing for a wiki or an editor',
    mediaType: 'text/markdown; charset=utf-8',
    write: (scope, { title }) => markdown(briefing(scope, title)),
  },
  csv: {
    file: 'evidence.csv',
    title: 'Spreadsheet (CSV)',
    summary: 'A row a statement with its claim; nothing in it runs as a formula',
    mediaType: 'text/csv; charset=utf-8',
    write: (scope) => csvExport(scope, false),
  },
  'csv-raw': {
    file: 'evidence-raw.csv',
    title: 'CSV for programs, raw',
    summary: 'The same rows with every cell exactly as printed; do not open it in a spreadsheet',
    mediaType: 'text/csv; charset=utf-8',
    write: (scope) => csvExport(scope, true),
  },
  jsonl: {
    file: 'claims.jsonl',
    title: 'JSON lines',
    summary: 'A claim a line with everything behind it, in the shape of the HTTP API',
    mediaType: 'application/jsonl; charset=utf-8',
    write: (scope) => jsonlExport(scope),
  },
  annotations: {
    file: 'annotations.jsonld',
    title: 'Web annotations (W3C)',
    summary: 'Each statement pinned to its words, by quotation and by position',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: annotations,
  },
  stix: {
    file: 'bundle.stix.json',
    title: 'STIX 2.1 bundle',
    summary: 'Pages, statements, claims and the speakers’ opinions for a threat intelligence platform',
    mediaType: 'application/stix+json;version=2.1',
    write: stix,
  },
  'schema-org': {
    file: 'claims.schema-org.jsonld',
    title: 'schema.org claims',
    summary: 'Claims with their appearances; reviews only where a person judged, and never a rating',
    mediaType: 'application/ld+json',
    write: schemaOrg,
  },
  prov: {
    file: 'provenance.jsonld',
    title: 'Provenance (PROV-JSONLD)',
    summary: 'From the bytes to the claim: what was derived from what, and through whom',
    mediaType: 'application/ld+json',
    write: prov,
  },
  ftm: {
    file: 'entities.ftm.json',
    title: 'FollowTheMoney entities',
    summary: 'Pages, speakers, claims and statements for Aleph and its tools, one a line',
    mediaType: 'application/json+ftm',
    write: ftmEntities,
  },
  'ftm-statements': {
    file: 'statements.ftm.csv',
    title: 'FollowTheMoney statements',
    summary: 'The same entities a value a row, for stores of statements; do not open it in a spreadsheet',
    mediaType: 'text/csv; charset=utf-8',
    write: ftmStatements,
  },
  graphml: {
    file: 'chains.graphml',
    title: 'Graph of chains (GraphML)',
    summary: 'From pages over agencies to voices, for Gephi, yEd and NetworkX',
    mediaType: 'application/graphml+xml',
    write: graphml,
  },
}

/** Every format, in the order in which a person is offered them. */
export const FORMATS: readonly Format[] = FORMAT_NAMES.map((name) => ({ name, ...TABLE[name] }))

/** The format of a name, or of a file's name. */
export function formatNamed(name: string): Format {
  const found = FORMATS.find((one) => one.name === name || one.file === name)
  if (found === undefined)
    throw new HearsayError('not-found', `There is no format ${name.slice(0, 60)}.`, {
      hint: `Formats: ${FORMATS.map((one) => one.name).join(', ')}`,
    })
  return found
}
