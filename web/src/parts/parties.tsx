import type { Compare } from '../api/types.js'
import { Assumed } from './assumed.js'
import { ActWord } from './badges.js'
import { Printed } from './printed.js'
import { type Column, Table } from './table.js'
import { To } from './to.js'
import { days } from './words.js'

type Party = Compare['parties'][number]

/** What parties said to one claim, side by side: a party a row, each stance with its days, a change of mind behind an arrow. */
export const PartyTable = ({
  parties,
  claim,
  label,
}: {
  readonly parties: readonly Party[]
  readonly claim: string
  readonly label: string
}) => (
  <Table
    label={label}
    className="parties"
    columns={columnsOf(claim).slice(0, parties.some(({ figures }) => figures.length > 0) ? 3 : 2)}
    rows={parties}
    keyOf={keyOf}
  />
)

const keyOf = ({ party, sayings }: Party): string => party + sayings[0]?.statement

const columnsOf = (claim: string): readonly Column<Party>[] => [
  {
    head: 'Party',
    label: null,
    isWide: true,
    className: 'party',
    cell: ({ party, known }) => (
      <>
        <strong>
          <bdi>{party}</bdi>
        </strong>
        {known ? null : <span className="soft"> (not known who)</span>}
      </>
    ),
  },
  {
    head: 'What it said, and when',
    label: null,
    isWide: true,
    cell: ({ turns }) => (
      <ol className="turns">
        {turns.map((turn, i) => (
          <li key={`${turn.at}${turn.statements[0]}`} className={turn.moved ? 'moved' : undefined}>
            {turn.acts.map((act) => (
              <ActWord key={act.stance + act.side} act={act} />
            ))}
            <To data-item={i === 0 ? true : undefined} to={`/claim/${claim}#${turn.statements[0]}`}>
              {days(turn.at, turn.to)}
            </To>
            <Assumed if={!turn.stated && turn.at !== null} />
          </li>
        ))}
      </ol>
    ),
  },
  {
    head: 'Figures',
    className: 'figures',
    cell: ({ figures }) => (figures.length === 0 ? null : <Printed>{figures.join(' → ')}</Printed>),
  },
]
