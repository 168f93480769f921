import { expect, it } from 'vitest'
import { merge } from './merge.js'

const tick = () => new Promise((resolve) => setImmediate(resolve))
const source = (name: string, count: number, onItem: (item: string) => void = () => {}) =>
  async function* () {
    for (let n = 0; n < count; n++) {
      await tick()
      onItem(`${name}${n}`)
      yield `${name}${n}`
    }
  }
const all = async (items: AsyncIterable<string>) => {
  const found: string[] = []
  for await (const item of items) found.push(item)
  return found
}

it('gives all of every source, each in its own order', async () => {
  const found = await all(merge([source('a', 5), source('b', 0), source('c', 3)], { lanes: 2, most: 2 }))
  expect(found.filter((item) => item.startsWith('a'))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
  expect(found.filter((item) => item.startsWith('c'))).toEqual(['c0', 'c1', 'c2'])
  expect(found).toHaveLength(8)
  expect(await all(merge([], { lanes: 2, most: 2 }))).toEqual([])
})

it('does not wait for a slow source to give what a quick one has', async () => {
  const never = async function* () {
    await new Promise(() => {})
    yield 'never'
  }
  for await (const item of merge([never, source('a', 1)], { lanes: 2, most: 2 })) {
    expect(item).toBe('a0')
    break
  }
})

it('holds the sources back where nobody reads', async () => {
  let given = 0
  const items = merge([source('a', 100, () => given++), source('b', 100, () => given++)], { lanes: 2, most: 4 })
  const reading = items[Symbol.asyncIterator]()
  await reading.next()
  for (let n = 0; n < 50; n++) await tick()
  expect(given).toBeLessThan(10)
  await reading.return?.()
})

it('fails where a source fails', async () => {
  const broken = async function* () {
    yield 'x'
    throw new Error('cut')
  }
  await expect(all(merge([broken, source('a', 3)], { lanes: 1, most: 2 }))).rejects.toThrow('cut')
})
