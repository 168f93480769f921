import type { EvidenceShown } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import type { Claim } from '../../model/index.js'
import { count } from '../../text/count.js'
import type { Inline } from './block.js'
import type { NoteBook } from './notes.js'
import { readable } from './text.js'
import { firstOf, listWords, quoted } from './words.js'

/** Voices named at most in one line. */
const VOICES = 12

/** What a ledger leaves open, gathered claim by claim. Keeps words and numbers of notes, never a page. */
export interface Gaps {
  /** Takes a claim whose evidence has its numbers already. */
  add(one: EvidenceShown): void
  items(claims: readonly Claim[]): readonly (readonly Inline[])[]
}

export function makeGaps(notes: NoteBook): Gaps {
  const unable = new Map<string, number[]>()
  const silent = new Map<string, number[]>()
  const unnamed = new Map<string, number>()
  const undated = new Set<string>()
  const numberOf = (one: StatementView): number => notes.numbersOf([one])[0] ?? 0
  const put = (list: typeof unable, words: string, one: StatementView) => {
    const numbers = list.get(words)
    if (numbers === undefined) list.set(words, [numberOf(one)])
    else numbers.push(numberOf(one))
  }
  return {
    add({ view }) {
      const nameOf = new Map(view.names.map(({ printed, shown }) => [printed, shown]))
      for (const one of view.statements) {
        const { stance, speaker, document } = one
        const what = `${readable(nameOf.get(speaker.name) ?? speaker.name)}, on: ${readable(view.text)}`
        if (stance === 'cannot-confirm') put(unable, what, one)
        if (stance === 'no-comment') put(silent, what, one)
        if (speaker.type === 'unnamed' && !unnamed.has(speaker.name)) unnamed.set(speaker.name, numberOf(one))
        if (document.published === null)
          undated.add(`${readable(document.title ?? document.id)} (${readable(document.outlet ?? 'outlet not named')})`)
      }
    },
    items(claims) {
      const open = claims.filter(({ origins }) => origins.atLeast !== origins.atMost)
      const items: (readonly Inline[])[] = []
      const line = (title: string, words: string, numbers: readonly number[]) =>
        items.push([
          { kind: 'strong', text: title },
          words,
          { kind: 'notes', numbers: [...new Set(numbers)].sort((a, b) => a - b) },
        ])
      for (const [words, numbers] of unable) line('Cannot confirm: ', words, numbers)
      for (const [words, numbers] of silent) line('No comment: ', words, numbers)
      if (unnamed.size > 0)
        line(
          'Voices that no page names: ',
          `${listWords([...unnamed.keys()].map(voiceInMarks), VOICES)}.`,
          [...unnamed.values()].slice(0, VOICES),
        )
      if (open.length > 0)
        items.push([
          { kind: 'strong', text: `Independent origins of ${count(open.length, 'claim')}: ` },
          'only limits are known, because a page does not say where it has the words from.',
        ])
      if (undated.size > 0)
        items.push([
          { kind: 'strong', text: `${count(undated.size, 'page')} without a date: ` },
          `${firstOf([...undated].sort(), 10)}. What they say has a place in time only where the words give one.`,
        ])
      return items.length === 0
        ? [['Nothing that the pages themselves leave open. What no page says is not listed.']]
        : items
    },
  }
}

const voiceInMarks = (name: string): string =>
  name === 'unnamed' ? 'a voice not described' : `“${quoted(readable(name))}”`
