import { describe, expect, it } from 'vitest'
import { isAllowed, readRobots } from './robots.js'

/** Rules, then the paths that may be read, then those that may not. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['', ['/', '/a'], []],
  ['User-agent: *\nDisallow:', ['/', '/a'], []],
  ['User-agent: *\nDisallow: /', [], ['/', '/a']],
  ['User-agent: *\nDisallow: /staff/ # not for you', ['/staff', '/'], ['/staff/', '/staff/rota']],
  ['User-agent: *\nDisallow: /\nUser-agent: Hearsay\nAllow: /', ['/a'], []],
  ['User-agent: hearsay\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', ['/b'], ['/a']],
  ['User-agent: otherbot\nUser-agent: hearsay/2\nDisallow: /a', ['/b'], ['/a']],
  ['User-agent: hearsayer\nDisallow: /', ['/a'], []],
  ['User-agent: *\nDisallow: /p\nAllow: /page', ['/page', '/pages'], ['/p', '/post']],
  ['User-agent: *\nAllow: /x\nDisallow: /x', ['/x'], []],
  ['User-agent: *\nDisallow: /*.pdf$', ['/a.pdfx', '/a'], ['/a.pdf', '/b/c.pdf']],
  ['User-agent: *\nDisallow: /*?print=', ['/a?p=1'], ['/a?print=1', '/a/b?print=']],
  ['user-agent : *\r\nDISALLOW : /a\r\n', ['/b'], ['/a']],
  ['Sitemap: https://novinar.example/map.xml\nnonsense', ['/a'], []],
]

describe('robots.txt', () => {
  it.each(CASES)('%j', (text, may, mayNot) => {
    const robots = readRobots(text, 'hearsay')
    for (const path of may) expect([path, isAllowed(robots, path)]).toEqual([path, true])
    for (const path of mayNot) expect([path, isAllowed(robots, path)]).toEqual([path, false])
  })

  it('reads the delay', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2.5', 'hearsay').delay).toBe(2.5)
  })

  it('is linear in rules full of stars', () => {
    const robots = readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}b$`, 'hearsay')
    const start = performance.now()
    isAllowed(robots, `/${'a'.repeat(100_000)}`)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
