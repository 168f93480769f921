import type { Speaker } from '../../../../model/index.js'
import { issuerOf } from '../issuer.js'
import type { Scene } from '../scene.js'
import { partyOf } from './party.js'

/** The speaker of a page that is a body's own paper; null for a page of news. */
export function issuerSpeaker(scene: Scene): Speaker | null {
  const issuer = issuerOf(scene)
  if (issuer === null) return null
  const { name, span } = issuer
  const isPerson = scene.marked.mentions.some(
    (one) => one.type === 'person' && one.start === span.start && one.name === name,
  )
  if (isPerson) return { name, type: 'person', role: null, party: null, mention: span, basis: 'issuer' }
  return { name, type: 'organisation', role: null, party: partyOf(name) ?? name, mention: span, basis: 'issuer' }
}
