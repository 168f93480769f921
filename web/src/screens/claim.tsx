import { useState } from 'react'
import { useLocation } from 'wouter'
import { isAssumed } from '../../../src/ask/assumed.js'
import { reportName } from '../../../src/ask/report-name.js'
import { whenSaid } from '../../../src/ask/when-said.js'
import { deniedBefore } from '../../../src/fold/denied-before.js'
import { count, nounOf } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Claim, Statement } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { useAnchor } from '../parts/anchor.js'
import { Answered } from '../parts/answered.js'
import { Assumed, Day, Days } from '../parts/assumed.js'
import { DeniedBefore, StanceWord, StatusBadge } from '../parts/badges.js'
import { DriftSection } from '../parts/drift.js'
import { Fold } from '../parts/fold.js'
import { Head } from '../parts/head.js'
import { Join } from '../parts/join.js'
import { Preview } from '../parts/preview.js'
import { ChainSteps, Printed, Sentence } from '../parts/printed.js'
import { joinedReasons, strongest } from '../parts/reasons.js'
import { Overrule, Remarks } from '../parts/remarks.js'
import { numbersOf, sidesOf } from '../parts/sentence-numbers.js'
import { To } from '../parts/to.js'
import { capital, clip, day, days, originSentence, shortDocument } from '../parts/words.js'

/** One claim with everything behind it. */
export function ClaimScreen({ id }: { readonly id: string }) {
  const view = useViewState()
  const answer = useAnswer<Claim>(view.ask(`/claim/${id}.json`), 'claim')
  return (
    <Answered answer={answer} lines={12} title="Claim">
      {(claim) => <Shown claim={claim} />}
    </Answered>
  )
}

function Shown({ claim }: { readonly claim: Claim }) {
  const view = useViewState()
  const [, navigate] = useLocation()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  useAnchor(claim.id)
  const sides = sidesOf(claim)
  const numbers = numbersOf(claim)
  const nameOf = new Map(claim.names.map(({ printed, shown }) => [printed, shown]))
  const ticked = claim.statements.filter((one) => picked.has(one.id)).map((one) => one.id)
  const list = (statements: readonly Statement[]) => (
    <ol>
      {statements.map((one) => (
        <Evidence
          key={one.id}
          statement={one}
          shown={nameOf.get(one.speaker.name)}
          number={numbers.get(one.id) ?? 0}
          isPicked={picked.has(one.id)}
          pick={
            claim.statements.length < 2
              ? null
              : (isPicked) =>
                  setPicked((held) => new Set(isPicked ? [...held, one.id] : [...held].filter((id) => id !== one.id)))
          }
        />
      ))}
    </ol>
  )
  return (
    <>
      <Head title={claim.text} twin={`/claim/${claim.id}`} exporting={{ claim: claim.id }}>
        {claim.followed === null ? null : (
          <p role="status">
            The claim <code>{claim.followed}</code> is now part of this one.{' '}
            <To to={`/claim/${claim.id}`}>Its own address</To>
          </p>
        )}
        <div className="row">
          <StatusBadge status={claim.status} by={claim.statusBy} origins={claim.origins} />
          <DeniedBefore claim={null} by={deniedBefore(claim).map(({ by }) => by)} />
          <a href="#origins">{originSentence(claim.origins)}</a>
          <a href="#evidence">
            {count(claim.statements.length, 'statement')} in {count(claim.documents, 'page')}
          </a>
          <span className="soft">
            first said <Days from={claim.firstSaid} to={claim.firstTo} stated={claim.firstStated} />
            {claim.lastSaid === claim.firstSaid ? null : (
              <>
                , last <Days from={claim.lastSaid} to={claim.lastTo} stated={claim.lastStated} />
              </>
            )}
          </span>
        </div>
      </Head>
      <div className="claimgrid counted">
        {/* Before the evidence, so that a narrow screen has the status and the count on top. */}
        <aside aria-label="How it is counted" tabIndex={-1}>
          <History claim={claim} />
          <OriginCount claim={claim} />
        </aside>
        <div className="stack loose">
          <div id="evidence" className="stack loose">
            {sides.map(([side, words, statements]) => (
              <section key={side} id={side === 'against' ? side : undefined}>
                <h2>
                  {sides.length === 1 && side === 'for' ? 'Evidence' : words}: {count(statements.length, 'statement')}
                </h2>
                {list(statements)}
              </section>
            ))}
          </div>
          {claim.statements.length > 1 ? (
            <section className={`panel stack tight noprint${ticked.length === 0 ? '' : ' afoot'}`} aria-label="Split">
              <h3>Not the same claim</h3>
              <p className="soft small">
                {ticked.length === 0
                  ? 'Tick the statements above that speak to something else.'
                  : `${count(ticked.length, 'statement')} ticked.`}
              </p>
              <Preview
                label="Show the split"
                disabled={ticked.length === 0 || ticked.length === claim.statements.length}
                change={{ name: 'split', body: { claim: claim.id, statements: ticked } }}
                done={(judged) => {
                  setPicked(new Set())
                  // What was not ticked is the claim that goes on, even where its id went with what was.
                  const rest = claim.statements.length - ticked.length
                  const kept =
                    judged.after.find((one) => one.statements === rest) ??
                    judged.after.find((one) => one.id === claim.id) ??
                    [...judged.after].sort((a, b) => b.statements - a.statements)[0]
                  if (kept !== undefined && kept.id !== claim.id) navigate(view.to(`/claim/${kept.id}`))
                }}
              />
            </section>
          ) : null}
          <Join
            claim={claim.id}
            done={(kept) => {
              if (kept !== claim.id) navigate(view.to(`/claim/${kept}`))
            }}
          />
          {/* Last, since it is asked apart and may grow: nothing of this column stands below it. */}
          <DriftSection claim={claim.id} />
        </div>
        <aside aria-label="Figures, grades and grouping" tabIndex={-1}>
          {claim.figures.length === 0 ? null : <FigureLines claim={claim} />}
          <Remarks claim={claim} />
          <Grouped claim={claim} />
        </aside>
      </div>
    </>
  )
}

function Evidence({
  statement,
  shown,
  number,
  isPicked,
  pick,
}: {
  readonly statement: Statement
  /** The one name of the speaker, where the page spells another. */
  readonly shown: string | undefined
  readonly number: number
  readonly isPicked: boolean
  readonly pick: ((isPicked: boolean) => void) | null
}) {
  const { document } = statement
  const printed = statement.speaker.name
  const report = reportName(printed, document.outlet)
  const name = shown ?? report
  const said = whenSaid(statement)
  return (
    <li className="evidence" id={statement.id}>
      <div className="row">
        <span className="ordinal" title={`Sentence ${number}`}>
          <span className="hidden">Sentence </span>
          {number}
        </span>
        <StanceWord stance={statement.stance} polarity={statement.polarity} />
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {name === report ? null : (
          <span className="soft">
            (here <bdi>{printed}</bdi>)
          </span>
        )}
        {statement.party === null || statement.party === statement.speaker.name ? null : (
          <span className="soft">
            for <bdi>{statement.party}</bdi>
          </span>
        )}
        <span className="soft">
          {said.from === null ? (
            'said: unknown'
          ) : (
            <>
              said <Days {...said} />
            </>
          )}
        </span>
        {statement.hedges.length > 0 ? (
          <span className="soft">
            hedged: <Printed>{statement.hedges.join(', ')}</Printed>
          </span>
        ) : null}
      </div>
      <blockquote dir="auto">
        <Sentence statement={statement} />
      </blockquote>
      <div className="row small">
        <To data-item to={`/document/${shortDocument(document.id)}`} with={{ statement: statement.id }}>
          Open in the page
        </To>
        <span>
          <bdi>{document.outlet ?? 'outlet unknown'}</bdi>, {day(document.published)}
        </span>
        {pick === null ? null : (
          <label className="noprint">
            <input type="checkbox" checked={isPicked} onChange={(event) => pick(event.target.checked)} />
            Not the same claim
          </label>
        )}
      </div>
      <details className="small">
        <summary>Chain, certainty, maker, hash</summary>
        <div className="stack tight">
          <ChainSteps statement={statement} />
          <dl className="facts">
            <dt>Words</dt>
            <dd>
              {statement.quote === 'direct'
                ? 'a direct quotation'
                : statement.quote === 'mixed'
                  ? 'quoted in part'
                  : 'reported, not quoted'}
            </dd>
            <dt>Certainty as worded</dt>
            <dd>{statement.certainty}</dd>
            <dt>Found by</dt>
            <dd>{statement.makers.join(', ')}</dd>
            <dt>Page’s SHA-256</dt>
            <dd>
              <code>{document.snapshot}</code>
            </dd>
            <dt>Statement</dt>
            <dd>
              <code>{statement.id}</code>
            </dd>
          </dl>
        </div>
      </details>
      <p className="printonly small">
        {document.snapshot} {document.url ?? ''}
      </p>
    </li>
  )
}

function OriginCount({ claim }: { readonly claim: Claim }) {
  const { origins, voices } = claim
  const because = joinedReasons(origins.because)
  return (
    <section id="origins" className="stack tight">
      <h2>{capital(originSentence(origins))}</h2>
      <ul className="reasons small">
        {voices.map((voice) => (
          <li key={voice.name + voice.statements.join()}>
            <strong>
              <bdi>{voice.name}</bdi>
            </strong>
            <span className="soft">
              {voice.party !== null && voice.party !== voice.name ? (
                <>
                  {' '}
                  for <bdi>{voice.party}</bdi>
                </>
              ) : null}
              {voice.known ? '' : ', not known who'}, {count(voice.documents.length, 'page')}:
            </span>{' '}
            <Refs claim={claim} ids={voice.statements} />
          </li>
        ))}
      </ul>
      {origins.because.length === 0 ? null : (
        <>
          <h3>Because</h3>
          <Fold wide summary={count(because.length, 'reason')}>
            <ul className="reasons">
              {because.map((reason) => (
                <li key={reason.kind + reason.words}>
                  <bdi>{reason.words}</bdi>: <Refs claim={claim} ids={reason.statements} />
                </li>
              ))}
            </ul>
          </Fold>
        </>
      )}
      <Overrule claim={claim} />
      <p className="small">
        <To to="/origins" with={{ claim: claim.id }}>
          Draw the origins
        </To>
      </p>
    </section>
  )
}

/** Small links from a reason to the sentences it is about, by the numbers under which they are shown. */
function Refs({ claim, ids }: { readonly claim: Claim; readonly ids: readonly string[] }) {
  const numbers = numbersOf(claim)
  const found = claim.statements
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  if (found.length === 0) return null
  return (
    <span className="refs">
      {nounOf(found.length, 'sentence')}{' '}
      {found.map((one, i) => (
        <span key={one.id}>
          {i > 0 ? ', ' : ''}
          <a
            href={`#${one.id}`}
            title={clip(`${one.document.outlet ?? one.document.title ?? 'outlet unknown'}: ${one.sentence}`, 240)}
          >
            {numbers.get(one.id)}
          </a>
        </span>
      ))}
    </span>
  )
}

const History = ({ claim }: { readonly claim: Claim }) => (
  <section className="stack tight">
    <h2>Status over time</h2>
    <Fold wide summary={count(claim.history.length, 'entry', 'entries')}>
      <ol className="reasons">
        {claim.history.map((change) => (
          <li key={`${change.at}${change.status}${change.cause}`}>
            <div className="row">
              <span className="nowrap">
                <Day at={change.at} from={change.from} assumed={change.assumed} />
              </span>
              <StatusBadge status={change.status} by={change.by} />
            </div>
            {/* "Confirmed by X" stands in the badge. */}
            {change.by !== null && change.cause.startsWith(`${change.status} by `) ? null : (
              <span className="soft">
                <bdi>{change.cause}</bdi>:{' '}
              </span>
            )}
            <Refs claim={claim} ids={change.statements} />
          </li>
        ))}
      </ol>
    </Fold>
    <p className="small">
      <To to="/compare" with={{ claim: claim.id }}>
        What each party said, and who changed it
      </To>
    </p>
    <p className="small soft">Policy {claim.policy}. A status says who said what, never what is true.</p>
  </section>
)

const FigureLines = ({ claim }: { readonly claim: Claim }) => (
  <section className="stack tight" id="figures">
    <h2>Figures</h2>
    <ul className="reasons small">
      {claim.figures.map((point) => (
        <li key={point.statement + point.figure.surface}>
          <a href={`#${point.statement}`}>
            <Printed>{point.figure.surface}</Printed>
          </a>{' '}
          <bdi>{[point.figure.counted, point.figure.scope].filter((word) => word !== '').join(', ')}</bdi>{' '}
          <span className="soft">
            <bdi>{point.speaker}</bdi>
            {point.assumed ? ' (speaker assumed)' : ''}, {days(point.at, point.to)}
            <Assumed if={isAssumed(point.dated)} />
          </span>
        </li>
      ))}
    </ul>
    <p className="small">
      <To to="/figures" with={{ claim: claim.id }}>
        Draw the figures
      </To>
    </p>
  </section>
)

function Grouped({ claim }: { readonly claim: Claim }) {
  if (claim.grouped.length === 0) return null
  return (
    <section className="stack tight">
      <h2>Why these are one claim</h2>
      <Fold summary={count(claim.grouped.length, 'pair')}>
        <ul className="reasons">
          {claim.grouped.map((pair) => (
            <li key={pair.a + pair.b + pair.author}>
              <Refs claim={claim} ids={[pair.a, pair.b]} />: <bdi>{strongest(pair.reasons)}</bdi>{' '}
              <span className="soft">({pair.author})</span>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  )
}
