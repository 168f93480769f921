import type { Draft } from '../../../model/index.js'
import type { Cue } from './cues.js'
import type { Scene } from './scene.js'

/** Reads a draft at every word outside quotations that has one of the given parts of speech and a word on either side. */
export function eachWord(
  scene: Scene,
  parts: ReadonlySet<number>,
  read: (token: number) => Draft | null,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (let t = 1; t + 2 < scene.tokens.count; t++) {
    if (!parts.has(scene.pos(t)) || scene.quoteAt[t] >= 0) continue
    const draft = read(t)
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

/** A cue for words that report without a verb of saying: "is concerned by", "the ministry's claim that". */
export const wordCue = (act: Cue['verb']['act'], first: number, head: number, last: number): Cue => ({
  first,
  place: 0,
  head,
  last,
  verb: {
    lemma: '',
    stance: act === 'mental' ? 'opinion' : 'assert',
    act,
    frames: new Set(),
    particles: new Set(),
    needsParticle: false,
  },
  form: act === 'mental' ? 'past' : 'base',
  finite: act === 'mental',
  passive: false,
  infinitive: false,
  participle: false,
  negated: false,
  modal: null,
})
