import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OUTLETS = [
  'Veldmark Post',
  'Harrow Coast Daily',
  'Norrin Wire',
  'The Quayside',
  'Orsal Evening',
  'Lantern Weekly',
]
const SPEAKERS = [
  'Mayor Tilda Renn',
  'Minister Jonas Halden',
  'Harbour master Oskar Veld',
  'Governor Irina Sole',
  'Fire chief Nils Bragg',
  'Union leader Marta Quill',
  'Engineer Pavel Oster',
  'Councillor Greta Lund',
  'Inspector Luka Thorn',
  'Farmer Rosa Kemble',
  'Captain Henrik Moss',
  'Doctor Elena Farrow',
]
const THINGS = [
  'houses were flooded',
  'bridges were closed',
  'people were killed',
  'boats were lost',
  'schools were closed',
  'farms were evacuated',
  'pumps were delivered',
  'roads were blocked',
  'trees were felled',
  'cows were drowned',
  'shelters were opened',
  'lamps were broken',
  'trains were cancelled',
  'wells were poisoned',
]
const DAYS = ['2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05', '2024-05-07', '2024-05-08']

/** A file with an invented flood, told by six outlets in far more sentences and figures than a screen holds. */
export function crowdedStory(): string {
  const pages = OUTLETS.map((outlet, i) => {
    const sentences = Array.from({ length: 36 }, (_, j) => {
      const speaker = SPEAKERS[(j % 3 === 0 ? 0 : i + j) % SPEAKERS.length]
      const said = j % 7 === 3 ? 'denied' : 'said'
      return `${speaker} ${said} that ${3 + ((i * 36 + j * 5) % 80)} ${THINGS[(i * 3 + j) % THINGS.length]}.`
    })
    return {
      id: `crowded-${i}`,
      outlet,
      published: DAYS[i],
      title: `The flood at Veldmark, as ${outlet} tells it`,
      text: sentences.join('\n\n'),
      clean: false,
    }
  })
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-crowded-')), 'crowded.jsonl')
  writeFileSync(path, pages.map((page) => JSON.stringify(page)).join('\n'))
  return path
}
