import { expect, it } from 'vitest'
import { looksLikeOpml, readOpml } from './opml.js'

it('reads the feeds of a list with groups, each once, and passes over pages', () => {
  const text = `<?xml version="1.0"?><opml version="2.0"><head><title>Coast</title></head><body>
    <outline text="Papers"><outline type="rss" text="Novinar" xmlUrl="https://novinar.example/feed?a=1&amp;b=2"/>
    <outline xmlurl=" https://harbour.example/atom "/></outline>
    <outline text="Again" xmlUrl="https://harbour.example/atom"/><outline htmlUrl="https://quay.example/"/></body></opml>`
  expect(looksLikeOpml(text)).toBe(true)
  expect(readOpml(text)).toEqual(['https://novinar.example/feed?a=1&b=2', 'https://harbour.example/atom'])
})

it('finds none in what is no list', () => {
  expect(looksLikeOpml('<html><p>opml</p></html>')).toBe(false)
  expect(readOpml('<outline xmlUrl="https://cut.example/')).toEqual([])
})
