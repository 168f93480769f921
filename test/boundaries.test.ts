import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** The direction of flow: a folder may import only from folders to its left. */
const FLOW = [
  'model',
  'text',
  'read',
  'clean',
  'mark',
  'attribute',
  'lang',
  'makers',
  'store',
  'link',
  'fold',
  'pipeline',
  'ask',
  'faces',
] as const
const src = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** The imports of one file that run against the flow. */
function backwards(file: string, text: string): string[] {
  const room = (path: string) => relative(src, path).split('/')[0] ?? ''
  const from = FLOW.indexOf(room(file) as (typeof FLOW)[number])
  const found: string[] = []
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)) {
    const target = room(resolve(dirname(file), match[1] ?? ''))
    const to = FLOW.indexOf(target as (typeof FLOW)[number])
    if (target.startsWith('problems')) continue
    if (target === 'train' || (to > from && from >= 0)) found.push(`${relative(src, file)} imports ${match[1]}`)
  }
  return found
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => FLOW.includes(relative(src, file).split('/')[0] as (typeof FLOW)[number]))

describe('the direction of flow', () => {
  it('reads every folder that the flow names', () => {
    const rooms = new Set(files.map((file) => relative(src, file).split('/')[0]))
    for (const room of [
      'model',
      'read',
      'clean',
      'mark',
      'attribute',
      'lang',
      'store',
      'link',
      'fold',
      'pipeline',
      'ask',
      'faces',
    ])
      expect([...rooms]).toContain(room)
  })

  it('has no import that runs backwards', () => {
    const found = files
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => backwards(file, readFileSync(file, 'utf8')))
    expect(found).toEqual([])
  })

  it('would see one', () => {
    expect(backwards(join(src, 'model', 'x.ts'), `import { y } from '../fold/y.js'`)).toEqual([
      'model/x.ts imports ../fold/y.js',
    ])
    expect(backwards(join(src, 'fold', 'x.ts'), `import { y } from '../model/y.js'`)).toEqual([])
  })
})
