import { describe, expect, it } from 'vitest'
import { isWhoseAide } from './whose-aide.js'

const AIDES = [' spokeswoman Ilse Brandt', ' spokesman', ' policy adviser Ilse Brandt', ' deputy,']
const SPEAKERS = [
  '',
  ', the spokeswoman',
  ' of the harbour office',
  ' and Ilse Brandt',
  ' himself',
  ' (Agrarian)',
  ' spokesman of the harbour office',
  ' director Ilse Brandt',
]

describe('who is named only to say whose aide speaks', () => {
  it.each(AIDES)('Orm%s', (behind) => expect(isWhoseAide(behind)).toBe(true))
  it.each(SPEAKERS)('speaks: Orm%s', (behind) => expect(isWhoseAide(behind)).toBe(false))
})
