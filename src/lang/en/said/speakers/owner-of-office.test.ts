import { expect, it } from 'vitest'
import { annotateText } from '../../../../pipeline/annotate-text.js'

it.each([
  [
    "Tolmark's Foreign Ministry spokesman Anton Brezhal repeated that the port was closed.",
    "Tolmark's Foreign Ministry spokesman",
  ],
  ["Tolmark's foreign minister, Anton Brezhal, said that talks had failed.", "Tolmark's foreign minister"],
  ["Ferrum Bay's chief executive Ada Lund said that sales fell.", "Ferrum Bay's chief executive"],
  ['Foreign Ministry spokesman Anton Brezhal repeated that the port was closed.', 'Foreign Ministry spokesman'],
])('keeps whose office it is: %s', (text, role) => {
  expect(annotateText(text).statements.map(({ speaker }) => speaker.role)).toEqual([role])
})
