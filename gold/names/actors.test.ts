import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/lang/en/names/find-mentions.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import { actorNames } from '../../src/link/same-actor/actor-name.js'
import { linkActors } from '../../src/link/same-actor/link-actors.js'
import { resolveActors } from '../../src/link/same-actor/resolve-actors.js'
import { partyOfRole } from '../../src/link/same-actor/role-bag.js'
import { readCases } from './read-cases.js'

describe('gold/names actors', () => {
  for (const { title, text, expected } of readCases('actors.txt'))
    it(title, () => {
      const pages = text.split(/^--- /m).filter((page) => page.trim() !== '')
      const documents = pages.map((page, index) => {
        const newline = page.indexOf('\n')
        return {
          document: `d${index}`,
          day: page.slice(0, newline).trim(),
          mentions: findMentions(tokenise(page.slice(newline + 1).trim())),
        }
      })
      const names = actorNames(documents, partyOfRole)
      const judgements = linkActors(names)
      const groups = resolveActors(names, judgements)
      const find = (name: string): readonly string[] => names.filter((one) => one.name === name).map(({ id }) => id)
      const groupOf = (id: string): number => groups.findIndex((group) => group.names.includes(id))
      for (const want of expected) {
        const [a, relation, b] = want.split(/ (=|!=|\?) /)
        const [left, right] = [find(a), find(b)]
        expect(left, `${a} is found`).not.toEqual([])
        expect(right, `${b} is found`).not.toEqual([])
        const joined = left.some((x) => right.some((y) => groupOf(x) === groupOf(y)))
        expect(joined, want).toBe(relation === '=')
        if (relation === '?')
          expect(
            judgements.some((one) => one.verdict === 'unsure' && [one.a, one.b].some((id) => left.includes(id))),
          ).toBe(true)
      }
    })
})
