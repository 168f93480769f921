import type { Marked, Mention } from '../../../../model/index.js'
import { remember } from '../../../../text/remember.js'
import { genderOfName } from '../../names/gender-of-name.js'
import { BODY_NOUN } from './name-at-end.js'
import { partyOf } from './party.js'
import { roleBag } from './role-bag.js'
import { bearerOf } from './shared-surname.js'

/** One person, body, place or outlet of a document, with all that the page says of it. */
export interface Voice {
  /** Index of its fullest mention. */
  readonly mention: number
  readonly name: string
  readonly type: Mention['type']
  readonly roles: readonly string[]
  readonly bags: readonly ReadonlySet<string>[]
  readonly party: string | null
  /** Places of all its mentions, in text order. */
  readonly places: readonly number[]
  readonly gender: 'she' | 'he' | null
  /** A storm bears a first name, a disease a name of its own: neither says anything. */
  readonly isSilent: boolean
}

export interface Voices {
  readonly all: readonly Voice[]
  /** The voice of each mention that has one, by the mention's index; -1 for others. */
  readonly of: Int32Array
}

/** What storms are called before their names. */
export const STORM = /^(?:Super |Tropical )?(?:Hurricane|Typhoon|Cyclone|Storm)s? \p{Lu}/u
const STORMS =
  /\b(?:Hurricane|Typhoon|Cyclone|Storm)s? (\p{Lu}\p{Ll}{1,20})(?:, (\p{Lu}\p{Ll}{1,20}))?(?:,? and (\p{Lu}\p{Ll}{1,20}))?/gu

/** The first names that a page gives to storms: "Hurricanes Ada and Bert". */
function stormsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, ...names] of text.matchAll(STORMS)) for (const name of names) if (name !== undefined) found.add(name)
  return found
}

const DISEASES =
  /\b(?:(?:infected with|contract(?:ed|s|ing)?|(?:tested|tests|testing) positive for|symptoms of|outbreaks? of|strains? of|vaccines? (?:against|for)|immun(?:e|ity) (?:to|against)|epidemic of|died (?:of|from)|dying (?:of|from)) (?:the )?(?:deadly )?(\p{Lu}[\p{L}-]{2,30})(?! (?:\p{Lu}|(?:to|for|as)\b))|(\p{Lu}[\p{L}-]{2,30}) (?:virus|haemorrhagic fever|hemorrhagic fever|epidemic|pandemic)(?: disease)?)\b/gu

/** The names that a page gives to diseases: "infected with Marnic", "the Marnic virus". */
function diseasesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, caught, called] of text.matchAll(DISEASES)) found.add(caught ?? called)
  return found
}

/** Titles before a name; "Duke" behind a given name is a name, and a Lord Mayor may be a woman. */
const SHE_TITLE: ReadonlySet<string> = new Set(
  'Mrs Ms Miss Madam Madame Queen Princess Lady Dame Sister Duchess Baroness'.split(' '),
)
const HE_TITLE: ReadonlySet<string> = new Set('Mr Sir King Prince Lord Father Duke Baron'.split(' '))
const KIN_SHE =
  '(?:(?:ex-|step|grand|half-)?(?:wife|mother|daughter|sister)(?:-in-law)?|aunt|niece|widow|girlfriend|grandma|mum|mom|heiress|bride)'
const KIN_HE =
  '(?:(?:ex-|step|grand|half-)?(?:husband|father|son|brother)(?:-in-law)?|uncle|nephew|widower|boyfriend|grandpa|dad|heir|bridegroom)'
const SHE = new RegExp(`\\b(?:\\p{L}{0,20}woman|actress|${KIN_SHE})\\b`, 'u')
const HE = new RegExp(`\\b(?:\\p{L}{0,20}[^o]man|${KIN_HE})\\b`, 'u')
/** "Oren Balt, father of two," and "Oren Balt, her brother,": kin in apposition. */
const KIN_BEHIND = new RegExp(
  `^,\\s(?:(?:his|her|their|the|an?|late|younger|older|elder|eldest|youngest|only|former|estranged|\\p{L}+['’]s?)\\s){0,4}(?:(${KIN_SHE})|(${KIN_HE}))\\b`,
  'u',
)
/** "Oren Balt and his wife", "Ines Balt came with her sister": whose the kin are. */
const HAS_KIN = new RegExp(
  `^,?(?:\\sand|(?:\\s\\p{Ll}+){0,4}\\swith)\\s(his|her)\\s(?:\\p{Ll}+\\s){0,2}?(?:${KIN_SHE}|${KIN_HE}|partner|children|family)\\b`,
  'u',
)
/** "her husband" is no she: whose somebody is says nothing of him. */
const OWNER = /\b(?:[Hh]is|[Hh]er|[Tt]heir)\s/gu
/** Offices that keep the man's word whoever holds them. */
const OFFICE_MAN = /\b(?:chairman|alderman|ombudsman|foreman)\b/gu

const genderOf = remember((words): 'she' | 'he' | null => {
  const own = words.replace(OWNER, '')
  return SHE.test(own) ? 'she' : HE.test(own) ? 'he' : null
})

/** What the words behind a person's name tell of his or her gender. */
function genderBehind(text: string, end: number): 'she' | 'he' | null {
  const next = text.charCodeAt(end)
  // A comma or a blank: most names are followed by a verb, which no pattern needs to see.
  if (next !== 44 && next !== 32) return null
  const rest = text.slice(end, end + 60)
  const kin = next === 44 ? KIN_BEHIND.exec(rest) : null
  if (kin !== null) return kin[1] === undefined ? 'he' : 'she'
  const owner = HAS_KIN.exec(rest)?.[1]
  return owner === undefined ? null : owner === 'her' ? 'she' : 'he'
}

/** The one that all the words tell; null where they tell none, or both. */
const only = (genders: ReadonlySet<'she' | 'he'>): 'she' | 'he' | null => (genders.size === 1 ? [...genders][0] : null)

/** Who is meant by "she" or "he": by the title before the name, by the given name, by what the page calls the person; null where none tells. */
function personGender(name: string, roles: readonly string[]): 'she' | 'he' | null {
  for (const words of [name.split(' ')[0], ...roles]) {
    const title = words.replace(/\.$/, '')
    if (SHE_TITLE.has(title)) return 'she'
    if (HE_TITLE.has(title)) return 'he'
  }
  return genderOfName(name) ?? genderOf(roles.join(' ').replace(OFFICE_MAN, ''))
}

/** Gathers the voices of a document from its mentions. */
export function voicesOf(marked: Marked): Voices {
  const { mentions } = marked
  const of = new Int32Array(mentions.length).fill(-1)
  const plainName = bodyNames(mentions)
  const silent = new Set([...stormsOf(marked.document.text), ...diseasesOf(marked.document.text)])
  const at = new Map<number, number>()
  const made: {
    mention: number
    names: string[]
    type: Mention['type']
    roles: string[]
    places: number[]
    /** What the words behind its names tell; both where a family shares the name. */
    genders: Set<'she' | 'he'>
  }[] = []
  const canonical = (index: number): number => {
    let here = index
    for (let guard = 0; guard < 8; guard++) {
      const next = mentions[here].refersTo
      if (next === undefined || next === here || next < 0 || next >= mentions.length) return here
      here = next
    }
    return here
  }
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]
    if (mention.type === 'pronoun' || mention.type === 'role') continue
    const root = canonical(index)
    if (mentions[root].type === 'role' || mentions[root].type === 'pronoun') continue
    let voice = at.get(root)
    if (voice === undefined) {
      voice = made.length
      at.set(root, voice)
      made.push({
        mention: root,
        names: [plainName(mentions[root])],
        type: mentions[root].type,
        roles: [],
        places: [],
        genders: new Set(),
      })
    }
    of[index] = voice
    made[voice].places.push(mention.start)
    const gender = mention.type === 'person' ? genderBehind(marked.document.text, mention.end) : null
    if (gender !== null) made[voice].genders.add(gender)
    if (mention.title !== undefined && !made[voice].roles.includes(mention.title)) made[voice].roles.push(mention.title)
  }
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]
    if (mention.type !== 'role' || mention.refersTo === undefined) continue
    const voice = at.get(canonical(mention.refersTo))
    if (voice === undefined) continue
    of[index] = voice
    const role = mention.name.replace(/^(?:the|an?)\s+/i, '')
    if (!made[voice].roles.includes(role)) made[voice].roles.push(role)
  }
  const own = marked.document.outlet?.value.replace(/^The /, '')
  for (const voice of made) if (voice.names[0].replace(/^The /, '') === own) voice.type = 'outlet'
  const all = made.map((voice): Voice => {
    const roles = [...voice.roles].sort((a, b) => b.length - a.length)
    let party: string | null = null
    for (const role of roles) party ??= partyOf(role)
    if (voice.type === 'outlet') party = voice.names[0]
    else if (voice.type !== 'person') party = partyOf(voice.names[0]) ?? party
    return {
      mention: voice.mention,
      name: voice.names[0],
      type: voice.type,
      roles,
      bags: roles.map(roleBag),
      party,
      places: voice.places,
      isSilent: STORM.test(voice.names[0]) || silent.has(voice.names[0]),
      gender: voice.type === 'person' ? (personGender(voice.names[0], roles) ?? only(voice.genders)) : null,
    }
  })
  partSurnames(all, of, mentions)
  return { all, of }
}

/** Offices that one holds, by whose surname alone pages call him. */
const SOLE_OFFICE = /(?:^|\s)(?:President|Chancellor|King|Queen|Premier|Prime Minister)$/u

/** Gives each bare surname that several people of the page bear to the one whom it had introduced by then. */
function partSurnames(all: readonly Voice[], of: Int32Array, mentions: readonly Mention[]): void {
  const bearers = new Map<string, Voice[]>()
  for (const voice of all) {
    if (voice.type !== 'person' || !voice.name.includes(' ')) continue
    const last = voice.name.slice(voice.name.lastIndexOf(' ') + 1)
    const list = bearers.get(last)
    if (list === undefined) bearers.set(last, [voice])
    else list.push(voice)
  }
  for (let index = 0; index < mentions.length; index++) {
    if (of[index] < 0) continue
    const { type, name, roles } = all[of[index]]
    if (type !== 'person' || name.includes(' ')) continue
    const bearer = bearerOf(name, mentions[index], bearers.get(name) ?? [])
    if (bearer === null) continue
    // "President Orlo", and his wife in full: who holds the office is known by the surname.
    if (roles.some((role) => SOLE_OFFICE.test(role)) && !bearer.roles.some((role) => SOLE_OFFICE.test(role))) continue
    of[index] = all.indexOf(bearer)
    insertPlace(bearer.places as number[], mentions[index].start)
  }
}

function insertPlace(places: number[], at: number): void {
  places.push(at)
  places.sort((a, b) => a - b)
}

/** Letters behind a name that are no part of it: "Selwyn Cray KC". */
export const POST_NOMINAL = /\s(?:KC|QC|SC|MP|MEP|CBE|OBE|MBE)$/

/** What a body is, before its name: never the first word of one. */
const IS_KIND =
  /^(?:\p{L}\p{Ll}{2,6}maker|[Bb]rewer|[Gg]rocer|[Rr]etailer|[Ll]ender|[Ii]nsurer|[Ss]upplier|[Oo]perator|[Oo]rgani[sz]er|[Pp]ollster|[Bb]rokerage|[Ww]atchdog|[Rr]egulator|[Cc]ontractor|opposition|rebel|state|ruling)$/u

/** "President of the Lake Commission Ada Quell": a body's name that ran on into a first name gives it back. */
function bodyNames(mentions: readonly Mention[]): (mention: Mention) => string {
  const first = new Set<string>()
  const bodies = new Set<string>()
  for (const { type, name } of mentions)
    if (type === 'person' && name.includes(' ')) first.add(name.slice(0, name.indexOf(' ')))
    else if (type === 'organisation') bodies.add(name)
  return ({ name, type }) => {
    const cut = type === 'organisation' ? name.lastIndexOf(' ') : -1
    if (type === 'person') return name.replace(POST_NOMINAL, '')
    const kind = type === 'organisation' ? /^\p{L}[\p{Ll}-]{3,16}(?= \p{Lu})/u.exec(name)?.[0] : undefined
    // "Carmaker Orlo", where a sentence begins with what it is, and Orlo alone elsewhere on the page.
    if (kind !== undefined && (IS_KIND.test(kind) || (bodies.has(name.slice(kind.length + 1)) && BODY_NOUN.test(kind))))
      return name.slice(kind.length + 1)
    return cut > 0 && first.has(name.slice(cut + 1)) && bodies.has(name.slice(0, cut)) ? name.slice(0, cut) : name
  }
}
