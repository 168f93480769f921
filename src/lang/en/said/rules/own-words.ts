import type { Block, Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { issuerOf } from '../issuer.js'
import { mainVerb } from '../reading/main-clause.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'

/** Lines of service and of the body's own history: a release carries them and says nothing by them. */
const SERVICE =
  /\b(?:office hours|opening hours|working days|hot ?line|telephone|phone|e-?mail|contact|fees?|forms?|copies|accreditation|cloakroom|tripods|identity card|parcels|appeals may|please|bring|donors?|stairs|tickets?|insurance number|forward-looking|(?:press|media|further|general|all|for|your) (?:enquir(?:y|ies)|inquir(?:y|ies))|free of charge|dial|vigil|registered charity|undertakes? no obligation)\b|\bfrom \d{1,2} to \d{1,2}\b|\bbetween \d{1,2} and \d{1,2} (?:hours|o['’]clock)\b/iu
const HISTORY =
  /\b(?:(?:was|were) (?:founded|built|established|created|opened) (?:in|between|on)|employs|is listed on|(?:is|are) traded|has (?:its )?headquarters|owns)\b/iu
const ABOUT = /^(?:about|contacts?|notes? (?:to|for) editors|annex|background)\b/i

/**
 * The plain sentences of a body's own paper: a release speaks in every sentence that claims, orders, asks or promises.
 *
 *     MINISTRY OF WORKS OF NORVIA / Press release / The bridge at Ostry is safe. No lorry has been turned back.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ voice              ^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Each is marked as assumed. A sentence with a verb of saying is left to the other rules.
 */
export const ownWords: SceneRule = {
  name: 'own-words',
  version: 2,
  find(scene) {
    const issuer = issuerOf(scene)
    if (issuer === null) return []
    const drafts: Draft[] = []
    for (const block of storyBlocks(scene))
      for (const [first, end] of sentencesOf(scene, block)) {
        const from = /^\d{1,2}$/.test(scene.lower(first)) && scene.lower(first + 1) === '.' ? first + 2 : first
        const last = trimLast(scene, from, end - 1)
        if (last - from < 2 || last - from > 70 || scene.quoteAt[from] >= 0) continue
        const span = scene.span(from, last)
        const words = scene.text.slice(span.start, span.end)
        if (/\bthe following$/.test(words) || /^[^:]{2,60}: \d+$/.test(words)) continue
        if (SERVICE.test(words) || HISTORY.test(words) || mainVerb(scene, from, last) === null) continue
        drafts.push({
          source: [],
          cue: [],
          content: [span],
          score: 0.4,
          because: [`the page's own words: ${issuer.name}`],
          assumed: true,
          act: 'speech',
          unnamed: undefined,
          voice: issuer.span,
        })
      }
    return drafts
  },
}

/** The paragraphs of the paper, without what stands under "About us" and without its closing paragraph of service. */
function storyBlocks(scene: Scene): readonly Block[] {
  const { blocks, text } = scene.marked.document
  const out: Block[] = []
  for (const block of blocks) {
    if (block.kind !== 'main') continue
    if (block.role === 'lede' || block.role === 'paragraph' || block.role === 'list') out.push(block)
    else if (out.length > 0 && ABOUT.test(text.slice(block.start, block.end).trim())) break
  }
  const last = out.at(-1)
  if (out.length > 1 && last !== undefined && sentencesOf(scene, last).length > 2 && !holdsCue(scene, last)) out.pop()
  const closing = out.findIndex((block) => {
    const words = text.slice(block.start, block.end)
    return sentencesOf(scene, block).length > 2 && (SERVICE.test(words) || HISTORY.test(words))
  })
  return closing > 0 ? out.slice(0, closing) : out
}

function holdsCue(scene: Scene, block: Block): boolean {
  const cue = scene.cues[scene.nextCue[tokenAt(scene, block.start)]]
  return cue !== undefined && cue.place < block.end && cue.finite && cue.verb.act === 'speech'
}

/** First token and the one behind the last of each sentence in a block. */
function sentencesOf(scene: Scene, block: Block): readonly (readonly [number, number])[] {
  const { tokens } = scene
  const out: [number, number][] = []
  for (let t = tokenAt(scene, block.start); t < tokens.count && tokens.start[t] < block.end; ) {
    let end = Math.max(t + 1, scene.sentenceEnd(t))
    while (end > t + 1 && tokens.start[end - 1] >= block.end) end--
    out.push([t, end])
    t = end
  }
  return out
}
