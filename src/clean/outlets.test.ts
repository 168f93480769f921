import { describe, expect, it } from 'vitest'
import { allOutlets, findOutlet, hostOf, outletOfDomain, outletOfUrl } from './outlets.js'

describe('outlets', () => {
  it('holds 250 or more, each with one name and a known kind', () => {
    const all = allOutlets()
    expect(all.length).toBeGreaterThanOrEqual(250)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    const kinds = new Set(['agency', 'newspaper', 'broadcaster', 'online', 'magazine', 'state-body', 'aggregator'])
    for (const { name, kind, country } of all) {
      expect(kinds.has(kind), name).toBe(true)
      expect(country, name).toMatch(/^[A-Z]{2,3}$/)
    }
  })
  const agencies =
    'Reuters AP AFP Interfax TASS Yonhap KCNA Xinhua dpa EFE ANSA Kyodo PTI Anadolu UNN Ukrinform Interfax-Ukraine'.split(
      ' ',
    )
  for (const name of agencies) it(`knows the agency ${name}`, () => expect(findOutlet(name)?.kind).toBe('agency'))
  const cases: readonly [string, string | null][] = [
    ['the associated press', 'Associated Press'],
    ['The Hill', 'The Hill'],
    ['Hill', null],
    ['ap', null],
    ['Yonhap news agency', 'Yonhap'],
    ['Nobody’s Gazette', null],
  ]
  for (const [name, found] of cases) it(`${name} → ${found}`, () => expect(findOutlet(name)?.name ?? null).toBe(found))
  it('finds names that are common words only where asked', () => {
    expect(findOutlet('Beta')).toBeNull()
    expect(findOutlet('Beta', { weak: true })?.kind).toBe('agency')
  })
  it('finds by host, parent domains included', () => {
    expect(outletOfDomain('edition.cnn.com')?.name).toBe('CNN')
    expect(outletOfUrl('https://www.reuters.com/world/x')?.name).toBe('Reuters')
    expect(outletOfDomain('com')).toBeNull()
    expect(hostOf('https://user@www.post.example:8080/a')).toBe('post.example')
    expect(hostOf('not an address')).toBeNull()
  })
})
