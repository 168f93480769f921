import { describe, expect, it } from 'vitest'
import { parseHtml, TEXT, type Tree } from './tree.js'

/** A tree in one line: `p(“text” b(…))`. */
function drawn(tree: Tree, node = 0): string {
  const children: string[] = []
  for (let child = node + 1; child < tree.after[node]!; child = tree.after[child]!)
    children.push(
      tree.tag[child] === TEXT
        ? `“${tree.decoded.get(child) ?? tree.source.slice(tree.start[child]!, tree.end[child]!)}”`
        : drawn(tree, child),
    )
  return `${tree.tag[node]}(${children.join(' ')})`
}

const CASES: readonly [string, string][] = [
  ['<p>a<p>b', '#root(p(“a”) p(“b”))'],
  ['<p>a<div>b</div>', '#root(p(“a”) div(“b”))'],
  ['<ul><li>1<li>2</ul>x', '#root(ul(li(“1”) li(“2”)) “x”)'],
  ['<ul><li>1<ul><li>2</ul><li>3</ul>', '#root(ul(li(“1” ul(li(“2”))) li(“3”)))'],
  ['a<br>b</br>c', '#root(“a” br() “b” br() “c”)'],
  ['<table><tr><td>1<td>2<tr><td>3</table>', '#root(table(tr(td(“1”) td(“2”)) tr(td(“3”))))'],
  ['<td>a</b></td>', '#root(td(“a”))'],
  ['<b>a<i>b</b>c', '#root(b(“a” i(“b”)) “c”)'],
  ['x</p>y', '#root(“x” “y”)'],
  ['a &amp; b', '#root(“a ” “&” “ b”)'],
  ['<script>if (a<b) "</p>"</script>c', '#root(script(“if (a<b) "</p>"”) “c”)'],
  ['<!-- <p>no</p> -->a', '#root(“a”)'],
  ['<div/>a', '#root(div(“a”))'],
  ['a < b', '#root(“a ” “< b”)'],
]

describe('parseHtml', () => {
  for (const [source, tree] of CASES) it(source, () => expect(drawn(parseHtml(source))).toBe(tree))

  it('reads attributes, quoted or not, with entities', () => {
    const tree = parseHtml(`<a class=x HREF="/a?b=1&amp;c" id='y' data-z="gone">`)
    expect(['class', 'href', 'id', 'data-z'].map((name) => tree.attribute(1, name))).toEqual([
      'x',
      '/a?b=1&c',
      'y',
      null,
    ])
  })

  it('keeps the code of a script out of the text however deep it stands', () => {
    const tree = parseHtml(`${'<div>'.repeat(600)}<script>var a</script><title>b</title>c`)
    const found = tree.tag.indexOf('script')
    expect([tree.tag[found + 1], tree.parent[found + 1], tree.tooDeep]).toEqual([TEXT, found, 88])
    expect(tree.tag.slice(-1)).toEqual([TEXT])
    expect(tree.tag[tree.parent[tree.count - 1]!]).toBe('div')
  })

  it('says of an entity where it begins, whatever stands before it', () => {
    for (const before of ['</>', '</p>', '<!-- a -->', '<?b?>', '<p>', '<p></p ><!>']) {
      const tree = parseHtml(`${before}&NotEqualTilde;x`)
      const [[node, stands]] = [...tree.decoded] as [[number, string]]
      expect([stands, tree.start[node], tree.end[node]]).toEqual(['≂̸', before.length, before.length + 15])
    }
  })

  const depth = 1_000_000
  const hostile: readonly [string, string][] = [
    ['divs', '<div>'.repeat(depth)],
    ['paragraphs and bold', '<p><b>'.repeat(depth / 2)],
    ['crossed inline elements', `<b>${'<div>'.repeat(depth / 2)}${'</b>'.repeat(depth / 2)}`],
    ['unmatched closing tags', `${'<b>'.repeat(depth / 2)}${'</i>'.repeat(depth / 2)}`],
    ['list items', '<li>'.repeat(depth)],
    ['tables', '<table><tr><td>'.repeat(depth / 3)],
  ]
  for (const [name, source] of hostile)
    it(`takes a million nested ${name} in linear time`, () => {
      const from = process.cpuUsage()
      const { count, tooDeep } = parseHtml(source)
      expect(count + tooDeep).toBeGreaterThan(depth / 4)
      const { user, system } = process.cpuUsage(from)
      expect((user + system) / 1e6).toBeLessThan(10)
    })
})
