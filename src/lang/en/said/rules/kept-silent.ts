import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { PRON } from '../parts.js'
import { nounPhraseBefore, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'
import { INQUIRY } from './found-nothing.js'

/**
 * Ways to say nothing that have no verb of saying.
 *
 *     The warden would not be drawn on the price of hay.      The mill had no information about a second fire.
 *     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^      ^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^
 *     source     cue                   content               source   cue                      content
 *
 *     The mill did not answer our questions about the hay.     The Centre has not observed evidence to corroborate this claim.
 *     ^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^
 *
 *     The warden left without answer the question about the hay.
 *     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const keptSilent: SceneRule = {
  name: 'kept-silent',
  version: 4,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 3 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      const unverified = notVerified(scene, t)
      if (unverified !== null) {
        drafts.push(unverified)
        continue
      }
      const next = cueEnd(scene, t)
      if (next < 0 || next >= scene.sentenceEnd(t)) continue
      const cue = { ...wordCue('speech', t, t, next - 1), form: 'past' as const, finite: true }
      const source = subjectOf(scene, cue)
      if (source === null || source.how === 'relative' || isThing(scene, source.first, source.last)) continue
      const because = `"${scene.lower(t)} … ${scene.lower(next - 1)}" says nothing about it`
      const draft = draftBehind(scene, cue, { source, from: next, because, score: 0.95 })
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

/**
 * "The claims could not be independently verified": whoever writes, or is named behind "by", cannot confirm them.
 */
function notVerified(scene: Scene, t: number): Draft | null {
  if (!/^(?:could|can|has|have|had)$/.test(scene.lower(t)) || !/^(?:not|n['’]t)$/.test(scene.lower(t + 1))) return null
  const end = scene.sentenceEnd(t)
  let head = t + 2
  let be = false
  while (
    head < end &&
    head - t < 7 &&
    (/^(?:be|been|yet|also)$/.test(scene.lower(head)) || scene.lower(head).endsWith('ly'))
  ) {
    if (/^(?:be|been)$/.test(scene.lower(head))) be = true
    head++
  }
  if (!be || !/^(?:verified|confirmed|corroborated|substantiated|authenticated)$/.test(scene.lower(head))) return null
  const subject = nounPhraseBefore(scene, t - 1)
  if (subject === null || /^(?:which|that|who|it|they)$/.test(scene.lower(subject.first))) return null
  const by = scene.lower(head + 1) === 'by' ? nounPhraseFrom(scene, head + 2) : null
  return draftOf(scene, {
    source: by,
    cue: { first: t, last: head },
    content: [scene.span(subject.first, subject.last)],
    because: `"could not be ${scene.lower(head)}"`,
    unnamed: by === null,
    score: 0.95,
  })
}

/** The token behind a wording that keeps silent and begins at a token; -1 where none does. */
function cueEnd(scene: Scene, t: number): number {
  const word = scene.lower(t)
  const at = (offset: number): string => scene.lower(t + offset)
  if (
    /^(?:would|will|could|did|wo)$/.test(word) &&
    /^(?:not|n['’]t)$/.test(at(1)) &&
    at(2) === 'be' &&
    at(3) === 'drawn'
  )
    return /^(?:on|about|into)$/.test(at(4)) ? t + 5 : -1
  if (/^(?:refused|declined)$/.test(word) && at(1) === 'to' && at(2) === 'be' && at(3) === 'drawn')
    return /^(?:on|about|into)$/.test(at(4)) ? t + 5 : -1
  // "did not answer our questions about the watch", "would not take questions on it"
  const not = /^(?:not|n['’]t)$/.test(at(1))
  if (
    /^(?:would|did|does|could|will|wo|has|have|had)$/.test(word) &&
    not &&
    /^(?:answer|answered|take|taken)$/.test(at(2))
  ) {
    let noun = 3
    while (
      noun < 6 &&
      /^(?:an?|the|our|any|its|further|all|repeated|written|specific|\p{Ll}+s['’]|\p{L}+['’]s|reporters|journalists|['’])$/u.test(
        at(noun),
      )
    )
      noun++
    return /^(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|queries)$/.test(at(noun)) &&
      /^(?:about|on|over|regarding)$/.test(at(noun + 1))
      ? t + noun + 2
      : -1
  }
  // "did not make an explanation on the subject of the claim", "has not given a statement about it"
  if (
    /^(?:did|has|have|had|does|do)$/.test(word) &&
    not &&
    /^(?:make|made|give|given|issue|issued|offer|offered)$/.test(at(2))
  ) {
    const noun = /^(?:an?|any)$/.test(at(3)) ? 4 : 3
    const said = /^(?:public|official|further|immediate)$/.test(at(noun)) ? noun + 1 : noun
    if (
      !/^(?:explanations?|statements?|comments?|remarks?|details?)$/.test(at(said)) ||
      !/^(?:on|about|regarding|over)$/.test(at(said + 1))
    )
      return -1
    return at(said + 2) === 'the' && /^(?:subject|matter|issue|topic)$/.test(at(said + 3)) && at(said + 4) === 'of'
      ? t + said + 5
      : t + said + 2
  }
  // "has not observed any visual evidence to corroborate this claim"
  if (/^(?:has|have|had|did)$/.test(word) && not && /^(?:observed?|seen|see|found|find)$/.test(at(2))) {
    let noun = 3
    while (noun < 6 && /^(?:any|visual|independent|geolocated|direct|clear|hard|further)$/.test(at(noun))) noun++
    if (!/^(?:evidence|confirmation|proof|footage)$/.test(at(noun))) return -1
    if (at(noun + 1) === 'to' && /^(?:corroborate|support|confirm|verify|substantiate|back)$/.test(at(noun + 2)))
      return t + noun + 3
    return /^(?:of|for|that)$/.test(at(noun + 1)) && at(2).startsWith('observ') ? t + noun + 2 : -1
  }
  // "has seen no evidence of a second fire"
  if (/^(?:had|has|have)$/.test(word) && /^(?:observed|seen|found|received)$/.test(at(1)) && at(2) === 'no') {
    const noun = /^(?:visual|independent|direct|clear|hard|further|credible|immediate)$/.test(at(3)) ? 4 : 3
    if (!/^(?:evidence|confirmation|proof)$/.test(at(noun))) return -1
    if (
      /^(?:to|that)$/.test(at(noun + 1)) &&
      /^(?:corroborate|support|confirm|verify|substantiate|back)s?$/.test(at(noun + 2))
    )
      return t + noun + 3
    return /^(?:of|for|that)$/.test(at(noun + 1)) ? t + noun + 2 : -1
  }
  // "found no evidence that the mayor had fled"
  if (/^(?:found|finds|saw|sees)$/.test(word) && at(1) === 'no') {
    const noun = /^(?:visual|independent|direct|clear|hard|further|credible)$/.test(at(2)) ? 3 : 2
    if (/^(?:evidence|proof)$/.test(at(noun)) && at(noun + 1) === 'that') return t + noun + 1
    return scene.lower(t) === 'found' ? knownNothing(scene, t, noun) : -1
  }
  // "could find no record of a permit"
  if (word === 'could' && at(1) === 'find' && at(2) === 'no') return knownNothing(scene, t, 3)
  if (/^(?:had|has|have)$/.test(word) && at(1) === 'no') {
    const noun = /^(?:further|immediate|other|more)$/.test(at(2)) ? 3 : 2
    if (/^(?:record|records|recollection)$/.test(at(noun)) && /^(?:of|that)$/.test(at(noun + 1))) return t + noun + 2
    if (/^(?:comment|information)$/.test(at(noun)) && /^(?:on|about)$/.test(at(noun + 1))) return t + noun + 2
  }
  // "avoided commenting on the report"
  if (/^(?:avoid(?:s|ed)?|refrained)$/.test(word)) {
    const ing = at(1) === 'from' ? 2 : 1
    return /^(?:commenting|speaking|elaborating|talking|answering)$/.test(at(ing)) && /^(?:on|about)$/.test(at(ing + 1))
      ? t + ing + 2
      : -1
  }
  // "referred all questions to the mill": whoever hands them on answers none.
  if (/^(?:refers|referred)$/.test(word)) {
    const noun = /^(?:all|any|the|that|this|these|those|our|further)$/.test(at(1)) ? 2 : 1
    return /^(?:questions?|queries|enquir(?:y|ies)|inquir(?:y|ies))$/.test(at(noun)) && at(noun + 1) === 'to'
      ? t + 1
      : -1
  }
  // "was silent on the samples", "kept mum about it"
  if (
    /^(?:was|were|is|are|stayed|remained|remains|kept|keeps)$/.test(word) &&
    /^(?:silent|mum|tight-lipped)$/.test(at(1))
  )
    return /^(?:on|about|over)$/.test(at(2)) ? t + 3 : -1
  // "gave no answer to the question", "gave no comment on it"
  if (/^(?:gave|gives)$/.test(word) && at(1) === 'no' && /^(?:comment|answer|reply|response)$/.test(at(2)))
    return /^(?:on|about|to|over)$/.test(at(3)) ? t + 4 : -1
  if (/^(?:left|leaves)$/.test(word)) {
    if (at(1) === 'unanswered' && /^(?:the|a|all|questions?)$/.test(at(2))) return asks(scene, t + 2) ? t + 2 : -1
    if (at(1) === 'without' && (at(2) === 'answer' || (at(2) === 'an' && at(3) === 'answer'))) {
      const from = at(2) === 'an' ? t + 4 : t + 3
      return asks(scene, from) ? from : -1
    }
  }
  return -1
}

/** "no record of a permit", "no evidence to support the claim": of an inquiry another rule tells. */
function knownNothing(scene: Scene, t: number, noun: number): number {
  const at = (offset: number): string => scene.lower(t + offset)
  if (INQUIRY.test(at(-1)) || INQUIRY.test(at(-2))) return -1
  if (!/^(?:records?|evidence|proof|mention|basis)$/.test(at(noun))) return -1
  if (at(noun + 1) === 'to' && /^(?:corroborate|support|confirm|verify|substantiate|back)$/.test(at(noun + 2)))
    return t + noun + 3
  return /^(?:of|for|that)$/.test(at(noun + 1)) ? t + noun + 2 - (at(noun + 1) === 'that' ? 1 : 0) : -1
}

const asks = (scene: Scene, from: number): boolean => {
  for (let t = from; t < from + 4; t++) if (/^questions?$/.test(scene.lower(t))) return true
  return false
}

/** "It had no information on it": a page or a list is silent by itself. */
const isThing = (scene: Scene, first: number, last: number): boolean =>
  (scene.pos(first) === PRON && first === last && !/^(?:he|she|they|it|we|i)$/.test(scene.lower(first))) ||
  /^(?:page|site|website|sign|label|plaque|leaflet|book|box|map|card|list)s?$/.test(scene.lower(last))
