import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What makes elements or programs out of text. */
const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc|parseFromString|document\.write(?:ln)?|eval|new Function|setAttribute\(\s{0,5}['"]on)\b/

const SOURCES = readdirSync('web/src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

it('the interface makes no element and no program out of text', ({ task }) => {
  expect(SOURCES.length).toBeGreaterThan(30)
  expect(SINKS.test('one.innerHTML = text')).toBe(true)
  expect(SOURCES.filter((path) => SINKS.test(readFileSync(path, 'utf8')))).toEqual([])
  task.meta.figure = `no innerHTML or the like in ${SOURCES.length} files`
})
