import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

/** Who speaks in an article: source as printed, and the speaker's name and type. */
const speakers = (text: string, outlet = ''): readonly string[] => {
  const meta = outlet === '' ? '' : `outlet: ${outlet}\n`
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${meta}${text}\n==>\n(none)`)
  return runCase(gold).statements.map(({ source, speaker }) => {
    const words = source.map(({ start, end }) => text.slice(start, end)).join(' ~ ')
    return `${words} = ${speaker.name} (${speaker.type})`
  })
}

describe('resolveSpeaker', () => {
  it('does not take whose a body is for the body', () =>
    expect(speakers('Palms Relief, a UN agency, said no food had come for 11 days.')[0]).toContain('= Palms Relief'))

  // What somebody is, without the name, behind the one whom it tells of.
  it.each([
    [
      'Lead author Birgit Orm said naps help. The neurologist warned that they can be too long.',
      'The neurologist = Birgit Orm (person)',
    ],
    [
      'Lia Balt spoke first. Tom Reed, 61, said the gate was stuck.\n\nThe father of three added that it had been so for years.',
      'The father of three = Tom Reed (person)',
    ],
    [
      'Callum Reed and Lia Balt sat apart. Mr Reed insisted that the method had changed. The Labour MP said it was wrong.',
      'The Labour MP = Callum Reed (person)',
    ],
    [
      'Lia Balt came from Vessa. President Carl Orm appealed to both. The head of state said that time was short.',
      'The head of state = Carl Orm (person)',
    ],
    [
      'Lia Balt told the court she slept. Nadia Orm said he came at night. The witness said he wore socks.',
      'The witness = Nadia Orm (person)',
    ],
    [
      'Agneta Orm told keeper Colin Reed that the gate was stuck. The older man said that he knew.',
      'The older man = Colin Reed (person)',
    ],
    ['Lia Balt fell. The driver survived. He told police that a tyre had burst.', 'He = The driver (unnamed)'],
    [
      'From the company Minera Orlo they pointed out that the pit was safe.',
      'the company Minera Orlo = Minera Orlo (organisation)',
    ],
    [
      'The reports in the Orlo Gazette said that the dam held.',
      'The reports in the Orlo Gazette = Orlo Gazette (organisation)',
    ],
    [
      'The Harbour Chronicle was first. The Chronicle reported that the dam held.',
      'The Chronicle = Harbour Chronicle (organisation)',
    ],
    [
      'The regional health office (RHO) said that no ward had closed.',
      'The regional health office (RHO) = regional health office (organisation)',
    ],
  ])('%s', (text, last) => expect(speakers(text).at(-1)).toBe(last))

  // And whom it does not tell of.
  it.each([
    ["The county's surveyor, Maud Orm, left. The county said that the road would close.", 'Maud Orm'],
    ['The Union of Drivers spoke. The operator said that trains would run.', 'Union of Drivers'],
    [
      "Farmers say that they were not warned. The Farmers' Alliance says 60 farms are wet.",
      "Farmers = Farmers' Alliance",
    ],
    ['Tomas Orm came in at noon. The nurse washed him. He said that he was ill.', 'The nurse'],
    ['A fighter close to Oleg Rubin said that the commander was well.', '= Oleg Rubin'],
    ['The Orlo Wire was first. The environment agency said that its tests were late.', 'Orlo Wire'],
  ])('%s', (text, wrong) => expect(speakers(text).join('\n')).not.toContain(wrong))

  it.each([
    // Who is named only as of a time gone by is not meant; whose administration it is, is.
    [
      'Lena Velt spoke on Monday. The president said the dykes would hold. Floods have been feared since 2005, under president Olo Brandt.',
      'The president = The president (unnamed)',
    ],
    [
      'Lena Velt spoke on Monday. The president said the dykes would hold. The Velt administration has raised them since the flood under president Olo Brandt.',
      'The president = Lena Velt (person)',
    ],
    // An office and a name without a comma.
    [
      'Plenipotentiary of the Cabinet for mill affairs Zoya Merin said that the wheel was whole.',
      'Plenipotentiary of the Cabinet for mill affairs Zoya Merin = Zoya Merin (person)',
    ],
    [
      'The mayor of Stepov Andrej Holb said that the wheel was whole.',
      'The mayor of Stepov Andrej Holb = Andrej Holb (person)',
    ],
    [
      'Earlier the acting head of the district Oleg Rubin stated that the dam was whole.',
      'the acting head of the district Oleg Rubin = Oleg Rubin (person)',
    ],
    // Somebody who speaks for or belongs to the one who is named.
    [
      'A lawyer for businessman Oleg Rubin said that the mill was sold.',
      'A lawyer for businessman Oleg Rubin = A lawyer for businessman Oleg Rubin (unnamed)',
    ],
    [
      'Orm spokeswoman Ilse Brandt said that the wheel was whole.',
      'Orm spokeswoman Ilse Brandt = Ilse Brandt (person)',
    ],
    [
      'The complaint charging Dorin Orlo with the theft said the wheel was sold.',
      'The complaint charging Dorin Orlo with the theft = The complaint charging Dorin Orlo with the theft (unnamed)',
    ],
    [
      'The guild has it from Petra Holm, an adviser to Governor Olo Brandt, who says the wheel was sold.',
      'who = Petra Holm (person)',
    ],
    ['That drew complaints from weavers who said the wheel was sold.', 'who = weavers (unnamed)'],
    ['Two days earlier the warden had said that the wheel was whole.', 'the warden = the warden (unnamed)'],
    ['The same day two inspectors said that the wheel was whole.', 'two inspectors = two inspectors (unnamed)'],
    // A name with an age, a place or a body behind it.
    [
      'Gordon Peel, 51, from Stokeby, told friends his dog ate the map.',
      'Gordon Peel, 51, from Stokeby, = Gordon Peel (person)',
    ],
    ['Selwyn Cray KC told the jury that the map was false.', 'Selwyn Cray KC = Selwyn Cray (person)'],
    [
      'A sailor, who requested anonymity for fear of losing his job, said the gate was open.',
      'A sailor = A sailor (unnamed)',
    ],
    [
      'Gordon Peel, who lost nine sheep in the flood, said the gate was open.',
      'Gordon Peel, who lost nine sheep in the flood, = Gordon Peel (person)',
    ],
    [
      'The Mill Guild, which paid for the study, said that the wheel was whole.',
      'The Mill Guild, which paid for the study, = Mill Guild (organisation)',
    ],
    // What somebody is before both his names, and the short forms of a body.
    ['Backbencher Oona Speight said the plan was mad.', 'Backbencher Oona Speight = Oona Speight (person)'],
    ['Hajj Samir Attar said the road was shut.', 'Hajj Samir Attar = Samir Attar (person)'],
    [
      'Activist fund Larch Capital, which holds nine shares, demanded a vote.',
      'Activist fund Larch Capital, which holds nine shares, = Larch Capital (organisation)',
    ],
    [
      'Nine shares belong to the activist fund Larch Capital. Larch said the chairman was old.',
      'Larch = Larch Capital (organisation)',
    ],
    [
      "Volunteers who clean the pond on Tanner's Green say the nets are torn.",
      "Volunteers who clean the pond on Tanner's Green = Volunteers who clean the pond on Tanner's Green (unnamed)",
    ],
    ['Outside court, her lawyer said that the map was false.', 'her lawyer = her lawyer (unnamed)'],
    ['Her barrister, Olive Brant, said that the map was false.', 'Her barrister, Olive Brant, = Olive Brant (person)'],
    ['"It is a poor mill," said miller Odile Marsh of the new wheel.', 'miller Odile Marsh = Odile Marsh (person)'],
    ['"It is a poor mill," said Petra Holm of the fire watch.', 'Petra Holm of the fire watch = Petra Holm (person)'],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual([expected]))

  it('takes the page for the one who says "we" outside quotations', () => {
    expect(speakers('We can confirm that one miller was hurt at Hask.', 'Northmill')).toEqual([
      'We = Northmill (organisation)',
    ])
  })

  it('takes whoever has the turn, else the page, for the one who says "I" outside quotations', () => {
    const turns =
      'Lake News spoke to Mayor Rhea Velt on Monday. Rhea Velt was calm.\n\nVELT: It is an old mill. I think the wheel is whole.'
    expect(speakers(turns, 'Northmill')).toContain('I = Rhea Velt (person)')
    const column = 'The Lake Council is slow, and its members are old.\n\nPersonally I think the wheel is whole.'
    expect(speakers(column, 'Northmill')).toContain('I = Northmill (organisation)')
  })

  it('takes the person, and not his body, for "who" behind both', () => {
    const text = 'Craig Marsh, a member of the Harbour Watch who had been in Vale, came home and reported feeling ill.'
    expect(speakers(text)).toEqual(['who = Craig Marsh (person)'])
  })

  it('takes "the council" on the page of a council for that council', () => {
    const text = 'The pool will reopen in April, the council has confirmed.'
    expect(speakers(text, 'Wexmoor Borough Council')).toEqual(['the council = Wexmoor Borough Council (organisation)'])
    expect(speakers(text, 'Wexmoor Gazette')).toEqual(['the council = the council (organisation)'])
  })

  it('takes "the paper" for the paper that wrote', () => {
    expect(
      speakers('The Eastern Clarion writes that the mill is shut. The paper predicts that it will fall.').at(-1),
    ).toBe('The paper = Eastern Clarion (organisation)')
  })

  it('carries a body in small letters on', () => {
    const text = 'The foreign ministry of Calvera said that two men were free. The ministry denied paying for them.'
    expect(speakers(text).at(-1)).toBe('The ministry = foreign ministry of Calvera (organisation)')
  })
})

it('takes the people of somebody for nobody named', () => {
  const lines = statementLines(
    'President Donald Orm spoke on Monday.\n\nOrm administration officials said that the dam had cracked.',
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(':: Orm administration officials (unnamed)')
})

it('lets no storm speak', () => {
  const lines = statementLines('Hurricane Greta hit the island on Monday. He said that the roads were shut.')
  expect(lines.join('\n')).not.toContain(':: Hurricane Greta')
})

it('lets no storm speak, however storms are listed', () => {
  const lines = statementLines(
    'Hurricanes Greta and Otto hit the island, and Otto was the worse. He wrote that the roads were shut.',
  )
  expect(lines.join('\n')).toContain(':: he (unnamed)')
})

it.each([
  ['Two nurses were infected with Marnic on Monday. It said that the ward was shut.', 'Marnic'],
  ['The Marnic virus came by ship. He called for calm.', 'Marnic'],
  ['An outbreak of Marnic shut the port. Marnic will not slow the harvest, the mayor said.', 'Marnic'],
])('lets no disease speak: %s', (text, name) => {
  expect(statementLines(text).join('\n')).not.toContain(`:: ${name}`)
})

it('lets a firm speak that was contracted', () => {
  const lines = statementLines('The port contracted Halvern to mend the quay. Halvern said that the quay was sound.')
  expect(lines.join('\n')).toContain(':: Halvern')
})

it('binds she and he to those who bear the name of a woman or a man', () => {
  const text =
    'Elaine Orm runs the harbour. Mayor Oleg Rubin said that the quay was sound. She called the quay a "death trap".'
  expect(speakers(text)).toContain('She = Elaine Orm (person)')
})

it('takes a body in capitals for no pronoun', () => {
  expect(speakers('Some 40 guests have fallen ill, according to WHO.')).toEqual(['WHO = WHO (organisation)'])
})
