// Generates articles by template: invented events, each told by several outlets, with reprints, rising figures and denials.
// Seeded: the same number gives the same articles.

/** A small seeded generator of numbers in [0, 1): mulberry32. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const ONSETS = [
  'Br',
  'Kal',
  'Dor',
  'Ves',
  'Tam',
  'Or',
  'Lin',
  'Mar',
  'Sel',
  'Gor',
  'Hal',
  'Per',
  'Rad',
  'Ner',
  'Zol',
  'Fen',
  'Jas',
  'Cor',
  'Val',
  'Sten',
]
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ane', 'eri', 'olo', 'ima', 'usta']
const JOINTS = ['b', 'd', 'g', 'l', 'm', 'n', 'r', 's', 't', 'v', 'z', 'rk']
const CODAS = [
  'vik',
  'sen',
  'rov',
  'mond',
  'lin',
  'tar',
  'nek',
  'dale',
  'bor',
  'wick',
  'ska',
  'nia',
  'gard',
  'port',
  'field',
]
const GIVEN = [
  'Anna',
  'Boris',
  'Clara',
  'David',
  'Elena',
  'Felix',
  'Greta',
  'Henrik',
  'Irina',
  'Jonas',
  'Katya',
  'Luka',
  'Marta',
  'Nils',
  'Olga',
  'Pavel',
  'Rosa',
  'Sven',
  'Tilda',
  'Viktor',
]
const EVENTS = [
  ['explosion at a fuel depot', 'killed', 'people', 'was struck by a drone'],
  ['flood along the river', 'missing', 'residents', 'was caused by a failed dam'],
  ['fire at a textile plant', 'wounded', 'workers', 'began in a warehouse'],
  ['strike by dockworkers', 'detained', 'protesters', 'was broken up by police'],
  ['outbreak of fever', 'infected', 'patients', 'started at a cattle market'],
  ['landslide above the valley', 'evacuated', 'villagers', 'followed illegal mining'],
]
const ROLES = ['Interior Minister', 'Health Minister', 'governor', 'police chief', 'mayor', 'army spokesman']
const OUTLETS = ['Tribune', 'Courier', 'Gazette', 'Daily', 'Monitor', 'Observer', 'Standard', 'Chronicle']
const FILLER = [
  'The road to the district was closed for several hours and buses were sent another way.',
  'Schools in the area stayed shut while engineers looked at the bridges and the power lines.',
  'Traders at the market lost much of their stock, and the council promised tents and hot meals.',
  'Rain is forecast for the rest of the week, which makes the work of the crews harder.',
  'The town lies some way from the capital and makes a living from farming and glass.',
  'Families waited outside the hospital through the night with blankets and thermos flasks.',
]

/**
 * Makes `count` articles as records for `hearsay add -`. About twelve articles tell one event; a third of them are reprints.
 * @returns {Generator<{id: string, text: string, url: string, outlet: string, published: string, clean: false}>}
 */
export function* articles(count, seed = 7) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const name = () => pick(ONSETS) + pick(MIDDLES) + pick(JOINTS) + pick(MIDDLES) + pick(CODAS)
  let made = 0
  for (let event = 0; made < count; event++) {
    const [what, scope, counted, cause] = pick(EVENTS)
    const town = name()
    const country = `${name()}ia`
    const voices = [0, 1, 2].map(() => ({ given: pick(GIVEN), surname: name(), role: pick(ROLES) }))
    const agency = `${name()} Press Agency`
    const day = Math.floor(random() * 300)
    let toll = 3 + Math.floor(random() * 40)
    let last = null
    const pages = 6 + Math.floor(random() * 13)
    for (let page = 0; page < pages && made < count; page++, made++) {
      const outlet = `${name()} ${pick(OUTLETS)}`
      const published = new Date(Date.UTC(2023, 0, 1 + day + Math.floor(page / 3))).toISOString().slice(0, 10)
      let body = last
      if (body === null || random() > 0.34) {
        toll += Math.floor(random() * 4)
        const [a, b, c] = voices
        const lines = [
          `At least ${toll} ${counted} were ${scope} in the ${what} in ${town}, ${country}'s ${a.role} ${a.given} ${a.surname} said on ${published}.`,
          `"We have counted ${toll} ${counted} in ${town} and the work goes on," ${a.surname} told reporters.`,
          pick(FILLER),
          random() < 0.5
            ? `${b.given} ${b.surname}, the ${b.role}, said that the ${what} ${cause}.`
            : `The ${b.role}, ${b.given} ${b.surname}, denied that the ${what} in ${town} ${cause}.`,
          `According to ${agency}, citing officials in ${town}, about ${toll * 3} ${counted} from ${town} were moved to schools.`,
          pick(FILLER),
          random() < 0.4
            ? `${c.given} ${c.surname} could not confirm the number of ${counted} in ${town}.`
            : `${c.given} ${c.surname} said the government would rebuild ${town} within ${2 + Math.floor(random() * 9)} months.`,
          pick(FILLER),
        ]
        body = lines.join('\n\n')
      } else body = `${body}\n\n(${agency})`
      last = body
      yield {
        id: `g${event}-${page}`,
        text: `${town}: ${what} ${page === 0 ? '' : `, day ${page}`}\n\n${body}`,
        url: `https://www.${outlet.toLowerCase().replaceAll(' ', '-')}.example/${published}/${event}-${page}`,
        outlet,
        published,
        clean: false,
      }
    }
  }
}
