/** What somebody has said or reckoned, told as if it spoke: "the words of the mayor", "the forecast of the centre". */
const OF_VOICE =
  /^(?:the\s|an?\s)?(?:[\p{Ll}-]{2,20}\s)?(?:words|account|version|estimates?|calculations?|information|data|figures|testimony|remarks|comments|opinion|view|assessment|forecasts?|explanations?|checks?(?= by)|analysis(?= by))\s(?:of|from|by)\s(?=\S)/iu
/** "A consumer surnamed Ouyang", "an account called TruthBeacon". */
const CALLED =
  /^.{0,60}?\b(?:surnamed|named|called|nicknamed|known as|identified as|calling (?:him|her|it)self|identified (?:only )?as|who gave (?:his|her|their) name as)\s(?=["“]?\p{Lu})/u
/** Papers of somebody's, and who wrote them. */
const WRITTEN =
  /^(?:the\s|an?\s|this\s|its\s|their\s)?(?:[\p{Ll}-]{2,20}\s){0,2}?(statement|motion|petition|letter|post|appeal|message|video|article|amendment|bill|email|e-mail|report|study|note|memo|complaint|resolution|filing|declaration|tweet|thread|review|paper|column|speech|communiqué|communique|press release|release),?\s(?:(?:tabled|signed|written|issued|published|posted|sent|shared|filed|released|submitted|made|put out|drafted|circulated|given|read|backed|put forward)\s)?(?:by|from)\s/iu
/** The same right behind the words of the source, cut off from them by a comma. */
const WRITTEN_ON =
  /^,?\s(?:(?:tabled|signed|written|issued|published|posted|sent|shared|filed|released|submitted|made|put out|drafted|circulated|given|backed|put forward)\s)?by\s/iu

const PIECE =
  /^(?:the\s|an?\s|this\s)?(?:[\p{Ll}-]{2,20}\s){0,2}?(?:article|report|story|item|piece|review|column)\s(?:published|printed|posted)\sby\s/iu

/** "Reports in the Orlo Post": the outlet says it. */
const IN_OUTLET =
  /^(?:the\s|an?\s)?(?:(?:media|press|newspaper)\s)?(?:reports?|articles?|stor(?:y|ies)|editorials?)\sin\s(?=(?:the\s)?\p{Lu})/iu

/** What stands before the words for who speaks. */
export interface Behind {
  /** How many code units of the source come before them. */
  readonly skip: number
  /** The paper through which he or she speaks; null where there is none. */
  readonly paper: string | null
}

/**
 * Finds the words for who speaks behind those for what was said.
 *
 *     the words of the mayor Yurii Zahrava      a motion tabled by the Agrarians      a consumer surnamed Ouyang
 *                  ^^^^^^^^^^^^^^^^^^^^^^^      paper            ^^^^^^^^^^^^^                            ^^^^^^
 *
 * @param words The source as printed, article included.
 */
export function behindWords(words: string): Behind | null {
  const said = OF_VOICE.exec(words)
  if (said !== null) return { skip: said[0].length, paper: null }
  const inOutlet = IN_OUTLET.exec(words)
  if (inOutlet !== null) return { skip: inOutlet[0].length, paper: null }
  // "An article published by the Vessa Daily": a piece of the outlet's own, which its corrections speak of.
  const written = PIECE.test(words) ? null : WRITTEN.exec(words)
  if (written !== null) {
    const called = CALLED.exec(words.slice(written[0].length))
    return { skip: written[0].length + (called?.[0].length ?? 0), paper: written[1].toLowerCase() }
  }
  const called = CALLED.exec(words)
  return called === null ? null : { skip: called[0].length, paper: null }
}

/** How many code units behind a paper's words lie before those for who wrote it; null where the page does not say. */
export function writtenOn(rest: string): number | null {
  const found = WRITTEN_ON.exec(rest)
  if (found === null) return null
  return found[0].length + (CALLED.exec(rest.slice(found[0].length, found[0].length + 80))?.[0].length ?? 0)
}
