import type { Draft, Marked } from '../../../../model/index.js'
import { contains } from '../../../../model/index.js'
import { firstFrom } from './mentions-in.js'
import { partyOf } from './party.js'
import { roleBag } from './role-bag.js'
import type { Voice, Voices } from './voices.js'

/**
 * Adds to each person the role that stands beside the name where he or she speaks.
 *
 *     the minister of transport, Nora Beck, said …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^ role of Nora Beck
 */
export function withRoles(voices: Voices, acts: readonly Draft[], marked: Marked): Voices {
  const added = new Map<number, string[]>()
  const { mentions } = marked
  for (const { source } of acts) {
    if (source.length === 0) continue
    const span = source[0]
    if (span.end - span.start < 8) continue
    for (
      let index = firstFrom(mentions, span.start);
      index < mentions.length && mentions[index].start < span.end;
      index++
    ) {
      const mention = mentions[index]
      if (mention.type !== 'person' || voices.of[index] < 0 || !contains(span, mention)) continue
      const before = marked.document.text
        .slice(span.start, mention.start)
        .replace(/\s+/g, ' ')
        .replace(/[,\s]+$/, '')
      const after = marked.document.text
        .slice(mention.end, span.end)
        .replace(/\s+/g, ' ')
        .replace(/^[,\s]+|[,\s]+$/g, '')
      for (const role of [before, after]) {
        const bare = role.replace(/^(?:the|a|an|its|his|her|their)\s+/i, '')
        if (
          bare.length < 4 ||
          bare.length > 120 ||
          /^['’]s?\b|^\p{L}+ing\b|^(?:who|which|as|in|on|at|speaking)\b/iu.test(bare)
        )
          continue
        const list = added.get(voices.of[index])
        if (list === undefined) added.set(voices.of[index], [bare])
        else if (!list.includes(bare)) list.push(bare)
      }
      break
    }
  }
  if (added.size === 0) return voices
  const all = voices.all.map((voice, index): Voice => {
    const more = (added.get(index) ?? []).filter((role) => !voice.roles.includes(role))
    if (more.length === 0) return voice
    const roles = [...voice.roles, ...more]
    let { party } = voice
    for (const role of roles) party ??= partyOf(role)
    const { mention, name, type, places, gender, isSilent } = voice
    return { mention, name, type, roles, bags: roles.map(roleBag), party, places, gender, isSilent }
  })
  return { all, of: voices.of }
}
