import { describe, expect, it } from 'vitest'
import { mark } from '../../../mark/mark.js'
import { type Block, type Document, idOf, type Marked, type Span } from '../../../model/index.js'
import { english } from '../index.js'
import { englishRules } from './english-rules.js'

/** By rule: sentences with source | cue | content (pieces joined by " ~ "), and sentences in which the rule finds nothing. */
const CASES: Readonly<
  Record<string, { readonly finds: readonly (readonly [string, string])[]; readonly ignores: readonly string[] }>
> = {
  'en/treats-as': {
    finds: [
      ['Police are treating the fire as suspicious.', 'Police | are treating | the fire as suspicious'],
      ['The fire is being treated as arson by the police.', 'the police | is being treated | The fire ~ as arson'],
    ],
    ignores: [
      'She treated the miller as a friend.',
      'Doctors treated the boy for burns as suspicious clouds gathered.',
      'The nurse is treating the men as well as she can.',
      'The fire is being treated as arson.',
    ],
  },
  'en/named-as': {
    finds: [
      ['The driver, named by police as Piet Voorn, died at once.', 'police | named | The driver ~ as Piet Voorn'],
      [
        'The dead man has been named locally as Aiden Coyle, a miller.',
        ' | has been named locally | The dead man ~ as Aiden Coyle, a miller',
      ],
    ],
    ignores: [
      'The mill was named by readers as the best in Ostry.',
      'The driver, named after his uncle, died at once.',
    ],
  },
  'en/took-to-say': {
    finds: [
      ['The striker took to Facebook to apologise for the remark.', 'The striker | apologise for | the remark'],
      [
        'Anna Bell took to Facebook to accuse the council of hiding the report.',
        'Anna Bell | accuse the council of | hiding the report',
      ],
      ['The king broke his silence to say that he was moved.', 'The king | say | that he was moved'],
      [
        'The senator went on the radio to deny that he had met the miller.',
        'The senator | deny | that he had met the miller',
      ],
      ['Anna Bell used her speech to call for a wage freeze.', 'Anna Bell | call for | a wage freeze'],
      [
        'The ministry summoned the ambassador to protest against the raid.',
        'The ministry | protest against | the raid',
      ],
    ],
    ignores: [
      'The miller took to drink to forget the fire.',
      'She took to social media to share photos of the cake.',
      'The firm held a meeting to discuss pay.',
      'The mayor went to court to deny it.',
      'The council used a crane to call off the dogs.',
      'Anna Bell did not take to Facebook to apologise for the remark.',
    ],
  },
  'en/holds-responsible': {
    finds: [
      [
        'The union held the council fully responsible for the fire.',
        'The union | held | the council fully responsible for the fire',
      ],
      ['She holds the board accountable for the loss.', 'She | holds | the board accountable for the loss'],
    ],
    ignores: [
      'The council was held responsible for the fire.',
      'The miller held the rope for the men responsible.',
      'He held the door for the women responsible for the flowers.',
      'The law is meant to hold the board accountable for the loss.',
    ],
  },
  'en/gave-cause': {
    finds: [['The doctor gave the cause of death as drowning.', 'The doctor | gave | the cause of death as drowning']],
    ignores: ['The doctor gave the cause ten crowns.', 'The mayor gave the key as a present.'],
  },
  'en/was-told': {
    finds: [
      ['Residents were told the water would be back by Friday.', ' | were told | the water would be back by Friday'],
      ['Staff were told by the director that nobody would go.', 'the director | were told | that nobody would go'],
    ],
    ignores: [
      'Residents were told to leave.',
      'The mayor was told that the alarm was off.',
      'Residents were not told that the dam leaked.',
    ],
  },
  'en/said-that': {
    finds: [
      [
        'The agency Harbour News reports, citing a source in the port, that a ship has sunk.',
        'The agency Harbour News | reports | that a ship has sunk',
      ],
      [
        'The harbour office said on Monday that three people were hurt.',
        'The harbour office | said | that three people were hurt',
      ],
      ['Orm said the dam was safe, a charge she denies.', 'Orm | said | the dam was safe'],
      [
        'The keeper told the agency Telsa, which is old, that the mayor had left.',
        'The keeper | told | that the mayor had left',
      ],
      ['Mara Velt told the crowd the bridge would open in May.', 'Mara Velt | told | the bridge would open in May'],
      [
        'She said that he had been ill and had asked for leave.',
        'She | said | that he had been ill and had asked for leave',
      ],
      ['The union warned that wages could fall.', 'The union | warned | that wages could fall'],
      [
        'The official emphasised that the supplies would not stop.',
        'The official | emphasised | that the supplies would not stop',
      ],
      ['Dr Holm told the inquest the brakes had failed.', 'Dr Holm | told | the brakes had failed'],
      [
        'The minister confirmed in a written answer that no contract had been signed.',
        'The minister | confirmed | that no contract had been signed',
      ],
      [
        'The governor reported on the raid: three houses were damaged.',
        'The governor | reported on | three houses were damaged',
      ],
      [
        'The head of the bureau introduced that 12 teams had been sent.',
        'The head of the bureau | introduced | that 12 teams had been sent',
      ],
      ['Unconfirmed reports said two men had been killed.', 'Unconfirmed reports | said | two men had been killed'],
      [
        'The central bank sees inflation easing to 3 per cent.',
        'The central bank | sees | inflation easing to 3 per cent',
      ],
      ['The court ruled Larch had acted wrongly.', 'The court | ruled | Larch had acted wrongly'],
      ['Data from the port show exports fell by a fifth.', 'Data from the port | show | exports fell by a fifth'],
    ],
    ignores: [
      'The ferry left the harbour at noon.',
      'The governor reported on the raid for an hour.',
      'The union alleges fraud and has demanded a recount.',
      'The king ruled the country for nine years.',
      'The miller introduced his brother.',
      'The teacher introduced that song to the class.',
      'The warden sees the children leaving.',
      'The miller agreed terms with the guild, according to Mara Velt.',
      'The pictures show opened in the mill.',
      'The two mayors met on Monday and discussed the bridge.',
    ],
  },
  'en/quote-said': {
    finds: [
      [
        'Five sailors are free, harbour minister Mara Velt confirms on the steps of the church.',
        'harbour minister Mara Velt | confirms | Five sailors are free',
      ],
      ['"The bridge is safe," Mara Velt said.', 'Mara Velt | said | "The bridge is safe,"'],
      [
        '"The bridge is safe," said Mara Velt, mayor of Ostry.',
        'Mara Velt, mayor of Ostry | said | "The bridge is safe,"',
      ],
      [
        'Three boats sank in the night, the coast guard said on Monday.',
        'the coast guard | said | Three boats sank in the night',
      ],
      [
        'Three boats sank in the night, the coast guard told Harbour News.',
        'the coast guard | told | Three boats sank in the night',
      ],
    ],
    ignores: [
      'Mara Velt said that "the bridge is safe."\n\n— The inquiry continues into whether anyone else was there.',
      'The so-called "night market" opened again.',
      'On Monday, the harbour office said that a boat sank.',
    ],
  },
  'en/as-said': {
    finds: [
      [
        'The gate was shut in May, as its keeper, Mats Orm, confirmed to the Post.',
        'its keeper, Mats Orm, | confirmed | The gate was shut in May',
      ],
      ['As the keeper told the Post on Monday, the gate is shut.', 'the keeper | told | the gate is shut'],
      ['As reported by the Post, the gate is shut.', 'the Post | reported by | the gate is shut'],
      ['The gate is shut, as confirmed by its keeper.', 'its keeper | confirmed by | The gate is shut'],
    ],
    ignores: [
      'The gate fell, as the keeper walked to the mill.',
      'The crowd cheered, as the keeper said that the gate would open.',
      'The gate is shut, as announced by a bell at noon.',
    ],
  },
  'en/colon-quote': {
    finds: [
      [
        'The bridge is shut. Rem Holt, ministry spokesman: "There were no casualties in the town."',
        'Rem Holt | : | "There were no casualties in the town."',
      ],
      ['The gate is shut. The union: "Nine people are dead."', 'The union | : | "Nine people are dead."'],
      [
        'Doctor Ada Lund, who runs the clinic, on our line: "I am standing in it as I speak to you."',
        'Doctor Ada Lund | : | "I am standing in it as I speak to you."',
      ],
      [
        'Captain Ivo Reed, in uniform this time: "The crew did not fire a single shot."',
        'Captain Ivo Reed | : | "The crew did not fire a single shot."',
      ],
      [
        'Mayor Ada Lund was blunt: "They are drowning all of us."',
        'Mayor Ada Lund | was blunt: | "They are drowning all of us."',
      ],
      [
        'Mayor Ada Lund from the bench: "I have seen no paper and no slip."',
        'Mayor Ada Lund | : | "I have seen no paper and no slip."',
      ],
    ],
    ignores: [
      'The sign over the gate: "No boats beyond this line at night."',
      'The keeper had opened and read a letter: "They are drowning all of us."',
    ],
  },
  'en/lone-quote': {
    finds: [
      ['Mats Orm shrugs. "Light does not ask who brought it."', 'Mats Orm |  | "Light does not ask who brought it."'],
      [
        'Mats Orm, 61, was asleep when the wall came down. "I heard a roar. Then nothing."',
        'Mats Orm |  | "I heard a roar. Then nothing."',
      ],
    ],
    ignores: [
      'The driver hit Mats Orm. "I did not see him at all."',
      'Mats Orm was asleep when the wall came down. "It had stood for a hundred years."',
      'The gate was shut. "Light does not ask who brought it."',
      '"Light does not ask," said Mats Orm. "It is not," said Ada Lund.',
    ],
  },
  'en/was-reported': {
    finds: [
      ['Three men were reported killed in the cave-in.', ' | were reported | Three men ~ killed in the cave-in'],
      ['No injuries were reported.', ' | were reported | No injuries'],
      ['Power cuts were reported across the region.', ' | were reported | Power cuts ~ across the region'],
    ],
    ignores: [
      'Three thefts were reported to the guild.',
      'Leaks were reported by the guild.',
      'The crash was reported at noon.',
      'Three men were not reported missing.',
    ],
  },
  'en/footage-shows': {
    finds: [
      [
        'Footage broadcast by state television showed water in the streets.',
        'Footage broadcast by state television | showed | water in the streets',
      ],
      [
        'Videos shared online appear to show soldiers leaving the town.',
        'Videos shared online | appear to show | soldiers leaving the town',
      ],
      [
        'A video posted online by a weaver shows a burning mill.',
        'A video posted online by a weaver | shows | a burning mill',
      ],
    ],
    ignores: [
      'A video posted online was taken down.',
      'A picture taken by Orm, which shows a mill, was sold.',
      'The mayor showed a lamp to the guild.',
      'The frame of the picture, which the baker showed me, was old.',
    ],
  },
  'en/answered-questions': {
    finds: [
      [
        'Tamsin Okoro is the head of the dam office.\n\nDid you know about the cracks?\n\nI learned of them in May.\n\nWhat did you do?\n\n"Go home," an engineer told me.\n\nWill you resign?\n\nMe: not now.',
        'Tamsin Okoro |  | I learned of them in May',
      ],
    ],
    ignores: [
      'Tamsin Okoro spoke in May.\n\nWhat happened?\n\nThe dam failed on Monday.\n\nWho was hurt?\n\nNobody was hurt there.\n\nWhat is next?\n\nThe council meets on Friday.',
      'Did you know about the cracks?\n\nI learned of them in May.',
    ],
  },
  'en/gave-until': {
    finds: [
      ['The mayor gave the guild until Friday to leave.', 'The mayor | gave | the guild until Friday to leave'],
      [
        'The army set a deadline of Friday for the guild to leave.',
        'The army | set | a deadline of Friday for the guild to leave',
      ],
    ],
    ignores: ['The mayor gave the guild a lamp to carry.', 'The baker set a table for the guild to eat at.'],
  },
  'en/linked-to': {
    finds: [
      [
        'The ministry has linked the outbreak to a well in Ostry.',
        'The ministry | has linked | the outbreak to a well in Ostry',
      ],
    ],
    ignores: ['A new road linked the town to a well.', 'The outbreak was linked to a well.'],
  },
  'en/said-this': {
    finds: [
      [
        'Four people were hurt in the blast. The warden, Anna Bell, announced this on her page.',
        'The warden, Anna Bell | announced | Four people were hurt in the blast',
      ],
      [
        'Four people were hurt in the blast.\n\nThis was reported by the head of the mill, Anna Bell.',
        'the head of the mill, Anna Bell | was reported | Four people were hurt in the blast',
      ],
    ],
    ignores: [
      'Anna Bell announced this on her page.',
      'Four people were hurt. Anna Bell said this week was hard.',
      'Four people were hurt. Anna Bell said this in a talk, citing the guild.',
      'Four people were hurt. Two are ill.\n\nThis was reported by the mill.',
    ],
  },
  'en/figure-put': {
    finds: [
      ['Larch lifted its forecast to 3 million.', 'Larch | lifted | its forecast to 3 million'],
      ['Exit polls put Orm on 48 percent.', 'Exit polls | put | Orm on 48 percent'],
      [
        'The survey recorded a quake of magnitude 5.9 off Ostry.',
        'The survey | recorded | a quake of magnitude 5.9 off Ostry',
      ],
      ['The station measured gusts of up to 130 km/h.', 'The station | measured | gusts of up to 130 km/h'],
      [
        'The statistics office put inflation at 2.1 per cent.',
        'The statistics office | put | inflation at 2.1 per cent',
      ],
      ['The mill posted a profit of 40 million crowns.', 'The mill | posted | a profit of 40 million crowns'],
      ['The Lund Observatory put the magnitude at 6.6.', 'The Lund Observatory | put | the magnitude at 6.6'],
      ['The mill put the number of sacks at 600.', 'The mill | put | the number of sacks at 600'],
      ['The mill had earlier put the loss at 600 sacks.', 'The mill | had earlier put | the loss at 600 sacks'],
      [
        'The guild raised its estimate of the loss to 40 sheep.',
        'The guild | raised | its estimate of the loss to 40 sheep',
      ],
    ],
    ignores: ['The warden put two guards at 14 gates.', 'The bakery raised the price of bread to 40 crowns.'],
  },
  'en/closing-report': {
    finds: [
      [
        'The gate will reopen, the deputy warden, Anna Bell, said.',
        'the deputy warden, Anna Bell, | said | The gate will reopen',
      ],
    ],
    ignores: ['The gate was shut after noon.', 'The warden said that the gate will reopen.'],
  },
  'en/cannot-tell': {
    finds: [
      ['The ministry was unable to confirm the report.', 'The ministry | was unable to confirm | the report'],
      ['The miller has yet to say who was hurt.', 'The miller | has yet to say | who was hurt'],
      ['The army has not been able to verify the claim.', 'The army | has not been able to verify | the claim'],
      ['The warden stopped short of confirming the deaths.', 'The warden | stopped short of confirming | the deaths'],
      [
        'The minister left open whether the talks would go on.',
        'The minister | left open | whether the talks would go on',
      ],
      [
        'There was no immediate comment from the mill on the fire.',
        'the mill | no immediate comment ~ from | the fire',
      ],
    ],
    ignores: [
      'The miller was unable to open the gate.',
      'He has yet to mend the wheel.',
      'The bus stopped short of the gate.',
      'There was no comment on the door of the mill.',
    ],
  },
  'en/thrown-in': {
    finds: [
      ['The bridge, the mayor told the Post, was never closed.', 'the mayor | told | The bridge ~ was never closed'],
      ['The bridge, claims the mayor, was never closed.', 'the mayor | claims | The bridge ~ was never closed'],
    ],
    ignores: [
      'The bridge, which the mayor told us was safe, has fallen.',
      'The mayor, told of the flood, went home.',
      'In May, the mayor told the Post, the bridge was closed.',
    ],
  },
  'en/said-last': {
    finds: [
      ['Death toll at forty, officials say', 'officials | say | Death toll at forty'],
      ['No sign of frost, the keeper says.', 'the keeper | says | No sign of frost'],
      [
        'The ministry was warned in May, documents seen by the Kurier show.',
        'documents seen by the Kurier | show | The ministry was warned in May',
      ],
      [
        'Forty sheep are safe, the shepherd Jon Hale counts on the steps of the church.',
        'the shepherd Jon Hale | counts | Forty sheep are safe',
      ],
      [
        'The flock is home, a day early, the old shepherd, Jon Hale, has established.',
        'the old shepherd, Jon Hale, | has established | The flock is home, a day early',
      ],
      [
        'Half of that in snow, reckons Ida Moor, who walked the pass for years.',
        'Ida Moor | reckons | Half of that in snow',
      ],
      ['Nine dead, says the Mill Office.', 'the Mill Office | says | Nine dead'],
      ['The bridge is lost, sighs the engineer Mara Tolk.', 'the engineer Mara Tolk | sighs | The bridge is lost'],
    ],
    ignores: [
      'When the rain stopped, the mayor said goodbye.',
      'The team lost, the coach admitted defeat.',
      'First came the flood, then came the mayor.',
      'Hale’s brother, Emil, called the silence of the mill shameless.',
      'This was declared at the briefing by the miller Jon Hale, transmits the Kurier.',
      'The bus stopped, and the driver said that it was broken.',
    ],
  },
  'en/by-account': {
    finds: [
      ['As one miller put it, the mill was dead.', 'one miller | put it | the mill was dead'],
      [
        'By the union’s count, 300 men were dismissed at the port.',
        'the union’s | By ~ count | 300 men were dismissed at the port',
      ],
      [
        'Around 400 houses can no longer be lived in, by the ministry’s reckoning.',
        'the ministry’s | by ~ reckoning | Around 400 houses can no longer be lived in',
      ],
      ['By data of the mill, two boats sank in May.', 'the mill | By data of | two boats sank in May'],
      ['As the ministry sees it, the bridge was a mistake.', 'the ministry | sees it | the bridge was a mistake'],
      ['The offer is an insult in the families’ eyes.', 'the families’ | in ~ eyes | The offer is an insult'],
    ],
    ignores: [
      'By the end of the count, the hall was empty.',
      'He paid the fine on account of the mill.',
      'The keeper stood in the eyes of the storm.',
    ],
  },
  'en/its-line-is': {
    finds: [
      ["The ministry's case is that the dam was safe.", "The ministry's | case is | that the dam was safe"],
      ['The ministry’s line is that the talks will go on.', 'The ministry’s | line is | that the talks will go on'],
      [
        'Word from the Mill Office is that the wheel broke in May.',
        'the Mill Office | Word from ~ is | that the wheel broke in May',
      ],
    ],
    ignores: ['The line is closed on Sundays.', 'His answer was short, and the mayor left.'],
  },
  'en/judged-as': {
    finds: [
      [
        'The ministry rejected as "absurd" a claim that its divers had cut the cable.',
        'The ministry | rejected | as "absurd" a claim that its divers had cut the cable',
      ],
      [
        'Ada Lund brushed aside as gossip the talk of a strike.',
        'Ada Lund | brushed aside | as gossip the talk of a strike',
      ],
    ],
    ignores: [
      'Velt dismissed the claims as baseless.',
      'The guild sees the mill as a gift.',
      'The dam is described as old.',
      'Orm, described as tall and thin, left the mill at noon.',
    ],
  },
  'en/account-of': {
    finds: [
      [
        'According to the Lakeland Bureau, the mine is flooded, engineer Otto Brenn said.',
        'engineer Otto Brenn | said | the mine is flooded',
      ],
    ],
    ignores: [
      'According to Ada Lund, the mine is flooded.',
      'According to Ada Lund, the mayor said that the mine is flooded.',
    ],
  },
  'en/court-heard': {
    finds: [
      ['A court heard that the driver had been drinking.', 'A court | heard | that the driver had been drinking'],
      ['The driver had been drinking, a court heard on Tuesday.', 'a court | heard | The driver had been drinking'],
      ['The inquiry was told that the alarm was off.', ' | was told | that the alarm was off'],
      ['The hearing was told by Petra Holm that the alarm was off.', 'Petra Holm | was told | that the alarm was off'],
      [
        'An inquest into his death opened on Friday and heard that he had been alone.',
        'An inquest | heard | that he had been alone',
      ],
    ],
    ignores: [
      'The court heard evidence from two engineers.',
      'The mayor was told that the alarm was off.',
      'The neighbours heard that the alarm was off.',
    ],
  },
  'en/set-phrase': {
    finds: [
      ['The mayor waved away concerns over the cost.', 'The mayor | waved away | concerns over the cost'],
      ['The mayor made it clear that the mill would close.', 'The mayor | made it clear | that the mill would close'],
      [
        'One miller, speaking in the yard, put it more bluntly: "It is dead."',
        'One miller | put it more bluntly: | "It is dead."',
      ],
      ['The report lays much of the blame on the warden.', 'The report | lays much of the blame on | the warden'],
      ['The council has no plans to sell the mill.', 'The council | has no plans | to sell the mill'],
      ['The mayor is opposed to the sale.', 'The mayor | is opposed to | the sale'],
      ['The mayor sent her condolences to the families.', 'The mayor | sent her condolences to | the families'],
      ['The mayor pointed the finger at the council.', 'The mayor | pointed the finger at | the council'],
      ['Anna Bell stands by her account.', 'Anna Bell | stands by | her account'],
      ['The mill reserves the right to go to court.', 'The mill | reserves the right | to go to court'],
      ['The mill neither confirmed nor denied the sale.', 'The mill | neither confirmed nor denied | the sale'],
      ['The mill neither confirms nor rules out a sale.', 'The mill | neither confirms nor rules out | a sale'],
      ['The mill is taking the line that the gate was shut.', 'The mill | is taking the line | that the gate was shut'],
      ['The carter pleaded not guilty to two thefts.', 'The carter | pleaded not guilty | to two thefts'],
    ],
    ignores: [
      'The mayor waved away the taxi.',
      'The mayor put it on the table.',
      'He put it on the table: a knife.',
      'The keeper pushed back on to his feet.',
      'The mayor pushed back his chair.',
      'Anna Bell stood by her brother.',
      'The children played down by the river.',
    ],
  },
  'en/listed-acts': {
    finds: [
      ['The Mill Office:\n\n– notes that a jar was cracked.', 'The Mill Office | notes | that a jar was cracked'],
    ],
    ignores: ['The shop sells:\n\n– three jars of honey.'],
  },
  'en/kept-silent': {
    finds: [
      ['The Post could find no record of a permit.', 'The Post | could find no record of | a permit'],
      [
        'The Post found no evidence to support the claim that he had fled.',
        'The Post | found no evidence to support | the claim that he had fled',
      ],
      ['Mara Velt was silent on the price of hay.', 'Mara Velt | was silent on | the price of hay'],
      ['Mara Velt avoided commenting on the price of hay.', 'Mara Velt | avoided commenting on | the price of hay'],
      [
        'The warden gave no answer to the question of the keeper.',
        'The warden | gave no answer to | the question of the keeper',
      ],
      ['The warden would not be drawn on the price of hay.', 'The warden | would not be drawn on | the price of hay'],
      [
        'The Gazette found no evidence that the mayor had left.',
        'The Gazette | found no evidence | that the mayor had left',
      ],
      ['The mill had no information about a second fire.', 'The mill | had no information about | a second fire'],
      [
        'The warden left without answer the question about the hay.',
        'The warden | left without answer | the question about the hay',
      ],
      ['The mill has no record of a leak.', 'The mill | has no record of | a leak'],
      ['The mill has seen no evidence of a leak.', 'The mill | has seen no evidence of | a leak'],
      ['The warden referred all questions to the mill.', 'The warden | referred | all questions to the mill'],
    ],
    ignores: [
      'The curtain would not be drawn over the window.',
      'The page had no information about the ferry.',
      'The warden left without the hay.',
      'The warden referred the carter to the mill.',
    ],
  },
  'en/in-view': {
    finds: [
      ['In her view, the wheel is too small.', 'her | In her view | the wheel is too small'],
      ['In the words of one miller: "It is dead."', 'one miller | In the words of | "It is dead."'],
      ['In his opinion the wheel had slipped.', 'his | In his opinion | the wheel had slipped'],
      [
        "In the warden's opinion, the gate should be shut.",
        "the warden | In the warden's opinion | the gate should be shut",
      ],
      ['In the words of a carter, the road was "a sieve".', 'a carter | In the words of | the road was "a sieve"'],
      ['The road is a sieve, in the view of many carters.', 'many carters | in the view of | The road is a sieve'],
      [
        'For the former mayor Mara Velt, now a baker, the plan is "a bad joke".',
        'the former mayor Mara Velt, now a baker | For | the plan is "a bad joke"',
      ],
      ['For the opposition, that is the problem.', 'the opposition | For | that is the problem'],
    ],
    ignores: [
      'For the mayor, it is the third bath of the week.',
      'For three years, the mill is shut on Mondays.',
      'In view of the frost, the mill is shut.',
      'In the eyes of the needle, the thread was stuck.',
    ],
  },
  'en/neither-would': {
    finds: [
      [
        'Neither the mill nor its owner would discuss the sale.',
        'Neither the mill nor its owner | would discuss | the sale',
      ],
      [
        'Neither Mara Velt nor her lawyer would comment on the letter.',
        'Neither Mara Velt nor her lawyer | would comment on | the letter',
      ],
    ],
    ignores: [
      'Neither the mill nor its owner could be reached.',
      'Neither the mill nor its owner would pay for the roof.',
      'Neither mill would discuss a sale.',
    ],
  },
  'en/fronted-question': {
    finds: [
      ['Why it burnt, the miller would not say.', 'the miller | would not say | Why it burnt'],
      ['Which day it would be, he did not specify.', 'he | did not specify | Which day it would be'],
      ['What that means, Mara Velt declined to say.', 'Mara Velt | declined to say | What that means'],
    ],
    ignores: ['Why it burnt, the miller said later.', 'When it rained, the miller would not go out.'],
  },
  'en/put-down-to': {
    finds: [
      ['The mill put the leak down to a broken pipe.', 'The mill | put | the leak down to a broken pipe'],
      ['The guild has chalked the delay up to the frost.', 'The guild | has chalked | the delay up to the frost'],
    ],
    ignores: ['The miller put the sack down to rest.', 'The miller put the sack down on the floor.'],
  },
  'en/what-they-called': {
    finds: [
      ['The guild wants him out over what it terms a "lost decade".', 'it | terms | a "lost decade"'],
      ['It closed after what the mayor described as "a bad year".', 'the mayor | described as | "a bad year"'],
      ['It is part of what many critics have called a land grab.', 'many critics | have called | a land grab'],
    ],
    ignores: ['They met in what is called the Green Room.', 'Ask what the mayor saw as he left.'],
  },
  'en/found-nothing': {
    finds: [
      ['The new study found no link to mills.', 'The new study | found | no link to mills'],
      ['A search of the mill has turned up nothing unusual.', 'A search of the mill | has turned up | nothing unusual'],
    ],
    ignores: ['The children found no eggs.', 'The study found room on the shelf.'],
  },
  'en/parted-clause': {
    finds: [
      ['Details, the warden hinted, would follow in May.', 'the warden | hinted | Details ~ would follow in May'],
      ['It was, she said, a gift.', 'she | said | It was ~ a gift'],
    ],
    ignores: ['On Monday, the warden said, the gate was shut.', 'The warden, who said so, left.'],
  },
  'en/spoken-in': {
    finds: [
      [
        'As noted in the press service of the governor, two boats were lost.',
        'the press service of the governor | noted | two boats were lost',
      ],
      [
        'From the union they demand the resignation of the director.',
        'the union | demand | the resignation of the director',
      ],
      [
        'From the town hall they point out that the street is shut.',
        'the town hall | point out | that the street is shut',
      ],
      ['In the words of Velt, the wheel was whole.', 'Velt | In the words of | the wheel was whole'],
      [
        'The wheel is broken. On this stressed the warden of the mill Ada Quell.',
        'the warden of the mill Ada Quell | stressed | The wheel is broken',
      ],
      ['In her words, the wheel was whole.', 'her | In her words | the wheel was whole'],
      ['The gate is shut, assured in the Mill Office.', 'the Mill Office | assured | The gate is shut'],
      ['The gate is shut, is spoken in the notice.', 'the notice | is spoken | The gate is shut'],
      ['In the Mill Office this report is refuted.', 'the Mill Office | is refuted | this report'],
    ],
    ignores: [
      'In other words, the wheel was whole.',
      'In the Mill Office the lamps are lit.',
      'The carts, loaded in the Mill Office yard, stand ready.',
    ],
  },
  'en/speaker-turn': {
    finds: [
      [
        'Captain Ada Quell: The ferry left at noon. All lamps were lit.',
        'Captain Ada Quell | : | The ferry left at noon. All lamps were lit',
      ],
    ],
    ignores: ['Ferry times: The ferry leaves at noon and at six.', 'One thing is clear: the ferry left at noon.'],
  },
  'en/which-they-said': {
    finds: [
      ['The dam, which engineers say could give way, is old.', 'engineers | say | which ~ could give way'],
      ['Tolm built a wall, which Norvia sees as a threat.', 'Norvia | sees as | which ~ a threat'],
      ['Orm said the dam was safe, a claim the ministry denied.', 'the ministry | denied | a claim'],
      [
        'Orm said the dam was safe, something the ministry has always denied.',
        'the ministry | has always denied | something',
      ],
    ],
    ignores: [
      'Orm said the dam was safe, a charge she denies.',
      'The dam, a project the ministry denied funds, is old.',
      'The dam, which engineers built in May, is old.',
      'The wall, which stands at Ostry, is seen from afar.',
    ],
  },
  'en/took-back': {
    finds: [
      [
        'The Gazette has withdrawn its report that the mayor had resigned.',
        'The Gazette | has withdrawn its report | that the mayor had resigned',
      ],
      [
        'The Gazette apologised to the mayor for writing that she had resigned.',
        'The Gazette | apologised to the mayor for writing | that she had resigned',
      ],
      [
        'The minister rowed back on her claim that the dam was safe.',
        'The minister | rowed back on her claim | that the dam was safe',
      ],
      [
        'The Gazette no longer stands by its report that the mayor had resigned.',
        'The Gazette | no longer stands by its report | that the mayor had resigned',
      ],
      [
        'The guild deleted its post saying that the mill had burnt.',
        'The guild | deleted its post saying | that the mill had burnt',
      ],
    ],
    ignores: [
      'The Gazette stands by its report that the mayor had resigned.',
      'The police dropped a claim that the mill had burnt.',
      'The warden took the statement of the miller back to Ostry.',
      'Tolm has withdrawn its troops from the hill.',
      'The operator apologised for the delay.',
    ],
  },
  'en/listed-points': {
    finds: [
      [
        'The ministry said:\n\n– The bridge is safe. Nobody was hurt.',
        'The ministry | said | The bridge is safe. Nobody was hurt',
      ],
      ['According to the ministry:\n\n1. The bridge is safe.', 'the ministry | According to | The bridge is safe'],
    ],
    ignores: [
      'The ministry said:\n\nThe bridge is safe.',
      'What we know:\n\n– The bridge is safe.',
      'The ministry said:\n\n– Two lanes.',
    ],
  },
  'en/rated-claim': {
    finds: [
      ['The Gazette rated the claim "mostly false".', 'The Gazette | rated | the claim "mostly false"'],
      [
        'The Gazette rated the claim that the mayor had resigned as false.',
        'The Gazette | rated | the claim that the mayor had resigned as false',
      ],
      ['We rate this claim mostly false.', 'We | rate | this claim mostly false'],
      ['Two checkers found the story to be untrue.', 'Two checkers | found | the story to be untrue'],
    ],
    ignores: ['The editors found the story by chance.', 'The Gazette rated the hotel highly.'],
  },
  'en/own-words': {
    finds: [
      [
        'MINISTRY OF WORKS OF NORVIA\n\nPress release\n\nThe bridge at Ostry has been closed to lorries.',
        ' |  | The bridge at Ostry has been closed to lorries',
      ],
      [
        'HARBOUR SAFETY OFFICE (HSO)\n\nPress Notice 31-4\n\nTwo crates were landed at the old quay.',
        ' |  | Two crates were landed at the old quay',
      ],
      [
        'OPEN DOORS\n\nAssociation of the tenants of Ostry\n\nFor immediate release\n\nWe had to read it in the Mill Gazette.',
        ' |  | We had to read it in the Mill Gazette',
      ],
    ],
    ignores: [
      'OPEN DOORS\n\nThe dance of the tenants of Ostry\n\nFor immediate release\n\nThe roof was mended in May.',
      'MINISTRY OF WORKS OF NORVIA\n\nThe bridge at Ostry has been closed to lorries.',
      'Press release\n\nThe bridge at Ostry has been closed to lorries.',
      'The bridge at Ostry has been closed to lorries. The ministry gave no reason.',
    ],
  },
  'en/said-quote': {
    finds: [
      ['Mara Velt said: "The bridge is safe."', 'Mara Velt | said: | "The bridge is safe."'],
      ['A notice on the door read: "We are closed."', 'A notice on the door | read: | "We are closed."'],
    ],
    ignores: ['The cinema showed "The Long Winter" twice.'],
  },
  'en/promised-to': {
    finds: [
      ['The council promised to repair the dam.', 'The council | promised | to repair the dam'],
      ['The mayor denied ever having met the miller.', 'The mayor | denied | ever having met the miller'],
    ],
    ignores: [
      'The brothers chose to leave.',
      'The mill seems to be shut.',
      'The council met to repair the damage to its name.',
    ],
  },
  'en/called-for': {
    finds: [
      ['The union called for an inquiry.', 'The union | called for | an inquiry'],
      ['The mayor hit out at the decision.', 'The mayor | hit out at | the decision'],
      ['The association complains of noise.', 'The association | complains of | noise'],
      ['The airline apologised to passengers for the delays.', 'The airline | apologised | the delays'],
    ],
    ignores: ['The two sides agreed on Tuesday.'],
  },
  'en/criticised': {
    finds: [
      ['Mara Velt criticised the delay.', 'Mara Velt | criticised | the delay'],
      ['The mayor called the rumours groundless.', 'The mayor | called | the rumours groundless'],
      ['Sales fell, with analysts at Corby blaming weak demand.', 'analysts at Corby | blaming | weak demand'],
      [
        'The mayor has reproached the warden for his silence.',
        'The mayor | has reproached | the warden for his silence',
      ],
      ['The museum labelled the copy a forgery.', 'The museum | labelled | the copy a forgery'],
      ['The court ordered an inquiry into the fire.', 'The court | ordered | an inquiry into the fire'],
      ['The council regretted the incident.', 'The council | regretted | the incident'],
      ['Forecasters expect up to 40 boats in the bay.', 'Forecasters | expect | up to 40 boats in the bay'],
      ['Quoting local officials, the agency reported 40 deaths.', 'the agency | reported | 40 deaths'],
      ['Having denied the leak for weeks, the mill was shut.', 'the mill | Having denied | the leak for weeks'],
    ],
    ignores: [
      'A firm with workers named Orm sought shelter.',
      'The signs expressing love were taken down.',
      'Each failure exposes the wall.',
      'The mayor called an emergency session.',
      'The mayor ordered a new coat.',
    ],
  },
  'en/it-was-reported': {
    finds: [
      ['It was reported that the ferry had left.', ' | was reported | that the ferry had left'],
      [
        'In the statement made by the council, it was noted that the ferry had left.',
        'the council | was noted | that the ferry had left',
      ],
    ],
    ignores: ['It was raining when the ferry left.'],
  },
  'en/verdict-label': {
    finds: [
      [
        'Claim: The mayor fled before the flood.\n\nVerdict: Mostly false. He was at home.',
        'Verdict | : Mostly false | The mayor fled before the flood',
      ],
      ['2. The mill burst. Our finding: NO EVIDENCE', 'Our finding | : NO EVIDENCE | The mill burst'],
    ],
    ignores: ['The trial took nine days.\n\nVerdict: guilty on all counts.', 'The finding was false.'],
  },
  'en/corrected-to-say': {
    finds: [
      [
        'The agency amended its earlier statement to say that the jet had landed.',
        'The agency | amended its earlier statement to say | that the jet had landed',
      ],
      [
        'This story has been corrected to show that 14 people were hurt.',
        'This story | has been corrected to show | that 14 people were hurt',
      ],
    ],
    ignores: [
      'The pilot corrected the course to show that the wheel was whole.',
      'The law was amended to protect the mill.',
    ],
  },
  'en/became-known': {
    finds: [
      ['It emerged on Monday that the mill had been sold.', ' | emerged | that the mill had been sold'],
      ['There were unconfirmed reports of a second blast.', ' | were unconfirmed reports of | a second blast'],
      ['It later became known that the ferry had left.', ' | later became known | that the ferry had left'],
      [
        'Rumours have been spreading online that the bank will close.',
        ' | Rumours have been spreading online | that the bank will close',
      ],
    ],
    ignores: ['The singer became known for her voice.'],
  },
  'en/was-stated-by': {
    finds: [
      [
        'The dam may fail by May. This was stated in parliament by the minister, Mara Velt.',
        'the minister, Mara Velt | was stated | The dam may fail by May',
      ],
    ],
    ignores: ['The dam was built by the minister.'],
  },
  'en/was-rejected-by': {
    finds: [
      [
        'The miller was accused by the mayor of selling the mill.',
        'the mayor | was accused | The miller ~ of selling the mill',
      ],
      [
        'The claim was dismissed as nonsense by the ministry.',
        'the ministry | was dismissed | The claim ~ as nonsense',
      ],
      ['The plan was rejected by the harbour council.', 'the harbour council | was rejected | The plan'],
    ],
    ignores: ['The page lists news being reported by others.', 'The house was painted by the owner.'],
  },
  'en/was-quoted': {
    finds: [
      ['"We will rebuild," Velt was quoted as saying.', 'Velt | was quoted as saying | "We will rebuild,"'],
      ['"We will rebuild," the agency quotes Velt as saying.', 'Velt | quotes ~ as saying | "We will rebuild,"'],
      ['"We will rebuild," the Post quotes the mayor.', 'the mayor | quotes | "We will rebuild,"'],
      ['The Post quoted the mayor: "We will rebuild."', 'the mayor | quoted | "We will rebuild."'],
    ],
    ignores: ['The price was quoted in crowns.', '"We will rebuild," the Post quotes a song from the war.'],
  },
  'en/according-to': {
    finds: [
      [
        'According to the harbour office, three people were hurt.',
        'the harbour office | According to | three people were hurt',
      ],
      ['Three people were hurt, according to police.', 'police | according to | Three people were hurt'],
    ],
    ignores: ['The boxes were sorted by size.'],
  },
  'en/reportedly': {
    finds: [['The ferry reportedly left at noon.', ' | reportedly | The ferry ~ left at noon']],
    ignores: ['The ferry quickly left at noon.'],
  },
  'en/its-claim': {
    finds: [
      ["The crowd laughed at the ministry's claim that the dam held.", "the ministry's | claim | that the dam held"],
      [
        "Holt's claim that the mayor resigned is not supported by anything.",
        "Holt's | claim | that the mayor resigned",
      ],
      [
        "The court heard Holt's claim that the men killed were miners.",
        "Holt's | claim | that the men killed were miners",
      ],
    ],
    ignores: ['The claim was settled last year.'],
  },
  'en/is-concerned': {
    finds: [
      ['"The road will hold," he is convinced.', 'he | is convinced | "The road will hold,"'],
      [
        'The council is deeply concerned by reports of a leak.',
        'The council | is deeply concerned by | reports of a leak',
      ],
      ['The council is confident the vote will go ahead.', 'The council | is confident | the vote will go ahead'],
      ['The board remains confident in the outlook for hay.', 'The board | remains confident in | the outlook for hay'],
    ],
    ignores: ['The leak concerned three houses.'],
  },
  'en/carries-on': {
    finds: [
      [
        'The mayor said that crews were on their way. They will be there by noon.',
        'The mayor |  | They will be there by noon',
      ],
      [
        'We call on the owners to wait. We will print the list of the houses.',
        'We |  | We will print the list of the houses',
      ],
      [
        'The warden said the herring had gone. There had been 40 boats on the lake.',
        'The warden |  | There had been 40 boats on the lake',
      ],
      [
        'The warden said he had known it for years. He would mend it himself if it helped.',
        'The warden |  | He would mend it himself if it helped',
      ],
    ],
    ignores: [
      'The mayor said that crews were on their way. The road was built in 1998.',
      'The mayor said that the gate was shut. It had been built in 1950.',
      'The mayor said that the gate had been shut. On Monday the crew had left.',
      'The mayor called on the owners to wait. We will print the list of the houses.',
    ],
  },
}

/** A block a paragraph; a short line without a full stop is a heading of some kind. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n\n', start) < 0 ? text.length : text.indexOf('\n\n', start) + 2
    const isHeading = !/[.!?"]\s*$/.test(text.slice(start, end))
    blocks.push({ start, end, kind: 'main', role: isHeading ? 'other' : 'paragraph', reason: 'paragraph' })
    start = end
  }
  return blocks
}

function page(text: string): Marked {
  const document: Document = {
    id: idOf<'Document'>('d', [text]),
    snapshot: '' as Document['snapshot'],
    name: 'case',
    url: null,
    text,
    blocks: blocksOf(text),
    map: null,
    title: null,
    outlet: null,
    author: null,
    lang: 'en',
    published: null,
    updated: null,
    credits: [],
    revisionOf: null,
    diagnostics: [],
  }
  return mark(document, english)
}

function found(rule: string, text: string): readonly string[] {
  const maker = englishRules.find((one) => one.name === rule)
  if (maker === undefined) throw new Error(`no rule ${rule}`)
  const words = (spans: readonly Span[]): string => spans.map((span) => text.slice(span.start, span.end)).join(' ~ ')
  const drafts = maker.make(page(text))
  if (!Array.isArray(drafts)) throw new Error('a rule answers at once')
  return drafts.map((draft) => `${words(draft.source)} | ${words(draft.cue)} | ${words(draft.content)}`)
}

describe('English rules', () => {
  for (const [rule, { finds, ignores }] of Object.entries(CASES)) {
    for (const [text, expected] of finds)
      it(`${rule} reads: ${text}`, () => expect(found(rule, text)).toEqual([expected]))
    for (const text of ignores) it(`${rule} leaves: ${text}`, () => expect(found(rule, text)).toEqual([]))
  }

  it('has cases for every rule but those for headlines, which need a headline block', () => {
    const names = englishRules.map((maker) => maker.name).filter((name) => !name.startsWith('en/headline-'))
    expect(Object.keys(CASES).sort()).toEqual([...names].sort())
  })

  it('reads a long text without marks in linear time', () => {
    const text = 'said that said the said report that claims said '.repeat(400)
    const start = performance.now()
    for (const maker of englishRules) maker.make(page(text))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
