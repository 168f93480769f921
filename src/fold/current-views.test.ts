import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { linkStatements } from '../link/link.js'
import { putStory } from '../link/testing/put-story.js'
import { readStory } from '../link/testing/read-story.js'
import { openSqlite } from '../store/sqlite/open-sqlite.js'
import { CLAIM } from './claim-row.js'
import { CLAIM_LINE, CLAIM_SAID } from './claim-states.js'
import { currentViews } from './current-views.js'
import { refold } from './refold.js'

const story = readStory(readFileSync(new URL('../link/testing/stories/dam.story', import.meta.url), 'utf8'))

it('views that another version made are made again, once, and are those of adding anew', async () => {
  const store = await openSqlite(':memory:')
  await putStory(store, story)
  await refold(store, (await linkStatements(store, story.statements)).touched)
  const bytes = async () =>
    JSON.stringify(await Promise.all([CLAIM, CLAIM_LINE, CLAIM_SAID].map((kind) => store.views(kind))))
  const expected = await bytes()
  await store.removeViews(
    CLAIM_LINE,
    (await store.views(CLAIM_LINE)).map(({ id }) => id),
  )
  await store.putViews([{ kind: 'views', id: 'version', sort: '', keys: [], body: 'an older one' }])
  let times = 0
  const begin = () => {
    times++
  }
  await currentViews(store, begin)
  expect(await bytes()).toBe(expected)
  await currentViews(store, begin)
  expect(times).toBe(1)
})

it('an empty store has nothing to make again', async () => {
  const store = await openSqlite(':memory:')
  let times = 0
  await currentViews(store, () => {
    times++
  })
  expect(times).toBe(0)
})
