interface Reason {
  readonly kind: string
  readonly words: string
  readonly statements: readonly string[]
}

/** Reasons that say the same are one reason, with the statements of all of them. */
export function joinedReasons<R extends Reason>(reasons: readonly R[]): readonly R[] {
  const joined = new Map<string, R>()
  for (const reason of reasons) {
    const key = `${reason.kind}\n${reason.words}`
    const held = joined.get(key)
    joined.set(
      key,
      held === undefined ? reason : { ...held, statements: [...new Set([...held.statements, ...reason.statements])] },
    )
  }
  return [...joined.values()]
}

/** Reasons that are told of a pair. */
const TOLD = 3

interface Weighed {
  readonly feature: string
  readonly weight: number
  readonly words: string
}

/** What a likeness that is a mere number says to a reader: where it speaks for the pair, and where against it. */
const LIKENESS: Readonly<Record<string, readonly [like: string, unlike: string]>> = {
  gist: ['they say much the same', 'they say different things'],
  meant: ['they say much the same', 'they say different things'],
  'rarest meaning': ['they share a rare word, or one that means the same', 'they share no rare word'],
  surroundings: ['what stands around them is alike', 'what stands around them differs'],
}

function plain({ feature, weight, words }: Weighed): string {
  const likeness = LIKENESS[feature]
  if (likeness !== undefined) return weight < 0 ? `against it: ${likeness[1]}` : likeness[0]
  const named = words.replace(/^event: (.+)$/, 'both tell of “$1”').replace(/^predicate: (.+)$/, 'both say “$1” of it')
  return weight < 0 ? `against it: ${named}` : named
}

/** What weighs most for a pair, and what most against, as one sentence; a pair that only a person joined has no reason. */
export function strongest(reasons: readonly Weighed[]): string {
  const words = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(plain)
  return [...new Set(words)].slice(0, TOLD).join('; ') || 'judged the same'
}
