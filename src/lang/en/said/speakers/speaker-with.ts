import type { Speaker } from '../../../../model/index.js'

/**
 * A speaker with some fields changed. Not by a spread: V8 gives what each spread makes a shape of its own, and compiles
 * whatever reads speakers anew for every shape that it meets.
 * @example speakerWith(speaker, { basis: 'pronoun' }).name // speaker.name
 */
export function speakerWith(speaker: Speaker, changed: Partial<Speaker>): Speaker {
  return {
    name: changed.name ?? speaker.name,
    type: changed.type ?? speaker.type,
    role: changed.role ?? speaker.role,
    party: changed.party ?? speaker.party,
    mention: changed.mention ?? speaker.mention,
    basis: changed.basis ?? speaker.basis,
  }
}
