import { useEffect, useMemo, useRef, useState } from 'react'
import { reportName } from '../../../src/ask/report-name.js'
import { whenSaid } from '../../../src/ask/when-said.js'
import { count } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Page, Statement } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { StanceWord } from '../parts/badges.js'
import { basisWords } from '../parts/basis-words.js'
import { Head } from '../parts/head.js'
import { holdFocus } from '../parts/hold-focus.js'
import { JudgeStatement } from '../parts/judge-statement.js'
import { ChainSteps, Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { useReaderKeys } from '../parts/use-reader-keys.js'
import { day, languageName } from '../parts/words.js'
import { runsOf } from './reader-marks.js'
import { ReaderReprints } from './reader-reprints.js'
import { ReaderRevisions } from './reader-revisions.js'

/** One page as it was read, with what it says marked. */
export function ReaderScreen({ id }: { readonly id: string }) {
  const answer = useAnswer<Page>(`/document/${encodeURIComponent(id)}.json`, 'page')
  return (
    <Answered answer={answer} lines={14} title="Page">
      {(page) => <Shown page={page} />}
    </Answered>
  )
}

function Shown({ page }: { readonly page: Page }) {
  const view = useViewState()
  const wanted = view.get('statement')
  const chosen = page.statements.find((one) => one.id === wanted) ?? null
  const [near, setNear] = useState<Statement | null>(null)
  // A finger neither hovers nor moves a focus: were the marks drawn anew under it, its tap would end on another one.
  const isTouch = useRef(false)
  const shown = near ?? chosen
  useReaderKeys(shown?.id ?? null)
  const groups = useMemo(() => grouped(page), [page])
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted === null) return
    const mark = text.current?.querySelector<HTMLElement>('mark.on')
    mark?.scrollIntoView({ block: 'center' })
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1')
      mark?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }, [wanted])
  const seen = new Set<string>()
  return (
    <>
      <Head title={page.title ?? page.id.slice(page.id.indexOf(':') + 1)} twin={`/document/${page.id.split(':')[0]}`}>
        <p className="soft">
          <bdi>{page.outlet ?? 'outlet unknown'}</bdi>, {day(page.published)}
          {page.basis.published === null ? null : (
            <span title={page.basis.published.basis}> (by {basisWords(page.basis.published.basis)})</span>
          )}
          ; {page.lang === 'und' ? 'language unknown' : `in ${languageName(page.lang)}`};{' '}
          {count(page.statements.length, 'statement')}
        </p>
      </Head>
      <ReaderRevisions id={page.id} />
      <div className="reader">
        <div className="text" ref={text} dir="auto" lang={page.lang === 'und' ? undefined : page.lang}>
          {groups.map((group) =>
            group.kind === 'boilerplate' ? (
              <details key={group.start}>
                <summary>
                  removed {count(group.words, 'word')} ({group.reasons.join(', ')}): show
                </summary>
                {group.blocks.map((block) => (
                  <p className="pre" key={block.start}>
                    {page.text.slice(block.start, block.end)}
                  </p>
                ))}
              </details>
            ) : (
              group.blocks.map((block) => (
                <p key={block.start} className={block.role === 'headline' ? 'headline pre' : 'pre'}>
                  {runsOf(block.start, block.end, page.statements, shown).map((run) => {
                    const words = page.text.slice(run.start, run.end)
                    if (run.statement === null)
                      return (
                        <span key={run.start} className={run.role ?? undefined}>
                          {words}
                        </span>
                      )
                    const { statement } = run
                    const isFirst = !seen.has(statement.id)
                    seen.add(statement.id)
                    return (
                      <mark key={run.start} className={shown?.id === statement.id ? 'on' : undefined}>
                        <To
                          to={`/document/${page.id.split(':')[0]}`}
                          with={{ statement: statement.id }}
                          replace
                          data-item={isFirst ? true : undefined}
                          tabIndex={isFirst ? undefined : -1}
                          className={run.role === 'source' || run.role === 'cue' ? run.role : undefined}
                          aria-current={chosen?.id === statement.id ? 'true' : undefined}
                          onPointerEnter={(event) => event.pointerType === 'mouse' && setNear(statement)}
                          onPointerLeave={() => setNear(null)}
                          onPointerDown={(event) => {
                            isTouch.current = event.pointerType !== 'mouse'
                          }}
                          onKeyDown={() => {
                            isTouch.current = false
                          }}
                          onFocus={() => {
                            if (!isTouch.current) setNear(statement)
                          }}
                          onBlur={() => setNear(null)}
                        >
                          {words}
                        </To>
                      </mark>
                    )
                  })}
                </p>
              ))
            ),
          )}
        </div>
        <aside aria-label="The statement and the page" tabIndex={-1}>
          {shown === null ? (
            <p className="soft small">
              Point at marked words, tap them, or move to them with <kbd>j</kbd> and <kbd>k</kbd>, to see who says them
              and on whose word. Then <kbd>a</kbd> notes that a statement was read rightly, <kbd>x</kbd> that it is
              none, <kbd>Space</kbd> leaves it, <kbd>Backspace</kbd> undoes. Source and cue of the statement are
              underlined.
            </p>
          ) : (
            <div className="sheet">
              <div className="row between sheettop">
                <a href="#judge">Judge it</a>
                <button
                  type="button"
                  onClick={() => {
                    setNear(null)
                    view.set({ statement: null }, { replace: true })
                    holdFocus(null)
                  }}
                >
                  Close
                </button>
              </div>
              <Card statement={shown} />
            </div>
          )}
          {chosen === null ? null : (
            // Out of sight while another statement is pointed at: what was typed stays.
            <div id="judge" hidden={shown !== chosen}>
              <JudgeStatement key={chosen.id} statement={chosen} claims={page.claims} />
            </div>
          )}
          <About page={page} />
          <ReaderReprints id={page.id} />
        </aside>
      </div>
    </>
  )
}

function Card({ statement }: { readonly statement: Statement }) {
  return (
    <section className="panel stack tight small" aria-label="Statement">
      <div className="row">
        <StanceWord stance={statement.stance} polarity={statement.polarity} />
        <strong>
          <bdi>{reportName(statement.speaker.name, statement.document.outlet)}</bdi>
        </strong>
      </div>
      <ChainSteps statement={statement} />
      <dl className="facts">
        <dt>Said</dt>
        <dd>
          <Days {...whenSaid(statement)} />
        </dd>
        <dt>Certainty as worded</dt>
        <dd>
          {statement.certainty}
          {statement.hedges.length > 0 ? (
            <>
              : <Printed>{statement.hedges.join(', ')}</Printed>
            </>
          ) : null}
        </dd>
        <dt>Words</dt>
        <dd>{statement.quote}</dd>
        <dt>Found by</dt>
        <dd>
          {statement.makers.join(', ')}, score {statement.score.toFixed(2)}
        </dd>
        {statement.figures.length === 0 ? null : (
          <>
            <dt>Figures</dt>
            <dd>
              <Printed>{statement.figures.map((one) => one.surface).join(', ')}</Printed>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function About({ page }: { readonly page: Page }) {
  return (
    <section className="stack tight small" aria-label="Page">
      <dl className="facts">
        <dt>Address</dt>
        <dd>{page.url === null ? 'unknown' : <code>{page.url}</code>}</dd>
        {page.basis.outlet === null ? null : (
          <>
            <dt>Outlet from</dt>
            <dd title={page.basis.outlet.basis}>{basisWords(page.basis.outlet.basis)}</dd>
          </>
        )}
        {page.basis.author === null ? null : (
          <>
            <dt>Author</dt>
            <dd>
              <bdi>{page.basis.author.value}</bdi>
            </dd>
          </>
        )}
        {page.credits.length === 0 ? null : (
          <>
            <dt>Credits</dt>
            <dd>
              <bdi>{page.credits.map((one) => one.name).join(', ')}</bdi>
            </dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd>
          <code>{page.snapshot}</code>
        </dd>
      </dl>
      {page.diagnostics.length === 0 ? null : (
        <details>
          <summary>{count(page.diagnostics.length, 'note')} on this page</summary>
          <ul>
            {page.diagnostics.map((one) => (
              <li key={one.code + one.message}>
                <bdi>{one.message}</bdi> <span className="soft">{one.code}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type Block = Page['blocks'][number]
interface Group {
  readonly kind: string
  readonly start: number
  readonly blocks: readonly Block[]
  readonly words: number
  readonly reasons: readonly string[]
}

/** Runs of blocks that were kept, and runs that were set aside. A page without blocks is one kept run. */
function grouped(page: Page): readonly Group[] {
  const blocks: readonly Block[] =
    page.blocks.length > 0
      ? page.blocks
      : [{ start: 0, end: page.text.length, kind: 'main', role: 'paragraph', reason: '' }]
  const groups: { kind: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (page.text.slice(block.start, block.end).trim() === '') continue
    const last = groups.at(-1)
    if (last !== undefined && last.kind === block.kind) last.blocks.push(block)
    else groups.push({ kind: block.kind, blocks: [block] })
  }
  return groups.map(({ kind, blocks: list }) => ({
    kind,
    start: list[0]?.start ?? 0,
    blocks: list,
    words: list.reduce((sum, { start, end }) => sum + (page.text.slice(start, end).match(/\S+/g)?.length ?? 0), 0),
    reasons: [...new Set(list.map(({ reason }) => reason))].slice(0, 4),
  }))
}
