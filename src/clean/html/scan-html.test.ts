import fc from 'fast-check'
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Content, scanHtml } from './scan-html.js'

const CONTENT: Readonly<Record<string, Content>> = {
  title: 'references',
  textarea: 'references',
  script: 'raw',
  style: 'raw',
  iframe: 'raw',
  xmp: 'raw',
  plaintext: 'rest',
}

/** A page as `<p class="a">`, `</p>` and text, a piece each; neighbouring text joined. */
function scanned(source: string): string[] {
  const found: string[] = []
  const names: string[] = []
  let tag = ''
  let words = ''
  const flush = (): void => {
    if (words !== '') found.push(`“${words}”`)
    words = ''
  }
  scanHtml(source, {
    openName(from, to) {
      tag = source.slice(from, to).toLowerCase()
      names.length = 0
      return Object.hasOwn(CONTENT, tag) ? CONTENT[tag]! : 'markup'
    },
    attributeName: (from, to) => names.push(source.slice(from, to).toLowerCase()) - 1,
    attribute(name, value) {
      // The first of two attributes of one name holds.
      if (names.indexOf(names[name]!) === name) tag += ` ${names[name]}=${JSON.stringify(value)}`
    },
    openEnd(_at, selfClosing) {
      flush()
      found.push(`<${tag}${selfClosing ? '/' : ''}>`)
    },
    close(from, to) {
      flush()
      found.push(`</${source.slice(from, to).toLowerCase()}>`)
    },
    text(from, to) {
      expect(from).toBeLessThan(to)
      words += source.slice(from, to)
    },
    entity(from, to, stands) {
      expect(source.slice(from, to)).toMatch(/^&[#\w]+;?$/)
      words += stands
    },
    end: flush,
  })
  return found
}

/** The same from the reference implementation of the WHATWG standard. */
function referenced(source: string): string[] {
  const found: string[] = []
  let words = ''
  const flush = (): void => {
    if (words !== '') found.push(`“${words}”`)
    words = ''
  }
  const text = ({ chars }: Token.CharacterToken): void => {
    words += chars
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment() {},
      onDoctype() {},
      onEof: flush,
      onCharacter: text,
      onNullCharacter: text,
      onWhitespaceCharacter: text,
      onStartTag({ tagName, attrs, selfClosing }) {
        flush()
        found.push(
          `<${[tagName, ...attrs.map(({ name, value }) => `${name}=${JSON.stringify(value)}`)].join(' ')}${selfClosing ? '/' : ''}>`,
        )
        tokenizer.lastStartTagName = tagName
        if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
        else if (CONTENT[tagName] === 'raw') tokenizer.state = TokenizerMode.RAWTEXT
        else if (CONTENT[tagName] === 'references') tokenizer.state = TokenizerMode.RCDATA
        else if (CONTENT[tagName] === 'rest') tokenizer.state = TokenizerMode.PLAINTEXT
      },
      onEndTag({ tagName }) {
        flush()
        found.push(`</${tagName}>`)
      },
    },
  )
  tokenizer.write(source, true)
  return found
}

const CASES: readonly [string, readonly string[]][] = [
  ['a<b c>d', ['“a”', '<b c="">', '“d”']],
  ['<a href=x/y?z&amp;q=&copy=1>', ['<a href="x/y?z&q=&copy=1">']],
  ['<p / x = "1"y=2 y=3 z/>', ['<p x="1" y="2" z=""/>']],
  ['<b/ >', ['<b>']],
  ['<a =b "c>', ['<a =b="" "c="">']],
  ['a<!-->b<!--->c<!-- d --!>e<!--f--g-->h', ['“abceh”']],
  ['a<!doctype html>b<?xml x?>c</ d>e</>f<!>g', ['“abcefg”']],
  ['a<![CDATA[<b>]]>c', ['“a<b>c”']],
  ['a<![CDATA[<b>c', ['“ac”']],
  ['&lt;&#65;&#x42&#x80;&notit;&NotEqualTilde;&none;&', ['“<AB€¬it;≂̸&none;&”']],
  ['<TITLE>a<b>&amp;</title x>c', ['<title>', '“a<b>&”', '</title>', '“c”']],
  [
    '<script>if (a</b && "</scripts") &amp;</SCRIPT\n>d',
    ['<script>', '“if (a</b && "</scripts") &amp;”', '</script>', '“d”'],
  ],
  ['<plaintext>a</plaintext>', ['<plaintext>', '“a</plaintext>”']],
  ['a<b c="d', ['“a”']],
  ['a<1<<b>', ['“a<1<”', '<b>']],
  ['a</', ['“a</”']],
  ['a<', ['“a<”']],
  ['<style>a', ['<style>', '“a”']],
]

describe('scanHtml', () => {
  it.each(CASES)('%s', (source, pieces) => expect(scanned(source)).toEqual(pieces))

  const pieces = [
    ...['<p>', '</p>', '<b', '</b', '<a href="', '<a href=', "<a title='", '<br/>', '<DIV CLASS=A>', '<x-y a=1>', '/>'],
    ...[
      '<script>',
      '</script>',
      '</SCRIPT ',
      '<title>',
      '</title>',
      '<textarea>',
      '</textarea>',
      '<style>',
      '</style>',
    ],
    ...['<!--', '-->', '--!>', '<!-->', '--', '<!', '<!doctype html>', '<?', '</', '</>', '</ ', '<', '>', '/', '='],
    ...[
      '&amp;',
      '&amp',
      '&',
      '&#65;',
      '&#x41',
      '&#x',
      '&#',
      '&notin;',
      '&notit;',
      '&hellip',
      '&copy=',
      '&#0;',
      '&#xD800;',
    ],
    ...['"', "'", ' ', '\n', '\t', 'a', 'B', '1', 'ab cd', 'ç', '🚢', '<xmp>', '</xmp>', '<iframe>', '</iframe>'],
  ]
  it('cuts any page as the reference implementation does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const source = parts.join('')
        // Comments inside scripts and scripts inside those are not looked into: no page's text is in them.
        fc.pre(!/<script[\s\S]{0,400}<!--/i.test(source))
        expect(scanned(source)).toEqual(referenced(source))
      }),
      { numRuns: 3000, seed: 20310303 },
    )
  })

  const many = 300_000
  it.each([
    ['unclosed CDATA', '<![CDATA[>'],
    ['unclosed comments', '<!--'],
    ['ends of comments that are none', '<!-- --'],
    ['closing tags of scripts that are none', '</script<script>'],
    ['references that are none', '&am&#x&nots'],
    ['opening marks', '<'],
    ['attributes', '<a b="&" c=d e'],
  ])('takes %s in linear time', (_name, piece) => {
    const seconds = [many / 4, many].map((times) => {
      const source = piece.repeat(times)
      const from = process.cpuUsage()
      let text = 0
      scanHtml(source, {
        openName: () => 'markup',
        attributeName: () => 0,
        attribute() {},
        openEnd() {},
        close() {},
        text() {
          text++
        },
        entity() {},
        end() {},
      })
      expect(text).toBeLessThanOrEqual(source.length)
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1e6
    })
    expect(seconds[1]).toBeLessThan(seconds[0]! * 16 + 1)
  })
})
