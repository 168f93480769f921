// Simulated: how many statements one new statement is compared with, and how large blocks get, where stories are as unequal
// as news is (a few large, most small). Uses the linker's own cap. Keys are an event with a name, as `claimKeys` makes them.
import { seeded } from './generate.mjs'

/** One article in twelve begins a story; the others join one in proportion to its size, which gives a Zipf distribution. */
const NEW_STORY = 1 / 12
const STATEMENTS = 4
const EVENTS = 2000
const NAMES = 200_000
/** Names that a story keeps coming back to, and events it is about. */
const CAST = 8
const HAPPENINGS = 6

/** A rank under Zipf's law with exponent 1 over `count` ranks. */
const zipf = (random, count) => Math.floor(Math.exp(random() * Math.log(count + 1))) - 1

export async function run({ sizes }) {
  const { LEADERS } = await import('../dist/link/same-claim/claim-link.js')
  const random = seeded(11)
  const stories = []
  const joined = []
  const blocks = new Map()
  let largest = 0
  let pairs = 0
  let uncapped = 0
  let since = 0
  const points = []
  for (let article = 1; article <= sizes.at(-1); article++) {
    let story = joined.length === 0 || random() < NEW_STORY ? undefined : joined[Math.floor(random() * joined.length)]
    if (story === undefined) {
      story = {
        names: Array.from({ length: CAST }, () => zipf(random, NAMES)),
        events: Array.from({ length: HAPPENINGS }, () => zipf(random, EVENTS)),
      }
      stories.push(story)
    }
    joined.push(story)
    for (let n = 0; n < STATEMENTS; n++) {
      const anchors = Array.from({ length: 5 }, () => story.names[zipf(random, CAST)])
      const events = Array.from({ length: 3 }, () => story.events[zipf(random, HAPPENINGS)])
      const keys = new Set(events.flatMap((event) => anchors.map((name) => event * 2 ** 20 + name)))
      for (const key of keys) {
        const held = blocks.get(key) ?? 0
        pairs += Math.min(held, LEADERS)
        uncapped += held
        blocks.set(key, held + 1)
        if (held >= largest) largest = held + 1
      }
      since++
    }
    if (!sizes.includes(article)) continue
    points.push({ article, pairs: pairs / since })
    console.log(
      `blocks: ${String(article).padStart(7)} articles, ${stories.length} stories: at most ${(pairs / since).toFixed(1)} candidates a statement (${(uncapped / since).toFixed(0)} without the cap of ${LEADERS}), largest block ${largest} of ${blocks.size}`,
    )
    pairs = 0
    uncapped = 0
    since = 0
  }
  const [first, last] = [points.at(0), points.at(-1)]
  const exponent = Math.log(last.pairs / first.pairs) / Math.log(last.article / first.article)
  console.log(`  exponent of candidates over articles: ${exponent.toFixed(3)}`)
  return { exponent }
}
