import { describe, expect, it } from 'vitest'
import { pack, unpack } from './packed-arrays.js'

describe('packed arrays', () => {
  const packed = {
    about: { what: 'test', labels: ['a', 'b'] },
    arrays: {
      b: Int8Array.from([-1, 127]),
      a: Int32Array.from([1 << 30]),
      c: Float32Array.from([0.5]),
      d: new Uint16Array(0),
    },
  }

  it('gives back what was packed', () => {
    const { about, arrays } = unpack(pack(packed))
    expect(about).toEqual(packed.about)
    expect(arrays).toEqual(packed.arrays)
  })

  it('reads bytes at any offset', () => {
    const bytes = pack(packed)
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    expect(unpack(shifted.subarray(3)).arrays).toEqual(packed.arrays)
  })

  it('refuses other files', () =>
    expect(() => unpack(new TextEncoder().encode('not weights'))).toThrow(/packed-arrays/))
})
