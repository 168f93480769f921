import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

/** "source || cue || content" of every statement of an article. */
const spans = (article: string): readonly string[] => statementLines(article).map((line) => line.split(' :: ')[0])

it.each([
  // Somebody else speaks with a "that" of his own.
  [
    'The mayor said that the gate was shut, and the warden admitted that he had lost the key.',
    ['The mayor || said || that the gate was shut', 'the warden || admitted || that he had lost the key'],
  ],
  [
    'The mill stood still a day after officials told 600 people to leave, and the government conceded that it was late.',
    ['officials || told || 600 people to leave', 'the government || conceded || that it was late'],
  ],
  // A tense further back goes on with what is said.
  [
    'They said he had been on duty for 19 hours and had twice asked for relief.',
    ['They || said || he had been on duty for 19 hours and had twice asked for relief'],
  ],
  ['Anna Bell said that he came and that she left.', ['Anna Bell || said || that he came and that she left']],
])('%s', (article, expected) => expect(spans(article)).toEqual(expected))
