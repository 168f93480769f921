/** How each kind of change is called. */
export const DRIFT_WORDS: Readonly<Record<string, string>> = {
  'hedge-dropped': 'hedge dropped',
  'hedge-added': 'hedge added',
  figure: 'figure altered',
  scope: 'scope altered',
  modality: '“may” and “will”',
  stance: 'stance altered',
  quote: 'quotation reworded',
  'voice-lost': 'voice lost',
  'voice-swapped': 'voice swapped',
}

interface ByOutlet {
  readonly outlet: string
  readonly passed: number
  readonly drifted: number
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
}

/**
 * What the pages of one outlet changed, in two parts: who, and what of how much.
 *
 *     Pages that name no outlet | changed 2 of the 3 statements that they passed on: hedge dropped 2
 */
export function outletDrift({ outlet, passed, drifted, kinds }: ByOutlet): readonly [who: string, what: string] {
  const isNone = outlet === 'outlet unknown'
  const it = isNone ? 'they' : 'it'
  const of =
    passed === 1
      ? `the one statement that ${it} passed on`
      : drifted === passed
        ? `all ${passed} statements that ${it} passed on`
        : `${drifted} of the ${passed} statements that ${it} passed on`
  const what = kinds.map(({ kind, count }) => `${DRIFT_WORDS[kind] ?? kind}${count > 1 ? ` ${count} times` : ''}`)
  return [
    isNone ? 'Pages that name no outlet' : outlet,
    drifted === 0
      ? `changed nothing in ${passed === 1 ? of : `the ${passed} statements that ${it} passed on`}`
      : `changed ${of}: ${what.join(', ')}`,
  ]
}
