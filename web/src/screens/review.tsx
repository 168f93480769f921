import { type ReactNode, useEffect, useRef, useState } from 'react'
import { whenSaid } from '../../../src/ask/when-said.js'
import { count } from '../../../src/text/count.js'
import { askAgain, judge, type Problem, usePart } from '../api/ask.js'
import type { PairJudged, Review } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { StanceWord } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { singleKeysOn } from '../parts/keys.js'
import { Moves } from '../parts/moves.js'
import { say } from '../parts/notice.js'
import { Printed, Sentence } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { undoLast } from '../parts/undo.js'
import { shortDocument } from '../parts/words.js'

type Item = Review[number]
type Verdict = 'same' | 'different' | 'unsure'
const KEYS: Readonly<Record<string, Verdict>> = { a: 'same', x: 'different', ' ': 'unsure' }
const DONE: Readonly<Record<Verdict, string>> = { same: 'The same', different: 'Not the same', unsure: 'Left open' }

/** Pairs that wait for a person, one at a time, a key each. */
export default function ReviewScreen() {
  const view = useViewState()
  const on = view.get('on')
  const path = `/review.json?limit=200${on === null ? '' : `&on=${on}`}`
  // Each filter has a list of its own: that of another is not shown in its place.
  const answer = usePart<Review>(path, `review ${on ?? 'all'}`)
  return (
    <>
      <Head title="Review" twin="/review" parameters={{ on }}>
        <fieldset className="chips noprint" aria-label="What">
          {(
            [
              [null, 'all'],
              ['claim', 'statements'],
              ['actor', 'names'],
            ] as const
          ).map(([value, words]) => (
            <button type="button" key={words} aria-pressed={on === value} onClick={() => view.set({ on: value })}>
              {words}
            </button>
          ))}
        </fieldset>
      </Head>
      <Answered answer={answer} lines={8}>
        {({ found, total }) => <Queue key={on} items={found} total={total ?? found.length} />}
      </Answered>
    </>
  )
}

function Queue({ items, total }: { readonly items: Review; readonly total: number }) {
  const [decided, setDecided] = useState<readonly string[]>([])
  // What the last decision changed: under the buttons, where it covers nothing that is pressed next.
  const [told, setTold] = useState<ReactNode>(null)
  // Decisions go out one after another; the next pair is shown without waiting for them.
  const line = useRef<Promise<unknown>>(Promise.resolve())
  // The list stays as it was found: what is found anew goes to its end, so that the count never jumps.
  const [queue, setQueue] = useState(items)
  useEffect(
    () =>
      setQueue((held) => {
        const more = items.filter(({ id }) => !held.some((one) => one.id === id))
        return more.length === 0 ? held : [...held, ...more]
      }),
    [items],
  )
  // How many wait in all: as the answer says, less what was decided since it came.
  const [waited, setWaited] = useState({ items, total, decided: 0 })
  if (waited.items !== items) setWaited({ items, total, decided: decided.length })
  const waiting = Math.max(0, waited.total - (decided.length - waited.decided))
  const open = queue.filter(({ id }) => !decided.includes(id))
  const item = open[0]
  const decide = (verdict: Verdict) => {
    if (item === undefined) return
    setDecided((held) => [...held, item.id])
    setTold(null)
    const body = { on: item.on, a: item.a.id, b: item.b.id, verdict }
    line.current = line.current
      .then(() => judge<PairJudged>('judge', body, { isQuiet: true }))
      .then((judged) =>
        setTold(
          <>
            {DONE[verdict]}. <Moves judged={judged} /> Backspace undoes it.
          </>,
        ),
      )
      .catch((problem: Problem) => {
        setDecided((held) => held.filter((id) => id !== item.id))
        say(problem.message)
      })
  }
  const undo = () => {
    line.current = line.current.then(async () => {
      setTold(null)
      if ((await undoLast({ isQuiet: true })) !== null) setDecided((held) => held.slice(0, -1))
    })
  }
  // The other screens learn of the decisions when this one is left.
  useEffect(() => () => void line.current.then(askAgain), [])
  const held = useRef({ decide, undo })
  held.current = { decide, undo }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (isUndo && (event.target as HTMLElement).closest('input, textarea') === null) {
        event.preventDefault()
        held.current.undo()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeysOn()) return
      if (document.querySelector('dialog[open]') !== null) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, summary') !== null) return
      // Space on a button or a link is that button's own.
      if (event.key === ' ' && target.closest('button, a') !== null) return
      const verdict = KEYS[event.key]
      if (verdict === undefined && event.key !== 'Backspace') return
      event.preventDefault()
      if (verdict === undefined) held.current.undo()
      else held.current.decide(verdict)
    }
    // Before the frame's own keys: taking a decision back here keeps the list as it is.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return (
    <div className="stack">
      <p role="status" className="soft">
        {decided.length > 0 ? `${decided.length} decided, ` : ''}
        {count(Math.max(waiting, open.length), 'pair')} to go
        {waiting > open.length ? ', those first whose decision would change most' : ''}
      </p>
      {item === undefined ? (
        <Empty>
          {waiting > 0 ? (
            <button type="button" onClick={() => askAgain()}>
              Show the next pairs
            </button>
          ) : (
            <p>Nothing waits for a person.</p>
          )}
        </Empty>
      ) : (
        <Pair key={item.id} item={item} />
      )}
      <div className="row decide noprint">
        <button type="button" className="main" disabled={item === undefined} onClick={() => decide('same')}>
          The same <kbd aria-hidden="true">a</kbd>
        </button>
        <button type="button" disabled={item === undefined} onClick={() => decide('different')}>
          Not the same <kbd aria-hidden="true">x</kbd>
        </button>
        <button type="button" disabled={item === undefined} onClick={() => decide('unsure')}>
          Leave open <kbd aria-hidden="true">space</kbd>
        </button>
        <button type="button" className="bare" onClick={undo}>
          Undo <kbd aria-hidden="true">⌫</kbd>
        </button>
      </div>
      <p role="status" className="small measure" data-told>
        {told}
      </p>
    </div>
  )
}

function Pair({ item }: { readonly item: Item }) {
  return (
    <section className="stack" aria-label="The pair">
      <h2>
        {item.on === 'actor' ? 'Are these one and the same?' : 'Do these speak to the same claim?'}{' '}
        <span className="soft small">
          {item.guess === 'same' ? 'They are joined now, on little.' : 'They stand apart now.'}
        </span>
      </h2>
      <div className="pair">
        <Side side={item.a} />
        <Side side={item.b} />
      </div>
      <div>
        <h3>What weighs</h3>
        <ul className="reasons small measure">
          {item.reasons.slice(0, 6).map((reason) => (
            <li key={reason.feature + reason.words}>
              {weighs(reason)}
              <bdi>{reason.words}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** Which way a reason weighs. Words that one name has more than the other are no reason for either. */
const weighs = ({ feature, weight }: Item['reasons'][number]): string =>
  feature === 'more-words' ? 'only in one: ' : weight < 0 ? 'against: ' : 'for: '

function Side({ side }: { readonly side: Item['a'] }) {
  const { statement } = side
  return (
    <div className="side-of">
      <p className="words" dir="auto">
        {statement === null ? side.words : <Sentence statement={statement} />}
      </p>
      {statement === null ? (
        <>
          {side.sentence === null ? null : <Printed as="blockquote">{side.sentence}</Printed>}
          <p className="small soft">
            <bdi>{side.roles.join('; ')}</bdi>
          </p>
          <ul className="small">
            {side.documents.slice(0, 4).map((id) => (
              <li key={id}>
                <To to={`/document/${shortDocument(id)}`}>A page that uses it</To>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="row small soft">
          <StanceWord stance={statement.stance} />
          <bdi>{statement.speaker.name}</bdi>
          <bdi>{statement.document.outlet ?? 'outlet unknown'}</bdi>
          <span>
            <Days {...whenSaid(statement)} />
          </span>
          <To to={`/document/${shortDocument(statement.document.id)}`} with={{ statement: statement.id }}>
            In the page
          </To>
        </p>
      )}
    </div>
  )
}
