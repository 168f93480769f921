import type { Draft, Span } from '../../../../model/index.js'

/**
 * The content of an act up to the report that closes its sentence and holds it.
 *
 *     Weavers said they trust her, the survey shows.
 *                  ^^^^^^^^^^^^^^^ content
 *
 * @param acts the acts around it
 * @returns null where no such report closes the content
 */
export function beforeReport(act: Draft, acts: readonly Draft[], text: string): readonly Span[] | null {
  const last = act.content[act.content.length - 1]
  const [own] = act.cue
  if (last === undefined || own === undefined || last.start < own.end) return null
  for (const other of acts) {
    const [source] = other.source
    const [cue] = other.cue
    const [content] = other.content
    if (other === act || source === undefined || cue === undefined || other.content.length !== 1) continue
    const from = Math.min(source.start, cue.start)
    if (content.start > own.start || content.end <= last.start + 2 || content.end >= last.end) continue
    if (from < content.end || Math.max(source.end, cue.end) > last.end + 1) continue
    if (/^["”]?,\s$/.test(text.slice(content.end, from)))
      return [...act.content.slice(0, -1), { start: last.start, end: content.end }]
  }
  return null
}
