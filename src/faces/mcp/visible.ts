/** Characters that a reader does not see or that turn the order of others, but for tab and line end. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** Writes unseen characters out as `\u{202e}`, so that text shows all that it holds and nothing steers how it is shown. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)
