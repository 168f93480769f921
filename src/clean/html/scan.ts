/**
 * Scans HTML into tags and text with their offsets: one pass with `indexOf`, linear for any input, nothing allocated for
 * what is passed over. It knows no nesting; that is the tree's.
 */
import { Tokenizer } from 'htmlparser2'

export interface ScanHandler {
  /** An opening tag: its name in lower case, and where it starts. Its attributes follow. */
  open(name: string, start: number): void
  /** An attribute: its name in lower case and where its value stands, without quotation marks. */
  attribute(name: string, from: number, to: number): void
  /** The end of the opening tag. */
  opened(end: number, isSelfClosing: boolean): void
  close(name: string, start: number, end: number): void
  /** Text as it stands, or what an entity stands for. */
  text(from: number, to: number, stands: string | null): void
}

/** Elements whose content is not markup; the second list's holds entities all the same. */
const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes'])
const RAW_WITH_ENTITIES = new Set(['title', 'textarea'])

/** Scans a page from its first character to its last. Never throws. */
export function scanHtml(source: string, handler: ScanHandler): void {
  const size = source.length
  const lowered = new Map<string, string>()
  const lower = (name: string): string => {
    let known = lowered.get(name)
    if (known === undefined) {
      known = name.toLowerCase()
      if (lowered.size < 2000) lowered.set(name, known)
    }
    return known
  }
  const decode = entityDecoder(handler)
  const text = (from: number, to: number): void => {
    if (from >= to) return
    const amp = source.indexOf('&', from)
    if (amp === -1 || amp >= to) handler.text(from, to, null)
    else decode(source, from, to)
  }

  let at = 0
  let textFrom = 0
  for (;;) {
    const tag = source.indexOf('<', at)
    if (tag === -1 || tag === size - 1) {
      text(textFrom, size)
      return
    }
    const next = source.charCodeAt(tag + 1)
    if (isLetter(next)) {
      text(textFrom, tag)
      let to = tag + 2
      while (to < size && !endsName(source.charCodeAt(to))) to++
      const name = lower(source.slice(tag + 1, to))
      handler.open(name, tag)
      at = scanAttributes(source, to, handler, lower)
      textFrom = at
      if (RAW.has(name) || RAW_WITH_ENTITIES.has(name)) {
        const end = closingOf(source, name, at)
        if (RAW.has(name)) {
          if (end > at) handler.text(at, end, null)
        } else text(at, end)
        at = end
        textFrom = end
      } else if (name === 'plaintext') {
        if (at < size) handler.text(at, size, null)
        return
      }
    } else if (next === 47 && isLetter(source.charCodeAt(tag + 2))) {
      text(textFrom, tag)
      let to = tag + 3
      while (to < size && !endsName(source.charCodeAt(to))) to++
      const end = source.indexOf('>', to)
      at = end === -1 ? size : end + 1
      textFrom = at
      handler.close(lower(source.slice(tag + 2, to)), tag, at)
    } else if (next === 33 || next === 63 || next === 47) {
      text(textFrom, tag)
      at = endOfAside(source, tag, next)
      textFrom = at
    } else at = tag + 1
  }
}

/** The end of a comment, a declaration, an instruction or a stray `</`. */
function endOfAside(source: string, tag: number, next: number): number {
  if (next === 33 && source.startsWith('--', tag + 2)) {
    if (source[tag + 4] === '>') return tag + 5
    const end = source.indexOf('-->', tag + 4)
    return end === -1 ? source.length : end + 3
  }
  const end = source.indexOf('>', tag + 1)
  return end === -1 ? source.length : end + 1
}

/** Where the element's closing tag starts, or the end of the page. */
function closingOf(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at !== -1; at = source.indexOf('</', at + 2)) {
    const after = source.charCodeAt(at + 2 + name.length)
    if ((Number.isNaN(after) || endsName(after)) && source.slice(at + 2, at + 2 + name.length).toLowerCase() === name)
      return at
  }
  return source.length
}

/** Scans the attributes of an opening tag; answers where the tag ends. */
function scanAttributes(source: string, from: number, handler: ScanHandler, lower: (name: string) => string): number {
  const size = source.length
  let at = from
  for (;;) {
    let isStroke = false
    while (at < size) {
      const code = source.charCodeAt(at)
      if (code === 47) isStroke = true
      else if (code > 32) break
      else isStroke = isStroke && code > 32
      at++
    }
    if (at >= size || source.charCodeAt(at) === 62) {
      handler.opened(Math.min(at + 1, size), isStroke)
      return Math.min(at + 1, size)
    }
    let to = at + 1
    while (to < size) {
      const code = source.charCodeAt(to)
      if (code <= 32 || code === 61 || code === 62 || code === 47) break
      to++
    }
    const name = lower(source.slice(at, to))
    at = to
    while (at < size && source.charCodeAt(at) <= 32) at++
    if (source.charCodeAt(at) !== 61) {
      handler.attribute(name, at, at)
      at = Math.max(to, at)
      continue
    }
    at++
    while (at < size && source.charCodeAt(at) <= 32) at++
    const quote = source.charCodeAt(at)
    if (quote === 34 || quote === 39) {
      const end = source.indexOf(quote === 34 ? '"' : "'", at + 1)
      const valueTo = end === -1 ? size : end
      handler.attribute(name, at + 1, valueTo)
      at = Math.min(valueTo + 1, size)
    } else {
      let end = at
      while (end < size) {
        const code = source.charCodeAt(end)
        if (code <= 32 || code === 62) break
        end++
      }
      handler.attribute(name, at, end)
      at = end
    }
  }
}

/** Splits text with entities into what stands as it is and what stands for something else. */
function entityDecoder(handler: ScanHandler): (source: string, from: number, to: number) => void {
  let base = 0
  let done = 0
  const nothing = (): void => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(from, to) {
        if (to > from) handler.text(base + from, base + to, null)
        done = to
      },
      ontextentity(code, to) {
        handler.text(base + done, base + to, String.fromCodePoint(code))
        done = to
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  return (source, from, to) => {
    base = from
    done = 0
    tokenizer.reset()
    tokenizer.write(source.slice(from, to))
    tokenizer.end()
  }
}

/** What an attribute's value says, its entities decoded. */
export function decodeValue(value: string): string {
  if (!value.includes('&')) return value
  let decoded = ''
  scanText(value, (piece) => {
    decoded += piece
  })
  return decoded
}

function scanText(value: string, take: (piece: string) => void): void {
  const decode = entityDecoder({
    open() {},
    attribute() {},
    opened() {},
    close() {},
    text: (from, to, stands) => take(stands ?? value.slice(from, to)),
  })
  // A "<" would open a tag for the decoder; an attribute's is text.
  for (let from = 0; from < value.length; ) {
    let to = value.indexOf('<', from)
    if (to === from) {
      take('<')
      from++
      continue
    }
    if (to === -1) to = value.length
    decode(value, from, to)
    from = to
  }
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const endsName = (code: number): boolean => code <= 32 || code === 62 || code === 47
