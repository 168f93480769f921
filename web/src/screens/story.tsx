import { type ReactNode, useEffect, useState } from 'react'
import { onAssumedDays } from '../../../src/ask/assumed.js'
import { count, nounOf } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Changes, Story } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { useAnchor } from '../parts/anchor.js'
import { Answered, Empty } from '../parts/answered.js'
import { Day } from '../parts/assumed.js'
import { DeniedBefore, StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { say } from '../parts/notice.js'
import { Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { clip, days, instant, originSentence, originWords } from '../parts/words.js'

const LAST = 'hearsay.last-visit'
/** Items of each list that are asked for. */
const LISTED = 60

/** Up to when this person has seen the story; null where they never looked. It moves on when they say so, and only then. */
function lastSeen(): string | null {
  try {
    return localStorage.getItem(LAST)
  } catch {
    return null
  }
}

/** Keeps this instant as the one up to which the story was seen. */
function markSeen(): string {
  const now = new Date().toISOString()
  try {
    localStorage.setItem(LAST, now)
  } catch {
    // Without storage every visit is the first.
  }
  return now
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
  const view = useViewState()
  useAnchor('story')
  return (
    <div className="stack loose">
      <p className="lead">
        <To to="/documents">{count(story.documents, 'document')}</To> →{' '}
        <To to="/timeline">{count(story.statements, 'statement')}</To> →{' '}
        <To to="/claims">{count(story.claims, 'claim')}</To> →{' '}
        <a href="#counted" title={originSentence(story.origins)}>
          {originWords(story.origins)} independent {nounOf(story.origins.atMost, 'origin')}
        </a>
        ;{' '}
        <To to="/claims" with={LISTS.disputed}>
          {story.totals.disputed.toLocaleString('en-GB')} disputed or denied
        </To>
        ; <a href="#moved">{count(story.totals.moved, 'figure')} moved</a>
        {onAssumedDays(story.totals.movedAssumed)}.
      </p>
      <Voices story={story} />
      <div className="columns flow">
        <Lines
          title="Disputed or denied"
          list={story.disputed}
          total={story.totals.disputed}
          filters={LISTS.disputed}
          none="Nobody contests anything."
        >
          <p className="small">
            <To to="/compare">What the parties said, side by side</To>
          </p>
        </Lines>
        <Moved story={story} />
        <Since />
        <Lines
          title="Confirmed, corrected, retracted"
          list={story.changed}
          total={story.totals.changed}
          filters={LISTS.changed}
          none="Nothing was confirmed or taken back."
        />
        <Lines
          title="Open: one origin in several pages"
          list={story.unconfirmed}
          total={story.totals.unconfirmed}
          filters={LISTS.unconfirmed}
          none="No claim of one origin stands in several pages."
        />
      </div>
      <p className="soft small">
        <To to="/documents#outlets">{count(story.outlets, 'outlet')}</To>.{' '}
        {story.undated === 0 ? (
          // Of an earlier day the pages without one are left out, as the band above says.
          view.asof === null ? (
            'Every page gives its date.'
          ) : (
            'Every page shown gives its date.'
          )
        ) : (
          <>
            <To to="/documents" with={{ undated: 'true' }}>
              {count(story.undated, 'page')} without a date
            </To>
            .
          </>
        )}{' '}
        A count of origins is an interval wherever a chain is unknown.
      </p>
    </div>
  )
}

/** The filters of the ledger that list what each count of the story counts. */
const LISTS = {
  disputed: { status: 'disputed,denied' },
  changed: { status: 'confirmed,corrected,retracted,superseded' },
  unconfirmed: { status: 'reported', maxorigins: 1, mindocuments: 2 },
} as const

/** Each figure that moved, both ends of which open to their sentences. */
function Moved({ story }: { readonly story: Story }) {
  const { moved, totals } = story
  const end = (move: Story['moved'][number], of: 'from' | 'to') => (
    <To to={`/claim/${move.claim}#${move[of].statement}`} title={`The sentence of ${days(move[of].at, move[of].to)}`}>
      <Printed>{move[of].surface}</Printed>
    </To>
  )
  return (
    <section className="stack tight" id="moved" tabIndex={-1}>
      <h2>Figures that moved</h2>
      {moved.length === 0 ? (
        <p className="soft">
          No speaker gave two figures of one thing{totals.movedAssumed === 0 ? '' : ' on days that the pages state'}.
        </p>
      ) : (
        <Few shown={12}>
          {moved.map((move) => (
            <li key={`${move.claim}${move.speaker}${move.scope}${move.to.statement}`}>
              <span>
                <bdi>{move.speaker}</bdi>: {end(move, 'from')} → {end(move, 'to')} {move.scope}
                {move.from.assumed || move.to.assumed ? <span className="soft"> (speaker assumed)</span> : null}
              </span>
              <span className="soft small">
                {days(move.from.at, move.from.to)} to {days(move.to.at, move.to.to)}
              </span>
              <To data-item className="title" to={`/claim/${move.claim}#figures`}>
                <bdi>{move.text}</bdi>
              </To>
            </li>
          ))}
        </Few>
      )}
      {moved.length === 0 ? null : (
        <p className="small">
          <To to="/compare">Who gave which figure, voice by voice</To>
        </p>
      )}
      {totals.movedAssumed === 0 ? null : (
        <p className="small soft">
          {totals.movedAssumed === 1 ? 'One' : totals.movedAssumed.toLocaleString('en-GB')}{' '}
          {moved.length === 0 ? '' : 'more '}
          {nounOf(totals.movedAssumed, 'speaker')} did on days that no page states: two outlets’ words for one saying
          would look the same. <To to="/figures">All figures, with their days</To>
        </p>
      )}
      {totals.moved > moved.length ? (
        <p className="small soft">
          and <To to="/figures">{(totals.moved - moved.length).toLocaleString('en-GB')} more among the figures</To>
        </p>
      ) : null}
    </section>
  )
}

/** A list whose first items are shown, the rest at a press. */
function Few({ shown, children }: { readonly shown: number; readonly children: readonly ReactNode[] }) {
  const [isWhole, setWhole] = useState(false)
  const rest = children.length - shown
  return (
    <>
      <ul className="lines">{isWhole ? children : children.slice(0, shown)}</ul>
      {isWhole || rest <= 0 ? null : (
        <p className="noprint">
          <button type="button" className="bare small" onClick={() => setWhole(true)}>
            Show {rest.toLocaleString('en-GB')} more
          </button>
        </p>
      )}
    </>
  )
}

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
            <strong>
              <bdi>{voice.party ?? voice.name}</bdi>
            </strong>
            : {count(voice.count, 'claim')}
            <Speaking voice={voice} />
          </span>
          <ul className="claims">
            {voice.first.map(({ id, text }) => (
              <li key={id}>
                <To to={`/claim/${id}#origins`}>
                  <bdi>{clip(text, 140)}</bdi>
                </To>
              </li>
            ))}
            {voice.count > voice.first.length ? (
              <li>
                <To
                  to="/claims"
                  with={
                    voice.party === null || voice.party === voice.name ? { actor: voice.name } : { party: voice.party }
                  }
                >
                  and {(voice.count - voice.first.length).toLocaleString('en-GB')} more
                </To>
              </li>
            ) : null}
          </ul>
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
    <details id="counted">
      <summary>
        {originWords(story.origins)} independent {nounOf(story.origins.atMost, 'origin')}: who is counted
      </summary>
      <div className="stack tight">
        <p className="soft small">
          Each party is counted once, whoever speaks for it, with the claims in which it speaks.{' '}
          <To to="/origins">How its words travelled, claim by claim</To>
        </p>
        <h2>Persons and bodies: {story.totals.known.toLocaleString('en-GB')}</h2>
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

/** Through whom a party is heard, where it is not only by its own name. */
function Speaking({ voice: { name, party, voices } }: { readonly voice: Story['voices'][number] }) {
  const others = voices.filter((one) => one !== (party ?? name))
  if (others.length === 0) return null
  return (
    <span className="soft">
      {' '}
      (heard through <bdi>{others.join(', ')}</bdi>)
    </span>
  )
}

interface Line {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  readonly at?: string | null
  readonly from?: string | null
  readonly assumed?: boolean
  readonly deniedBy?: readonly string[]
}

function Lines({
  title,
  list,
  total,
  filters,
  none,
  children,
}: {
  readonly title: string
  readonly list: readonly Line[]
  readonly total: number
  /** The ledger's filters that list the same. */
  readonly filters: Readonly<Record<string, string | number>>
  readonly none: string
  readonly children?: ReactNode
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
                <StatusBadge status={one.status} origins={one.origins} />
                <DeniedBefore claim={one.id} by={one.deniedBy ?? []} />
                <To to={`/claim/${one.id}#origins`}>{originSentence(one.origins)}</To>
                {one.at === undefined || one.at === null ? null : (
                  <span>
                    <Day at={one.at} from={one.from} assumed={one.assumed === true} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {total > 12 ? (
        <p className="small">
          <To to="/claims" with={filters}>
            and {(total - 12).toLocaleString('en-GB')} more in the ledger
          </To>
        </p>
      ) : null}
      {list.length === 0 ? null : children}
    </section>
  )
}

/** What the store has more, each kind that it has more of. */
function gained({ documents, statements, judgements }: Changes): string {
  const kinds = [
    documents === 0 ? [] : count(documents, 'document'),
    statements === 0 ? [] : count(statements, 'statement'),
    judgements === 0 ? [] : count(judgements, 'judgement'),
  ].flat()
  const last = kinds.pop()
  return last === undefined ? 'nothing new' : `${kinds.length === 0 ? last : `${kinds.join(', ')} and ${last}`} more`
}

/** What is different from when this person last looked. */
function Since() {
  const [since, setSince] = useState(lastSeen)
  // The first visit is where the counting begins; another tab, or another day, counts from there as well.
  useEffect(() => {
    if (lastSeen() === null) markSeen()
  }, [])
  const answer = useAnswer<Changes>(
    since === null ? null : `/changes.json?time=held&since=${encodeURIComponent(since)}`,
  )
  return (
    <section className="stack tight">
      <h2>Since you last looked</h2>
      {since === null ? (
        <p className="soft">This is your first visit here. From now on, what changed stands in this place.</p>
      ) : (
        <Answered answer={answer} lines={3}>
          {(found) => (
            <>
              <p className="soft">
                {instant(since)} UTC: {gained(found)} since then.
              </p>
              <p className="noprint">
                <button
                  type="button"
                  onClick={() => {
                    setSince(markSeen())
                    say('Seen. From now on, what changes after this stands here.')
                  }}
                >
                  I have seen this
                </button>
              </p>
              <Few shown={12}>
                {found.changes.map((change) => (
                  <li key={change.claim + change.kind + change.words}>
                    <To data-item className="title" to={`/claim/${change.claim}`}>
                      <bdi>{change.text}</bdi>
                    </To>
                    <span className="small">
                      {change.kind === 'new' ? '' : `${change.kind}: `}
                      <bdi>{change.words}</bdi>
                      {change.at === null ? null : (
                        <>
                          , <Day at={change.at} from={change.atFrom} assumed={change.assumed} />
                        </>
                      )}
                    </span>
                    {change.cause === '' ? null : (
                      <span className="soft small">
                        <bdi>{change.cause}</bdi>
                      </span>
                    )}
                  </li>
                ))}
              </Few>
            </>
          )}
        </Answered>
      )}
    </section>
  )
}
