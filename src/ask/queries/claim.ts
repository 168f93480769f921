import { z } from 'zod'
import { boardAt, standsOnClaim } from '../board/board-at.js'
import { claimShown } from '../claim-shown.js'
import { claimById } from '../claims-at.js'
import { followedFrom } from '../find-claim.js'
import { evidenceOf } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, claimShape } from '../shapes.js'
import { claimView } from '../view.js'
import { chainWords, saidWords } from '../words.js'

export const claim = defineQuery({
  name: 'claim',
  summary:
    'Show one claim: why its statements are grouped, each piece of evidence, its origins and its status over time',
  effect: 'read',
  input: z.object({ id: z.string().describe('The claim, or the beginning of its id'), ...atFields }),
  positional: ['id'],
  output: claimShape.extend({
    names: z
      .array(z.object({ printed: z.string(), shown: z.string() }))
      .describe('Speakers whom a page spells otherwise than they are shown: statements keep the page’s spelling'),
    followed: z
      .string()
      .nullable()
      .describe('The id asked for, where that claim is no more and this one holds what founded it'),
  }),
  example: { command: 'claim c3f2', shows: 'the sentences behind the claim whose id begins with c3f2' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const found = await (at.knownAt === undefined
      ? claimById(store, input.id, at)
      : boardAt(store, at).then((then) => then.named(input.id)))
    const view = claimView(found, await evidenceOf(store, [found], at))
    return { ...(await claimShown(store, view, at)), followed: followedFrom(input.id, found) }
  },
  isOfStore: true,
  standsOn: ({ store }, { id, knownAt }) => standsOnClaim(store, id, { knownAt }),
  rows: (found) =>
    found.statements.map((one) => ({
      statement: one.id,
      outlet: one.document.outlet,
      published: one.document.published,
      speaker: one.speaker.name,
      chain: chainWords(one),
      stance: one.stance,
      certainty: one.certainty,
      said: saidWords(one),
      sentence: one.sentence,
    })),
})
