/**
 * Finds blurbs of other stories: cards under linked headlines, and rows under a head such as "Latest news".
 */
import { isTeaserHead } from '../text/cues.js'
import type { Leaf } from './layout.js'
import type { Tree } from './tree.js'

/** What a page holds, element by element. */
export interface Measures {
  /** Running text under each element, whatever the element is called. */
  readonly prose: Float64Array
  readonly leafCount: Int32Array
  /** Lines that are a link of several words: headlines of other stories. */
  readonly linkedLines: Int32Array
  /** Characters, and those of them in links. */
  readonly chars: Int32Array
  readonly linkChars: Int32Array
}

/** How much a line counts as running text: its characters outside links, or nothing. */
export function proseWeight(leaf: Leaf): number {
  if (leaf.linkChars > leaf.chars * 0.5) return 0
  if (leaf.stops === 0) return 0
  return leaf.chars >= 100 || (leaf.chars >= 40 && leaf.isClosed) ? leaf.chars - leaf.linkChars : 0
}

const isLink = (leaf: Leaf, leastWords: number): boolean =>
  leaf.words >= leastWords && leaf.linkChars > leaf.chars * 0.8

/** A line that is a link of several words: the headline of another story. */
export const isLinkedLine = (leaf: Leaf): boolean => isLink(leaf, 3)

/** How many cards of one kind stand for each other where the linked headlines are of two words only. */
const MANY = 4

/** Marks the blurbs in `reasons` as related stories. */
export function markTeasers(page: {
  readonly tree: Tree
  readonly leaves: readonly Leaf[]
  readonly lines: readonly string[]
  readonly measures: Measures
  readonly reasons: (string | null)[]
}): void {
  markCards(page.tree, page.leaves, page.measures, page.reasons)
  markRows(page.tree, page.leaves, page.lines, page.reasons)
}

/** Blurbs under linked headlines: a small card of a few lines, one of them a link, beside another such card. */
function markCards(
  tree: Tree,
  leaves: readonly Leaf[],
  { prose, leafCount, linkedLines, linkChars }: Measures,
  reasons: (string | null)[],
): void {
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i]!
    if (reasons[i] !== null || proseWeight(leaf) === 0 || prose[leaf.block]! > prose[0]! * 0.3) continue
    let card = leaf.block
    for (let steps = 0; steps < 6; steps++) {
      const above = tree.parent[card]!
      if (above <= 0 || leafCount[above]! > 7 || prose[above]! > Math.max(600, prose[leaf.block]! * 1.6)) break
      card = above
    }
    if (linkChars[card] === 0 || prose[card]! > 700) continue
    const isNamed = linkedLines[card]! > 0
    // The linked headline stands before its blurb; a link after a paragraph is a "read more" inside an article.
    const isHeaded = [1, 2, 3].some((back) => {
      const before = leaves[i - back]
      return before !== undefined && before.node > card && isLink(before, isNamed ? 3 : 2)
    })
    if (!isHeaded) continue
    const row = tree.parent[card]!
    if (row < 0) continue
    let alike = 0
    for (let child = row + 1, steps = 0; child < tree.after[row]! && steps < 40; child = tree.after[child]!, steps++) {
      if (child === card || tree.tag[child] !== tree.tag[card] || leafCount[child]! > 9) continue
      if (isNamed ? linkedLines[child]! > 0 : linkChars[child]! > 0 && isSameClass(tree, child, card)) alike++
    }
    if (alike >= (isNamed ? 1 : MANY)) reasons[i] = 'related'
  }
}

const isSameClass = (tree: Tree, one: number, other: number): boolean =>
  tree.attribute(one, 'class') !== null && tree.attribute(one, 'class') === tree.attribute(other, 'class')

/** Lines that begin with a link of some length, under a head that announces other stories. */
function markRows(tree: Tree, leaves: readonly Leaf[], lines: readonly string[], reasons: (string | null)[]): void {
  let isUnder = false
  for (let i = 0; i < leaves.length; i++) {
    if (lines[i] !== '' && isTeaserHead(lines[i]!)) isUnder = true
    else if (isUnder && beginsWithLink(tree, leaves[i]!)) reasons[i] ??= 'related'
    else if (proseWeight(leaves[i]!) > 0) isUnder = false
  }
}

function beginsWithLink(tree: Tree, leaf: Leaf): boolean {
  if (leaf.linkChars < 20) return false
  for (let node = leaf.node; node > leaf.block; node = tree.parent[node]!) if (tree.tag[node] === 'a') return true
  return false
}
