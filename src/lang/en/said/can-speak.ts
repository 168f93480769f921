import { roleWords } from '../names/role-words.js'
import { ADP, NOUN } from './parts.js'
import type { Run } from './phrases.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'
import { DOCUMENT, OUTLET_WORD, OWN_VOICE, UNNAMED } from './speakers/source-words.js'

/** Nouns for whoever does something: "shepherd" is in no list, "baker" is made like one. */
const AGENT =
  /(?:[^aeiou]er|or|ist|ian|ant|ee|man|woman|person|people|men|women|relative|hostage|folk|herd|wright|smith|ess|mate|guard|cook|monk|guide|nurse|chief|head|boss|child|boy|girl|(?:^|grand|step|god)son|kin|team|crew|side|half|majority|minority|percent|%)$/
/** Bodies and gatherings beside those of the list of roles. */
const GATHERED =
  /^(?:airline|airport|hospital|clinic|school|college|academy|utility|railway|brewery|bakery|mill|port|shop|store|hotel|band|choir|church|mosque|synagogue|village|town|city|island|region|province|county|nation|country|republic|kingdom|state|family|couple|crowd|public|panel|tribunal|forum|population|electorate|workforce|audience|facility|world|community|tribe|jury|house|chamber|assembly|palace|lobby|giant|left|right|opposition|resistance|leadership|management|staff|personnel|majesty|association|federation|confederation|league|society|club|trust|brotherhood|cooperative|consortium|syndicate|museum|gallery|theatre|theater|library|zoo|observatory|laboratory|lab|startup|start-up|studio|diocese|parish|orchestra|opera|cinema|restaurant|supermarket|chain|casino|refinery|prison|jail|militia|junta|regime|gang)$/
/** Papers and counts that speak in reports, beside those that a body issues. */
const DATA =
  /^(?:data|analysis|evidence|newspaper|paper|magazine|law|treaty|constitution|motion|petition|advisory|policy|film|news|media|press|investigation|inquiry|audit|review|assessment|finding|figure|number|statistic|result|record|image|photo|footage|test|guideline|regulation|rule|contract|agreement|deal|story|research|testimony|projection|check|probe|search)$/
/** Of these, the ones that hold opinions. */
const PRESS = /^(?:newspaper|paper|magazine|media|press|editorial|party|platform)$/
/** Things in the plural, by their endings. */
const THINGS =
  /(?:[ts]ion|ment|ness|ism|ture|[ae]nce|ing|logy|issue|effort|word|step|event|fact|sign|risk|right|danger|attack|death|case|day|week|month|year)s$/

/**
 * Tells whether a subject can be a voice: a name, a pronoun, an office, a body, a document, or several. A thing in the singular
 * without a name says nothing.
 *
 *     Each failure exposes the weakness of the gate.      The baker exposes the weakness of the gate.
 *     ^^^^^^^^^^^^ no voice                                ^^^^^^^^^
 */
export function canSpeak(scene: Scene, run: Run): boolean {
  const { first } = run
  const head = nounOf(scene, run)
  if (scene.pos(head) !== NOUN) return true
  const word = scene.lower(head).replace(/^(?:ex|vice|co)-/, '')
  const { start, end } = scene.span(first, head)
  if (isAnyone(word)) return true
  const one = singularOf(word)
  if (one !== word && isAnyone(one)) return true
  // Several are people as often as not.
  if (
    (/[^s]s$/.test(word) && !THINGS.test(word)) ||
    UNNAMED.test(word) ||
    OUTLET_WORD.test(word) ||
    OWN_VOICE.test(word)
  )
    return true
  const words = scene.text.slice(start, end)
  if (DOCUMENT.test(word) || DOCUMENT.test(words)) return true
  return mentionsIn(scene.marked.mentions, { start, end }).some(
    (mention) => mention.type !== 'pronoun' && mention.end === end,
  )
}

/** Whether a subject is a paper, a count or a rule, which has no wishes: laws, data, a charge sheet; not a newspaper. */
export function isPaper(scene: Scene, run: Run): boolean {
  const head = nounOf(scene, run)
  const word = singularOf(scene.lower(head))
  return scene.pos(head) === NOUN && !PRESS.test(word) && (DATA.test(word) || DOCUMENT.test(word))
}

/** The noun that a phrase is about: the last before its first preposition, and before a clause that tells of it. */
function nounOf(scene: Scene, { first, last: end }: Run): number {
  let last = first
  while (last < end && !(scene.lower(last + 1) === ',' && /^(?:who|which|whose)$/.test(scene.lower(last + 2)))) last++
  let head = last
  while (head > first && /^(?:,|['’]s?)$/.test(scene.lower(head))) head--
  for (let t = first + 1; t <= last; t++)
    if (scene.pos(t) === ADP && !(scene.lower(t) === 'of' && COUNT.test(scene.lower(t - 1)))) return t - 1
  return head
}

/** Nouns that only count: "a number of towns" are towns. */
const COUNT =
  /^(?:number|lot|lots|handful|raft|series|range|couple|pair|dozens|hundreds|thousands|score|scores|variety|array|kind|sort|type)$/

function isAnyone(word: string): boolean {
  const { head, group, body } = roleWords()
  return (
    head.has(word) || group.has(word) || body.has(word) || AGENT.test(word) || GATHERED.test(word) || DATA.test(word)
  )
}

const singularOf = (word: string): string => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
