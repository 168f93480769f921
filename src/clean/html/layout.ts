/**
 * Lays a page's tree out as lines of text, each character mapped to the page, and measures every line.
 * It judges nothing.
 */
import type { OffsetMap } from '../../model/index.js'
import { textBuilder } from '../../text/offset-map.js'
import { TEXT, type Tree } from './tree.js'

/** One line of the laid-out page: the text between two block boundaries. */
export interface Leaf {
  readonly start: number
  readonly end: number
  /** The innermost block element that the line stands in. */
  readonly block: number
  /** First text node of the line. */
  readonly node: number
  /** Characters that are no blanks. */
  readonly chars: number
  readonly linkChars: number
  readonly words: number
  /** Marks that end or divide sentences: . ! ? , ; and their kin in other scripts. */
  readonly stops: number
  /** Ends as a sentence does. */
  readonly isClosed: boolean
  /** Characters in bold or emphasis. */
  readonly strongChars: number
}

export interface Layout {
  readonly text: string
  readonly map: OffsetMap
  readonly leaves: readonly Leaf[]
}

/** Elements whose content is no text of the page. */
const UNSEEN = new Set(
  'script style noscript template svg math iframe object select option textarea head title audio video canvas map datalist'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output q ruby rp rt s samp small span strike strong sub sup time tt u var wbr button input picture source bdo amp-ad'.split(
    ' ',
  ),
)
const STRONG = new Set(['b', 'strong', 'em', 'i'])

/** Lays out a page. Lines are separated by a blank line, lines parted by `<br>` alone by a line break. */
export function layOut(tree: Tree): Layout {
  const { tag, after, decoded, source, start: nodeStart, end: nodeEnd } = tree
  const builder = textBuilder()
  const leaves: Leaf[] = []
  let lineStart = 0
  let lineNode = 0
  let chars = 0
  let linkChars = 0
  let strongChars = 0
  let words = 0
  let stops = 0
  let last = 0
  let beforeLast = 0
  let blankAt = -1
  let owed = ''
  let linkDepthEnd = -1
  let strongEnd = -1
  const blocks: number[] = [0]
  const blockEnds: number[] = [tree.count]

  const flush = (separator: string): void => {
    if (builder.length > lineStart) {
      leaves.push({
        start: lineStart,
        end: builder.length,
        block: blocks[blocks.length - 1]!,
        node: lineNode,
        chars,
        linkChars,
        strongChars,
        words,
        stops,
        isClosed: isStop(last) || (isCloser(last) && isStop(beforeLast)),
      })
      owed = separator
      lineStart = builder.length
    } else if (separator.length > owed.length && owed !== '') owed = separator
    chars = 0
    linkChars = 0
    strongChars = 0
    words = 0
    stops = 0
    blankAt = -1
  }

  for (let node = 1; node < tree.count; node++) {
    while (node >= blockEnds[blockEnds.length - 1]!) {
      flush('\n\n')
      blocks.pop()
      blockEnds.pop()
    }
    const name = tag[node]!
    if (name !== TEXT) {
      if (UNSEEN.has(name)) node = after[node]! - 1
      else if (name === 'br') flush('\n')
      else if (name === 'a') linkDepthEnd = isAddress(tree, node) ? linkDepthEnd : after[node]!
      else if (STRONG.has(name)) strongEnd = Math.max(strongEnd, after[node]!)
      else if (!INLINE.has(name)) {
        flush('\n\n')
        blocks.push(node)
        blockEnds.push(after[node]!)
      }
      continue
    }
    const stands = decoded.get(node)
    const from = nodeStart[node]!
    const piece = stands ?? source.slice(from, nodeEnd[node]!)
    const size = piece.length
    let run = -1
    let used = 0
    for (let i = 0; i < size; i++) {
      const code = piece.charCodeAt(i)
      if (isBlank(code)) {
        // A single plain blank inside a run stays in it, so that most text nodes are one piece.
        if (run !== -1 && code === 32 && i + 1 < size && !isBlank(piece.charCodeAt(i + 1))) {
          words++
          continue
        }
        if (run !== -1) {
          builder.copy(piece.slice(run, i), stands === undefined ? from + run : from)
          run = -1
        }
        if (blankAt === -1) blankAt = stands === undefined ? from + i : from
        continue
      }
      if (run === -1) {
        if (builder.length === lineStart) {
          if (owed !== '') {
            builder.put(owed, from)
            lineStart = builder.length
            owed = ''
          }
          lineNode = node
          words = 1
        } else if (blankAt !== -1) {
          builder.put(' ', blankAt)
          words++
        }
        blankAt = -1
        run = i
      }
      used++
      if (
        code < 64
          ? code === 46 || code === 44 || code === 33 || code === 63 || code === 59
          : code >= 0x589 && isWideStop(code)
      )
        stops++
      beforeLast = last
      last = code
    }
    if (run !== -1) builder.copy(run === 0 ? piece : piece.slice(run), stands === undefined ? from + run : from)
    chars += used
    if (node < linkDepthEnd) linkChars += used
    if (node < strongEnd) strongChars += used
  }
  flush('\n\n')
  return { ...builder.finish(), leaves }
}

/**
 * A link that only makes an address clickable, of a mailbox, a telephone or a page that is written out. It says nothing
 * against its line, as a linked headline does.
 */
function isAddress(tree: Tree, node: number): boolean {
  const href = tree.attribute(node, 'href')
  if (href === null) return false
  if (/^\s?(?:mailto|tel):/i.test(href)) return true
  const inner = node + 1
  if (inner >= tree.after[node]! || tree.tag[inner] !== TEXT) return false
  const from = tree.start[inner]!
  return /^\s{0,4}(?:https?:\/\/|www\.)/i.test(tree.source.slice(from, Math.min(tree.end[inner]!, from + 16)))
}

const isBlank = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0xad || code === 0x2028

function isWideStop(code: number): boolean {
  return (
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x3001 ||
    code === 0xff0c ||
    code === 0x60c ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x964 ||
    code === 0x2026 ||
    code === 0x589
  )
}

const isStop = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 58 || code === 0x2026 || (code >= 0x589 && isWideStop(code))

const isCloser = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019 || code === 0xbb
