/**
 * Tells the article's lines from the rest of a page: first what each part is called, then where the running text is,
 * then each line within it. Every pass is linear in the page.
 */

import type { Block, BlockRole } from '../../model/index.js'
import { bareTable } from '../../text/bare-table.js'
import { cueOf, isTeaserHead } from '../text/cues.js'
import type { Layout, Leaf } from './layout.js'
import { namesBody, reasonOfElement } from './parts.js'
import { isLinkedLine, type Measures, markTeasers, proseWeight } from './teasers.js'
import { TEXT, type Tree } from './tree.js'

/** Judges every line of a laid-out page. */
export function selectMain(tree: Tree, layout: Layout): Block[] {
  const { leaves, text } = layout
  const page = measure(tree, leaves)
  const reasons = reasonsOf(tree, leaves, page)
  const lines = leaves.map((leaf) => (leaf.end - leaf.start <= 420 ? text.slice(leaf.start, leaf.end) : ''))
  leaves.forEach((_, i) => {
    // A line that is a link is judged as one; the cues cost more than the rest together.
    const leaf = leaves[i]!
    if (reasons[i] === null && lines[i] !== '' && leaf.linkChars <= leaf.chars * 0.66)
      reasons[i] = cueOf(lines[i]!, leaf.words)?.reason ?? null
  })
  markTeasers({ tree, leaves, lines, measures: page, reasons })
  const kept = new Float64Array(tree.count)
  const keptCount = new Int32Array(tree.count)
  leaves.forEach((leaf, i) => {
    const weight = reasons[i] === null ? proseWeight(leaf) : 0
    if (weight === 0) return
    kept[leaf.block]! += weight
    keptCount[leaf.block]!++
  })
  sumUp(tree, kept)
  sumUp(tree, keptCount)
  const inner = narrow(tree, kept, 0, OUTER)
  const core = narrow(tree, kept, inner, CORE)
  const outer = enclosingArticle(tree, kept, inner)
  const accepted = acceptedBranches(tree, kept, keptCount, outer, core)
  const isInside = (leaf: Leaf): boolean => accepted.some((node) => leaf.node > node && leaf.node < tree.after[node]!)
  const holders = bodyHolders(tree, leaves, reasons, isInside)

  const coreFrom = leaves.findIndex(
    (leaf, i) => leaf.node > core && leaf.node < tree.after[core]! && reasons[i] === null && proseWeight(leaf) > 0,
  )
  // Above the core only running text counts; a heading or a deck there is the headline's.
  const isMain = leaves.map(
    (leaf, i) =>
      isInside(leaf) &&
      reasons[i] === null &&
      proseWeight(leaf) > 0 &&
      (i >= coreFrom || roleOf(tree, leaf) === 'paragraph'),
  )
  const first = coreFrom
  const last = isMain.lastIndexOf(true)
  const listsIn = new Set<number>()
  leaves.forEach((leaf, i) => {
    if (isMain[i]) for (const list of listsOf(tree, leaf)) listsIn.add(list)
  })
  const headline = headlineOf(tree, leaves, first)
  let ended = false
  const blocks: Block[] = leaves.map((leaf, i) => {
    const role = i === headline ? 'headline' : roleOf(tree, leaf)
    let reason = reasons[i]!
    if (reason === null && i !== headline && headline !== -1 && lines[i] !== '' && lines[i] === lines[headline])
      reason = 'repeated-headline'
    let main = isMain[i]! && reason === null
    const density = leaf.linkChars / Math.max(1, leaf.chars)
    if (reason === null && role === 'headline') reason = 'headline'
    if (reason === null && !main && isInside(leaf)) {
      const isHeld = holders.has(holderOf(tree, leaf))
      if (isTeaserHead(lines[i]!)) {
        reason = 'related'
        if (i > last) ended = true
      } else if (density > 0.66) reason = 'links'
      else if (i > first && i < last) main = isHeld || role === 'list' || role === 'other' || density === 0
      else if (i > last && !ended)
        main = (isHeld && role !== 'other' && density < 0.2) || listsOf(tree, leaf).some((list) => listsIn.has(list))
      else if (i < first && leaf.node > core) main = isHeld && role !== 'other' && (leaf.words >= 4 || role === 'list')
      if (!main && reason === null) reason = 'short'
    }
    if (!main && reason === null) reason = 'outside'
    if (role === 'headline') main = false
    return {
      start: leaf.start,
      end: leaf.end,
      kind: main ? 'main' : 'boilerplate',
      role,
      reason: main ? role : reason!,
    }
  })
  return blocks
}

function measure(tree: Tree, leaves: readonly Leaf[]): Measures {
  const prose = new Float64Array(tree.count)
  const leafCount = new Int32Array(tree.count)
  const linkedLines = new Int32Array(tree.count)
  const chars = new Int32Array(tree.count)
  const linkChars = new Int32Array(tree.count)
  for (const leaf of leaves) {
    chars[leaf.block]! += leaf.chars
    linkChars[leaf.block]! += leaf.linkChars
    prose[leaf.block]! += proseWeight(leaf)
    leafCount[leaf.block]!++
    if (isLinkedLine(leaf)) linkedLines[leaf.block]!++
  }
  sumUp(tree, prose)
  sumUp(tree, leafCount)
  sumUp(tree, linkedLines)
  sumUp(tree, chars)
  sumUp(tree, linkChars)
  return { prose, leafCount, linkedLines, chars, linkChars }
}

/** Adds every element's value to its ancestors': one pass from the last node to the first. */
function sumUp(tree: Tree, values: Float64Array | Int32Array): void {
  const { parent } = tree
  for (let node = tree.count - 1; node > 0; node--) values[parent[node]!]! += values[node]!
}

/** The outermost reason that stands against each line. An element with much of the running text gives none, unless it is hidden. */
function reasonsOf(tree: Tree, leaves: readonly Leaf[], measures: Measures): (string | null)[] {
  const byNames = inheritReasons(tree, leaves, measures, true)
  let all = 0
  let kept = 0
  leaves.forEach((leaf, i) => {
    const weight = byNames[i] !== null && NEVER.has(byNames[i]!) ? 0 : proseWeight(leaf)
    all += weight
    if (byNames[i] === null) kept += weight
  })
  // Names that set nearly everything aside are not to be believed.
  return kept < all * 0.25 ? inheritReasons(tree, leaves, measures, false) : byNames
}

function inheritReasons(tree: Tree, leaves: readonly Leaf[], measures: Measures, byNames: boolean): (string | null)[] {
  const { prose, leafCount, chars, linkChars } = measures
  const total = prose[0]!
  const inherited: (string | null)[] = new Array(tree.count).fill(null)
  for (let node = 1; node < tree.count; node++) {
    if (tree.tag[node] === TEXT || leafCount[node] === 0) continue
    const above = inherited[tree.parent[node]!]!
    if (above !== null) {
      // A post of a social network inside a player or an embed is quoted by the article.
      if (!(above === 'media' && tree.tag[node] === 'blockquote')) inherited[node] = above
      continue
    }
    const own = reasonOfElement(tree, node, byNames)
    if (own === null) continue
    const isPlainText =
      prose[node]! > 250 && prose[node]! > chars[node]! * 0.85 && linkChars[node]! < chars[node]! * 0.04
    if (SOFT.has(own) && isPlainText) continue
    if (own !== 'hidden' && prose[node]! > total * 0.2 && namesBody(tree, node)) continue
    if (prose[node]! < total * (MOST[own] ?? 0.4)) inherited[node] = own
  }
  return leaves.map((leaf) => inherited[leaf.block]!)
}

/** Reasons that a class name gives too readily: text without links says more. */
const SOFT = new Set(['related', 'share', 'media', 'tags', 'widget', 'advertisement', 'byline'])
/** How much of the page's running text an element may hold and still be set aside; 0.4 where nothing is said. */
const MOST: Readonly<Record<string, number>> = bareTable({ hidden: 2, cookies: 0.8, comments: 0.9, footer: 0.6 })
/** Reasons that hold even where little else is left. */
const NEVER = new Set(['hidden', 'cookies', 'comments'])

/** Share of the running text that the part looked at for more must hold, and that its core must. */
const OUTER = 0.9
const CORE = 0.6

/** Goes down from an element while one child holds most of its running text. */
function narrow(tree: Tree, kept: Float64Array, from: number, share: number): number {
  let node = from
  for (;;) {
    let best = -1
    for (let child = node + 1; child < tree.after[node]!; child = tree.after[child]!)
      if (kept[child]! > 0 && (best === -1 || kept[child]! > kept[best]!)) best = child
    if (best === -1 || tree.tag[best] === 'p' || kept[best]! < kept[node]! * share) return node
    node = best
  }
}

/**
 * The core, and the parts beside it that belong to the article: what comes before it (a lede of its own),
 * and what comes after it if that is more than a stray paragraph.
 */
function acceptedBranches(
  tree: Tree,
  kept: Float64Array,
  keptCount: Int32Array,
  outer: number,
  core: number,
): number[] {
  const accepted = [core]
  for (let node = core; node !== outer && node > 0; node = tree.parent[node]!) {
    const above = tree.parent[node]!
    for (let child = above + 1; child < tree.after[above]!; child = tree.after[child]!) {
      if (child === node || kept[child] === 0) continue
      const isBefore = child < node
      const isEnough = (keptCount[child]! >= 2 && kept[child]! >= kept[core]! * 0.1) || isAlike(tree, child, node)
      if (isBefore ? kept[child]! < kept[core]! : isEnough) accepted.push(child)
    }
  }
  return accepted
}

/** The nearest `<article>` or element named as a body around the running text, if it adds little other text. */
function enclosingArticle(tree: Tree, kept: Float64Array, inner: number): number {
  let found = inner
  for (let node = tree.parent[inner]!, steps = 0; node > 0 && steps < 7; node = tree.parent[node]!, steps++) {
    if (kept[node]! > kept[inner]! * 1.35) break
    const tag = tree.tag[node]
    if (tag === 'article' || tag === 'main' || namesBody(tree, node)) found = node
  }
  return found
}

/** Two parts of one row: the same tag and the same class. */
function isAlike(tree: Tree, one: number, other: number): boolean {
  return tree.tag[one] === tree.tag[other] && tree.attribute(one, 'class') === tree.attribute(other, 'class')
}

/** The element that a line is a direct part of: the parent of its paragraph or list. */
function holderOf(tree: Tree, leaf: Leaf): number {
  let node = leaf.block
  const tag = tree.tag[node]!
  if (tag === 'p' || tag === 'blockquote' || /^h[1-6]$/.test(tag) || tag === 'pre') return tree.parent[node]!
  for (let steps = 0; steps < 4; steps++) {
    const here = tree.tag[node]!
    if (here === 'ul' || here === 'ol' || here === 'table' || here === 'dl') return tree.parent[node]!
    if (
      here !== 'li' &&
      here !== 'td' &&
      here !== 'tr' &&
      here !== 'tbody' &&
      here !== 'dd' &&
      here !== 'dt' &&
      here !== 'th'
    )
      break
    node = tree.parent[node]!
  }
  return tag === 'li' || tag === 'td' ? tree.parent[node]! : leaf.block
}

/** The innermost list or table that a line stands in, as a list of none or one. */
function listsOf(tree: Tree, leaf: Leaf): number[] {
  for (let node = leaf.block, steps = 0; node > 0 && steps < 6; node = tree.parent[node]!, steps++) {
    const tag = tree.tag[node]
    if (tag === 'ul' || tag === 'ol' || tag === 'dl' || tag === 'table') return [node]
  }
  return []
}

/** The page's headline: its last first-order heading before the running text, or its first after it. */
function headlineOf(tree: Tree, leaves: readonly Leaf[], first: number): number {
  let found = -1
  for (let i = 0; i < leaves.length; i++) {
    if (!isHeading1(tree, leaves[i]!)) continue
    if (found !== -1 && i > first) break
    found = i
  }
  return found
}

function isHeading1(tree: Tree, leaf: Leaf): boolean {
  for (let node = leaf.block, steps = 0; node > 0 && steps < 3; node = tree.parent[node]!, steps++)
    if (tree.tag[node] === 'h1') return true
  return false
}

/** The elements whose direct parts are running text. */
function bodyHolders(
  tree: Tree,
  leaves: readonly Leaf[],
  reasons: readonly (string | null)[],
  isInside: (leaf: Leaf) => boolean,
): Set<number> {
  const weights = new Map<number, number>()
  leaves.forEach((leaf, i) => {
    if (reasons[i] !== null || !isInside(leaf)) return
    const weight = proseWeight(leaf)
    if (weight === 0) return
    const holder = holderOf(tree, leaf)
    weights.set(holder, (weights.get(holder) ?? 0) + weight)
  })
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return new Set([...weights].filter(([, weight]) => weight >= total * 0.15).map(([holder]) => holder))
}

function roleOf(tree: Tree, leaf: Leaf): BlockRole {
  for (let node = leaf.block, steps = 0; node > 0 && steps < 4; node = tree.parent[node]!, steps++) {
    switch (tree.tag[node]) {
      case 'li':
      case 'dd':
      case 'dt':
        return 'list'
      case 'blockquote':
        return 'quote'
      case 'p':
        return 'paragraph'
      case 'figcaption':
        return 'caption'
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return 'other'
    }
  }
  return 'paragraph'
}
