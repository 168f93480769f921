// The same article in every encoding that news has come in, declared rightly, wrongly, not at all, and damaged: each page is
// read to its end, every span and offset holds, and what is declared rightly or marked comes out letter for letter.
// Usage: node scripts/faults-encodings.mjs [full]     (without `full`: each eighth combination of the wrong declarations)
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('pipeline/faults/check-page.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { checkPage } = await import(dist('pipeline/faults/check-page.js').href)
const { decode } = await import(dist('text/decode.js').href)
const iconv = createRequire(import.meta.url)('iconv-lite')
const isFull = process.argv[2] === 'full'

const ENGLISH =
  'The harbour office said on Monday that at least three boats were lost in the storm near Selby. “We are searching,” its head, Ana Petrel, told reporters – the café on the pier is closed.'
const latin = 'Bürgermeister Özil sagte am Montag, die Fähre über den Fluß fährt nicht.'
const cyrillic = 'Начальник порта Орло заявил в понедельник, что паром снова не ходит и три лодки пропали.'
/** Each encoding as pages name it, and letters that it has. */
const ENCODINGS = {
  ...{
    'utf-8': `${latin} ${cyrillic} 港は月曜日に閉鎖された。`,
    'utf-16le': `${latin} ${cyrillic}`,
    'utf-16be': `${latin} ${cyrillic}`,
  },
  ...{ 'windows-1252': latin, 'iso-8859-15': latin, 'iso-8859-9': latin, 'windows-1254': latin },
  ...{ 'windows-1251': cyrillic, 'koi8-r': cyrillic, 'iso-8859-5': cyrillic, ibm866: cyrillic },
  ...{
    'windows-1250': 'Starosta Żuraw powiedział, że łódź zaginęła.',
    'iso-8859-2': 'Starosta Żuraw powiedział, że łódź zaginęła.',
  },
  ...{
    'windows-1253': 'Ο δήμαρχος είπε ότι το λιμάνι έκλεισε.',
    'iso-8859-7': 'Ο δήμαρχος είπε ότι το λιμάνι έκλεισε.',
  },
  ...{ 'windows-1255': 'ראש העיר אמר שהנמל סגור.', 'windows-1256': 'قال رئيس البلدية إن الميناء مغلق.' },
  ...{
    'windows-874': 'นายกเทศมนตรีกล่าวว่าท่าเรือปิด',
    'windows-1257': 'Mērs sacīja, ka osta ir slēgta.',
    'windows-1258': 'Cang bi dong cua.',
  },
  ...{
    shift_jis: '港は月曜日に閉鎖された。',
    'euc-jp': '港は月曜日に閉鎖された。',
    'euc-kr': '항구는 월요일에 폐쇄되었다.',
  },
  ...{ gbk: '港口星期一关闭。', gb18030: '港口星期一关闭。', big5: '港口星期一關閉。' },
}
/** Names that pages give besides, known or not. */
const NAMES = [
  ...Object.keys(ENCODINGS),
  'utf-7',
  'utf-32',
  'x-none',
  'us-ascii',
  'iso-2022-jp',
  'hz-gb-2312',
  '',
  '"',
  'utf8mb4',
]
const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] }
const DAMAGE = {
  none: (bytes) => bytes,
  'a byte that is none': (bytes) => Buffer.concat([bytes.subarray(0, 150), Buffer.from([0xff]), bytes.subarray(150)]),
  'cut within a letter': (bytes) => bytes.subarray(0, bytes.length - 1),
  'a byte gone': (bytes) => Buffer.concat([bytes.subarray(0, 151), bytes.subarray(152)]),
  'overlong and surrogate forms': (bytes) =>
    Buffer.concat([
      bytes.subarray(0, 160),
      Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80]),
      bytes.subarray(160),
    ]),
  'two pages in one': (bytes) => Buffer.concat([bytes, iconv.encode(`<p>${latin}</p>`, 'windows-1252')]),
}

const problems = []
const told = { pages: 0, refused: 0, exact: 0, exactly: 0 }
function check(what, bytes, { name, charset, expected }) {
  told.pages++
  let found
  try {
    found = checkPage({ name, bytes, charset })
    if (expected !== undefined) {
      told.exactly++
      if (decode(bytes, charset).text === expected) told.exact++
      else problems.push(`${what}: read otherwise`)
    }
  } catch (error) {
    found = { problems: [`thrown: ${error.message}`], outcome: 'refused' }
  }
  if (found.outcome === 'refused') told.refused++
  for (const problem of found.problems) problems.push(`${what}: ${problem}`)
}

let n = 0
for (const [encoding, words] of Object.entries(ENCODINGS))
  for (const name of ['page.html', 'page.txt']) {
    const isPage = name === 'page.html'
    const article = (meta) =>
      isPage
        ? `<!doctype html><html><head>${meta === null ? '' : `<meta charset="${meta}">`}<title>Storm at Selby</title></head><body><article><p>${ENGLISH}</p><p>${words}</p><p>${ENGLISH} &amp; more.</p></article></body></html>`
        : `${ENGLISH}\n\n${words}\n\n${ENGLISH}\n`
    // What the encoding has no letter for is not in the text that comes back.
    const page = (meta) => iconv.encode(article(meta), encoding)
    const stands = (meta) => iconv.decode(page(meta), encoding)
    for (const [damage, hurt] of Object.entries(DAMAGE)) {
      const expected = damage === 'none' ? stands(null) : undefined
      check(`${encoding} ${name}, declared, ${damage}`, hurt(page(null)), { name, charset: encoding, expected })
      check(`${encoding} ${name}, sniffed, ${damage}`, hurt(page(null)), { name, charset: null })
      if (isPage) check(`${encoding} ${name}, in the page, ${damage}`, hurt(page(encoding)), { name, charset: null })
      if (MARKS[encoding] !== undefined)
        check(
          `${encoding} ${name}, marked, ${damage}`,
          hurt(Buffer.concat([Buffer.from(MARKS[encoding]), page(null)])),
          {
            ...{ name, charset: 'koi8-r', expected },
          },
        )
      for (const lie of NAMES) {
        if (!isFull && n++ % 8 !== 0) continue
        check(`${encoding} ${name} said to be ${lie}, ${damage}`, hurt(page(null)), { name, charset: lie })
        if (isPage) check(`${encoding} ${name} with meta ${lie}, ${damage}`, hurt(page(lie)), { name, charset: null })
      }
    }
  }
console.log(
  `${told.pages} pages in ${Object.keys(ENCODINGS).length} encodings, lied about and damaged: ${problems.length} crashes or misplaced offsets, ${told.refused} refused with a reason; ${told.exact} of ${told.exactly} undamaged and rightly declared ones letter for letter`,
)
for (const problem of problems.slice(0, 30)) console.log(problem)
process.exitCode = problems.length > 0 ? 1 : 0
