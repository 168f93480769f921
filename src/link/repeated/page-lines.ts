/** The kept lines of a page as keys: what is compared between the pages of one outlet. It judges nothing. */
import { type Block, type Document, sha256 } from '../../model/index.js'

/** A block of the main text with its key, and the names in it. */
export interface PageLine {
  readonly block: Block
  /** The same for the same words on the same outlet, whatever the counters and clocks in them. */
  readonly key: string
  readonly names: readonly string[]
}

/** A page of an outlet, as its lines. */
export interface PageLines {
  readonly id: string
  /** Captures of one address are one page. */
  readonly address: string
  /** The headline's words, to know a second copy by; empty where it has none. */
  readonly title: string
  readonly lines: readonly PageLine[]
}

/** Reads the lines of a page; none where it names no outlet and no address, since then it has no sister pages. */
export function pageLines(document: Document): PageLines {
  const outlet = document.outlet?.value ?? hostOf(document.url)
  const page = {
    id: document.id,
    address: document.url ?? document.name,
    title: wordsOf(document.title?.value ?? '').join(' '),
  }
  if (outlet === null) return { ...page, lines: [] }
  const own = new Set(wordsOf(outlet))
  const lines = document.blocks.flatMap((block): PageLine[] => {
    if (block.kind !== 'main' || block.role === 'headline') return []
    const text = document.text.slice(block.start, block.end)
    const words = wordsOf(text)
    if (words.length === 0) return []
    const key = sha256(`${outlet.toLowerCase()}\n${words.join(' ').replace(/\d/gu, '0')}`).slice(0, 12)
    return [{ block, key, names: namesIn(text).filter((name) => !own.has(name)) }]
  })
  return { ...page, lines }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Words with a capital that open no sentence: names, for the most part, in any script that has capitals.
 *
 *     Below the dam at Orlo, Mira Halden waited.
 *                      ^^^^  ^^^^ ^^^^^^
 */
function namesIn(text: string): string[] {
  const names = new Set<string>()
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}\p{N}]{2,}/gu)) {
    const before = text.slice(Math.max(0, index - 3), index).trimEnd()
    if (before !== '' && !/[.!?:"“”«»–—•]$/u.test(before)) names.add(word.toLowerCase())
  }
  return [...names]
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^(?:www|m|amp)\./u, '') || null
}
