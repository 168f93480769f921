/** What is counted. */
export const NOUNS =
  'claims|origins|pages|documents|statements|mentions|voices|outlets|parties|figures|sentences|words|entries|reasons|pairs|items|days|lines|passages|judgements|speakers|spellings|feeds'
/** A one before a noun of many; "0–1", "1.1" and "3,001" are other numbers. */
export const ONE_OF_MANY = new RegExp(`(?<![\\d.,–-])1 (?:independent |more )?(?:${NOUNS})\\b`)
