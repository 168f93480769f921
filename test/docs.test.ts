import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { QUERIES } from '../src/ask/queries.js'
import { referencePages } from '../src/faces/reference.js'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe('the docs', () => {
  it.each(
    referencePages().map(({ path, text }) => [path, text]),
  )('%s is what the code says (npm run docs)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it.each(pages)('%s has no dead link', (page) => {
    const dead = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(resolve(dirname(page), target)))
    expect(dead).toEqual([])
  })

  it('the README names every question a newcomer needs, and the two commands', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const name of [
      'story',
      'claims',
      'claim',
      'figures',
      'timeline',
      'actors',
      'actor',
      'origins',
      'search',
      'trace',
      'merge',
      'split',
      'undo',
      'verify',
    ]) {
      expect(QUERIES.some((query) => query.name === name)).toBe(true)
      expect(readme).toContain(name)
    }
    expect(readme).toContain('npm ci && npm run demo')
    expect(readme).toContain('npm cit')
  })
})
