import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-config-'))
const inner = join(folder, 'a', 'b')
mkdirSync(inner, { recursive: true })
const none = { XDG_CONFIG_HOME: join(folder, 'no-user-config') }

describe('settings', () => {
  it('has a default, and says so', () => {
    expect(readConfig({}, none, inner).store).toEqual({ value: join('.hearsay', 'store.sqlite'), origin: 'default' })
  })

  it('prefers flag over environment over project file over user file', () => {
    writeFileSync(join(folder, 'hearsay.json'), '{"store": "ledger.sqlite", "who": "project"}')
    mkdirSync(join(folder, 'user', 'hearsay'), { recursive: true })
    writeFileSync(join(folder, 'user', 'hearsay', 'config.json'), '{"who": "user", "color": "never"}')
    const environment = { XDG_CONFIG_HOME: join(folder, 'user'), HEARSAY_WHO: 'environment' }
    expect(readConfig({ who: 'flag' }, environment, inner).who).toEqual({ value: 'flag', origin: 'flag' })
    expect(readConfig({}, environment, inner).who).toEqual({ value: 'environment', origin: 'environment HEARSAY_WHO' })
    expect(readConfig({}, { ...environment, HEARSAY_WHO: '' }, inner).who.value).toBe('project')
    expect(readConfig({}, environment, inner).color.value).toBe('never')
    expect(readConfig({}, environment, inner).store).toEqual({
      value: join(folder, 'ledger.sqlite'),
      origin: join(folder, 'hearsay.json'),
    })
  })

  it('says what is wrong with a file', () => {
    writeFileSync(join(inner, 'hearsay.json'), '{"stoer": "x"}')
    expect(() => readConfig({}, none, inner)).toThrow(/"stoer" is not a setting/)
    writeFileSync(join(inner, 'hearsay.json'), '{')
    expect(() => readConfig({}, none, inner)).toThrow(/is not JSON/)
  })
})
