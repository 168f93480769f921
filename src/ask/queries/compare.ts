import { z } from 'zod'
import { claimById } from '../claims-at.js'
import { findClaim, followedFrom } from '../find-claim.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import {
  calledLike,
  isCalled,
  type PartyCompared,
  partiesCompared,
  partiesField,
  partyShape,
} from '../parties-compared.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'
import { turnsWords } from '../turns.js'
import { claimView } from '../view.js'
import { daysWords, saidWords } from '../words.js'

export const compare = defineQuery({
  name: 'compare',
  summary: 'Set side by side what each party said to one claim, in every stance, and where it changed its mind',
  effect: 'read',
  input: z.object({
    id: z.string().describe('The claim, or the beginning of its id'),
    parties: partiesField.describe(
      'Only these parties or speakers, with commas; of those that say nothing on it this is said',
    ),
    ...atFields,
  }),
  positional: ['id'],
  output: z.object({
    claim: z.string(),
    followed: z.string().nullable().describe('The id asked for, where that claim is no more'),
    text: z.string(),
    parties: z.array(partyShape),
    silent: z.array(z.string()).describe('Of the parties asked for, those of which no page says anything on it'),
  }),
  example: { command: 'compare c3f2', shows: 'who asserts it, who denies it, and since when' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const found =
      at.knownAt === undefined
        ? await claimById(store, input.id, at)
        : findClaim((await ledgerAt(store, at)).claims, input.id)
    const view = claimView(found, await evidenceOf(store, [found], at))
    const all = await partiesCompared(store, view)
    const wanted = await Promise.all((input.parties ?? []).map((name) => calledLike(store, name)))
    const isOf = (one: PartyCompared, called: readonly string[]) => called.some((name) => isCalled(one, name))
    return {
      claim: view.id,
      followed: followedFrom(input.id, found),
      text: view.text,
      parties: wanted.length === 0 ? all : all.filter((one) => wanted.some((called) => isOf(one, called))),
      silent: wanted.flatMap((called) => (all.some((one) => isOf(one, called)) ? [] : called[0])),
    }
  },
  rows: ({ claim, parties }) =>
    parties.flatMap(({ party, turns, changed, sayings }) =>
      sayings.map((one) => ({
        claim,
        party,
        turns: turnsWords(turns, daysWords),
        changed,
        speaker: one.speaker,
        said: saidWords({ saidAt: { from: one.at, to: one.to, stated: one.stated }, document: one.document }),
        stance: one.stance,
        polarity: one.polarity,
        side: one.side,
        certainty: one.certainty,
        figures: one.figures.join('; '),
        chain: one.chain,
        sentence: one.sentence,
        statement: one.statement,
      })),
    ),
})
