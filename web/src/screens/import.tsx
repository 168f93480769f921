import { useEffect, useMemo, useRef, useState } from 'react'
import { count } from '../../../src/text/count.js'
import { askAgain, fetchJson, type Part, type Problem, useAnswer, usePart } from '../api/ask.js'
import type { Documents, Imports } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty, Trouble } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'

interface Progress {
  readonly item: string
  readonly stage: string
  readonly outcome: string | null
  readonly code: string | null
  readonly message: string | null
  readonly document: string | null
  readonly statements: number | null
}

/** Import: choose files or paste a page; a row for each item says how far it is. */
export default function ImportScreen() {
  const view = useViewState()
  const run = view.get('run')
  const report = usePart<Imports>('/imports.json?pagesize=200', 'imports')
  const pages = useAnswer<Documents>('/documents.json?pagesize=1000')
  const [problem, setProblem] = useState<Problem | null>(null)
  // What was chosen last, so that what failed can be sent again.
  const [chosen, setChosen] = useState<readonly File[]>([])
  const upload = (files: readonly File[]) => {
    const form = new FormData()
    for (const file of files) form.append('page', file, file.webkitRelativePath || file.name)
    if (!form.has('page')) return
    setChosen(files)
    void send({ body: form })
  }
  const send = async (init: RequestInit) => {
    setProblem(null)
    try {
      const { run: name } = await fetchJson<{ run: string }>('/import.json', { method: 'POST', ...init })
      view.set({ run: name, again: String(Date.now() % 1e6) })
    } catch (found) {
      setProblem(found as Problem)
    }
  }
  return (
    <>
      <Head title="Import" twin="/imports" />
      <div className="stack loose">
        <div className="columns noprint">
          <Files upload={upload} />
          <Paste send={send} />
        </div>
        {problem === null ? null : <Trouble problem={problem} />}
        {run === null ? null : <Running key={`${run}${view.get('again')}`} run={run} chosen={chosen} upload={upload} />}
        <section className="stack tight">
          <h2>Every import</h2>
          <Answered answer={report}>
            {(first) =>
              first.found.length === 0 ? (
                <Empty>
                  <p>Nothing was imported yet.</p>
                </Empty>
              ) : (
                <Every first={first} pages={pages.data ?? []} />
              )
            }
          </Answered>
        </section>
      </div>
    </>
  )
}

/** The rows with how many statements were found in the page of each. */
function withStatements(rows: Imports, pages: Documents): readonly Line[] {
  const found = new Map(pages.map(({ id, statements }) => [id.split(':')[0], statements]))
  return rows.map((row) => ({ ...row, statements: found.get(row.document?.split(':')[0] ?? '') ?? null }))
}

/** The imports, the latest first. */
function Every({ first, pages }: { readonly first: Part<Imports>; readonly pages: Documents }) {
  const list = useGrowing(first)
  const rows = list.found.flat()
  return (
    <>
      <Rows label="Every import" rows={withStatements(rows, pages)} />
      <More list={list} shown={rows.length} noun="input" />
    </>
  )
}

function Files({ upload }: { upload(files: readonly File[]): void }) {
  const [isOver, setOver] = useState(false)
  return (
    <section
      aria-label="Files"
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        upload([...event.dataTransfer.files])
      }}
    >
      <p>
        <label htmlFor="files">Choose pages</label>, or drop them here
      </p>
      <input
        id="files"
        type="file"
        multiple
        accept=".html,.htm,.xhtml,.txt,.md,text/html,text/plain"
        onChange={(event) => {
          upload([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p className="soft small">HTML or text. A page that is here already stays as it is.</p>
    </section>
  )
}

function Paste({ send }: { send(init: RequestInit): Promise<void> }) {
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const data = new FormData(form)
        const text = String(data.get('text') ?? '')
        if (text.trim() === '') return
        const name = String(data.get('name') ?? '').trim() || `${text.trim().split('\n')[0].slice(0, 60)}`
        void send({
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ pages: [{ name, text }] }),
        }).then(() => form.reset())
      }}
    >
      <label>
        Name <input type="text" name="name" placeholder="such as a file name" />
      </label>
      <textarea name="text" aria-label="Text or HTML of a page" placeholder="Paste the text or the HTML of a page" />
      <div>
        <button type="submit">Add the pasted page</button>
      </div>
    </form>
  )
}

/** One import as it goes on, told by the server. */
function Running({
  run,
  chosen,
  upload,
}: {
  readonly run: string
  readonly chosen: readonly File[]
  upload(files: readonly File[]): void
}) {
  const [rows, setRows] = useState<ReadonlyMap<string, Progress>>(new Map())
  const [end, setEnd] = useState<'going' | 'done' | 'gone'>('going')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'nearest' })
    const source = new EventSource(`/import/${run}/events`)
    source.addEventListener('row', (event) => {
      const row = JSON.parse(event.data) as Progress
      setRows((held) => new Map(held).set(row.item, row))
    })
    const stop = (how: 'done' | 'gone') => () => {
      source.close()
      setEnd(how)
      askAgain()
    }
    source.addEventListener('end', stop('done'))
    source.addEventListener('gone', stop('gone'))
    return () => source.close()
  }, [run])
  const list = [...rows.values()]
  const done = list.filter(({ stage }) => stage === 'done').length
  const failed = list.filter(({ stage }) => stage === 'failed').length
  const again = useMemo(() => {
    const names = new Set([...rows.values()].flatMap(({ stage, item }) => (stage === 'failed' ? [item] : [])))
    return chosen.filter((file) => names.has(file.webkitRelativePath || file.name))
  }, [rows, chosen])
  if (end === 'gone') return null
  return (
    <section className="stack tight" aria-label="This import">
      <h2 ref={title}>This import</h2>
      <progress max={Math.max(1, list.length)} value={done + failed} aria-label="Progress" />
      <p role="status">
        {done} of {count(list.length, 'item')} done{failed > 0 ? `, ${failed} failed` : ''}
        {end === 'done' ? '. Finished.' : ''} {end === 'done' ? <To to="/">See the story</To> : null}
      </p>
      {end !== 'done' || again.length === 0 ? null : (
        <p>
          <button type="button" onClick={() => upload(again)}>
            Retry {count(again.length, 'file')} that failed
          </button>
        </p>
      )}
      <Rows label="This import" rows={list.map((row) => ({ ...row, run, outcome: row.outcome ?? '' }))} />
    </section>
  )
}

interface Line {
  readonly run: string
  readonly item: string
  readonly stage: string
  readonly outcome: string
  readonly code: string | null
  readonly message: string | null
  readonly document: string | null
  readonly statements?: number | null
}

const TONES: Readonly<Record<string, string>> = { failed: 'bad', added: 'good', revised: 'odd', skipped: 'warn' }

/** A path of somebody's machine tells a reader its last part; the whole of it shows on demand. */
const nameOf = (item: string): string =>
  /^(?:\/|[A-Za-z]:[\\/])/.test(item) ? (item.split(/[\\/]/).findLast((part) => part !== '') ?? item) : item

/** Where an item failed, which its reason begins with: "At read: no text". */
function whereFailed({ stage, message }: Line): { readonly stage: string; readonly message: string } {
  const found = stage === 'failed' ? /^At (\w+): /.exec(message ?? '') : null
  return found === null
    ? { stage: stage === 'failed' ? '' : stage, message: message ?? '' }
    : { stage: `at ${found[1]}`, message: (message ?? '').slice(found[0].length) }
}

const Rows = ({ label, rows }: { readonly label: string; readonly rows: readonly Line[] }) => (
  <Table label={`${label}, a row an item`} columns={COLUMNS} rows={rows} keyOf={({ run, item }) => run + item} />
)

const COLUMNS: readonly Column<Line>[] = [
  {
    head: 'Item',
    label: null,
    isWide: true,
    cell: (row) =>
      row.document === null ? (
        <bdi title={row.item}>{nameOf(row.item)}</bdi>
      ) : (
        <To data-item to={`/document/${row.document}`} title={row.item}>
          <bdi>{nameOf(row.item)}</bdi>
        </To>
      ),
  },
  { head: 'Stage', cell: (row) => whereFailed(row).stage },
  {
    head: 'Outcome',
    cell: (row) =>
      row.outcome === '' ? null : <span className={`badge ${TONES[row.outcome] ?? ''}`}>{row.outcome}</span>,
  },
  { head: 'Statements', isNumber: true, cell: (row) => row.statements ?? null },
  {
    head: 'Reason',
    cell: (row) => {
      const { message } = whereFailed(row)
      return (
        <>
          {message === '' ? null : <bdi>{message}</bdi>}
          {row.code === null ? null : <span className="soft"> {row.code}</span>}
          {row.outcome === 'failed' ? <span> Mend the file and choose it again.</span> : null}
        </>
      )
    },
  },
]
