import { roleWords } from '../names/role-words.js'
import { ADP, NOUN } from './parts.js'
import type { Run } from './phrases.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'
import { DOCUMENT, OUTLET_WORD, OWN_VOICE, UNNAMED } from './speakers/source-words.js'

/** Nouns for whoever does something: "shepherd" is in no list, "baker" is made like one. */
const AGENT =
  /(?:[^aeiou]er|or|ist|ian|ant|ee|man|woman|person|people|men|women|folk|herd|wright|smith|ess|mate|guard|cook|monk|guide|nurse|chief|head|boss|child|boy|girl|son|kin|team|crew|side|half|majority|minority|percent|%)$/
/** Bodies and gatherings beside those of the list of roles. */
const GATHERED =
  /^(?:airline|airport|hospital|clinic|school|college|academy|utility|railway|brewery|bakery|mill|port|shop|store|hotel|band|choir|church|mosque|synagogue|village|town|city|island|region|province|county|nation|country|republic|kingdom|state|family|couple|crowd|public|world|community|tribe|jury|house|chamber|assembly|palace|lobby|giant|left|right|opposition|resistance|leadership|management|staff|personnel|majesty)$/
/** Papers and counts that speak in reports, beside those that a body issues. */
const DATA =
  /^(?:data|analysis|evidence|newspaper|paper|magazine|law|treaty|constitution|motion|petition|advisory|policy|film|news|media|press)$/

/**
 * Tells whether a subject can be a voice: a name, a pronoun, an office, a body, a document, or several. A thing in the singular
 * without a name says nothing.
 *
 *     Each failure exposes the weakness of the gate.      The baker exposes the weakness of the gate.
 *     ^^^^^^^^^^^^ no voice                                ^^^^^^^^^
 */
export function canSpeak(scene: Scene, { first, last }: Run): boolean {
  let head = last
  while (head > first && /^(?:,|['’]s?)$/.test(scene.lower(head))) head--
  for (let t = first + 1; t <= last; t++)
    if (scene.pos(t) === ADP) {
      head = t - 1
      break
    }
  if (scene.pos(head) !== NOUN) return true
  const word = scene.lower(head)
  const { start, end } = scene.span(first, head)
  const { head: heads, group, body } = roleWords()
  if (
    heads.has(word) ||
    group.has(word) ||
    body.has(word) ||
    AGENT.test(word) ||
    GATHERED.test(word) ||
    DATA.test(word)
  )
    return true
  // Several are people as often as not.
  if (/[^s]s$/.test(word) || UNNAMED.test(word) || OUTLET_WORD.test(word) || OWN_VOICE.test(word)) return true
  const words = scene.text.slice(start, end)
  if (DOCUMENT.test(word) || DOCUMENT.test(words)) return true
  return mentionsIn(scene.marked.mentions, { start, end }).some(
    (mention) => mention.type !== 'pronoun' && mention.end === end,
  )
}
