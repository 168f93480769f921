import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isRewritable, rewriteGold } from './rewrite.js'

const FIGURES = `# Invented sentences.
Twelve miners were killed.
  Twelve | about | 1..2 | ducks | sent

# kept
About 40 lorries burned.
  About 40 | exact | 40..40 | lorries |
`
const TIMES = `@ 2031-05-14

She left on May 3.
  May 3 | DATE | 1999-05-03 | 1999-05-03..1999-05-04

He left yesterday.
  yesterday | DATE | 1999-01-01
`
const SAID = `# One
published: 2031-03-05
Mara Velt said that the dam held.
==>
nobody || said || nothing :: Mara Velt (person); deny

# Two
The dam held.
==>
(none)
`

describe('rewriting gold', () => {
  it('writes what the program says of the cases named, and leaves every other byte', () => {
    const { content, unknown } = rewriteGold('gold/figures/x.txt', FIGURES, ['Twelve'])
    expect(unknown).toEqual([])
    expect(content).toBe(
      FIGURES.replace('  Twelve | about | 1..2 | ducks | sent', '  Twelve | exact | 12..12 | miners | killed'),
    )
  })

  it('takes the page date that holds, and gives an interval where there was one', () => {
    expect(rewriteGold('gold/times/x.txt', TIMES, []).content).toBe(
      TIMES.replace('1999-05-03 | 1999-05-03..1999-05-04', '2031-05-03 | 2031-05-03..2031-05-04').replace(
        '1999-01-01',
        '2031-05-13',
      ),
    )
  })

  it('writes statements, and (none) where there is none', () => {
    const { content } = rewriteGold('gold/attribution/x.txt', SAID, [])
    expect(content).toBe(
      SAID.replace(
        'nobody || said || nothing :: Mara Velt (person); deny',
        'Mara Velt || said || that the dam held :: Mara Velt (person); assert',
      ),
    )
  })

  it('writes mentions and pairs', () => {
    const mentions = '# A\nIlse Brandt left Norvik Radio.\n==>\nperson Ilse\nnot place Ilse Brandt\n'
    expect(rewriteGold('gold/names/mentions.txt', mentions, []).content).toBe(
      '# A\nIlse Brandt left Norvik Radio.\n==>\nperson Ilse Brandt\norganisation Norvik Radio\nnot place Ilse Brandt\n',
    )
    const pairs = '# B\nperson | I. Brandt | Ilse Brandt => different\n'
    expect(rewriteGold('gold/names/pairs.txt', pairs, []).content).toBe(pairs.replace('different', 'same'))
  })

  it('says which words name no case', () => {
    expect(rewriteGold('gold/figures/x.txt', FIGURES, ['Nobody'])).toEqual({ content: FIGURES, unknown: ['Nobody'] })
  })

  it('knows which files it may touch', () => {
    expect(isRewritable('gold/times/more.txt')).toBe(true)
    expect(isRewritable('gold/names/actors.txt')).toBe(false)
    expect(isRewritable('gold/stories/dam/ledger.txt')).toBe(false)
    expect(isRewritable('src/lang/en/times/words.txt')).toBe(false)
  })

  it('refuses in CI, and where nothing is named', () => {
    const script = fileURLToPath(new URL('../../scripts/gold-update.mjs', import.meta.url))
    const call = (args: readonly string[], ci: string) =>
      spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, CI: ci } })
    const inCi = call(['gold/times/more.txt'], 'true')
    expect([inCi.status, inCi.stderr]).toEqual([2, expect.stringContaining('never runs in CI')])
    const unnamed = call([], '')
    expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('Nothing was named')])
  })
})
