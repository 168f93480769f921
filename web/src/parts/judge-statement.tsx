import { useState } from 'react'
import { count } from '../../../src/text/count.js'
import { judge, type Problem, useAnswer } from '../api/ask.js'
import type { Page, Ratings, Statement } from '../api/types.js'
import { Trouble } from './answered.js'
import { Join } from './join.js'
import { say } from './notice.js'
import { Preview } from './preview.js'
import { To } from './to.js'
import { undoLast } from './undo.js'
import { day } from './words.js'

/** Judges a statement where it stands in its page: the claim it belongs to, and what the software misread. */
export function JudgeStatement({
  statement,
  claims,
}: {
  readonly statement: Statement
  readonly claims: Page['claims']
}) {
  const own = claims.filter((one) => one.statement === statement.id)
  return (
    <section className="panel stack small noprint" aria-label="Judge this statement">
      <h2>Judge this statement</h2>
      {own.map((claim) => (
        <div className="stack tight" key={claim.id}>
          <p>
            In the claim{' '}
            <To to={`/claim/${claim.id}#${statement.id}`}>
              <bdi>{claim.text}</bdi>
            </To>{' '}
            <span className="soft">({count(claim.statements, 'statement')})</span>
          </p>
          {claim.statements > 1 ? (
            <Preview
              label="Not this claim"
              change={{ name: 'split', body: { claim: claim.id, statements: [statement.id] } }}
              done={() => undefined}
            />
          ) : null}
          <details>
            <summary>Same claim as …</summary>
            <Join claim={claim.id} />
          </details>
        </div>
      ))}
      <Misread statement={statement.id} speaker={statement.speaker.name} />
    </section>
  )
}

/** Notes what was misread. A note is signed and stands in the log; what was read stays as it was read. */
function Misread({ statement, speaker }: { readonly statement: string; readonly speaker: string }) {
  const [who, setWho] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const notes = useAnswer<Ratings>('/ratings.json?on=note', 'notes')
  const own = (notes.data ?? []).filter((one) => one.statement === statement)
  const note = async (words: string) => {
    setProblem(null)
    try {
      await judge('note', { subject: statement, words: [words] })
      setWho('')
      say('Noted. Ctrl Z undoes it.')
    } catch (found) {
      setProblem(found as Problem)
    }
  }
  const name = who.trim()
  return (
    <div className="stack tight">
      <h3>Misread?</h3>
      {own.length === 0 ? null : (
        <ul className="reasons">
          {own.map((one) => (
            <li key={one.judgement}>
              <bdi>{one.words}</bdi>{' '}
              <span className="soft">
                <bdi>{one.author}</bdi>, {day(one.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <button type="button" onClick={() => note('Not a statement.')}>
          Not a statement
        </button>
        <button type="button" className="bare" onClick={() => void undoLast()}>
          Undo
        </button>
      </div>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (name !== '') void note(`Wrong speaker: not ${speaker} but ${name}.`)
        }}
      >
        <label>
          Who speaks
          <input type="text" size={14} value={who} maxLength={200} onChange={(event) => setWho(event.target.value)} />
        </label>
        <button type="submit" disabled={name === ''}>
          Wrong speaker
        </button>
      </form>
      <p className="soft">Kept as a signed note; the ledger itself stays as it was read.</p>
      {problem === null ? null : <Trouble problem={problem} />}
    </div>
  )
}
