import type { Judgement } from '../model/index.js'
import { HearsayError } from '../problems.js'
import { parseMoment } from './knowledge-time.js'

/** Refuses a judgement whose pair is out of order or one thing twice, or whose time is none. @throws HearsayError `validation`, `usage`. */
export function checkJudgement({ id, a, b, judgedAt }: Judgement): void {
  if (a >= b) {
    throw new HearsayError(
      'validation',
      `Judgement ${id}: its pair must be two ids in order, not ${JSON.stringify(a)} and ${JSON.stringify(b)}.`,
    )
  }
  if (judgedAt !== null) parseMoment(judgedAt)
}
