/**
 * Says what an element is for, from its tag, role, class and id. It is a hint only: an element that holds most of the
 * page's running text is the article whatever it is called.
 */

import { readFileSync } from 'node:fs'
import { bareTable } from '../../text/bare-table.js'
import type { Tree } from './tree.js'

let words: ReadonlyMap<string, string> | null = null
function partWords(): ReadonlyMap<string, string> {
  if (words !== null) return words
  const read = new Map<string, string>()
  for (const row of readFileSync(new URL('./parts.tsv', import.meta.url), 'utf8').split('\n')) {
    if (row === '' || row.startsWith('#')) continue
    const [reason = '', list = ''] = row.split('\t')
    for (const word of list.split(' ')) read.set(word, reason)
  }
  words = read
  return read
}

const TAGS: Readonly<Record<string, string>> = bareTable({
  nav: 'menu',
  footer: 'footer',
  aside: 'sidebar',
  form: 'form',
  figcaption: 'caption',
  dialog: 'cookies',
  menu: 'menu',
  button: 'widget',
  address: 'author',
})
const ROLES: Readonly<Record<string, string>> = bareTable({
  navigation: 'menu',
  complementary: 'sidebar',
  contentinfo: 'footer',
  banner: 'menu',
  dialog: 'cookies',
  alertdialog: 'cookies',
  search: 'widget',
  menu: 'menu',
  menubar: 'menu',
})

const memo = new Map<string, string | null>()
const MEMO_LIMIT = 5_000

/** The reason that a class or id gives for setting an element aside, or null. */
export function reasonOfNames(names: string): string | null {
  const known = memo.get(names)
  if (known !== undefined) return known
  const table = partWords()
  let reason: string | null = null
  const split = names
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  for (let i = 0; i < split.length && reason === null; i++) {
    reason = table.get(split[i]!) ?? (i + 1 < split.length ? (table.get(split[i]! + split[i + 1]!) ?? null) : null)
  }
  if (memo.size >= MEMO_LIMIT) memo.clear()
  // A copy: a slice of the page as the key would keep the whole page in memory.
  memo.set(Buffer.from(names).toString(), reason)
  return reason
}

/** Words of which a class name is made up wholly when it names the article's own body: `entry-content`, `article__body`. */
const BODY_WORDS = new Set(
  'article content body story post entry main text copy wrapper full single page container inner block section'.split(
    ' ',
  ),
)
const BODY_CORE = new Set('article content story post entry body'.split(' '))

/** Tells whether a class or id names nothing but an article's body. */
export function namesBody(tree: Tree, node: number): boolean {
  if (/articlebody/i.test(tree.attribute(node, 'itemprop') ?? '')) return true
  const names = `${tree.attribute(node, 'class') ?? ''} ${tree.attribute(node, 'id') ?? ''}`.slice(0, 400)
  for (const name of names.split(/\s+/)) {
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '')
    if (words.some((word) => BODY_CORE.has(word)) && words.every((word) => BODY_WORDS.has(word))) return true
  }
  return false
}

/** Why an element would be set aside, or null. `byNames` false asks its tag and role only. */
export function reasonOfElement(tree: Tree, node: number, byNames = true): string | null {
  const tag = tree.tag[node]!
  if (isHidden(tree, node)) return 'hidden'
  const byTag = TAGS[tag]
  if (byTag !== undefined) return byTag
  const role = tree.attribute(node, 'role')
  if (role !== null && ROLES[role] !== undefined) return ROLES[role]!
  if (
    tag === 'body' ||
    tag === 'html' ||
    tag === 'article' ||
    tag === 'main' ||
    tag === 'tr' ||
    tag === 'td' ||
    tag === 'th' ||
    tag === 'tbody'
  )
    return null
  if (!byNames) return null
  const className = tree.attribute(node, 'class')
  // A post of a social network that the article shows is part of it.
  if (tag === 'blockquote' && className !== null && /tweet|instagram|twitter|fb-|tiktok/i.test(className)) return null
  const byClass = className === null ? null : reasonOfNames(className)
  if (byClass !== null) return byClass
  const id = tree.attribute(node, 'id')
  return id === null ? null : reasonOfNames(id)
}

function isHidden(tree: Tree, node: number): boolean {
  if (tree.attribute(node, 'hidden') !== null) return true
  const style = tree.attribute(node, 'style')
  return style !== null && /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style)
}
