import { useState } from 'react'
import { type Part, useAnswer, usePart } from '../api/ask.js'
import type { Audit, Verified } from '../api/types.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { To } from '../parts/to.js'
import { undoLast } from '../parts/undo.js'
import { count, instant } from '../parts/words.js'

/** Pages up to which the check runs by itself. */
const AT_ONCE = 1000

/** The log of judgements, the newest first, and what a check of it finds. */
export default function AuditScreen() {
  const answer = usePart<Audit>('/audit.json?newest=true')
  // Every page is read for it: in a great store only when somebody asks.
  const [isWanted, setAsked] = useState(false)
  const held = useAnswer<{ readonly counts?: { readonly documents: number } }>('/health.json')
  const isAsked = isWanted || (held.data?.counts?.documents ?? AT_ONCE + 1) <= AT_ONCE
  const verified = useAnswer<Verified>(isAsked ? '/verify.json' : null)
  return (
    <>
      <Head title="Audit" twin="/audit">
        {!isAsked ? (
          <p className="row noprint">
            <button type="button" onClick={() => setAsked(true)}>
              Check the whole store
            </button>
            <span className="soft small">
              Every page against its hash, every span against its text, the chain of the log.
            </span>
          </p>
        ) : verified.data === null ? (
          <p className="soft" role="status">
            {verified.problem === null ? 'Checking…' : verified.problem.message}
          </p>
        ) : verified.data.problems.length === 0 ? (
          <p className="soft">
            Checked:{' '}
            {Object.entries(verified.data.checked)
              .map(([what, n]) => `${n.toLocaleString('en-GB')} ${CHECKED[what] ?? what}`)
              .join(', ')}
            . Nothing is wrong.
          </p>
        ) : (
          <div className="problem" role="alert">
            <strong>{count(verified.data.problems.length, 'problem')}</strong>
            <ul>
              {verified.data.problems.slice(0, 20).map((problem) => (
                <li key={problem}>
                  <bdi>{problem}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Head>
      <Answered answer={answer}>
        {(first) =>
          first.found.length === 0 ? (
            <Empty>
              <p>Nobody has judged anything yet.</p>
            </Empty>
          ) : (
            <Log first={first} />
          )
        }
      </Answered>
    </>
  )
}

function Log({ first }: { readonly first: Part<Audit> }) {
  const list = useGrowing(first)
  const entries = list.found.flat()
  return (
    <div className="stack">
      <div className="row noprint">
        <button type="button" onClick={() => void undoLast()}>
          Undo my last judgement
        </button>
      </div>
      <section className="region" aria-label="Log" tabIndex={-1}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col" className="number">
                #
              </th>
              <th scope="col">When (UTC)</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">On</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Reason</th>
              <th scope="col">Hash</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <td className="number">{entry.sequence}</td>
                <td className="nowrap">{instant(entry.at)}</td>
                <td>
                  <bdi>{entry.who}</bdi>
                </td>
                <td>
                  <bdi>{entry.action}</bdi>
                </td>
                <td>
                  <Subject words={entry.subject} />
                </td>
                <td>{ids(entry.before)}</td>
                <td>{ids(entry.after)}</td>
                <td>
                  <bdi>{entry.reason ?? ''}</bdi>
                </td>
                <td>
                  <code title={entry.hash}>{entry.hash.slice(0, 10)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <More list={list} shown={entries.length} noun="entry" nouns="entries" />
    </div>
  )
}

/** What a check counts, in words that cannot be taken for the pages of the story. */
const CHECKED: Readonly<Record<string, string>> = {
  pages: 'blocks of the store’s file',
  audit: 'entries of the log',
}

/** The ids of judgements, the first few. */
function ids(text: string | null) {
  if (text === null) return null
  const list = text.match(/j[0-9a-f]{16}/g) ?? []
  return (
    <code>
      {list
        .slice(0, 2)
        .map((id) => id.slice(0, 8))
        .join(' ')}
      {list.length > 2 ? ` +${list.length - 2}` : ''}
    </code>
  )
}

const Subject = ({ words }: { readonly words: string }) => (
  <>
    {words.split(' ').map((word, i) =>
      /^c[0-9a-f]{16}(-\d+)?$/.test(word) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: words are told apart by their place.
        <To key={i} to={`/claim/${word}`}>
          {word.slice(0, 8)}{' '}
        </To>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: words are told apart by their place.
        <bdi key={i}>{/^s[0-9a-f]{16}/.test(word) ? word.slice(0, 8) : word} </bdi>
      ),
    )}
  </>
)
