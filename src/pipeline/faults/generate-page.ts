/**
 * Makes pages by a grammar, as bytes: articles in the markup, encodings, dates and words that pages on the web have, and
 * in those that break readers. The same number gives the same page. All names are invented.
 */
import iconv from 'iconv-lite'
import { seeded } from '../../store/samples.js'

export interface GeneratedPage {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the carrier says of its encoding, which may be a lie. */
  readonly charset: string | null
}

/** The dice that one page is thrown with. */
interface Dice {
  readonly below: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly of: <T>(list: readonly T[]) => T
  readonly some: (most: number, make: () => string) => string
}

function diceOf(seed: number): Dice {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return {
    below,
    chance: (share) => random() < share,
    of: (list) => list[below(list.length)],
    some: (most, make) => Array.from({ length: below(most + 1) }, make).join(''),
  }
}

const NAMES = ['Mira Halden', 'Jan Ruda', 'Ana Petrel', "Séamus O'Dorn", 'Łucja Żak', 'Kim Tae-oh', 'Ilse Varn', 'Orlo']
const ROLES = [
  'Prime Minister',
  'the mayor of Selby',
  'a spokesman for the port',
  'Gen.',
  'officials',
  'two sources',
  'he',
]
const CUES = ['said', 'told reporters', 'denied', 'confirmed', 'could not confirm', 'according to', 'warned', 'claims']
const COUNTS = [
  '14',
  'at least 14',
  'almost 11,000',
  '3.5 million',
  'two dozen',
  '1/2',
  '12-15',
  '€5bn',
  '-0',
  '1e9',
  '٣٤',
]
const DATES = [
  'on Monday',
  '3 March 2031',
  '2031-02-30',
  '31/12/2031',
  '03.03.31',
  'March 32, 2031',
  'in 99999',
  'Tue, 03 Mar 2031 25:61:00 +9900',
  '2031-03-03T10:00:00+14:00',
  '٣ مارس ٢٠٣١',
  '2031年3月3日',
  'last week',
  '0000-00-00',
  'yesterday at noon',
]
const THINGS = [
  'people were hurt',
  'boats were lost',
  'troops had crossed the river',
  'the dam would hold',
  'it was not so',
]
const MARKS = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ["'", "'"],
  ['“', ''],
  ['', '”'],
  ['「', '」'],
]
/** What pages hold where a reader expects words. */
const ODD = [
  '\u0000',
  '\u202e',
  '\u2066',
  '\u200b\u200d\u200b',
  '\ud83d',
  '\udc00',
  '\ufeff',
  '\ufffd',
  'Ã©tÃ© â€œ',
  '😀👩‍👩‍👧',
  'ﷺ',
  'e\u0301\u0302\u0303',
  '\r',
  '\t',
  '\u2028',
  '\u0085',
  '\u000b',
  '<',
  '>',
  '&',
  '</',
  '<!',
  '<!--',
  '-->',
  ']]>',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&amp;amp;',
  '&notit;',
  '&nbsp;',
  '&#8203;',
  '=1+1',
  '__proto__',
  ' constructor ',
  'Constructor toString',
  '<constructor>',
  '<p role=constructor>',
  '…'.repeat(40),
  '('.repeat(60),
  '"'.repeat(41),
  'said '.repeat(30),
  'a'.repeat(500),
  '1'.repeat(400),
]
const BLOCKS = [
  'p',
  'div',
  'section',
  'article',
  'main',
  'aside',
  'blockquote',
  'li',
  'td',
  'h2',
  'h6',
  'figcaption',
  'pre',
]
const INLINES = ['b', 'em', 'span', 'a href="/x"', 'time datetime="2031-03-03"', 'font', 'q', 'sup', 'x-y']
const CLASSES = [
  '',
  'related',
  'share-bar',
  'comments',
  'article-body',
  'caption',
  'cookie',
  'newsletter',
  'byline',
  'ad',
]
const UNSEEN = ['script', 'style', 'noscript', 'template', 'svg', 'textarea', 'title', 'iframe', 'math', 'select']

/** Puts some of a text's characters as entities. */
function escaped(text: string, dice: Dice): string {
  const { chance, of } = dice
  if (chance(0.6)) return text
  return [...text]
    .map((one) => {
      if (!chance(0.08)) return one
      const code = one.codePointAt(0)!
      return of([`&#${code};`, `&#x${code.toString(16)};`, `&#${code}`, one])
    })
    .join('')
}

function sentence(dice: Dice): string {
  const { of, chance } = dice
  const [open, close] = of(MARKS)
  const what = `${of(COUNTS)} ${of(THINGS)} ${chance(0.5) ? of(DATES) : ''}`
  const who = `${of(ROLES)} ${of(NAMES)}`
  const odd = chance(0.12) ? of(ODD) : ''
  return of([
    `${who} ${of(CUES)} ${of(DATES)} that ${what}${odd}.`,
    `${open}${what}${odd},${close} ${who} ${of(CUES)}.`,
    `${of(CUES)} ${who}${odd}, ${what}, citing ${of(NAMES)}.`,
    `${what}${odd}`,
    `The ${of(NAMES)} News Agency reported that ${who} ${of(CUES)} ${open}${what}${close}`,
  ])
}

const paragraph = (dice: Dice): string => `${sentence(dice)} ${dice.some(3, () => `${sentence(dice)} `)}`

/** A part of a page's body: well closed, badly closed, or never. */
function part(dice: Dice, depth: number): string {
  const { chance, of, below } = dice
  const roll = below(20)
  if (roll === 0) return `<!-- ${of(ODD)} ${sentence(dice)} ${chance(0.8) ? '-->' : ''}`
  if (roll === 1) {
    const name = of(UNSEEN)
    return `<${name}>${sentence(dice)}${of(ODD)}${chance(0.8) ? `</${name}>` : ''}`
  }
  if (roll === 2)
    return `<ul>${dice.some(8, () => `<li><a href="/${below(99)}">${sentence(dice).slice(0, 60)}</a>`)}</ul>`
  if (roll === 3) return `<table>${dice.some(4, () => `<tr><td>${part(dice, depth + 4)}<td>${of(COUNTS)}`)}</table>`
  if (roll === 4) return `<![CDATA[${sentence(dice)}]]>`
  if (roll === 5) return `<img alt="${of(ODD)}" src=x><figcaption>${sentence(dice)}</figcaption>`
  if (roll === 6) {
    const deep = chance(0.05) ? below(2000) : below(30)
    return `${'<div>'.repeat(deep)}${sentence(dice)}${'</div>'.repeat(below(deep + 2))}`
  }
  const name = of(BLOCKS)
  const attributes = of([
    '',
    ` class="${of(CLASSES)}"`,
    ` id=${of(CLASSES)}`,
    ` class='${of(ODD)}`,
    ' hidden',
    ' ="" <',
  ])
  const inner = depth < 5 && chance(0.4) ? `${part(dice, depth + 1)}${part(dice, depth + 1)}` : inline(dice)
  const closing = chance(0.85) ? `</${name}>` : of(['', '</p>', `</${of(BLOCKS)}>`, `</${name}`, '<br>', '</br>'])
  return `<${name}${attributes}>${inner}${closing}`
}

function inline(dice: Dice): string {
  const text = escaped(paragraph(dice), dice)
  if (!dice.chance(0.4)) return text
  const name = dice.of(INLINES)
  const at = dice.below(text.length)
  const to = at + dice.below(text.length - at)
  const end = dice.chance(0.85) ? `</${name.split(' ')[0]}>` : ''
  return `${text.slice(0, at)}<${name}>${text.slice(at, to)}${end}${text.slice(to)}`
}

function head(dice: Dice, encoding: string): string {
  const { of, chance } = dice
  const told = chance(0.8) ? encoding : of(['utf-8', 'x-none', 'utf-7', 'windows-1252', ''])
  const graph = {
    '@type': of(['NewsArticle', ['Article', 3], null]),
    headline: sentence(dice),
    datePublished: of([...DATES, 20310303, null, [], { '@value': '2031-03-03' }]),
    author: of([{ name: of(NAMES) }, [of(NAMES)], 7, { author: { author: {} } }]),
    publisher: of([{ name: 'The Orlo Courier' }, 'Novinar', [[]]]),
  }
  const json = JSON.stringify(graph)
  return [
    chance(0.8) ? `<meta charset="${told}">` : '',
    chance(0.8) ? `<title>${escaped(sentence(dice), dice)} | Novinar${chance(0.95) ? '</title>' : ''}` : '',
    chance(0.5) ? `<meta property="og:site_name" content="${of(NAMES)}">` : '',
    chance(0.5) ? `<meta property="article:published_time" content="${of(DATES)}">` : '',
    chance(0.5)
      ? `<link rel=canonical href="${of(['https://novinar.example/2031/03/03/dam', '//x', 'javascript:1', 'http://[::1'])}">`
      : '',
    chance(0.6)
      ? `<script type="application/ld+json">${chance(0.8) ? json : json.slice(0, dice.below(json.length))}</script>`
      : '',
  ].join('\n')
}

const ENCODINGS = [
  'utf-8',
  'utf-8',
  'utf-8',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'utf-16le',
  'utf-16be',
]

function htmlPage(dice: Dice): { text: string; encoding: string } {
  const { of, chance } = dice
  const encoding = of(ENCODINGS)
  const body = [
    chance(0.5) ? `<nav>${dice.some(12, () => `<a href=/s>${of(NAMES)}</a> `)}</nav>` : '',
    chance(0.7) ? `<h1>${escaped(sentence(dice), dice)}</h1>` : '',
    chance(0.5) ? `<p class=byline>By ${of(NAMES)} | ${of(DATES)}</p>` : '',
    dice.some(10, () => `${part(dice, 0)}\n`),
    `<p>${escaped(paragraph(dice), dice)}</p>`,
    dice.some(6, () => `${part(dice, 0)}${chance(0.5) ? '\r\n' : ''}`),
  ].join('\n')
  const text = `${of(['<!doctype html>', '<!DOCTYPE html PUBLIC "">', '', '<?xml version="1.0"?>'])}<html lang=${of(['en', 'xx', '""'])}><head>${head(dice, encoding)}</head><body>${body}${chance(0.7) ? '</body></html>' : ''}`
  return { text, encoding }
}

function textPage(dice: Dice): { text: string; encoding: string } {
  const { of, chance } = dice
  const gap = of(['\n\n', '\n', '\r\n', '\r', '\n\n\n\n', ' '])
  const lines = [
    chance(0.6) ? sentence(dice) : '',
    chance(0.5) ? of(['NOVINAR', 'Home | News | Sport', 'EN DE FR', 'EUR 1.08 +0.3%', 'Tags: dam, Orlo']) : '',
    chance(0.5) ? of(DATES) : '',
    chance(0.4) ? `SELBY, ${of(DATES)} (Nordwire) - ${sentence(dice)}` : '',
    ...Array.from({ length: 1 + dice.below(12) }, () => paragraph(dice)),
    chance(0.4) ? of(['Read also:', '# heading', '* * *', '> quoted', '© Novinar 2031. All rights reserved.']) : '',
  ]
  return { text: lines.join(gap), encoding: of(ENCODINGS) }
}

/** Cuts, doubles, swaps or overwrites some bytes, as transport and disks do. */
function damaged(bytes: Buffer, dice: Dice): Buffer {
  const { below, chance } = dice
  let made = bytes
  for (let hits = 1 + below(4); hits > 0 && made.length > 8; hits--) {
    const at = below(made.length)
    const size = 1 + below(chance(0.2) ? 2000 : 8)
    const rest = made.subarray(Math.min(made.length, at + size))
    const hit = below(4)
    if (hit === 0) made = made.subarray(0, at)
    else if (hit === 1) made = Buffer.concat([made.subarray(0, at), rest])
    else if (hit === 2) made = Buffer.concat([made.subarray(0, at + size), made.subarray(at)])
    else made = Buffer.concat([made.subarray(0, at), Buffer.from([below(256), below(256)]), made.subarray(at)])
  }
  return made
}

/** The page of a number. */
export function generatePage(seed: number): GeneratedPage {
  const dice = diceOf(seed)
  const isHtml = dice.chance(0.7)
  const { text, encoding } = isHtml ? htmlPage(dice) : textPage(dice)
  const encoded = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') || dice.chance(0.05) })
  const bytes = dice.chance(0.25) ? damaged(encoded, dice) : encoded
  const charset = dice.chance(0.3) ? encoding : dice.chance(0.1) ? dice.of(ENCODINGS) : null
  return { name: `${seed}.${isHtml ? 'html' : dice.of(['txt', 'md'])}`, bytes, charset }
}
