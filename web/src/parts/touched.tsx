import { useEffect, useState } from 'react'
import { fetchPart } from '../api/ask.js'
import type { Actor } from '../api/types.js'
import { count } from './words.js'

/** Statements of an actor that are looked at. */
const READ = 500

interface Told {
  readonly statements: number
  readonly claims: number
  readonly isWhole: boolean
}

/** How many statements and claims stand under the names that a judgement on actors is about. */
export function Touched({
  actors,
  becomes,
}: {
  readonly actors: readonly string[]
  /** The spellings of the one person that they become, the one that is shown first. */
  readonly becomes: string | null
}) {
  const [told, setTold] = useState<Told | null>(null)
  const key = actors.join(' ')
  useEffect(() => {
    let isOver = false
    const parts = key
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => fetchPart<Actor>(`/actor/${encodeURIComponent(id)}.json?pagesize=${READ}`))
    Promise.all(parts).then(
      (found) => {
        if (isOver) return
        // One name may be read as two kinds of thing: a statement counts once.
        const said = found.flatMap(({ found: one }) => one.said)
        setTold({
          statements: new Set(said.map(({ statement }) => statement.id)).size,
          claims: new Set(said.map(({ claim }) => claim)).size,
          isWhole: found.every(({ next }) => next === null),
        })
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [key])
  if (told === null) return null
  const least = told.isWhole ? '' : 'more than '
  return (
    <p className="small">
      {told.statements === 0
        ? 'Nobody speaks under these names: no claim and no count changes, and what they carry for others stays as each page words it.'
        : `Under these names stand ${least}${count(told.statements, 'statement')} in ${least}${count(told.claims, 'claim')}${becomes === null ? '' : `, shown as said by ${becomes.split(' = ')[0]} from then on`}.`}
    </p>
  )
}
