import { expect, it } from 'vitest'
import { statementLines } from '../../../../gold/attribution/statement-lines.js'

it('has what is denied in what is said, and not in the verb', () => {
  const [line] = statementLines('Donald Orm has consistently denied any fault for the breach at Tarn.')
  expect(line).toMatch(/denied \|\| any fault for the breach at Tarn/)
})

it.each([
  [
    'The archbishop of Tarn has called on the faithful to pray for the victims.',
    'The archbishop of Tarn || has called on || the faithful to pray for the victims ::',
  ],
  [
    'The airline said it was "aware of the incident" and was "assisting the authorities".',
    'The airline || said || it was "aware of the incident" and was "assisting the authorities" ::',
  ],
  ['The museum confirmed the theft to the Harbour Courier.', 'The museum || confirmed || the theft ::'],
  [
    'Some 12,000 people took part, according to the union; the square was full.',
    'the union || according to || Some 12,000 people took part ::',
  ],
  [
    '"A solid quarter," wrote analyst Pia Venn in a note to clients.',
    'analyst Pia Venn || wrote || "A solid quarter," ::',
  ],
  [
    'The mayor of Tarn told a press conference the bridge was safe.',
    'The mayor of Tarn || told || the bridge was safe',
  ],
  [
    'The Tessal Herald reported on Monday, citing three officials, that the mill would be sold.',
    'The Tessal Herald || reported || that the mill would be sold :: Tessal Herald (organisation); predict; chain three officials',
  ],
  [
    'State television said the mill would be sold, quoting the minister.',
    'State television || said || the mill would be sold',
  ],
  [
    'While the minister says the mill will be sold, the opposition doubts it.',
    'the minister || says || the mill will be sold',
  ],
  ['At least 40 people are reported to have died.', '|| are reported || At least 40 people ~ to have died'],
  ['The agency recorded 40 cases of cholera in May.', 'The agency || recorded || 40 cases of cholera in May'],
  [
    'Families may return on Sunday, the council said, because the lake has fallen by six metres.',
    'the council || said || Families may return on Sunday ~ because the lake has fallen by six metres',
  ],
  [
    'The guild said in a statement it would help with the inquiry.',
    'The guild || said in a statement || it would help with the inquiry',
  ],
  [
    'Fourteen people were hurt, the ministry said in a statement, but did not give details.',
    'the ministry || said in a statement || Fourteen people were hurt ::',
  ],
  [
    'Two houses were destroyed in the attack, the head of the district Oleg Tarn reported.',
    'the head of the district Oleg Tarn || reported || Two houses were destroyed in the attack ::',
  ],
  [
    'As the press service of the ministry reports, the road is closed to lorries.',
    'the press service of the ministry || reports || the road is closed to lorries',
  ],
  ['The army said it saw the launch at around 7 a.m.', 'The army || said || it saw the launch at around 7 a.m. ::'],
  [
    'A spokesman for the port would only say that an inquiry was under way.',
    'A spokesman for the port || would only say || that an inquiry was under way',
  ],
  [
    'A spokesman for the port would say only that the matter was in hand.',
    'A spokesman for the port || would say || that the matter was in hand',
  ],
  [
    'The road is closed to lorries, this was reported by the press service of the ministry.',
    'the press service of the ministry || was reported || The road is closed to lorries ::',
  ],
  [
    'The minister commented on the words of his colleague: "This is rubbish."',
    'The minister || commented on || "This is rubbish."',
  ],
  ['More than 40,000 people have fled, UN figures show.', 'UN figures || show || More than 40,000 people have fled'],
  [
    'The mayor said the bridge, which was built in 1911, was safe.',
    'The mayor || said || the bridge, which was built in 1911, was safe',
  ],
  ['Police said Finch, a nurse, had been drinking.', 'Police || said || Finch, a nurse, had been drinking'],
  [
    'Police said Carla Finch, 44, of Ostry, wrote checks to herself.',
    'Police || said || Carla Finch, 44, of Ostry, wrote checks to herself',
  ],
  [
    'An official briefed on the talks said that the deal had three phases.',
    'An official briefed on the talks || said || that the deal had three phases',
  ],
  ['Dorn, of Elm Road, admitted theft and was jailed for two years.', 'Dorn || admitted || theft ::'],
  ['Dorn denied stealing the money and hiding it.', 'Dorn || denied || stealing the money and hiding it ::'],
  [
    'The next hours will be decisive, rescue chief Tomas Vey said.',
    'rescue chief Tomas Vey || said || The next hours will be decisive ::',
  ],
  [
    'Asked by the Post if she would resign, Holt replied: "Certainly not this year."',
    'Holt || replied: || "Certainly not this year."',
  ],
  [
    'Sources from the inquiry consulted by this newspaper confirm that the man had a record.',
    'Sources from the inquiry consulted by this newspaper || confirm || that the man had a record',
  ],
  [
    '"We have seen it," the army said in a text message sent to reporters.',
    'the army || said in a text message || "We have seen it," ::',
  ],
  ['The association regrets that nobody answered.', 'The association || regrets || that nobody answered'],
  ['"The bridge is shut," Anna Bell summed up.', 'Anna Bell || summed up || "The bridge is shut,"'],
])('%s', (article, line) => {
  const lines = statementLines(article)
  expect(lines.map((one) => one.trim().startsWith(line))).toEqual([true])
})

it.each([
  'Contrary to what the minister said, the mill was not sold.',
  'The minister stopped short of calling it a coup.',
  'The army offered no evidence for its claim.',
  'Aras made a statement on the subject.',
])('finds nothing in: %s', (article) => expect(statementLines(article)).toEqual([]))

it.each([
  [
    'The ministry, which had denied the sale on Monday, confirmed it on Tuesday.',
    [
      'The ministry, which had denied the sale on Monday, || confirmed || it on Tuesday',
      'which || had denied || the sale on Monday',
    ],
  ],
  [
    'The army said the clinic had been hit, a claim doctors deny.',
    ['The army || said || the clinic had been hit', 'doctors || deny || a claim'],
  ],
  [
    'The guild first denied the sale, then confirmed it.',
    ['The guild || first denied || the sale', 'The guild || then confirmed || it'],
  ],
  [
    'Having denied the leak for weeks, the mill admitted that it had known of it.',
    ['the mill || Having denied || the leak for weeks', 'the mill || admitted || that it had known of it'],
  ],
  [
    'The guild said:\n\n– The mill is sold.\n\n– The wheel is safe.\n\nThe wheel had stood still.',
    ['The guild || || The wheel is safe', 'The guild || said || The mill is sold'],
  ],
])('%s', (article, expected) => {
  const lines = statementLines(article).map((one) => one.trim().split(' :: ')[0].replace(/ +/g, ' '))
  expect(lines.sort()).toEqual([...expected].sort())
})
