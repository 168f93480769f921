import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** Every regular expression that is shipped, run over text made to hurt it. Time is the processor's, so that a busy machine changes little. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const FOLDERS = ['src', join('web', 'src')] as const
/** Training reads no page of anybody's, and is no part of the program that does. */
const NOT_MEANT = /^src[\\/]train[\\/]/
const SHORT = 10_000
const LONG = 100_000
/** For one pattern over one text of {@link LONG} characters. */
const MOST_MS = 50
/** Ten times the text may take ten times as long, and half as much again for noise. */
const MOST_RATIO = 15
const ROUNDS = 4
const PAUSE_MS = 400

interface Pattern {
  readonly where: string
  readonly regex: RegExp
}

/** The literals and the constant `new RegExp('…')` of one file; those put together from variables are run by the tests beside them. */
function patternsOf(path: string): Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const add = (node: ts.Node, source: string, flags: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    const where = `${relative(root, path)}:${line + 1} /${source.slice(0, 60)}/`
    found.push({ where, regex: new RegExp(source, flags.includes('g') ? flags : `${flags}g`) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      add(node, node.text.slice(1, end), node.text.slice(end + 1))
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? []
      if (source !== undefined && ts.isStringLiteralLike(source))
        add(node, source.text, flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : '')
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const PATTERNS = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.contract)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !NOT_MEANT.test(relative(root, path)))
    .sort()
    .flatMap(patternsOf),
)

/** Pieces that any pattern may trip over when they are repeated. */
const PIECES = [
  'a',
  'a ',
  'A',
  'Aa ',
  'A. ',
  'aA',
  'é',
  '1',
  '1 ',
  '1.',
  '1,',
  '1:0',
  '12/',
  '-',
  '--',
  '.',
  '. ',
  ' ',
  '\n',
  '\t \n',
  '"',
  '“a” ',
  "'",
  '(',
  '((a',
  '[',
  '<',
  '<a ',
  '<!--',
  '&#1',
  '&a;',
  'http://a.',
  'a@b.',
  '=',
  '% ',
  '$1 ',
  'March 1 ',
  '1 March 2031 ',
  '漢',
  '\u00a0',
  '\0',
]

/** Pieces from a pattern's own words: what it looks for, over and over, is what it backs out of most often. */
function ownPieces({ source }: RegExp): string[] {
  const runs = source
    .replace(/\\[bBdDwWsSpP](?:\{[^}]{1,20}\})?|\{\d{1,6},?\d{0,6}\}|\(\?[:=!<]{1,2}|[()[\]|?*+^$.]/g, '\n')
    .replace(/\\(.)/g, '$1')
    .split('\n')
    .filter((run) => run !== '')
  const some = [...new Set(runs)].slice(0, 6)
  return [...some, `${some.join('')}`, `${some.join(' ')} `, ...some.map((run) => `${run} a `)].filter(
    (one) => one.trim() !== '',
  )
}

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Milliseconds of processor time that all matches in a text take. */
function cost(regex: RegExp, text: string): number {
  const before = process.cpuUsage()
  regex.lastIndex = 0
  // A sticky pattern is tried at each place, as its caller does.
  if (regex.sticky)
    for (let at = 0; at < text.length; at += 1000) {
      regex.lastIndex = at
      regex.test(text)
    }
  else text.match(regex)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The pieces over which a pattern is too slow. The short text goes first: a pattern that is lost on it is not given the long one. */
function slowOver(regex: RegExp): string[] {
  return [...PIECES, ...ownPieces(regex)].filter((piece) => {
    const short = repeated(piece, SHORT)
    if (cost(regex, short) > MOST_MS && cost(regex, short) > MOST_MS) return true
    const long = repeated(piece, LONG)
    if (cost(regex, long) <= MOST_MS / 5) return false
    // The least of several, in rounds some time apart: what else the machine does at the moment is not the pattern's.
    let [at, before] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
      for (let i = 0; i < 5; i++) [at, before] = [Math.min(at, cost(regex, long)), Math.min(before, cost(regex, short))]
      if (at <= MOST_MS && (at <= MOST_MS / 5 || at <= MOST_RATIO * Math.max(before, 0.5))) return false
    }
    return true
  })
}

describe('every regular expression that is shipped', () => {
  it('is found', () => {
    expect(PATTERNS.length).toBeGreaterThan(300)
    for (const folder of FOLDERS)
      expect(
        PATTERNS.some(({ where }) => where.startsWith(folder)),
        folder,
      ).toBe(true)
  })

  it('sees a pattern that is not linear', () => {
    expect(slowOver(/a+\d*x/g)).toContain('a')
    expect(slowOver(/a{1,3}b/g)).toEqual([])
  })

  it('takes at most 50 ms over 100,000 characters, and ten times the text no more than fifteen times the time', ({
    task,
  }) => {
    const slow = PATTERNS.flatMap(({ where, regex }) =>
      slowOver(regex).map((piece) => `${where} over ${JSON.stringify(piece.slice(0, 40))}`),
    )
    task.meta.figure = `${PATTERNS.length} patterns over ${LONG} characters, ${slow.length} of them too slow`
    expect(slow.join('\n')).toBe('')
  }, 300_000)
})
