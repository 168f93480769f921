import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

/** What is found in an article: cue and content of each statement. */
const found = (text: string): readonly string[] => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${text}\n==>\n(none)`)
  return runCase(gold).statements.map(({ cue, text: words }) =>
    [cue.map(({ start, end }) => text.slice(start, end)).join(' ~ '), words].join(' | '),
  )
}

describe('isIdle', () => {
  it.each([
    'The guard told the time by the tower clock.',
    'The guests called it a night at two.',
    'The old bell told its own story.',
    'Voters said goodbye to the old hall.',
    'The miller reported sick on Tuesday.',
    'Two ministers denied themselves the cake.',
    'The ferry line denied him entry.',
    'The defendant showed no emotion.',
    'The mayor called the hotline.',
    'The mayor called on his mother in Ostry.',
    'The statue is called the Sleeper.',
    'The couple is expecting a baby.',
    'Tell us if you think the prize was fair.',
    'The judge recorded a verdict of accidental death.',
    'Police questioned a woman in the hall.',
    'The police questioned Emil Dorn on Monday.',
    'The guards continue to question 19-year-old Emil Dorn, who is in hospital.',
    'Asked whether the mill would reopen, the miller left the room.',
  ])('finds nothing in: %s', (text) => expect(found(text)).toEqual([]))

  it.each([
    ['The mayor questioned the need for a bridge.', 'questioned | the need for a bridge'],
    ['The guard told the court that the gate was open.', 'told | that the gate was open'],
    ['Mara Velt said that she would say goodbye to the hall.', 'said | that she would say goodbye to the hall'],
    ['Mara Velt reported that two men were sick.', 'reported | that two men were sick'],
    ['Mara Velt denied that she had sold the mill.', 'denied | that she had sold the mill'],
    ['Mara Velt called on the council to mend the dam.', 'called on | the council to mend the dam'],
    ['Mara Velt called the delay a disgrace.', 'called | the delay a disgrace'],
    ['A survey showed that fares had doubled.', 'showed | that fares had doubled'],
  ])('keeps: %s', (text, expected) => expect(found(text)).toEqual([expected]))
})
