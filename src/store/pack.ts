/** The ordered key lists ("shapes") of packed objects. A store keeps them in a table; a test keeps them in a map. */
export interface Shapes {
  /** The number of a shape, 1 or more; 0 when no more shapes are taken. */
  idOf(keys: readonly string[]): number
  keysOf(id: number): readonly string[]
}

/** Leads an object that is written out with its keys. */
const SPELLED = -1
/** Leads an array. */
const LIST = 0

/**
 * Writes a JSON value compactly: an object becomes `[shape, ...values]`, an array `[0, ...items]`. Keys, and their order,
 * come back exactly; fields that are `undefined` are left out, as in JSON. Bodies shrink by about half.
 */
export const pack = (value: unknown, shapes: Shapes): string => JSON.stringify(packed(value, shapes))

function packed(value: unknown, shapes: Shapes): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list: unknown[] = [LIST]
    for (const item of value) list.push(item === undefined ? null : packed(item, shapes))
    return list
  }
  const entries = value as Record<string, unknown>
  let keys = Object.keys(entries)
  if (keys.some((key) => entries[key] === undefined)) keys = keys.filter((key) => entries[key] !== undefined)
  const shape = keys.length <= 40 ? shapes.idOf(keys) : 0
  const out: unknown[] = [shape === 0 ? SPELLED : shape]
  for (const key of keys) {
    if (shape === 0) out.push(key)
    out.push(packed(entries[key], shapes))
  }
  return out
}

/** Reads what {@link pack} wrote. */
export const unpack = (text: string, shapes: Shapes): unknown => unpacked(JSON.parse(text), shapes)

function unpacked(value: unknown, shapes: Shapes): unknown {
  if (!Array.isArray(value)) return value
  const lead = value[0] as number
  if (lead === LIST) {
    const list = new Array<unknown>(value.length - 1)
    for (let i = 1; i < value.length; i++) list[i - 1] = unpacked(value[i], shapes)
    return list
  }
  const out: Record<string, unknown> = {}
  if (lead === SPELLED) {
    for (let i = 1; i + 1 < value.length; i += 2) set(out, value[i] as string, unpacked(value[i + 1], shapes))
    return out
  }
  const keys = shapes.keysOf(lead)
  for (let i = 0; i < keys.length; i++) set(out, keys[i], unpacked(value[i + 1], shapes))
  return out
}

/** An article can name a field `__proto__`; it must stay a field. */
function set(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}
