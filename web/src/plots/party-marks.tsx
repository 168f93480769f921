/** A party's colour and shape: its place in the list of parties decides, so that both stay with it on one screen. */
export interface PartyMark {
  readonly name: string
  readonly colour: string
  readonly path: string
}

const SHAPES = [
  'M0 -5a5 5 0 1 0 0 10a5 5 0 1 0 0 -10z',
  'M-4.500 -4.500h9v9h-9z',
  'M0 -5.500L5.500 4.500H-5.500z',
  'M0 -6L6 0L0 6L-6 0z',
  'M0 5.500L5.500 -4.500H-5.500z',
] as const
const COLOURS = 6

export const NO_PARTY = 'no party named'

/** Marks for parties in order of how often they speak; speakers without a party are grey rings of their own. */
export function partyMarks(parties: readonly (string | null)[]): ReadonlyMap<string, PartyMark> {
  const counts = new Map<string, number>()
  for (const party of parties) counts.set(party ?? NO_PARTY, (counts.get(party ?? NO_PARTY) ?? 0) + 1)
  const named = [...counts.keys()]
    .filter((name) => name !== NO_PARTY)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
  const marks = new Map<string, PartyMark>()
  named.forEach((name, i) => {
    marks.set(name, { name, colour: `p${i % COLOURS}`, path: SHAPES[i % SHAPES.length] ?? SHAPES[0] })
  })
  if (counts.has(NO_PARTY)) marks.set(NO_PARTY, { name: NO_PARTY, colour: 'p6', path: SHAPES[0] })
  return marks
}

/** What the shapes and colours mean. */
export const Key = ({ marks }: { readonly marks: ReadonlyMap<string, PartyMark> }) => (
  <ul className="key" aria-label="Parties">
    {[...marks.values()].map((mark) => (
      <li key={mark.name} className={mark.colour}>
        <svg viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
          <path className="shape" d={mark.path} />
        </svg>
        <bdi>{mark.name}</bdi>
      </li>
    ))}
  </ul>
)
