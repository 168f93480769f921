import { expect, it } from 'vitest'
import { genderOfName } from './gender-of-name.js'

it('goes by the given name and by nothing else', () => {
  expect(genderOfName('Elaine Duke')).toBe('she')
  expect(genderOfName('Carole King')).toBe('she')
  expect(genderOfName('Oleg Freedman')).toBe('he')
  expect(genderOfName('Duke')).toBeNull()
  expect(genderOfName('Kim Roe')).toBeNull()
  expect(genderOfName('Wei Chen')).toBeNull()
})
