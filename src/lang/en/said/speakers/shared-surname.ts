import type { Mention } from '../../../../model/index.js'

/** What telling the bearers of a surname apart needs to know of each. */
interface Bearer {
  readonly name: string
  readonly places: readonly number[]
  readonly gender: 'she' | 'he' | null
}

const SHE_TITLED = /^(?:Mrs|Ms|Miss|Madam|Madame|Lady|Dame)\b/u
const HE_TITLED = /^(?:Mr|Sir|Lord)\b/u

/** "Mrs Pym" is no Gareth. */
const clashes = ({ title }: Mention, { gender }: Bearer): boolean =>
  title !== undefined && ((SHE_TITLED.test(title) && gender === 'he') || (HE_TITLED.test(title) && gender === 'she'))

/**
 * Who is meant by a surname that several people of a page bear: the one whom the page had introduced by then; where it had
 * introduced none or several, the surname stands for itself.
 *
 *     Gareth Pym, 51, … Pym denied it. … His wife, Lorna Pym, said …
 *     ^^^^^^^^^^        ^^^                        ^^^^^^^^^
 */
export function bearerOf<One extends Bearer>(surname: string, mention: Mention, people: readonly One[]): One | null {
  const known = people.filter(
    (one) => one.name.endsWith(` ${surname}`) && one.places[0] < mention.start && !clashes(mention, one),
  )
  return known.length === 1 ? known[0] : null
}
