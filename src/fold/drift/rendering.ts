import { isStopWord } from '../../lang/en/propositions/rarity.js'
import { stem } from '../../lang/en/propositions/stem.js'
import { briefOf, type DocumentBrief } from '../../link/document-brief.js'
import { wordRuns } from '../../link/same-claim/word-runs.js'
import { type Voice, voiceOf } from '../../link/shared-origin/voice.js'
import type { Document, Statement } from '../../model/index.js'

/** One page's rendering of what somebody said: the statement with its sentence, its page and its voice. */
export interface Rendering {
  readonly statement: Statement
  readonly sentence: string
  /** The whole text of the page, to look up what else it quotes. */
  readonly page: string
  readonly document: DocumentBrief
  readonly voice: Voice
  /** Stems of the words that carry content, numbers left out: they may be what changed. */
  readonly stems: ReadonlySet<string>
  /** Those of words in small letters: what is told, without the names of whom. */
  readonly plain: ReadonlySet<string>
  /** Its runs of words, in order: every rendering is held beside many others. */
  readonly runs: readonly number[]
}

/** A statement as drift compares it. */
export function renderingOf(statement: Statement, document: Document): Rendering {
  const brief = briefOf(document)
  return {
    statement,
    sentence: document.text.slice(statement.context.start, statement.context.end),
    page: document.text,
    document: brief,
    voice: voiceOf(statement, brief),
    stems: stemsOf(statement.text),
    plain: stemsOf(statement.text.replace(CAPITALISED, ' ')),
    runs: wordRuns(statement.text),
  }
}

/** Words with a capital inside a sentence, which name somebody or something. */
const CAPITALISED = /(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}’'-]*/gu

/** Stems of the words of a text that carry content, without numbers. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []) {
    if (word.length > 1 && !isStopWord(word)) stems.add(stem(word))
  }
  return stems
}

/** How alike two sets of stems are: `dice` of both, `within` of the smaller. */
export function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { readonly dice: number; readonly within: number; readonly least: number } {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const least = Math.min(a.size, b.size)
  return { dice: (2 * shared) / Math.max(1, a.size + b.size), within: shared / Math.max(1, least), least }
}
