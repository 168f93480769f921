/** Says by words what changed between two wordings of one passage. */

/** A run of words that stands in both, only in the later, or only in the earlier. Joined, `same` and `inserted` give the later text. */
export interface WordChange {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Pairs of words compared at most; two longer wordings are shown as one deletion and one insertion between their common ends. */
const MOST_PAIRS = 4_000_000

/**
 * Compares two wordings word by word. Deletions stand before the insertions that take their place.
 *
 *     at least three boats were lost   →   four boats were lost
 *     ^^^^^^^^^^^^^^ deleted                ^^^^ inserted
 *
 * @example wordChanges('three boats', 'four boats').map(({ kind }) => kind) // ['deleted', 'inserted', 'same']
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const changes: { kind: WordChange['kind']; text: string }[] = []
  const add = (kind: WordChange['kind'], words: readonly string[]): void => {
    if (words.length === 0) return
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += words.join('')
    else changes.push({ kind, text: words.join('') })
  }
  add('same', a.slice(0, head))
  for (const [kind, words] of between(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) add(kind, words)
  add('same', a.slice(a.length - tail))
  return changes
}

/** Words and what stands between them, in order; joined they are the text. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** Deletions and insertions between two lists, by their longest common part. */
function between(a: readonly string[], b: readonly string[]): (readonly [WordChange['kind'], readonly string[]])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_PAIRS)
    return [
      ['deleted', a],
      ['inserted', b],
    ]
  const width = b.length + 1
  // How much the ends from here on have in common; a blank counts little, so that words decide.
  const common = new Float64Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + (a[i]!.trim() === '' ? 0.01 : 1)
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const steps: (readonly [WordChange['kind'], readonly string[]])[] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = (): void => {
    steps.push(['deleted', gone], ['inserted', come])
    gone = []
    come = []
  }
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      // A blank between two changes joins them: "three boats" to "one ship" is one change and not two.
      const isBlank = a[i]!.trim() === ''
      const isLone = isBlank && gone.length + come.length > 0 && a[i + 1] !== b[j + 1]
      if (isLone) {
        gone.push(a[i]!)
        come.push(b[j]!)
      } else {
        flush()
        steps.push(['same', [a[i]!]])
      }
      i++
      j++
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) gone.push(a[i++]!)
    else come.push(b[j++]!)
  }
  gone.push(...a.slice(i))
  come.push(...b.slice(j))
  flush()
  return steps
}
