import { expect, test } from 'vitest'
import { callsReportWrong, noticeIn } from './notices.js'

test.each([
  ['The Gazette has withdrawn its report that the weir had burst.', 'retraction'],
  ['"We can no longer stand by the report that the weir had burst," its editor wrote.', 'retraction'],
  ['The Gazette corrected its report on the weir.', 'correction'],
  ['The keeper stood by the gate.', null],
])('%s: %s', (sentence, notice) => expect(noticeIn(sentence)).toBe(notice))

test.each([
  ['That was wrong.', true],
  ['That report, taken from a channel, was wrong.', true],
  ['This was not so.', true],
  ['The number was a mistake.', true],
  ['That was the wrong gate.', false],
  ['The wrong gate was opened.', false],
])('%s calls a report wrong: %s', (sentence, is) => expect(callsReportWrong(sentence)).toBe(is))
