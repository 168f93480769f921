import { sha256 } from '../model/index.js'

/** PostgreSQL's index takes no text above 2,700 bytes; no sane key comes near. */
const LONGEST = 500

/** A key as it lies in an index: a very long one by its hash. Keys are only ever compared for being the same. */
export const indexKey = (key: string): string => (key.length > LONGEST ? `${key.slice(0, 40)}#${sha256(key)}` : key)
