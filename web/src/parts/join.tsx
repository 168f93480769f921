import { useState } from 'react'
import { useAnswer } from '../api/ask.js'
import type { Ledger } from '../api/types.js'
import { Preview } from './preview.js'

/** Joins another claim to this one, after a preview. */
export function Join({
  claim,
  done,
}: {
  readonly claim: string
  /** Told the id under which the two stand now. */
  done?(kept: string): void
}) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<{ readonly id: string; readonly text: string } | null>(null)
  const answer = useAnswer<Ledger>(
    words.trim().length < 3 ? null : `/ledger.json?size=8&about=${encodeURIComponent(words.trim())}`,
    'join',
  )
  return (
    <section className="panel stack tight noprint" aria-label="Merge">
      <h3>Another claim says the same</h3>
      <label className="small">
        Words of the other claim
        <input
          type="text"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setChosen(null)
          }}
        />
      </label>
      {answer.data === null || words.trim().length < 3 ? null : (
        <ul className="stack tight">
          {answer.data.rows
            .filter((row) => row.id !== claim)
            .map((row) => (
              <li key={row.id}>
                <label>
                  <input type="radio" name="other" checked={chosen?.id === row.id} onChange={() => setChosen(row)} />
                  <bdi>{row.text}</bdi>
                </label>
              </li>
            ))}
        </ul>
      )}
      <Preview
        label="Show the merge"
        disabled={chosen === null}
        change={{ name: 'merge', body: { a: claim, b: chosen?.id ?? '' } }}
        done={(judged) => {
          setWords('')
          setChosen(null)
          const kept = judged.after[0]
          if (kept !== undefined) done?.(kept.id)
        }}
      />
    </section>
  )
}
