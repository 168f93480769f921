import { expect, it } from 'vitest'
import { FEATURES } from './features.js'

it('a reason that no pair changes is plain English', () => {
  const words = (name: string): string | undefined =>
    FEATURES.find((one) => one.name === name)?.words({} as never, {} as never, { measure: 1, show: () => '' })
  expect(words('rarest meaning')).toBe('a rare word in both, or two that mean the same')
  expect(words('meant')).toBe('how much of what they say means the same')
})
