/** Predicates that call a report false. */
export const FALSE_PREDICATE =
  /\b(?:(?:is|was)\s+(?:(?:[a-z]+ly|just)\s+)?not|(?:is|was)n['’]t)\s+(?:(?:[a-z]+ly|just)\s+)?the\s+case\b|\b(?:reports?|information|claims?|allegations?|rumou?rs|accusations?|statement)\s+(?:is|are|was|were)\s+(?:wrong|incorrect|inaccurate)\b|\b(?:(?:is|are|was|were|be|been|as|being)\s+["“‘]?(?:(?:completely|entirely|absolutely|totally|simply|utterly|just)\s+)?(?:not\s+(?:true|authentic|genuine)|untrue|false|fake|nonsense|a\s+lie|lies|(?:an?\s+)?(?:pure\s+|complete\s+|total\s+)?(?:fabrication|invention|fairy\s+tale|fiction)|a\s+(?:crude\s+|clumsy\s+)?fake|fakes|bogus|invented|made\s+up|fabricated|baseless|unfounded|groundless|fiction|a\s+hoax|disinformation|misinformation|without\s+(?:basis|foundation)))\b|\b(?:not\s+true|no\s+truth|complete\s+nonsense|total\s+nonsense|utter\s+nonsense|(?<!\bthe\s)fake\s+news(?!\s+(?:cnn|nbc|abc|cbs|msnbc|bbc|media|outlets?|networks?|press|channels?|and|or))|(?:does|do|did)\s+not\s+correspond\s+to\s+(?:reality|the\s+truth|the\s+facts))\b/i

/** "That number, which we had from a clerk, was wrong": a report or figure called wrong with words between. */
export const CALLED_WRONG =
  /^(?:that|this|the|these|those|our)\s+(?:report|number|figure|claim|story|information|statement|article|post|account)s?\b[^.]{0,140}\b(?:was|were|is|are)\s+(?:wrong|false|incorrect|untrue|inaccurate|mistaken|unfounded|baseless)$|^(?:that|this|it)\s(?:was|is)\s(?:wrong|false|incorrect|untrue|inaccurate|mistaken|unfounded|baseless)$/i

/** "The letter going round is a forgery": something put about, said to be made up. A forged passport is a fact. */
export const FORGED =
  /\b(?:letter|video|recording|audio|screenshot|image|photo|picture|post|statement|document|memo|leaflet|clip|tape|decree|message|interview|quote)s?\b[^.,;]{0,60}\b(?:is|was|were|are|been|be)\s(?:\p{Ll}+\s)?(?:an?\s(?:\p{Ll}+\s)?)?(?:forger(?:y|ies)|forged|doctored)\b/iu

/** What somebody else has put forward, said to stand on nothing: "the union's figure was not supported by any record". */
export const UNSUPPORTED =
  /\b(?:figures?|numbers?|claims?|reports?|allegations?|accusations?|accounts?|version|estimates?|assertions?|tally|theory)\s+(?:is|are|was|were|has been|have been)(?:\s+not|n['’]t|\s+in no way)\s+(?:supported|backed(?: up)?|borne out|substantiated|grounded|based on (?:any|fact))\b|\b(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:supported|backed(?: up)?|borne out|substantiated) by (?:any |the )?(?:documents?|evidence|facts?|records?|data|documentation)\b/i

/**
 * Negations that answer a claim by their form: "had nothing to do with", "not a single", "there was no blast",
 * "no ship has been lost". A plain "not" states something of its own.
 */
export const DENYING_FORM =
  /\b(?:has|have|had|having)\s+nothing\s+(?:whatsoever\s+|at\s+all\s+)?to\s+do\s+with\b|(?<!\b(?:and|but)\s)\b(?:not|n['’]t|never)\s+(?:\p{L}+\s+){0,2}(?:a|one)\s+single\b|^["“]?(?:that\s+)?(?:not a single|not one)\b|^["“]?(?:that\s+)?there\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+no\s+(?!danger|risk|threat|need|reason|doubt|question|evidence|information|alternative|choice|hope|way|other|more|time|one\b|money)\p{L}|\bthere\s+(?:is|are|was|were)\s+not\s+one\s|^["“]?(?:that\s+)?no\s+(?!one\b)(?:\p{L}+\s+){1,9}(?:is|are)\s+being\s+\p{L}+(?:ed|en|ld|nt|ut)\b|^["“]?(?:that\s+)?no\s+(?!one\b)(?:\p{L}+\s+){1,5}(?:has|have|had)\s+(?:ever\s+)?(?:been\s+)?\p{L}+(?:ed|en|ost|nt|un|ne)\b/iu

/** Who is not able to tell, has yet to confirm or stops short of it. */
export const UNABLE_TO_TELL =
  /\b(?:unable|not (?:been )?able|position|yet) to (?:\p{L}+ly )?(?:confirm|verify|corroborate|substantiate|authenticate|say|tell|name|specify|explain|identify|determine|establish|estimate)\b|\bshort of (?:confirming|verifying|saying|endorsing|denying)$|^no (?:\p{L}+ )?confirmation\b/iu
/** Who has yet to speak, would rather not, or leaves it open. */
export const LEFT_OPEN =
  /\b(?:unable|not (?:been )?able|position|yet|reluctant|unwilling|hesitant) to (?:\p{L}+ly )?(?:comment|give|disclose|discuss|elaborate|reveal|clarify|provide|answer|deny|speculate|say|tell|name|specify|explain|confirm|identify)\b|\b(?:lea?ves?|left|leaving) open$|\bshort of (?:naming|specifying|explaining|disclosing|giving)$|^no (?:\p{L}+ )?(?:comments?|word|response|reaction|statement|reply)\b/iu

/** A body that does not know: "has no information about", "is unable to establish". */
export const NOT_KNOWING =
  /\b(?:un|not\s+)able\s+to\s+(?:\p{L}+ly\s+)?(?:confirm|verify|establish|determine|corroborate)\b|\b(?:has|have|had)\s+(?:as\s+yet\s+|so\s+far\s+)?no\s+(?:\p{L}+\s+)?(?:information|evidence|confirmation|indication|knowledge)\s+(?:about|of|on|that|for|whether|to (?:share|give|offer|provide|pass on))\b|\b(?:could|can)\s*not\s+(?:(?:\p{L}+ly|yet)\s+){0,2}(?:confirm|verify|establish|(?:say|tell)\s+(?:yet\s+)?(?:whether|if|how\s+many))\b|(?:\bnot|n['’]t)\s+in\s+a\s+position\s+to\s+(?:\p{L}+ly\s+)?(?:confirm|verify|establish|say)\b|^["“]?(?:that\s+)?it(?:\s+(?:is|was|remains?|remained)|['’]s)\s+(?:still\s+|as\s+yet\s+)?un(?:clear|known|certain)\s+(?:what|who|whether|how|if|why|where|when|which)\b|^["“]?(?:that\s+)?it(?:\s+(?:is|was)(?:\s+not|n['’]t)|['’]s\s+not)\s+(?:yet\s+|immediately\s+)?(?:clear|known|certain)\s+(?:yet\s+)?(?:what|who|whether|how|if|why|where|when|which)\b|^["“]?what\s+(?:is|was)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:clear|known)\b/iu

/** "The cause of the fire is not yet known", "the motive was unclear": who says so does not know it. */
export const CAUSE_UNKNOWN =
  /^["“]?(?:that )?the (?:exact |precise |possible )?(?:cause|motive|reason|origin|identity|number|extent|circumstances|whereabouts|condition)s?\b[^,.;]{0,60}? (?:(?:is|are|was|were|remain(?:s|ed)?|has|have|had)(?: still| as yet| so far)?|(?:is|was|are|were)n['’]t)(?: not| yet| immediately| been| be)* (?:known|clear|unknown|unclear|established|determined|identified|a mystery)\b/iu

/** "It's hard to tell what is right", "too early to say whether": who says so leaves it open. "Hard to reach" is a fact. */
export const HARD_TO_KNOW =
  /^["“]?(?:that\s+|but\s+|so\s+)?(?:it|this)(?:\s+(?:is|was|remains?|remained|will be|would be)|['’]s)\s+(?:(?:still|too|very|simply|quite|currently|really|just|also|often)\s+){0,2}(?:hard|difficult|tough|tricky|impossible|early|soon|premature)\s+(?:(?:at this (?:stage|point|time)|for (?:us|me|anyone|now))\s+)?to\s+(?:say|tell|know|judge|gauge|assess|determine|verify|confirm|referee|estimate|establish|pin down|work out|figure out|be (?:sure|certain))\b/iu

/**
 * Words without which a pattern above cannot match, in lower case: quick to look for, and most contents have none. A
 * pattern that gets a new branch needs its word here.
 */
const NEEDED = {
  unsupported: ['supported', 'backed', 'borne', 'substantiated', 'grounded', 'based'],
  notKnowing: [
    'able',
    'could',
    'can not',
    'cannot',
    'position',
    'information',
    'evidence',
    'confirmation',
    'indication',
    'knowledge',
    'clear',
    'known',
    'certain',
  ],
  denyingForm: ['nothing', 'single', 'not one'],
} as const

/** The openings of {@link DENYING_FORM}'s branches that are bound to a content's first words. */
const DENYING_OPENING = /^["“]?(?:that\s+)?(?:no|there)/

/** Whether a pattern is worth trying on a text that is in lower case already. */
export function mayMatch(pattern: keyof typeof NEEDED, lower: string): boolean {
  for (const word of NEEDED[pattern]) if (lower.includes(word)) return true
  return pattern === 'denyingForm' && DENYING_OPENING.test(lower)
}

/** Nouns that point at another report or claim. */
export const REPORT_NOUN =
  /^(?:report|reports|information|claim|claims|allegation|allegations|rumour|rumours|rumor|rumors|statement|statements|accusation|accusations|suggestion|suggestions|assertion|assertions|news|talk|speculation|account|accounts|remarks|comments|assessment|findings|testimony|data|evidence)$/

/** Words that judge. */
export const JUDGING =
  /\b(?:serious|grave|afraid|fearful|dangerous|unacceptable|unprecedented|significant|outrageous|disgraceful|shameful|important|crucial|vital|essential|great|good|bad|terrible|horrible|wonderful|fantastic|excellent|remarkable|historic|tragic|sad|happy|proud|pleased|glad|sorry|wrong|right|fair|unfair|unjust|just|illegal|irresponsible|reckless|absurd|ridiculous|disappointing|disappointed|worried|concerned|alarmed|alarming|worrying|deplorable|brutal|barbaric|cowardly|heinous|cruel|inhumane|hostile|cynical|best|worst|threat|threatens|escalation|provocation|disaster|tragedy|failure|success|victory|mistake|scandal|disgrace|crime|priority|welcome|regrettable|inadmissible|intolerable|shocking|shocked|appalled|appalling|saddened|dismayed|horrified|heartbroken|ashamed|outraged(?=["”]? (?:by|at|that|over)\b|["”.,]|$)|desperate|desperately|ugly|lovely|awful|dreadful|disgusting|outrage|delighted|grateful|honou?red|thrilled|optimistic|pessimistic|hopeful|brilliant|painful|shameless|farce|insult|nightmare|miracle|madness|excuse|joke|comedy|circus|heartless|hypocrisy|hypocritical|betrayal|humiliation|humiliating|slap (?:in the face|on the wrist)|smear|witch[- ]hunt|regret|pity|shame)\b/i

/** Verbs in the speaker's own words that judge. */
export const JUDGE_VERB =
  /\b(?:condemns?|deplores?|welcomes?|regrets?|supports?|opposes?|believes?|thinks?|considers?|praises?|applauds?|feels?|agrees?|disagrees?|fears?|feared|dreads?|dreaded)\b/i

/** Demands in the speaker's own words. */
export const DEMAND_VERB =
  /\b(?:urges?|calls?\s+on|calls?\s+for|demands?|appeals?\s+to|insists?\s+on|asks?|hopes?|hoped|wishes|please|let\s+us|must|should|ought\s+to|need\s+to|needs\s+to|has\s+to|have\s+to)\b/i

export const EXPRESSED: readonly (readonly [RegExp, 'opinion' | 'commit' | 'demand' | 'assert'])[] = [
  [/\b(?:readiness|willingness|commitment|determination|intention|resolve|pledge|promise|vow)\b/i, 'commit'],
  [/\b(?:demand|request|appeal|plea)\b/i, 'demand'],
  [
    /\b(?:concern|concerns|hope|fear|fears|regret|support|gratitude|doubt|doubts|optimism|confidence|outrage|anger|alarm|dismay|disappointment|sympathy|condolences|solidarity|view|opinion|belief|interest|appreciation|thanks|worry|frustration|criticism|outrage|shock|sorrow|satisfaction|skepticism|scepticism|opposition)\b/i,
    'opinion',
  ],
]

/** A report taken back: "has withdrawn its report", "retracted", "apologised for writing". */
export const TAKEN_BACK =
  /\b(?:withdraws?|withdrew|withdrawn|retract(?:s|ed)?|apologi[sz]e[sd]?)\b(?:[^.]{0,80}\b(?:reports?|story|article|claims?|statements?|allegations?|accusations?|assertions?|announcement|posts?|account|for (?:reporting|writing|saying|claiming|suggesting|stating|announcing|alleging))\b)/i

/** What only its own cue takes back: "walked back her claim", "no longer stands by its report", "dropped its claim". */
export const WALKED_BACK =
  /\b(?:(?:walk(?:s|ed)?|t(?:ake[sn]?|ook)|row(?:s|ed)?) back|backtrack(?:s|ed)? on|no longer stands? by|recant(?:s|ed)?|(?:drop(?:s|ped)?|delete[sd]?|abandon(?:s|ed)?|disown(?:s|ed)?) (?:his|her|its|their|our|my))\s[^.]{0,40}\b(?:reports?|story|article|claims?|statements?|allegations?|accusations?|assertions?|posts?|tweets?|account|remarks?|comments?|suggestions?|testimony|confession)\b/i

/** A page or report that speaks of its own earlier wording. */
export const EARLIER_VERSION =
  /\b(?:(?:an|the) (?:earlier|previous|original) version of (?:this|the|our)|this (?:article|story|report|page) (?:had )?(?:originally|previously|initially))\b/i
