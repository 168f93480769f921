import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'

describe('the kernel', () => {
  it('ships the bytes that its source makes; else run node scripts/build-kernel.mjs', async () => {
    const { parseWat } = await wabt()
    const source = readFileSync(new URL('./score-kernel.wat', import.meta.url), 'utf8')
    const module = parseWat('score-kernel.wat', source, { simd: true, bulk_memory: true })
    const shipped = readFileSync(new URL('./score-kernel.wasm', import.meta.url))
    expect(Buffer.from(module.toBinary({}).buffer).equals(shipped)).toBe(true)
  })
})
