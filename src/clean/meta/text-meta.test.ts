import { describe, expect, it } from 'vitest'
import type { Block } from '../../model/index.js'
import { publishedOf } from './text-meta.js'

/** A page of blocks from lines such as `story| Ferry strike goes on.` */
function pageOf(lines: readonly string[]): { text: string; blocks: Block[]; url: null } {
  const blocks: Block[] = []
  let text = ''
  for (const line of lines) {
    const [kind, words] = line.split('| ') as [string, string]
    const block = { start: text.length, end: text.length + words.length }
    if (kind === 'story') blocks.push({ ...block, kind: 'main', role: 'paragraph', reason: 'paragraph' })
    else blocks.push({ ...block, kind: 'boilerplate', role: 'other', reason: kind })
    text += `${words}\n`
  }
  return { text, blocks, url: null }
}

const POST = ['menu| FERRY LIVE', 'story| The ferry has not sailed, a deckhand says.', 'story| It may sail at noon.']

describe('publishedOf', () => {
  const cases: readonly [string, readonly string[], string | null][] = [
    ['a counted line below a post', [...POST, 'other| 7 May 2031  21:47   views 12.4K'], '2031-05-07T21:47'],
    ['a bare date below a post', [...POST, 'other| 7 May 2031'], null],
    ['a date above the first paragraph', ['ticker| 6 May 2031', ...POST], '2031-05-06'],
    ['two days above it', ['ticker| 6 May 2031', 'ticker| 7 May 2031', ...POST], null],
    ['a teaser of another story', ['related| 6 May 2031', ...POST], null],
    ['a paragraph that is only a date', ['story| 6 May 2031', ...POST], null],
  ]
  for (const [name, lines, value] of cases)
    it(name, () => expect(publishedOf(pageOf(lines)).published?.value ?? null).toBe(value))
  it('says where the date stands', () => {
    const page = pageOf([...POST, 'other| 7 May 2031  21:47   views 12.4K'])
    const { published } = publishedOf(page)
    expect(published?.basis).toBe('date-line')
    expect(page.text.slice(published!.span!.start, published!.span!.end)).toBe('7 May 2031  21:47')
  })
})
