import { expect, it } from 'vitest'
import { gather } from './gather.js'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

it('handles alone what comes alone, and together what gathered meanwhile', async () => {
  const batches: number[][] = []
  let release = (): void => {}
  const gatherer = gather<number>(async (batch) => {
    batches.push([...batch])
    await new Promise<void>((resolve) => {
      release = resolve
    })
  }, 3)
  await gatherer.add(1)
  await turn()
  expect(batches).toEqual([[1]])
  await gatherer.add(2)
  await gatherer.add(3)
  // Three wait: whoever brings the third is held back until the next batch is begun.
  let isThrough = false
  const fourth = gatherer.add(4).then(() => {
    isThrough = true
  })
  await turn()
  expect(isThrough).toBe(false)
  release()
  await fourth
  expect(batches).toEqual([[1], [2, 3, 4]])
  const idle = gatherer.idle()
  release()
  await idle
  expect(batches).toHaveLength(2)
})

it('ends with what broke it, for whoever waits for the end and whoever comes later', async () => {
  const gatherer = gather<number>(async () => {
    throw new Error('broken')
  }, 1)
  await gatherer.add(1)
  await expect(gatherer.idle()).rejects.toThrow('broken')
  await expect(gatherer.add(2)).rejects.toThrow('broken')
})
