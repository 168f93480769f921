import { useState } from 'react'
import { count } from '../../../src/text/count.js'
import { type Part, useAnswer, usePart } from '../api/ask.js'
import type { Audit, Verified } from '../api/types.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { undoLast } from '../parts/undo.js'
import { clip, instant } from '../parts/words.js'

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
              .map(([what, n]) => count(n, ...(CHECKED[what] ?? ([what, what] as const))))
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
      <Table label="Log" columns={COLUMNS} rows={entries} keyOf={({ sequence }) => sequence} />
      <More list={list} shown={entries.length} noun="entry" nouns="entries" />
    </div>
  )
}

/** What a check counts, in words that cannot be taken for the pages of the story. */
const CHECKED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  pages: ['block of the store’s file', 'blocks of the store’s file'],
  audit: ['entry of the log', 'entries of the log'],
  snapshots: ['snapshot', 'snapshots'],
  documents: ['document', 'documents'],
  statements: ['statement', 'statements'],
}

/** What an entry is about, in its own words; each opens. */
function Subject({ entry: { on, subject } }: { readonly entry: Audit[number] }) {
  if (on.length === 0) return <bdi>{clip(subject, 60)}</bdi>
  return (
    <ul title={clip(subject, 200)}>
      {on.map(({ kind, id, text }) => (
        <li key={id}>
          {kind === 'claim' ? (
            <To to={`/claim/${id}`}>
              <bdi>{clip(text, 90)}</bdi>
            </To>
          ) : kind === 'actor' ? (
            <To to={`/actor/${id}`}>
              <bdi>{text}</bdi>
            </To>
          ) : kind === 'outlet' ? (
            <To to="/documents" with={{ outlet: text }}>
              <bdi>{text}</bdi>
            </To>
          ) : (
            <bdi>{clip(text, 90)}</bdi>
          )}
        </li>
      ))}
    </ul>
  )
}

const COLUMNS: readonly Column<Audit[number]>[] = [
  { head: '#', isNumber: true, cell: ({ sequence }) => sequence },
  { head: 'When (UTC)', label: 'when', className: 'nowrap', cell: ({ at }) => instant(at) },
  { head: 'Who', cell: ({ who }) => <bdi>{who}</bdi> },
  { head: 'What', cell: ({ action }) => <bdi>{action}</bdi> },
  { head: 'On', cell: (entry) => <Subject entry={entry} /> },
  { head: 'Before', cell: ({ was }) => (was === null ? null : <bdi>{was}</bdi>) },
  { head: 'After', cell: ({ became }) => (became === null ? null : <bdi>{became}</bdi>) },
  { head: 'Reason', cell: ({ reason }) => (reason === null ? null : <bdi>{reason}</bdi>) },
  { head: 'Hash', cell: ({ hash }) => <code title={hash}>{hash.slice(0, 10)}</code> },
]
