/** Romanisations brought to one spelling, longest first; what they leave apart, the distance's cheap swaps forgive. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/['`ʻʼ’‘"]/g, ''],
  [/(?:shch|stsch|schtsch|sch)/g, 'S'],
  [/(?:tsch|tch|ch)/g, 'C'],
  [/(?:sh|sz)/g, 'S'],
  [/(?:dzh|dsch|zh|dj|dg|j)/g, 'J'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/(?:ts|tz|cz)/g, 'T'],
  [/ck|q/g, 'k'],
  [/^x|^hs/, 'S'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/eo|oh$|oe|aw/g, 'o'],
  [/oo|ou/g, 'u'],
  [/ee|y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/h$/, ''],
  // "-skii", "-ski", "-skij" were made one above; "ie" and "ei" inside are e and i in turn: left to the cheap swaps.
  [/i[Ji]$/, 'i'],
]

/**
 * Folds one word of a name to its sounds: "hrabovskyy" and "hrabovskiy" come out the same.
 * @param word In plain lower-case letters; see `plainLetters`.
 */
export function soundOf(word: string): string {
  let sound = word
  for (const [pattern, by] of RULES) sound = sound.replace(pattern, by)
  return sound
}

const CHEAP = 0.35
const cheap = new Uint8Array(128 * 128)
for (const pair of [
  'gh',
  'gk',
  'gJ',
  'hk',
  'kC',
  'sz',
  'sS',
  'sT',
  'zT',
  'TC',
  'CS',
  'JS',
  'JC',
  'zJ',
  'bp',
  'bv',
  'vf',
  'dt',
  'td',
  'ei',
  'ea',
  'ao',
  'ou',
  'iJ',
  'uv',
  'ie',
  'oa',
  'rl',
  'mn',
  'eo',
  'iu',
])
  for (const [a, b] of [pair, pair[1] + pair[0]].map((p) => [p.charCodeAt(0), p.charCodeAt(1)])) cheap[a * 128 + b] = 1

const rows: Float64Array[] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)]

const dropCost = (code: number): number =>
  // h, and the vowels that romanisations add or leave out
  code === 104 ? 0.35 : code === 97 || code === 101 || code === 105 || code === 111 || code === 117 ? 0.6 : 1

/**
 * The distance between two folded words: edits and swaps of neighbours, where sounds that romanisations confuse cost a
 * third and vowels cost less to lose than consonants. Words beyond 60 letters are cut.
 * @param limit Where the distance must exceed this, infinity comes back early.
 */
export function soundDistance(a: string, b: string, limit: number = Number.POSITIVE_INFINITY): number {
  const n = Math.min(60, a.length)
  const m = Math.min(60, b.length)
  let [before, previous, current] = rows
  previous[0] = 0
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1] + dropCost(b.charCodeAt(j - 1))
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1)
    const drop = dropCost(x)
    current[0] = previous[0] + drop
    let least = current[0]
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1)
      let cost = x === y ? previous[j - 1] : previous[j - 1] + (cheap[(x & 127) * 128 + (y & 127)] === 1 ? CHEAP : 1)
      const deleted = previous[j] + drop
      if (deleted < cost) cost = deleted
      const added = current[j - 1] + dropCost(y)
      if (added < cost) cost = added
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2) && before[j - 2] + 1 < cost)
        cost = before[j - 2] + 1
      current[j] = cost
      if (cost < least) least = cost
    }
    // A swap looks back two rows and costs at least what they hold.
    if (least > limit + 0.5) return Number.POSITIVE_INFINITY
    const swap = before
    before = previous
    previous = current
    current = swap
  }
  return previous[m]
}

/** The consonants of a folded word: all that is left of a name written without vowels. */
export const consonantsOf = (sound: string): string => sound.replace(/[aeiou]/g, '').replace(/h/g, '')
