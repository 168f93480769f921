import { expect, it } from 'vitest'
import { isOtherOccasion } from './occasion.js'

it.each([
  ['"It is shut," Orm said on "Harbour Lights Sunday".', '"It is closed," Orm said at a news conference.', true],
  ['"It is shut," Orm said in an interview.', '"It is closed," Orm wrote in a statement.', true],
  ['"It is shut," Orm told the Courier.', '"It is closed," Orm told Meridian Press.', true],
  ['"It is shut," Orm told the Courier.', '"It is closed," Orm told the Courier.', false],
  ['"It is shut," Orm said at a press briefing.', '"It is closed," Orm said at a news conference.', false],
  ['"It is shut," Orm said.', '"It is closed," Orm said at a news conference.', false],
])('%s / %s', (a, b, expected) => expect(isOtherOccasion(a, b)).toBe(expected))
