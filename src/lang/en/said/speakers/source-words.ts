/** Plurals and collectives that speak without a name. */
export const UNNAMED =
  /\b(?:officials?|authorities|sources?|critics|experts|analysts|observers|witnesses|eyewitnesses|residents|locals|people|media|reports|lawmakers|aides|diplomats|scientists|researchers|economists|supporters|opponents|voters|delegates|activists|protesters|advisers|advisors|insiders|some|many|others|most|several|those|members|leaders|allies|villagers|relatives|investigators|prosecutors|police|rescuers|doctors|medics|fans|americans|republicans|democrats|conservatives|liberals|strategists|users|politicians|journalists|reporters|historians|survivors|polls?|surveys?|rumou?rs|circles|observers|everyone|nobody|somebody|someone|anyone)\b/i

/** Documents of a body: the body speaks, the document is a step on the way. */
export const DOCUMENT =
  /\b(?:statement|communiqué|communique|press release|release|press service|press office|press centre|press center|information service|website|web site|site|report|document|letter|memo|memorandum|filing|post|tweet|message|bulletin|declaration|resolution|note|account|page|channel|briefing paper|survey|study|poll|ad|advert|advertisement|video|headline|article|editorial|book|speech|transcript|indictment|complaint|ruling|verdict|order|bill|platform|lawsuit)\b/i

/** Of these, the ones that other voices write too: without a body on the page they stand for themselves. */
export const OWN_VOICE = /\b(?:survey|study|poll|book|article|editorial|headline|ad|advert|advertisement|video)\b/i

/** Common nouns for outlets, pointing back at one. */
export const OUTLET_WORD =
  /^(?:the|this)\s+(?:(?:same|state|official|news|press|information|national|private|local|\p{L}{3,14}(?:ian|ean|ese|ish))\s+){0,2}agency$|^(?:the|this)\s+(?:[\p{L}-]+\s+){0,2}(?:newspaper|paper|outlet|news agency|daily|weekly|magazine|broadcaster|channel|station|publication|tabloid|network|site|portal)$/iu

/** Words that join a name to its function and add nothing to it. */
export const JOINING_WORDS: readonly string[] =
  "the a an of for at to in on and s 's ’s its his her their former then acting current new".split(' ')

/** What a role may lose and still be the same role. */
export const EMPTY_ROLE = new Set([...JOINING_WORDS, 'our', 'also', 'who', 'this', 'that', 'republic', 'country'])
