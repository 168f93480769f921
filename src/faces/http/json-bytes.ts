import { isLasting } from '../../ask/lasting.js'

/** Items as they were written, with a comma before each. */
const written = new WeakMap<object, Buffer>()
const OPEN = Buffer.from('[')
const CLOSE = Buffer.from(']')

/**
 * The bytes of an answer as JSON: those of what `JSON.stringify` gives. Lists of items that stand in many answers are put
 * together from the bytes of their items, which are written once.
 */
export function jsonBytes(found: unknown): Buffer<ArrayBuffer> {
  if (typeof found !== 'object' || found === null || !Object.values(found).some(isLastingList))
    return Buffer.from(JSON.stringify(found))
  const parts: Buffer[] = []
  let text = ''
  for (const [name, value] of Object.entries(found)) {
    if (value === undefined) continue
    text += `${text === '' && parts.length === 0 ? '{' : ','}${JSON.stringify(name)}:`
    if (!isLastingList(value)) {
      text += JSON.stringify(value)
      continue
    }
    parts.push(Buffer.from(text), OPEN)
    for (const [place, item] of value.entries()) parts.push(place === 0 ? bytesOf(item).subarray(1) : bytesOf(item))
    parts.push(CLOSE)
    text = ''
  }
  return Buffer.concat([...parts, Buffer.from(`${text}}`)])
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
