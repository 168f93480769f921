import { useState } from 'react'
import { useAnswer } from '../api/ask.js'
import type { Changes, Story } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { count, day, instant, originSentence, originWords } from '../parts/words.js'

const LAST = 'hearsay.last-visit'
/** Items of each list that are asked for. */
const LISTED = 60

/** When this person last looked, before this visit; a visit lasts as long as its tab. */
function lastVisit(): string | null {
  try {
    const held = sessionStorage.getItem(LAST)
    if (held !== null) return held === '' ? null : held
    const before = localStorage.getItem(LAST)
    sessionStorage.setItem(LAST, before ?? '')
    localStorage.setItem(LAST, new Date().toISOString())
    return before
  } catch {
    return null
  }
}

/** The whole story in one sentence, then what changed and what is open. */
export function StoryScreen() {
  const view = useViewState()
  const answer = useAnswer<Story>(view.ask('/story.json', { pagesize: LISTED }), 'story')
  return (
    <>
      <Head title="Story" twin="/story" exporting={{}} />
      <Answered answer={answer} lines={9}>
        {(story) =>
          story.documents === 0 ? (
            <Nothing isPast={view.asof !== null || view.knownat !== null} />
          ) : (
            <Told story={story} />
          )
        }
      </Answered>
    </>
  )
}

const Nothing = ({ isPast }: { readonly isPast: boolean }) => (
  <Empty>
    {isPast ? (
      <p>Nothing had been published by then.</p>
    ) : (
      <>
        <p>The store is empty.</p>
        <p>
          <To to="/import">Import pages</To>, or run <code>hearsay add PAGES</code>.
        </p>
      </>
    )}
  </Empty>
)

function Told({ story }: { readonly story: Story }) {
  return (
    <div className="stack loose">
      <p className="lead">
        <To to="/documents">{count(story.documents, 'document')}</To> →{' '}
        <To to="/timeline">{count(story.statements, 'statement')}</To> →{' '}
        <To to="/claims">{count(story.claims, 'claim')}</To> →{' '}
        <To to="/origins" title={originSentence(story.origins)}>
          {originWords(story.origins)} independent {story.origins.atMost === 1 ? 'origin' : 'origins'}
        </To>
        ;{' '}
        <To to="/claims" with={{ status: 'disputed' }}>
          {story.totals.disputed.toLocaleString('en-GB')} disputed or denied
        </To>
        ; <To to="/figures">{count(story.totals.moved, 'figure')} moved</To>.
      </p>
      <Voices story={story} />
      <div className="columns">
        <Lines
          title="Disputed or denied"
          list={story.disputed}
          total={story.totals.disputed}
          none="Nobody contests anything."
        />
        <section className="stack tight">
          <h2>Figures that moved</h2>
          {story.moved.length === 0 ? (
            <p className="soft">No speaker gave two figures of one thing.</p>
          ) : (
            <ul className="lines">
              {story.moved.slice(0, 12).map((move) => (
                <li key={`${move.claim}${move.speaker}${move.scope}`}>
                  <span>
                    <bdi>{move.speaker}</bdi>: <Printed>{move.from.surface}</Printed> →{' '}
                    <Printed>{move.to.surface}</Printed> {move.scope}
                    {move.from.assumed || move.to.assumed ? <span className="soft"> (speaker assumed)</span> : null}
                  </span>
                  <span className="soft small">
                    {day(move.from.at)} to {day(move.to.at)}
                  </span>
                  <To data-item className="title" to={`/claim/${move.claim}`}>
                    <bdi>{move.text}</bdi>
                  </To>
                </li>
              ))}
            </ul>
          )}
          {story.totals.moved > 12 ? (
            <p className="small soft">
              and <To to="/figures">{(story.totals.moved - 12).toLocaleString('en-GB')} more</To>
            </p>
          ) : null}
        </section>
        <Since />
        <Lines
          title="Confirmed, corrected, retracted"
          list={story.changed}
          total={story.totals.changed}
          none="Nothing was confirmed or taken back."
        />
        <Lines
          title="Open: one origin in several pages"
          list={story.unconfirmed}
          total={story.totals.unconfirmed}
          none="No claim of one origin stands in several pages."
        />
      </div>
      <p className="soft small">
        {count(story.outlets, 'outlet')}.{' '}
        {story.undated === 0 ? 'Every page gives its date.' : `${count(story.undated, 'page')} without a date.`} A count
        of origins is an interval wherever a chain is unknown.
      </p>
    </div>
  )
}

/** Claims of a voice that are named. */
const FEW = 12

/** What the count of independent origins is made of: each voice with the claims in which it was counted. */
function Voices({ story }: { readonly story: Story }) {
  if (story.voices.length === 0) return null
  const known = story.voices.filter((voice) => voice.known)
  const open = story.voices.filter((voice) => !voice.known)
  const list = (voices: Story['voices']) => (
    <ul className="lines small">
      {voices.map((voice) => (
        <li key={`${voice.name}${voice.claims[0]}`}>
          <span>
            <bdi>{voice.name}</bdi>
            {voice.party === null || voice.party === voice.name ? null : (
              <span className="soft">
                {' '}
                for <bdi>{voice.party}</bdi>
              </span>
            )}
            :{' '}
            {voice.claims.slice(0, FEW).map((id, i) => (
              <span key={id}>
                {i === 0 ? '' : ', '}
                <To to={`/claim/${id}`}>{id.slice(0, 7)}</To>
              </span>
            ))}
            {voice.count > FEW ? (
              <span className="soft"> and {(voice.count - FEW).toLocaleString('en-GB')} more</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
  const unshown = (total: number, shown: number) =>
    total > shown ? (
      <p className="soft small">and {(total - shown).toLocaleString('en-GB')} more, in the CSV of the origins</p>
    ) : null
  const unknown = story.origins.atMost - story.totals.known
  return (
    <details>
      <summary>
        {originWords(story.origins)} independent {story.origins.atMost === 1 ? 'origin' : 'origins'}: who is counted
      </summary>
      <div className="stack tight">
        <h2>Known by name: {story.totals.known.toLocaleString('en-GB')}</h2>
        {list(known)}
        {unshown(story.totals.known, known.length)}
        {unknown === 0 ? null : (
          <>
            <h2>Not known who: {unknown.toLocaleString('en-GB')}</h2>
            <p className="soft small">Each may be one more voice, or one of those above.</p>
            {list(open)}
            {unshown(unknown, open.length)}
          </>
        )}
      </div>
    </details>
  )
}

interface Line {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  readonly at?: string | null
}

function Lines({
  title,
  list,
  total,
  none,
}: {
  readonly title: string
  readonly list: readonly Line[]
  readonly total: number
  readonly none: string
}) {
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      {list.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul className="lines">
          {list.slice(0, 12).map((one) => (
            <li key={one.id}>
              <To data-item className="title" to={`/claim/${one.id}`}>
                <bdi>{one.text}</bdi>
              </To>
              <span className="row small soft">
                <StatusBadge status={one.status} />
                <span>{originSentence(one.origins)}</span>
                {one.at === undefined || one.at === null ? null : <span>{day(one.at)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {total > 12 ? <p className="small soft">and {(total - 12).toLocaleString('en-GB')} more in the ledger</p> : null}
    </section>
  )
}

/** What is different from when this person last looked. */
function Since() {
  const [since] = useState(lastVisit)
  const answer = useAnswer<Changes>(
    since === null ? null : `/changes.json?time=held&since=${encodeURIComponent(since)}`,
  )
  return (
    <section className="stack tight">
      <h2>Since you last looked</h2>
      {since === null ? (
        <p className="soft">This is your first visit here. Next time, what changed stands in this place.</p>
      ) : (
        <Answered answer={answer} lines={3}>
          {(found) => (
            <>
              <p className="soft">
                {instant(since)} UTC: {count(found.documents, 'document')}, {count(found.statements, 'statement')} and{' '}
                {count(found.judgements, 'judgement')} more since then.
              </p>
              <ul className="lines">
                {found.changes.slice(0, 12).map((change) => (
                  <li key={change.claim + change.kind + change.words}>
                    <To data-item className="title" to={`/claim/${change.claim}`}>
                      <bdi>{change.text}</bdi>
                    </To>
                    <span className="small">
                      {change.kind === 'new' ? '' : `${change.kind}: `}
                      <bdi>{change.words}</bdi>
                      {change.at === null ? '' : `, ${day(change.at)}`}
                    </span>
                    {change.cause === '' ? null : (
                      <span className="soft small">
                        <bdi>{change.cause}</bdi>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              {found.changes.length > 12 ? <p className="small soft">and {found.changes.length - 12} more</p> : null}
            </>
          )}
        </Answered>
      )}
    </section>
  )
}
