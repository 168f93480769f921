import { findOutlet } from '../../../../clean/outlets.js'
import type { Draft } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { pastClock } from '../dateline.js'
import { draftOf } from '../draft.js'
import { AUX, NOUN, PROPN, PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { headToken, nounPhraseFrom } from '../phrases.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { isCountry } from '../speakers/party.js'
import { UNNAMED } from '../speakers/source-words.js'

/**
 * A headline that puts its speaker before a colon.
 *
 *     Harbour Minister: No Losses in Storm
 *     ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^
 *     source, cue ":"   content
 *
 * An entry of a live page does the same behind its clock: "13:31 Police: The old bridge is closed".
 */
export const headlineColon: SceneRule = {
  name: 'headline-colon',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    const headlines = scene.marked.document.blocks.filter((block) => block.role === 'headline')
    for (let at = 0; at < scene.tokens.count; at++) {
      if (scene.opensParagraph[at] === 0) continue
      const start = scene.tokens.start[at]
      const words = pastClock(scene.text, start)
      const t = words > start ? tokenAt(scene, words) : at
      if (at > 0 && t === at && !headlines.some((block) => block.start <= start && start < block.end)) continue
      const near = nounPhraseFrom(scene, t)
      const run = near !== null && scene.lower(near.last + 1) === ':' ? near : wordsToColon(scene, t)
      if (run === null || run.last - run.first > 8) continue
      if (scene.pos(run.last) !== PROPN && scene.pos(run.last) !== NOUN) continue
      if (scene.lower(run.last + 2) === ':' || !isVoice(scene, run)) continue
      let end = run.last + 2
      while (end < scene.tokens.count && scene.opensParagraph[end] === 0) end++
      let verbs = 0
      for (let at = run.last + 2; at < end; at++) if (scene.pos(at) === VERB || scene.pos(at) === AUX) verbs++
      const last = trimLast(scene, run.last + 2, Math.min(end, scene.sentenceEnd(run.last + 2)) - 1)
      if (last - run.last < 3) continue
      const said = scene.span(run.last + 2, last)
      const told = scene.text.slice(said.start, said.end)
      // "Police: no link between fires"
      const isCounted = COUNTED.test(told) || /^no\s/i.test(told)
      if (!isCounted && (verbs === 0 || last - run.last < 4)) continue
      const colon = run.last + 1
      drafts.push(
        draftOf(scene, {
          source: run,
          cue: { first: colon, last: colon },
          content: [scene.span(colon + 1, last)],
          because: 'a speaker before a colon in a headline',
          score: 0.6,
        }),
      )
    }
    return drafts
  },
}

/** "14 hurt as tram leaves the rails", "Alliance ahead with 38 per cent": a count that needs no verb. */
export const COUNTED =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|several|no)\b)[^.]{0,40}\b(?:hurt|dead|killed|injured|missing|wounded|arrested|held|rescued|evacuated|homeless|detained|infected|without|per ?cent|percent|votes|seats)\b|\d ?%/i

/** The words before a colon near the line's start, where a tagger took the first of them for a verb: "Rescue service: …". */
function wordsToColon(scene: Scene, t: number): Run | null {
  let at = t
  while (at < scene.tokens.count && at - t < 7 && scene.lower(at) !== ':') {
    const pos = scene.pos(at)
    if (pos === AUX || pos === PUNCT || (at > t && pos === VERB) || (at > t && scene.opensParagraph[at] === 1))
      return null
    at++
  }
  return at > t && scene.lower(at) === ':' ? { first: t, last: at - 1 } : null
}

/**
 * Whether the words before the colon name somebody who can speak: a person, a body, a state, a document, an unnamed
 * voice. "Explosion in Ostry: two hurt", "Correction: …" and "Video: …" name none.
 */
export function isVoice(scene: Scene, run: Run): boolean {
  const head = headToken(scene, run)
  const word = scene.lower(head)
  const isCount = word === 'poll' && /^(?:exit|opinion|snap)$/.test(scene.lower(head - 1))
  if (LABELS.test(word) && !isCount) return false
  const whole = scene.span(run.first, run.last)
  const words = scene.text.slice(whole.start, whole.end)
  if (roleWords().head.has(word) || roleWords().body.has(word) || UNNAMED.test(word) || SPEAKING.test(word) || isCount)
    return true
  if (findOutlet(words) !== null) return true
  const at = scene.span(head, head)
  return mentionsIn(scene.marked.mentions, whole).some((mention) => {
    if (mention.end < at.end || mention.start > at.start) return false
    if (mention.type === 'place') return isCountry(mention.name)
    return mention.type === 'person' || mention.type === 'organisation' || mention.type === 'outlet'
  })
}

const LABELS =
  /^(?:corrections?|retraction|update|updated|live|breaking|video|videos|photos?|pictures?|opinion|analysis|comment|explainer|explained|background|exclusive|interview|review|poll|quiz|watch|read|note|warning|attention|urgent|explosion|fire|crash|claim|verdict|finding|check|fact|guestbook|obituary)$/
/** Documents and faceless voices that speak in headlines. */
const SPEAKING =
  /^(?:report|study|survey|data|documents?|memo|letter|court|sources?|ministry|police|army|mayor|inspectors?|pm|airline|airport|hospital|clinic|school|inquiry|inquest|watchdog|rebels)$/
