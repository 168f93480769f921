import { isLasting } from '../../ask/lasting.js'

/** Items as they were written, with a comma before each. */
const written = new WeakMap<object, Buffer>()

/**
 * The bytes of an answer as JSON: those of what `JSON.stringify` gives. Lists of items that stand in many answers are put
 * together from the bytes of their items, which are written once.
 *
 * @param take gives the memory into which they are written.
 */
export function jsonBytes<Memory extends ArrayBufferLike>(
  found: unknown,
  take: (size: number) => Buffer<Memory>,
): Buffer<Memory> {
  const parts = partsOf(found)
  const sizes = parts.map((part) => (typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength))
  const bytes = take(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  for (const [place, part] of parts.entries()) {
    if (typeof part === 'string') bytes.write(part, at)
    else bytes.set(part, at)
    at += sizes[place]
  }
  return bytes
}

function partsOf(found: unknown): readonly (string | Buffer)[] {
  if (typeof found !== 'object' || found === null || !Object.values(found).some(isLastingList))
    return [JSON.stringify(found)]
  const parts: (string | Buffer)[] = []
  let text = ''
  for (const [name, value] of Object.entries(found)) {
    if (value === undefined) continue
    text += `${text === '' && parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`
    if (!isLastingList(value)) {
      text += JSON.stringify(value)
      continue
    }
    parts.push(`${text}[`)
    for (const [place, item] of value.entries()) parts.push(place === 0 ? bytesOf(item).subarray(1) : bytesOf(item))
    text = ']'
  }
  return [...parts, `${text}}`]
}

const isLastingList = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.length > 0 && value.every(isLasting)

function bytesOf(item: object): Buffer {
  const known = written.get(item)
  if (known !== undefined) return known
  const made = Buffer.from(`,${JSON.stringify(item)}`)
  written.set(item, made)
  return made
}
