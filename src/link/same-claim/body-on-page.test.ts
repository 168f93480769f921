import { expect, it } from 'vitest'
import { readStory } from '../testing/read-story.js'
import { bodyOnPage, officesOf } from './body-on-page.js'

const TEXT = 'Tidewell could not tell, its spokeswoman Mira Halden said. The harbour board of Orlo did not ask.'

/** What the page says of Mira Halden, with this role; `body` speaks there too. */
function bodyWith(role: string, outlet: string | null): string | null {
  const { statements } = readStory(`
    == Orlo Courier 2031-03-02
    Mira Halden assert: the gate is stuck
    Tidewell assert: the gate is stuck`)
  const all = statements.map((one) => {
    const isHers = one.speaker.name === 'Mira Halden'
    const speaker = isHers
      ? {
          ...one.speaker,
          type: 'person' as const,
          role,
          mention: { start: TEXT.indexOf('Mira'), end: TEXT.indexOf(' said') },
        }
      : { ...one.speaker, type: 'organisation' as const }
    return { ...one, speaker }
  })
  const her = all.find(({ speaker }) => speaker.role === role)
  if (her === undefined) throw new Error('no such statement')
  const document = { text: TEXT, outlet: outlet === null ? null : { value: outlet, basis: 'title' } }
  return bodyOnPage(her, document, officesOf(all))
}

it.each([
  ['its spokeswoman', 'Orlo Courier', 'Tidewell'],
  ['Managing Director', 'Tidewell Ship Management', 'Tidewell Ship Management'],
  ['our chairwoman', 'Tidewell Ship Management', 'Tidewell Ship Management'],
  ['Managing Director', 'Orlo Courier', null],
  ['its foreign minister', 'Orlo Courier', null],
  ['keeper', null, null],
] as const)('%s on a page of %s: %s', (role, outlet, body) => {
  expect(bodyWith(role, outlet)).toBe(body)
})
