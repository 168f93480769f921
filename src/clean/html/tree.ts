/**
 * An HTML page as a flat tree in document order, with the page's own offsets on every piece of text.
 * It holds for any input in time linear in the page: no recursion, no search of the whole stack.
 */

import { Tokenizer } from 'htmlparser2'
import { bareTable } from '../../text/bare-table.js'

/** Number of the text pseudo-tag in {@link Tree.tag}. */
export const TEXT = '#text'

/** Nodes in document order, index = node number; node 0 is the root. */
export interface Tree {
  readonly source: string
  readonly count: number
  /** Tag name in lower case, or `#text`. */
  readonly tag: readonly string[]
  readonly parent: readonly number[]
  /** First node number after the node's descendants. */
  readonly after: readonly number[]
  /** For text: where it starts and ends in the source. For an element: where its opening tag starts and its closing tag ends. */
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** For text that stands for other characters (an entity): what it stands for. */
  readonly decoded: ReadonlyMap<number, string>
  /** How many elements were passed over because they nest too deep. */
  readonly tooDeep: number
  /** The value of an attribute, or null. */
  attribute(node: number, name: string): string | null
}

const VOID = new Set(
  'area base br col embed frame hr img input link meta param source track wbr basefont bgsound keygen'.split(' '),
)
/** Opening one of these ends an open paragraph. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** Opening the first ends an open one of the second, unless a barrier stands between. */
const ENDS: Readonly<Record<string, { readonly open: ReadonlySet<string>; readonly barrier: ReadonlySet<string> }>> =
  bareTable({
    li: { open: new Set(['li']), barrier: new Set(['ul', 'ol', 'menu']) },
    dt: { open: new Set(['dt', 'dd']), barrier: new Set(['dl']) },
    dd: { open: new Set(['dt', 'dd']), barrier: new Set(['dl']) },
    tr: { open: new Set(['tr', 'td', 'th']), barrier: new Set(['table']) },
    td: { open: new Set(['td', 'th']), barrier: new Set(['table', 'tr']) },
    th: { open: new Set(['td', 'th']), barrier: new Set(['table', 'tr']) },
    tbody: { open: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td']), barrier: new Set(['table']) },
    option: { open: new Set(['option']), barrier: new Set(['select']) },
    a: { open: new Set(['a']), barrier: new Set(['table', 'td', 'th']) },
    body: { open: new Set(['head']), barrier: new Set() },
  })
const PARAGRAPH_BARRIER = new Set(['td', 'th', 'table', 'button', 'object', 'caption', 'template', 'html'])
/** Elements nested deeper than this are passed over and their text kept: browsers stop at 512 too. */
const MAX_DEPTH = 512
/** How far up the stack an implied end is looked for; deeper nesting than this between the two is no page's intent. */
const REACH = 24

/** Attributes that are kept: those that say what a part of a page is. */
const KEPT = new Set(
  'id class itemprop itemtype itemscope role datetime content property name href rel lang type style hidden aria-hidden aria-label data-testid data-component data-type data-qa title http-equiv src alt value pubdate data-timestamp data-time data-datetime data-date data-utime data-published'.split(
    ' ',
  ),
)

/** Parses a page. Never throws; unclosed and crossed elements are closed where browsers mostly close them. */
export function parseHtml(source: string): Tree {
  const tag: string[] = ['#root']
  const parent: number[] = [-1]
  const after: number[] = [0]
  const start: number[] = [0]
  const end: number[] = [source.length]
  const decoded = new Map<number, string>()
  const attributeFrom: number[] = [0]
  const attributeNames: string[] = []
  const attributeValues: string[] = []
  const stack: number[] = [0]
  const open = new Map<string, number>()

  /** Open elements that were passed over, by tag, so that their closing tags close nothing else. */
  const passedOver = new Map<string, number>()
  let tooDeep = 0
  let isPassedOver = false
  let name = ''
  let tagStart = 0
  let textEnd = 0
  let attributeName = ''
  let value = ''

  const addText = (from: number, to: number, stands: string | null): void => {
    const node = tag.length
    tag.push(TEXT)
    parent.push(stack[stack.length - 1]!)
    after.push(node + 1)
    start.push(from)
    end.push(to)
    attributeFrom.push(attributeNames.length)
    if (stands !== null) decoded.set(node, stands)
  }
  const pop = (at: number): void => {
    const node = stack.pop()!
    const closed = tag[node]!
    open.set(closed, open.get(closed)! - 1)
    after[node] = tag.length
    end[node] = at
  }
  const popTo = (depth: number, at: number): void => {
    while (stack.length > depth) pop(at)
  }
  const endImplied = (opened: ReadonlySet<string>, barrier: ReadonlySet<string>): void => {
    const lowest = Math.max(1, stack.length - REACH)
    let found = -1
    for (let depth = stack.length - 1; depth >= lowest; depth--) {
      const here = tag[stack[depth]!]!
      if (barrier.has(here)) break
      if (opened.has(here)) found = depth
    }
    if (found > 0) popTo(found, tagStart)
  }
  const openElement = (at: number, selfClosing: boolean): void => {
    if (isPassedOver) {
      isPassedOver = false
      if (!VOID.has(name) && !selfClosing) passedOver.set(name, (passedOver.get(name) ?? 0) + 1)
      return
    }
    // The node was added when its name was seen, so that its attributes follow it.
    const node = tag.length - 1
    end[node] = at
    after[node] = node + 1
    if (VOID.has(name) || selfClosing) return
    stack.push(node)
    open.set(name, (open.get(name) ?? 0) + 1)
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(from, to) {
        name = source.slice(from, to).toLowerCase()
        tagStart = from - 1
        if (ENDS_PARAGRAPH.has(name) && (open.get('p') ?? 0) > 0) endImplied(PARAGRAPH, PARAGRAPH_BARRIER)
        const implied = ENDS[name]
        if (implied !== undefined) endImplied(implied.open, implied.barrier)
        if (stack.length > MAX_DEPTH) {
          isPassedOver = true
          tooDeep++
          return
        }
        tag.push(name)
        parent.push(stack[stack.length - 1]!)
        after.push(tag.length)
        start.push(tagStart)
        end.push(to)
        attributeFrom.push(attributeNames.length)
      },
      onattribname(from, to) {
        attributeName = source.slice(from, to).toLowerCase()
        value = ''
      },
      onattribdata(from, to) {
        if (KEPT.has(attributeName)) value += source.slice(from, to)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        if (isPassedOver || !KEPT.has(attributeName)) return
        attributeNames.push(attributeName)
        attributeValues.push(value)
      },
      onopentagend(at) {
        openElement(at + 1, false)
        textEnd = at + 1
      },
      onselfclosingtag(at) {
        // HTML ignores the stroke in <div/>, save inside SVG and MathML.
        openElement(at + 1, (open.get('svg') ?? 0) > 0 || (open.get('math') ?? 0) > 0)
        textEnd = at + 1
      },
      onclosetag(from, to) {
        const closing = source.slice(from, to).toLowerCase()
        tagStart = from - 2
        // An entity may follow at once; the tokenizer says where one ends and not where it begins.
        textEnd = source.indexOf('>', to) + 1
        if (closing === 'br') {
          tag.push('br')
          parent.push(stack[stack.length - 1]!)
          after.push(tag.length)
          start.push(tagStart)
          end.push(to)
          attributeFrom.push(attributeNames.length)
          return
        }
        const passed = passedOver.get(closing) ?? 0
        if (passed > 0) {
          passedOver.set(closing, passed - 1)
          return
        }
        if ((open.get(closing) ?? 0) === 0) return
        let depth = stack.length - 1
        const isInline = INLINE_OR_P.has(closing)
        const lowest = isInline ? Math.max(0, depth - REACH) : 0
        while (depth > lowest && tag[stack[depth]!] !== closing) {
          // A stray </p> or </b> does not end the table cell or the section that it stands in.
          if (isInline && PARAGRAPH_BARRIER.has(tag[stack[depth]!]!)) return
          depth--
        }
        if (tag[stack[depth]!] !== closing) return
        popTo(depth, to + 1)
      },
      ontext(from, to) {
        // A closing tag that the page's end cuts short comes as text from nowhere.
        if (from < 0) return
        addText(from, to, null)
        textEnd = to
      },
      ontextentity(code, to) {
        addText(textEnd, to, String.fromCodePoint(code))
        textEnd = to
      },
      oncomment(_from, to) {
        textEnd = to + 1
      },
      oncdata(from, to, offset) {
        addText(from, to - offset, null)
        textEnd = to + 1
      },
      ondeclaration(_from, to) {
        textEnd = to + 1
      },
      onprocessinginstruction(_from, to) {
        textEnd = to + 1
      },
      onend() {
        while (stack.length > 1) pop(source.length)
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  const count = tag.length
  after[0] = count
  attributeFrom.push(attributeNames.length)
  return {
    source,
    count,
    tag,
    parent,
    after,
    start,
    end,
    decoded,
    tooDeep,
    attribute(node, wanted) {
      for (let i = attributeFrom[node]!; i < attributeFrom[node + 1]!; i++)
        if (attributeNames[i] === wanted) return attributeValues[i]!
      return null
    },
  }
}

const PARAGRAPH = new Set(['p'])
const INLINE_OR_P = new Set(
  'p a b i u s em strong span font small big sub sup code mark abbr cite label time q'.split(' '),
)
