import { useEffect, useState } from 'react'
import { count } from '../../../src/text/count.js'
import { address, fetchJson, fetchPart } from '../api/ask.js'
import type { Actor, Ledger } from '../api/types.js'
import { capital } from './words.js'

/** Statements of an actor that are looked at. */
const READ = 500

interface Told {
  readonly statements: number
  readonly claims: number
  /** Claims whose words name them. */
  readonly naming: number
  readonly isWhole: boolean
}

/** What one actor says, and the claims to which it speaks or that name it. */
async function toldOf(id: string) {
  const said = await fetchPart<Actor>(`/actor/${encodeURIComponent(id)}.json?pagesize=${READ}`)
  const around = await fetchJson<Ledger>(address('/ledger.json', { actor: said.found.name, size: READ }))
  return { said, around }
}

/** How many statements and claims stand under the names that a judgement on persons, bodies or places is about. */
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
      .map(toldOf)
    Promise.all(parts).then(
      (found) => {
        if (isOver) return
        // One name may be read as two kinds of thing: a statement counts once.
        const said = found.flatMap((one) => one.said.found.said)
        const claims = new Set(said.map(({ claim }) => claim))
        const around = new Set(found.flatMap((one) => one.around.rows.map(({ id }) => id)))
        setTold({
          statements: new Set(said.map(({ statement }) => statement.id)).size,
          claims: claims.size,
          naming: [...around].filter((id) => !claims.has(id)).length,
          isWhole: found.every((one) => one.said.next === null && one.around.next === null),
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
  const naming =
    told.naming === 0
      ? ''
      : ` ${capital(least)}${count(told.naming, told.claims === 0 ? 'claim' : 'other claim')} ${told.naming === 1 && told.isWhole ? 'names' : 'name'} them.`
  return (
    <p className="small">
      {told.statements === 0
        ? 'Nobody speaks under these names: no claim and no count changes, and what they carry for others stays as each page words it.'
        : `Under these names stand ${least}${count(told.statements, 'statement')} in ${least}${count(told.claims, 'claim')}${becomes === null ? '' : `, shown as said by ${becomes.split(' = ')[0]} from then on`}.`}
      {naming}
    </p>
  )
}
