import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSource } from '../../text/offset-map.js'
import { layOut } from './layout.js'
import { parseHtml } from './tree.js'

const CASES: readonly [string, string][] = [
  ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['<p>one<br>two</p>', 'one\ntwo'],
  ['<p> a \n b\t<b>c</b>d </p>', 'a b cd'],
  ['<p>a&nbsp;&amp;&#8212;b</p>', 'a &—b'],
  ['<div>x<script>y</script><style>z</style></div>', 'x'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
  ['<noscript><img></noscript>', ''],
  ['', ''],
]

describe('layOut', () => {
  for (const [source, text] of CASES) it(source, () => expect(layOut(parseHtml(source)).text).toBe(text))

  it('covers the text with lines in order', () => {
    const { text, leaves } = layOut(parseHtml('<p>one, two.</p>three<p>four<br>five'))
    expect(leaves.map(({ start, end }) => text.slice(start, end))).toEqual(['one, two.', 'three', 'four', 'five'])
    expect(leaves[0]).toMatchObject({ words: 2, stops: 2, isClosed: true, linkChars: 0 })
  })

  it('maps every character that is not put in to the same character of the page', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="#">',
      '</a>',
      '<br>',
      'ab',
      ' ',
      '\n',
      'ç',
      '🚢',
      '.',
      '<li>',
      '&',
      '<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('')
        const { text, map, leaves } = layOut(parseHtml(source))
        for (const { start, end } of leaves)
          for (let at = start; at < end; at++) if (text[at] !== ' ') expect(source[toSource(map, at)]).toBe(text[at])
      }),
    )
  })
})
