import { describe, expect, it } from 'vitest'
import { markdownText } from './markdown.js'
import { boundsWords, dateWords, listWords, numberWords, quoted, saidDays, shortened, spanWords } from './words.js'

describe('words of a briefing', () => {
  it.each([
    ['2024-03-08', '8 March 2024'],
    ['2024-03-08T18:05', '8 March 2024, 18:05'],
    ['XXXX-10-25', '25 October (year unknown)'],
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
    ['2024-13-01', '2024-13-01'],
    [null, 'unknown'],
  ])('%j is %j', (date, expected) => {
    expect(dateWords(date)).toBe(expected)
  })

  it.each([
    ['2024-03-05', '2024-03-08', '5–8 March 2024'],
    ['2024-03-05', '2024-04-02', '5 March to 2 April 2024'],
    ['2023-12-30', '2024-01-02', '30 December 2023 to 2 January 2024'],
    ['2024-03-05', '2024-03-05', '5 March 2024'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(spanWords(from, to)).toBe(expected)
  })

  it('says an interval no finer than the page does', () => {
    expect(saidDays([{ from: '2023-09-01', to: '2023-09-30', stated: true }])).toBe('September 2023')
    expect(saidDays([{ from: '2023-01-01', to: '2023-12-31', stated: true }])).toBe('2023')
    expect(saidDays([{ from: '2024-03-05', to: '2024-03-05', stated: true }])).toBe('5 March 2024')
    expect(
      saidDays([
        { from: '2024-03-05', to: '2024-03-05', stated: true },
        { from: '2024-03-01', to: null, stated: true },
      ]),
    ).toBe('1–5 March 2024')
    const guessed = { from: '2024-03-07', to: '2024-03-07', stated: false }
    expect(saidDays([{ from: '2024-03-05', to: '2024-03-05', stated: true }, guessed])).toBe('5–7 March 2024 (assumed)')
    expect(saidDays([{ from: '2024-03-07', to: '2024-03-07', stated: true }, guessed])).toBe('7 March 2024')
    expect(saidDays([{ from: null, to: null, stated: true }])).toBeNull()
  })

  it('says numbers and limits', () => {
    expect([0, 999, 1000, 1234567, 0.5, -1200].map(numberWords)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '0.5',
      '−1,200',
    ])
    expect(boundsWords({ min: 14, max: 14 })).toBe('14')
    expect(boundsWords({ min: 40, max: null })).toBe('40 at least')
    expect(boundsWords({ min: null, max: 40 })).toBe('40 at most')
    expect(boundsWords({ min: 10_000, max: 11_000 })).toBe('10,000 to 11,000')
    expect(boundsWords({ min: null, max: null })).toBe('none')
  })

  it.each([
    ['"Nobody was hurt"', 'Nobody was hurt'],
    ['“Nobody was hurt,” … “so far”', '‘Nobody was hurt,’ … ‘so far’'],
    ['the "night ferry" sank', 'the ‘night ferry’ sank'],
    ['no marks', 'no marks'],
  ])('%s stands between our marks as %s', (text, expected) => {
    expect(quoted(text)).toBe(expected)
  })

  it('cuts at a blank and says so', () => {
    expect(shortened('the harbour office said nothing', 20)).toBe('the harbour office …')
    expect(shortened('short', 20)).toBe('short')
    expect(listWords(['a', 'b', 'c'], 3)).toBe('a, b and c')
    expect(listWords(['a', 'b', 'c'], 2)).toBe('a, b and 1 more')
  })

  it('leaves Markdown nothing to mark up', () => {
    expect(markdownText('*b* [x](http://a) <i> #1 a|b @c www.d')).toBe(
      '\\*b\\* \\[x\\](http&#58;//a) &lt;i&gt; \\#1 a\\|b &#64;c www&#46;d',
    )
  })
})
