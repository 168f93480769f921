/** The words after `--as`. What each writes stands in `formats.ts`. */
export const FORMAT_NAMES = [
  'html',
  'markdown',
  'csv',
  'csv-raw',
  'jsonl',
  'annotations',
  'stix',
  'schema-org',
  'prov',
  'ftm',
  'ftm-statements',
  'graphml',
] as const
export type FormatName = (typeof FORMAT_NAMES)[number]
