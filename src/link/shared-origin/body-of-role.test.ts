import { describe, expect, it } from 'vitest'
import { bodyOfRole, ownerOfRole } from './body-of-role.js'

describe('bodyOfRole', () => {
  it.each([
    ['chief executive of Orlo Motors', 'Orlo Motors'],
    ['spokesman for Orlo Motors', 'Orlo Motors'],
    ['Orlo spokesman', 'Orlo'],
    ["Tidewell's spokeswoman", 'Tidewell'],
    ["president of the Drivers' League", "Drivers' League"],
    ['director of Municipal Hospital No. 2', 'Municipal Hospital No. 2'],
    ['Vesk Election Commission chairman', 'Vesk Election Commission'],
    ['leader of Orla', null],
    ['president of Orla', null],
    ['mayor of Tarn', null],
    ['spokesman', null],
    ['its chief executive', null],
    ['Its spokeswoman', null],
    ['Foreign Minister', null],
  ] as const)('%s: %s', (role, body) => {
    expect(bodyOfRole(role)).toBe(body)
  })
})

describe('ownerOfRole', () => {
  it.each([
    ['its chief executive', 'before'],
    ['Its chairwoman', 'before'],
    ['our chairwoman', 'publisher'],
    ['Managing Director', 'publisher'],
    ['Interior Minister', null],
    ['its foreign minister', null],
  ] as const)('%s: %s', (role, owner) => {
    expect(ownerOfRole(role)).toBe(owner)
  })
})
