// Turns src/text/score-kernel.wat into the bytes that ship beside it. Run it after a change; a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

const source = new URL('../src/text/score-kernel.wat', import.meta.url)
const { parseWat } = await wabt()
const module = parseWat('score-kernel.wat', readFileSync(source, 'utf8'), { simd: true, bulk_memory: true })
module.validate()
const { buffer } = module.toBinary({})
writeFileSync(new URL('../src/text/score-kernel.wasm', import.meta.url), buffer)
console.log(`score-kernel.wasm: ${buffer.length} bytes`)
