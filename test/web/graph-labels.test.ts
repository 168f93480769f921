import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Box, inLines, placeLabels, shortened } from '../../web/src/plots/graph-labels.js'
import { openSample, type SampleOpened, whyNot } from './browser.js'

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the words of steps', () => {
  it('never lie over each other, nor over a box', () => {
    const row = fc.integer({ min: 0, max: 7 })
    const words = fc.constantFrom('quoted by', 'said to', 'credits Corvan News Agency', '87 % the same text')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(row, row, words), { maxLength: 14, selector: ([a, b]) => `${a} ${b}` }),
        (edges) => {
          const boxes = Array.from({ length: 8 }, (_, i) => i).flatMap((i) => [
            { x: 0, y: 20 + i * 34, width: 200, height: 24 },
            { x: 420, y: 20 + i * 34, width: 200, height: 24 },
          ])
          const steps = edges.map(([from, to, text], i) => ({
            id: String(i),
            words: text,
            x1: 200,
            y1: 32 + from * 34,
            x2: 420,
            y2: 32 + to * 34,
          }))
          const placed = [...placeLabels(steps, boxes).values()]
          if (edges.length > 0) expect(placed.length).toBeGreaterThan(0)
          placed.forEach((one, i) => {
            expect(boxes.some((box) => meet(box, one.box))).toBe(false)
            expect(placed.slice(i + 1).some((other) => meet(other.box, one.box))).toBe(false)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['Corvan News Agency', 30, 'Corvan News Agency'],
    ['outlet unknown: Ferry sinks off Cape Dorn', 16, 'outlet un…e Dorn'],
    ['🚢🚢🚢🚢🚢🚢🚢🚢', 4, '🚢🚢…🚢'],
  ])('%s in %i: %s', (name, length, shown) => {
    expect(shortened(name, length)).toBe(shown)
  })

  it('break at a space where there is room for two lines', () => {
    expect(inLines('Corvan News Agency', [11, 8])).toEqual(['Corvan News', 'Agency'])
    expect(inLines('Orlo', [11, 8])).toEqual(['Orlo'])
    expect(inLines("Ferrymasters' Union of Cape Dorn", [11, 8])).toEqual(["Ferrym…ers'", 'Union…rn'])
    expect(inLines('Unbrokenlongname', [11, 8])).toEqual(['Unbrok…name'])
    expect(inLines('Corvan News Agency', [11])).toEqual(['Corvan…ency'])
  })
})

describe.skipIf(whyNot !== null).each([1280, 390])('the drawn graph in a window %i pixels wide', (width) => {
  let sample: SampleOpened
  beforeAll(async () => {
    sample = await openSample()
    await sample.page.setViewportSize({ width, height: 900 })
  })
  afterAll(() => sample?.close())

  it('has words that lie over nothing, whatever box is pointed at, and tells its whole name', async () => {
    const { page, story, rows } = sample
    await page.goto(`${story.base}/origins?claim=${rows[0]?.id}`)
    const boxes = page.locator('svg.graph a')
    await boxes.first().waitFor()
    const rectangles = (selector: string) =>
      page.locator(selector).evaluateAll((list) =>
        list.map((one) => {
          const { x, y, width: w, height } = one.getBoundingClientRect()
          // Letters without tails leave a pixel or two of their line free.
          return { x, y: y + 2, width: w, height: height - 4 }
        }),
      )
    let seen = 0
    const hold = (await page.locator('main h2').first().boundingBox())?.y
    for (let i = 0; i < (await boxes.count()); i++) {
      const box = boxes.nth(i)
      await box.focus()
      const [steps, nodes] = [await rectangles('svg.graph .step'), await rectangles('svg.graph rect.node')]
      seen += steps.length
      steps.forEach((one, at) => {
        expect(nodes.some((node) => meet(node, one))).toBe(false)
        expect(steps.slice(at + 1).some((other) => meet(other, one))).toBe(false)
      })
      const whole = await box.locator('title').textContent()
      expect(await page.locator('.near').innerText()).toContain(whole ?? '?')
      // Nothing below moves meanwhile.
      expect((await page.locator('main h2').first().boundingBox())?.y).toBe(hold)
      // No name runs out of its box.
      const inside = await box.evaluate((one) => {
        const [rect, ...texts] = [one.querySelector('rect'), ...one.querySelectorAll('text')]
        const right = rect?.getBoundingClientRect().right ?? 0
        return texts.every((text) => text.getBoundingClientRect().right <= right)
      })
      expect(inside).toBe(true)
    }
    if (width > 1000) expect(seen).toBeGreaterThan(0)
  })
})
