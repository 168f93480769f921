import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { say } from './notice.js'

const KEY = 'hearsay.views'
interface Saved {
  readonly name: string
  readonly search: string
}

function read(): readonly Saved[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found)
      ? found
          .filter((one): one is Saved => typeof one?.name === 'string' && typeof one?.search === 'string')
          .slice(0, 50)
      : []
  } catch {
    return []
  }
}

/** Filters of the ledger kept under a name, on this machine. */
export function SavedViews() {
  const [views, setViews] = useState(read)
  const [path, navigate] = useLocation()
  const search = useSearch()
  const keep = (list: readonly Saved[]) => {
    setViews(list)
    try {
      localStorage.setItem(KEY, JSON.stringify(list))
    } catch {
      say('This browser keeps no views.')
    }
  }
  const here = views.find((one) => one.search === search)
  return (
    <>
      {views.length === 0 ? null : (
        <label>
          saved views
          <select value={here?.search ?? ''} onChange={(event) => navigate(`${path}?${event.target.value}`)}>
            <option value="">—</option>
            {views.map((one) => (
              <option key={one.search} value={one.search}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {search === '' ? null : here === undefined ? (
        <button
          type="button"
          className="bare"
          onClick={() => {
            const name = [...new URLSearchParams(search)].map(([key, value]) => `${key} ${value}`).join(', ')
            keep([...views, { name: name.slice(0, 80), search }])
            say(`Saved as “${name.slice(0, 80)}”.`)
          }}
        >
          Save view
        </button>
      ) : (
        <button type="button" className="bare" onClick={() => keep(views.filter((one) => one !== here))}>
          Forget view
        </button>
      )}
    </>
  )
}
