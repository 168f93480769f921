// Makes statements of the lines of a hand-made ledger: the page's own marks, but who, where, what stance and which chain by hand.
import { sameSpeaker } from './score.mjs'

const GOLD = { name: 'gold', version: '1', kind: 'rule' }

/** Letters and digits of a text in lower case, with the place of each in the text. */
function letters(text) {
  const at = []
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const folded = text[index]
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
    for (const letter of folded) {
      out += letter
      at.push(index)
    }
  }
  return { out, at }
}

/** Every place of some words in a text. */
function placesOf(words, text) {
  const { out, at } = letters(text)
  const needle = letters(words).out
  const places = []
  for (let from = out.indexOf(needle); needle !== '' && from >= 0; from = out.indexOf(needle, from + 1))
    places.push({ start: at[from], end: at[from + needle.length - 1] + 1 })
  return places
}

const covers = (statement, place) =>
  statement.content.some((span) => span.start <= place.start && span.end >= place.end)

/** The project's own statement of these words, if it found one: its content, times and figures are the best there are. */
function ownOf(line, page, places) {
  const fits = page.statements.filter((one) => places.some((place) => covers(one, place)))
  const right = fits.filter((one) => sameSpeaker(line.speaker, one.speaker.name))
  return [...(right.length > 0 ? right : fits)].sort((a, b) => a.text.length - b.text.length)[0] ?? null
}

/** The fullest speaker of that name whom the page has. */
function speakerOf(line, page, own) {
  const isUnnamed =
    line.speaker === '' || /^(?:an? |two |three |some |several |one )?\p{Ll}[^\p{Lu}]*$/u.test(line.speaker)
  if (own !== null && line.speaker !== '' && sameSpeaker(line.speaker, own.speaker.name))
    return named(line.speaker, own.speaker, isUnnamed)
  if (line.speaker === '') return { ...BLANK, name: '', type: 'unnamed', basis: 'unnamed' }
  const other = page.statements.find((one) => sameSpeaker(line.speaker, one.speaker.name))
  if (other !== undefined) return named(line.speaker, other.speaker, isUnnamed)
  const mention = page.marked?.mentions.find((one) => one.name === line.speaker || sameSpeaker(line.speaker, one.name))
  const type = mention?.type ?? (isUnnamed ? 'unnamed' : 'organisation')
  return { ...BLANK, name: line.speaker, type, basis: isUnnamed ? 'unnamed' : 'named' }
}

/** A speaker under the hand-made name; one who has a name there is not unnamed. */
const named = (name, speaker, isUnnamed) =>
  speaker.type === 'unnamed' && !isUnnamed ? { ...speaker, name, type: 'person', basis: 'named' } : { ...speaker, name }

const BLANK = { role: null, party: null, mention: null }

function chainOf(line, own) {
  if (own !== null && own.chain.map((hop) => hop.name).join() === line.chain.join()) return own.chain
  return line.chain.map((name) => ({ name, type: 'outlet', span: null, scope: 'sentence' }))
}

/** A line with the act of saying that the project would have made of its words alone. */
async function readAlone(page, place, load) {
  const { attributeDrafts } = await load('attribute/attribute.js')
  const { LANGUAGES } = await load('lang/languages.js')
  const language = LANGUAGES.find((one) => one.code === page.document.lang)
  if (language === undefined || page.marked === null) return null
  const draft = { source: [], cue: [], content: [place], score: 1, because: [] }
  const made = [{ maker: GOLD, drafts: [draft] }]
  return attributeDrafts(page.marked, made, language.interpreter).statements[0] ?? null
}

/**
 * The content that a line means: the clause of the statement in which its words stand, so that two lines of one sentence
 * are two statements; the words alone where the statement goes far beyond them.
 */
function contentOf(line, base, { places, clausesOf }) {
  const place = places.find((one) => covers(base, one)) ?? places[0]
  let at = 0
  for (const span of base.content) {
    const end = at + span.end - span.start
    if (span.start <= place.start && span.end >= place.end) {
      const [from, to] = [place.start - span.start + at, place.end - span.start + at]
      const clauses = clausesOf(base.text)
      const clause = clauses.length < 2 ? undefined : clauses.find((one) => one.start <= from && one.end >= to)
      if (clause !== undefined)
        return [
          {
            start: Math.max(span.start, span.start + clause.start - at),
            end: Math.min(span.end, span.start + clause.end - at),
          },
        ]
    }
    at = end + ' … '.length
  }
  return base.text.length < line.words.length * 4 ? base.content : [place]
}

/**
 * Statements for every line of a ledger. Lines of several claims with one voice and the same words are one statement.
 * @returns {Promise<object[]>}
 */
export async function goldLog(gold, pages, load) {
  const { idOf } = await load('model/index.js')
  const { clausesOf } = await load('lang/en/propositions/clauses-of.js')
  const made = new Map()
  for (const line of gold.flatMap((claim) => claim.statements)) {
    const page = pages.find((one) => one.document.name.split('/').at(-1).startsWith(`${line.page}-`))
    if (page === undefined) continue
    const places = placesOf(line.words, page.document.text)
    if (places.length === 0) continue
    const key = `${line.page}|${line.speaker}|${line.words}|${line.stance}`
    if (made.has(key)) continue
    const own = ownOf(line, page, places)
    const base = own ?? (await readAlone(page, places[0], load))
    if (base === null) continue
    const content = contentOf(line, base, { places, clausesOf })
    const within = (list) =>
      list.filter((item) => content.some((span) => span.start <= item.start && item.end <= span.end))
    made.set(key, {
      ...base,
      id: idOf('s', [page.document.id, key]),
      content,
      text: content.map((span) => page.document.text.slice(span.start, span.end)).join(' … '),
      figures: within(base.figures),
      times: within(base.times),
      mentions: within(base.mentions),
      speaker: speakerOf(line, page, own),
      chain: chainOf(line, own),
      stance: line.stance,
    })
  }
  return [...made.values()]
}
