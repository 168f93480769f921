/** Predicates that call a report false. */
export const FALSE_PREDICATE =
  /\b(?:reports?|information|claims?|allegations?|rumou?rs|accusations?|statement)\s+(?:is|are|was|were)\s+(?:wrong|incorrect|inaccurate)\b|\b(?:(?:is|are|was|were|be|been|as|being)\s+(?:(?:completely|entirely|absolutely|totally|simply|utterly|just)\s+)?(?:not\s+true|untrue|false|fake|nonsense|a\s+lie|lies|a\s+fabrication|fabricated|baseless|unfounded|groundless|fiction|a\s+hoax|disinformation|misinformation|without\s+(?:basis|foundation)))\b|\b(?:not\s+true|no\s+truth|complete\s+nonsense|total\s+nonsense|utter\s+nonsense|fake\s+news)\b/i

/** What somebody else has put forward, said to stand on nothing: "the union's figure was not supported by any record". */
export const UNSUPPORTED =
  /\b(?:figures?|numbers?|claims?|reports?|allegations?|accusations?|accounts?|version|estimates?|assertions?|tally|theory)\s+(?:is|are|was|were|has been|have been)(?:\s+not|n['’]t|\s+in no way)\s+(?:supported|backed(?: up)?|borne out|substantiated|grounded|based on (?:any|fact))\b|\b(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:supported|backed(?: up)?|borne out|substantiated) by (?:any |the )?(?:documents?|evidence|facts?|records?|data|documentation)\b/i

/** Nouns that point at another report or claim. */
export const REPORT_NOUN =
  /^(?:report|reports|information|claim|claims|allegation|allegations|rumour|rumours|rumor|rumors|statement|statements|accusation|accusations|suggestion|suggestions|assertion|assertions|news|talk|speculation|account|accounts|remarks|comments|assessment|findings|testimony|data|evidence)$/

/** Words that judge. */
export const JUDGING =
  /\b(?:serious|grave|dangerous|unacceptable|unprecedented|significant|outrageous|disgraceful|shameful|important|crucial|vital|essential|great|good|bad|terrible|horrible|wonderful|fantastic|excellent|remarkable|historic|tragic|sad|happy|proud|pleased|glad|sorry|wrong|right|fair|unfair|unjust|just|illegal|irresponsible|reckless|absurd|ridiculous|disappointing|disappointed|worried|concerned|alarmed|alarming|worrying|deplorable|brutal|barbaric|cowardly|heinous|cruel|inhumane|hostile|cynical|best|worst|threat|threatens|escalation|provocation|disaster|tragedy|failure|success|victory|mistake|scandal|disgrace|crime|priority|welcome|regrettable|inadmissible|intolerable|shocking|shocked|appalled|appalling|desperate|desperately)\b/i

/** Verbs in the speaker's own words that judge. */
export const JUDGE_VERB =
  /\b(?:condemns?|deplores?|welcomes?|regrets?|supports?|opposes?|believes?|thinks?|considers?|praises?|applauds?|feels?|agrees?|disagrees?)\b/i

/** Demands in the speaker's own words. */
export const DEMAND_VERB =
  /\b(?:urges?|calls?\s+on|calls?\s+for|demands?|appeals?\s+to|insists?\s+on|asks?|hopes?|wishes|please|let\s+us|must|should|ought\s+to|need\s+to|needs\s+to|has\s+to|have\s+to)\b/i

export const EXPRESSED: readonly (readonly [RegExp, 'opinion' | 'commit' | 'demand' | 'assert'])[] = [
  [/\b(?:readiness|willingness|commitment|determination|intention|resolve|pledge|promise|vow)\b/i, 'commit'],
  [/\b(?:demand|request|appeal|plea)\b/i, 'demand'],
  [
    /\b(?:concern|concerns|hope|fear|fears|regret|support|gratitude|doubt|doubts|optimism|confidence|outrage|anger|alarm|dismay|disappointment|sympathy|condolences|solidarity|view|opinion|belief|interest|appreciation|thanks|worry|frustration|criticism|outrage|shock|sorrow|satisfaction|skepticism|scepticism|opposition)\b/i,
    'opinion',
  ],
]
