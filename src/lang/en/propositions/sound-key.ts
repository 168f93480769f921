import anyAscii from 'any-ascii'

/** Spellings of one sound in romanised names, replaced in turn. Each row is seen in news: Yoon/Yun, Zelenskyy/Zelensky, Alexei/Aleksey. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/z/g, 's'],
  [/ij(?=[aeo])/g, 'i'],
  [/(?:oo|ou|w?u)/g, 'u'],
  [/(?:eo|yo|io)/g, 'o'],
  [/(?:ee|ea|ie|iy|yy|ey|ei|ii|y)/g, 'i'],
  [/(?:ck|q|c(?![hiey])|kh)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/dj|dzh/g, 'j'],
  [/(?:tsch|tch)/g, 'ch'],
  [/(?:h$)/g, ''],
  [/(.)\1+/g, '$1'],
]

const known = new Map<string, string>()

/**
 * Gives one key for the spellings that one name has in different romanisations. Coarse: for blocking and overlap, never for identity.
 *
 * @example soundKey('Yoon') === soundKey('Yun') // true
 */
export function soundKey(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  let key = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  for (const [from, to] of SPELLINGS) key = key.replace(from, to)
  if (known.size > 50_000) known.clear()
  known.set(name, key)
  return key
}
