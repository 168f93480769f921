/**
 * Cuts an HTML page into tags, attributes and text by the rules of the WHATWG tokenizer, in one pass and linear time.
 * It says where each piece stands and builds nothing; what a missing end leaves open ends with the page.
 */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

/** What takes the pieces, in page order. Offsets are the page's own. */
export interface Pieces {
  /** An opening tag's name stands from `from` to `to`; its `<` is one before. Says whether its content is {@link Content} of its own kind. */
  openName(from: number, to: number): Content
  /** Whether the attribute whose name stands here is wanted: its number, or -1. */
  attributeName(from: number, to: number): number
  attribute(name: number, value: string): void
  /** The opening tag ends before `at`. */
  openEnd(at: number, selfClosing: boolean): void
  /** A closing tag's name stands from `from` to `to`; its `<` is two before. */
  close(from: number, to: number): void
  text(from: number, to: number): void
  /** A character reference from `from` to `to` stands for `stands`. */
  entity(from: number, to: number, stands: string): void
  end(): void
}

/** How an element's content is read: as markup, as bare text, as text with character references, or as text to the page's end. */
export type Content = 'markup' | 'raw' | 'references' | 'rest'

const GT = 62
const SLASH = 47
const EQUALS = 61

const isBlank = (code: number): boolean =>
  code === 32 || (code <= 13 && (code === 10 || code === 9 || code === 13 || code === 12))
const isLetter = (code: number): boolean => {
  const small = code | 32
  return small >= 97 && small <= 122
}
const endsName = (code: number): boolean => code === GT || code === SLASH || isBlank(code)

/** Scans a page. Never throws. */
export function scanHtml(source: string, pieces: Pieces): void {
  const length = source.length
  /** The first `&` at or after the place last asked for; looked for again only once it is passed. */
  let nextAmp = -1
  const ampFrom = (at: number): number => {
    if (nextAmp < at) {
      const found = source.indexOf('&', at)
      nextAmp = found === -1 ? length : found
    }
    return nextAmp
  }
  let isCdataEnded = true
  const stands: number[] = []
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => stands.push(code))
  /** Reads the character reference at `at`: how long it is, 0 where there is none. What it stands for is left in `stands`. */
  const decode = (at: number, mode: DecodingMode): number => {
    stands.length = 0
    decoder.startEntity(mode)
    const size = decoder.write(source, at + 1)
    return size >= 0 ? size : decoder.end()
  }

  /** Text with character references. */
  const text = (from: number, to: number): void => {
    let start = from
    for (let amp = ampFrom(from); amp < to; amp = ampFrom(amp + 1)) {
      const size = decode(amp, DecodingMode.Legacy)
      if (size === 0) continue
      if (amp > start) pieces.text(start, amp)
      pieces.entity(amp, amp + size, String.fromCodePoint(...stands))
      start = amp + size
      amp = start - 1
    }
    if (to > start) pieces.text(start, to)
  }

  const attributeValue = (from: number, to: number): string => {
    let value = ''
    let start = from
    for (let amp = ampFrom(from); amp < to; amp = ampFrom(amp + 1)) {
      const size = decode(amp, DecodingMode.Attribute)
      if (size === 0) continue
      value += source.slice(start, amp) + String.fromCodePoint(...stands)
      start = amp + size
      amp = start - 1
    }
    return start === from ? source.slice(from, to) : value + source.slice(start, to)
  }

  /** Reads a tag from after its name; where the text after it begins, or -1 if the page ends first. Closing tags may have attributes too. */
  const attributes = (from: number, isClosing: boolean): number => {
    let at = from
    for (;;) {
      let code = source.charCodeAt(at)
      while (isBlank(code)) code = source.charCodeAt(++at)
      if (at >= length) return -1
      if (code === GT) {
        if (!isClosing) pieces.openEnd(at + 1, false)
        return at + 1
      }
      if (code === SLASH) {
        code = source.charCodeAt(++at)
        if (code !== GT) continue
        if (!isClosing) pieces.openEnd(at + 1, true)
        return at + 1
      }
      const nameFrom = at
      // The first character belongs to the name whatever it is.
      do code = source.charCodeAt(++at)
      while (at < length && code !== EQUALS && !endsName(code))
      if (at >= length) return -1
      const name = isClosing ? -1 : pieces.attributeName(nameFrom, at)
      while (isBlank(code)) code = source.charCodeAt(++at)
      if (code !== EQUALS) {
        if (at >= length) return -1
        if (name !== -1) pieces.attribute(name, '')
        continue
      }
      do code = source.charCodeAt(++at)
      while (isBlank(code))
      if (at >= length) return -1
      if (code === 34 || code === 39) {
        const close = source.indexOf(code === 34 ? '"' : "'", at + 1)
        if (close === -1) return -1
        if (name !== -1) pieces.attribute(name, attributeValue(at + 1, close))
        at = close + 1
        continue
      }
      const valueFrom = at
      while (at < length && code !== GT && !isBlank(code)) code = source.charCodeAt(++at)
      if (at >= length) return -1
      if (name !== -1) pieces.attribute(name, attributeValue(valueFrom, at))
    }
  }

  /** Where an element's closing tag begins at or after `from`: the same name in any case, then what ends a name. */
  const closingTag = (name: string, from: number): number => {
    for (let at = source.indexOf('</', from); at !== -1; at = source.indexOf('</', at + 2)) {
      const end = at + 2 + name.length
      if (end >= length) return -1
      if (endsName(source.charCodeAt(end)) && source.slice(at + 2, end).toLowerCase() === name) return at
    }
    return -1
  }

  /** Where what begins with `<!` or `<?` at `at` ends. */
  const afterDeclaration = (at: number): number => {
    if (source.startsWith('<!--', at)) return afterComment(source, at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      // Without an end it is a comment like any other; the end is looked for in vain only once.
      const close = isCdataEnded ? source.indexOf(']]>', at + 9) : -1
      if (close !== -1) {
        if (close > at + 9) pieces.text(at + 9, close)
        return close + 3
      }
      isCdataEnded = false
    }
    return after(source, '>', at + 2)
  }

  let at = 0
  while (at < length) {
    const tag = source.indexOf('<', at)
    if (tag === -1) {
      text(at, length)
      break
    }
    if (tag > at) text(at, tag)
    const code = source.charCodeAt(tag + 1)
    if (isLetter(code)) {
      let end = tag + 2
      while (end < length && !endsName(source.charCodeAt(end))) end++
      if (end >= length) break
      const content = pieces.openName(tag + 1, end)
      at = attributes(end, false)
      if (at === -1) break
      if (content === 'markup') continue
      const close = content === 'rest' ? -1 : closingTag(source.slice(tag + 1, end).toLowerCase(), at)
      const to = close === -1 ? length : close
      if (content === 'references') text(at, to)
      else if (to > at) pieces.text(at, to)
      at = to
    } else if (code === SLASH) {
      const first = source.charCodeAt(tag + 2)
      if (tag + 2 >= length) {
        pieces.text(tag, length)
        break
      }
      if (!isLetter(first)) {
        at = after(source, '>', tag + 2)
        continue
      }
      let end = tag + 3
      while (end < length && !endsName(source.charCodeAt(end))) end++
      if (end >= length) break
      at = attributes(end, true)
      if (at === -1) break
      pieces.close(tag + 2, end)
    } else if (code === 33 || code === 63) {
      at = afterDeclaration(tag)
    } else {
      // A `<` that opens nothing begins a piece of text of its own, as far as the next `<`.
      const next = source.indexOf('<', tag + 1)
      const to = next === -1 ? length : next
      text(tag, to)
      at = to
    }
  }
  pieces.end()
}

/** The place after the first `mark` at or after `from`; the page's end where there is none. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found === -1 ? source.length : found + 1
}

/** The place after a comment whose words begin at `from`: `-->`, `--!>`, or at once `>` or `->`. */
function afterComment(source: string, from: number): number {
  if (source.charCodeAt(from) === GT) return from + 1
  if (source.startsWith('->', from)) return from + 2
  for (let at = source.indexOf('--', from); at !== -1; at = source.indexOf('--', at + 1)) {
    const next = source.charCodeAt(at + 2)
    if (next === GT) return at + 3
    if (next === 33 && source.charCodeAt(at + 3) === GT) return at + 4
  }
  return source.length
}
