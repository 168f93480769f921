/**
 * An HTML page as a flat tree in document order, with the page's own offsets on every piece of text.
 * It holds for any input in time linear in the page: no recursion, no search of the whole stack.
 */

import { nameTable } from '../../text/name-table.js'
import { type Content, scanHtml } from './scan-html.js'

/** Number of the text pseudo-tag in {@link Tree.tag}. */
export const TEXT = '#text'

/** Nodes in document order, index = node number; node 0 is the root. */
export interface Tree {
  readonly source: string
  readonly count: number
  /** Tag name in lower case, or `#text`. */
  readonly tag: readonly string[]
  readonly parent: Int32Array
  /** First node number after the node's descendants. */
  readonly after: Int32Array
  /** For text: where it starts and ends in the source. For an element: where its opening tag starts and its closing tag ends. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** For text that stands for other characters (an entity): what it stands for. */
  readonly decoded: ReadonlyMap<number, string>
  /** How many elements were passed over because they nest too deep. */
  readonly tooDeep: number
  /** The value of an attribute, or null. */
  attribute(node: number, name: string): string | null
}

const TAGS = nameTable(
  'a abbr acronym address amp-ad applet area article aside audio b base basefont bdi bdo bgsound big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd keygen label legend li link main map mark math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param path picture plaintext pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp'.split(
    ' ',
  ),
)
const KNOWN = TAGS.names.length
const numberOf = (name: string): number => TAGS.names.indexOf(name)
/** A mark for each tag that is among some names. */
function marks(names: string): Uint8Array {
  const marked = new Uint8Array(KNOWN)
  for (const name of names.split(' ')) marked[numberOf(name)] = 1
  return marked
}

const VOID = marks('area base br col embed frame hr img input link meta param source track wbr basefont bgsound keygen')
/** Opening one of these ends an open paragraph. */
const ENDS_PARAGRAPH = marks(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul',
)
interface ImpliedEnd {
  readonly open: Uint8Array
  readonly openNumbers: readonly number[]
  readonly barrier: Uint8Array
}
const implied = (open: string, barrier: string | null): ImpliedEnd => ({
  open: marks(open),
  openNumbers: open.split(' ').map(numberOf),
  barrier: barrier === null ? new Uint8Array(KNOWN) : marks(barrier),
})
/** Opening the first ends an open one of the second, unless a barrier stands between. */
const ENDS: readonly (ImpliedEnd | undefined)[] = (() => {
  const ends: (ImpliedEnd | undefined)[] = new Array(KNOWN).fill(undefined)
  const set = (tag: string, open: string, barrier: string | null): void => {
    ends[numberOf(tag)] = implied(open, barrier)
  }
  set('li', 'li', 'ul ol menu')
  set('dt', 'dt dd', 'dl')
  set('dd', 'dt dd', 'dl')
  set('tr', 'tr td th', 'table')
  set('td', 'td th', 'table tr')
  set('th', 'td th', 'table tr')
  set('tbody', 'tbody thead tfoot tr td', 'table')
  set('option', 'option', 'select')
  set('a', 'a', 'table td th')
  set('body', 'head', null)
  return ends
})()
const PARAGRAPH_BARRIER = 'td th table button object caption template html'
const PARAGRAPH = implied('p', PARAGRAPH_BARRIER)
const INLINE_OR_P = marks('p a b i u s em strong span font small big sub sup code mark abbr cite label time q')
/** Elements whose content holds no tags. */
const CONTENTS: readonly Content[] = TAGS.names.map((name) => {
  if (name === 'title' || name === 'textarea') return 'references'
  if (name === 'plaintext') return 'rest'
  return ['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp'].includes(name) ? 'raw' : 'markup'
})
const BR = numberOf('br')
const SVG = numberOf('svg')
const MATH = numberOf('math')
/** Elements nested deeper than this are passed over and their text kept: browsers stop at 512 too. */
const MAX_DEPTH = 512
/** How far up the stack an implied end is looked for; deeper nesting than this between the two is no page's intent. */
const REACH = 24

/** Attributes that are kept: those that say what a part of a page is. */
const KEPT = nameTable(
  'id class itemprop itemtype itemscope role datetime content property name href rel lang type style hidden aria-hidden aria-label data-testid data-component data-type data-qa title http-equiv src alt value pubdate data-timestamp data-time data-datetime data-date data-utime data-published'.split(
    ' ',
  ),
)

/** Parses a page. Never throws; unclosed and crossed elements are closed where browsers mostly close them. */
export function parseHtml(source: string): Tree {
  const nodes = nodeList(source)
  const { tag } = nodes
  const decoded = new Map<number, string>()
  const attributeNames: number[] = []
  const attributeValues: string[] = []
  /** Numbers of tags, as in {@link TAGS}; those that it does not hold are numbered on as they come. */
  const rare = new Map<string, number>()
  const rareNames: string[] = []
  const stack: number[] = [0]
  /** The tag's number of each element on the stack. */
  const stackTags: number[] = [-1]
  /** How many of each tag are open. */
  const open: number[] = new Array(KNOWN).fill(0)
  /** Open elements that were passed over, by tag, so that their closing tags close nothing else. */
  const passedOver = new Map<number, number>()
  let tooDeep = 0
  let isPassedOver = false
  /** The tag that is being read: its number and where its `<` stands. */
  let number = 0
  let tagStart = 0

  const numberAt = (from: number, to: number): number => {
    const known = TAGS.find(source, from, to)
    if (known !== -1) return known
    const name = source.slice(from, to).toLowerCase()
    const given = rare.get(name)
    if (given !== undefined) return given
    const next = KNOWN + rareNames.length
    rare.set(name, next)
    rareNames.push(name)
    open.push(0)
    return next
  }
  const nameOf = (tagNumber: number): string => TAGS.names[tagNumber] ?? rareNames[tagNumber - KNOWN]!
  const add = (name: string, from: number, to: number): number =>
    nodes.add(name, stack[stack.length - 1]!, from, to, attributeNames.length)
  const popTo = (depth: number, at: number): void => {
    while (stack.length > depth) {
      open[stackTags.pop()!]!--
      nodes.close(stack.pop()!, at)
    }
  }
  const endImplied = ({ open: opened, openNumbers, barrier }: ImpliedEnd): void => {
    if (openNumbers.every((one) => open[one] === 0)) return
    const lowest = Math.max(1, stack.length - REACH)
    let found = -1
    for (let depth = stack.length - 1; depth >= lowest; depth--) {
      const here = stackTags[depth]!
      if (barrier[here] === 1) break
      if (opened[here] === 1) found = depth
    }
    if (found > 0) popTo(found, tagStart)
  }

  scanHtml(source, {
    openName(from, to) {
      number = numberAt(from, to)
      tagStart = from - 1
      if (ENDS_PARAGRAPH[number] === 1) endImplied(PARAGRAPH)
      const ends = ENDS[number]
      if (ends !== undefined) endImplied(ends)
      const content = CONTENTS[number] ?? 'markup'
      // What holds no tags nests nothing, and its text is no page's text.
      if (stack.length > MAX_DEPTH && content === 'markup') {
        isPassedOver = true
        tooDeep++
      } else add(nameOf(number), tagStart, to)
      return content
    },
    attributeName: (from, to) => (isPassedOver ? -1 : KEPT.find(source, from, to)),
    attribute(name, value) {
      attributeNames.push(name)
      attributeValues.push(value)
    },
    openEnd(at, selfClosing) {
      // HTML ignores the stroke in <div/>, save inside SVG and MathML.
      const isClosed = VOID[number] === 1 || (selfClosing && (open[SVG]! > 0 || open[MATH]! > 0))
      if (isPassedOver) {
        isPassedOver = false
        if (!isClosed) passedOver.set(number, (passedOver.get(number) ?? 0) + 1)
        return
      }
      // The node was added when its name was seen, so that its attributes follow it.
      const node = tag.length - 1
      nodes.close(node, at)
      if (isClosed) return
      stack.push(node)
      stackTags.push(number)
      open[number]!++
    },
    close(from, to) {
      const closing = numberAt(from, to)
      if (closing === BR) {
        add('br', from - 2, to)
        return
      }
      const passed = passedOver.size === 0 ? 0 : (passedOver.get(closing) ?? 0)
      if (passed > 0) {
        passedOver.set(closing, passed - 1)
        return
      }
      if (open[closing] === 0) return
      let depth = stack.length - 1
      const isInline = INLINE_OR_P[closing] === 1
      const lowest = isInline ? Math.max(0, depth - REACH) : 0
      while (depth > lowest && stackTags[depth] !== closing) {
        // A stray </p> or </b> does not end the table cell or the section that it stands in.
        if (isInline && PARAGRAPH.barrier[stackTags[depth]!] === 1) return
        depth--
      }
      if (stackTags[depth] !== closing) return
      popTo(depth, to + 1)
    },
    text(from, to) {
      add(TEXT, from, to)
    },
    entity(from, to, stands) {
      decoded.set(add(TEXT, from, to), stands)
    },
    end() {
      popTo(1, source.length)
    },
  })
  const { parent, after, start, end, attributeFrom } = nodes.finish(attributeNames.length)
  return {
    source,
    count: tag.length,
    tag,
    parent,
    after,
    start,
    end,
    decoded,
    tooDeep,
    attribute(node, wanted) {
      const last = attributeFrom[node + 1]!
      for (let i = attributeFrom[node]!; i < last; i++)
        if (KEPT.names[attributeNames[i]!] === wanted) return attributeValues[i]!
      return null
    },
  }
}

/** The nodes of a tree as they come, in arrays that grow. */
function nodeList(source: string) {
  const tag: string[] = ['#root']
  let room = Math.max(64, Math.min(1 << 16, source.length >> 5))
  // One more than there are nodes: where the last one's attributes end.
  const grown = (old: Int32Array): Int32Array => {
    const larger = new Int32Array(room + 1)
    larger.set(old)
    return larger
  }
  let parent: Int32Array = new Int32Array(room)
  let after: Int32Array = new Int32Array(room)
  let start: Int32Array = new Int32Array(room)
  let end: Int32Array = new Int32Array(room)
  let attributeFrom: Int32Array = new Int32Array(room + 1)
  parent[0] = -1
  end[0] = source.length
  return {
    tag,
    /** Adds a node and returns its number. */
    add(name: string, under: number, from: number, to: number, attributesFrom: number): number {
      const node = tag.length
      if (node === room) {
        room *= 2
        parent = grown(parent)
        after = grown(after)
        start = grown(start)
        end = grown(end)
        attributeFrom = grown(attributeFrom)
      }
      tag.push(name)
      parent[node] = under
      after[node] = node + 1
      start[node] = from
      end[node] = to
      attributeFrom[node] = attributesFrom
      return node
    },
    /** All nodes added since belong to it. */
    close(node: number, at: number): void {
      after[node] = tag.length
      end[node] = at
    },
    finish(attributes: number) {
      const count = tag.length
      after[0] = count
      attributeFrom[count] = attributes
      const cut = (whole: Int32Array, length: number): Int32Array => whole.subarray(0, length)
      return {
        parent: cut(parent, count),
        after: cut(after, count),
        start: cut(start, count),
        end: cut(end, count),
        attributeFrom: cut(attributeFrom, count + 1),
      }
    },
  }
}
