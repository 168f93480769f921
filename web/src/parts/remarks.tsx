import { useState } from 'react'
import { judge, type Problem, useAnswer } from '../api/ask.js'
import type { Claim, Ratings } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Trouble } from './answered.js'
import { say } from './notice.js'
import { Preview } from './preview.js'
import { numbersOf } from './sentence-numbers.js'
import { clip, day } from './words.js'

const GRADES = [
  ['1', 'confirmed by other sources'],
  ['2', 'probably true'],
  ['3', 'possibly true'],
  ['4', 'doubtful'],
  ['5', 'improbable'],
  ['6', 'cannot be judged'],
] as const

const NONE = 'Nobody has graded this claim or noted anything.'

/** Grades and notes of people about a claim and those who speak to it; a grade never enters a count. */
export function Remarks({ claim }: { readonly claim: Claim }) {
  const view = useViewState()
  const answer = useAnswer<Ratings>(view.ask('/ratings.json', { claim: claim.id }), `ratings ${claim.id}`)
  return (
    <section id="remarks" className="stack tight">
      <h2>Grades and notes</h2>
      <Answered answer={answer} like={NONE}>
        {(found) =>
          found.length === 0 ? (
            <p className="soft small">{NONE}</p>
          ) : (
            <ul className="reasons small">
              {found.map((one) => (
                <li key={one.judgement}>
                  {one.grade === null ? (
                    <bdi>{one.words}</bdi>
                  ) : (
                    <>
                      {one.on === 'credibility' ? 'Credibility' : <bdi>{`Reliability of ${one.name}:`}</bdi>}{' '}
                      <strong>{one.grade}</strong>, {one.meaning}
                      {one.words === '' ? null : (
                        <>
                          : <bdi>{one.words}</bdi>
                        </>
                      )}
                      {one.borneOut ? null : <strong> No longer borne out: fewer than two independent origins.</strong>}
                    </>
                  )}{' '}
                  <span className="soft">
                    <bdi>{one.author}</bdi>, {day(one.at)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <Grade claim={claim.id} />
    </section>
  )
}

function Grade({ claim }: { readonly claim: string }) {
  const [grade, setGrade] = useState('')
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (name: string, body: Readonly<Record<string, unknown>>, done: string) => {
    setProblem(null)
    try {
      await judge(name, body)
      setWords('')
      say(`${done} Ctrl Z undoes it.`)
    } catch (found) {
      setProblem(found as Problem)
    }
  }
  const reason = words.trim()
  return (
    <section className="panel stack tight noprint" aria-label="Grade or note">
      <label className="small">
        Credibility
        <select value={grade} onChange={(event) => setGrade(event.target.value)}>
          <option value="">choose</option>
          {GRADES.map(([value, meaning]) => (
            <option key={value} value={value}>{`${value}: ${meaning}`}</option>
          ))}
        </select>
      </label>
      <label className="small">
        Reason or note
        <input type="text" value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      </label>
      <div className="row">
        <button
          type="button"
          disabled={grade === ''}
          onClick={() => send('rate', { subject: claim, grade, ...(reason === '' ? {} : { reason }) }, 'Graded.')}
        >
          Grade
        </button>
        <button
          type="button"
          disabled={reason === ''}
          onClick={() => send('note', { subject: claim, words: [reason] }, 'Noted.')}
        >
          Note
        </button>
      </div>
      {problem === null ? null : <Trouble problem={problem} />}
    </section>
  )
}

/** Characters of a sentence that tell it from the others. */
const FIRST_WORDS = 48

/** Overrules the count: two origins are one, or what was joined is two. */
export function Overrule({ claim }: { readonly claim: Claim }) {
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const numbers = numbersOf(claim)
  const places = claim.voices
    .flatMap((voice) => voice.statements.map((id) => ({ id, voice: voice.name, number: numbers.get(id) ?? 0 })))
    .sort((x, y) => x.number - y.number)
    .map(({ id, voice, number }) => {
      const sentence = claim.statements.find((one) => one.id === id)?.sentence ?? ''
      return { id, words: `${number}: ${voice}, “${clip(sentence, FIRST_WORDS)}”` }
    })
  if (places.length < 2) return null
  const isOne = claim.voices.some(({ statements }) => statements.includes(a) && statements.includes(b))
  const choose = (label: string, value: string, set: (id: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">choose</option>
        {places.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <details className="small noprint">
      <summary>Overrule this count</summary>
      <div className="stack tight">
        {choose('One origin', a, setA)}
        {choose('Another', b, setB)}
        <Preview
          label={isOne ? 'Show them as two origins' : 'Show them as one origin'}
          disabled={a === '' || b === '' || a === b}
          change={{ name: 'overrule', body: { claim: claim.id, verdict: isOne ? 'apart' : 'one', a, b } }}
          done={() => {
            setA('')
            setB('')
          }}
        />
      </div>
    </details>
  )
}
