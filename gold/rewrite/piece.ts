/** A stretch of a gold file. All stretches of a file joined are the file, byte for byte. */
export interface Piece {
  readonly raw: string
  /** What a case is called on the command line: its title, or its text where it has none; null for comments and blanks. */
  readonly title: string | null
  /** The case with its expected lines as the program now says them. */
  readonly rewritten: () => string
}

export const plain = (raw: string): Piece => ({ raw, title: null, rewritten: () => raw })

/** Blocks with blank lines between: comments, the text, then an indented line an expectation. */
export function blockPieces(
  content: string,
  rewrite: (text: string, lines: readonly string[], block: string) => readonly string[],
): readonly Piece[] {
  return content.split(/(\n(?:[ \t]*\n)+)/).map((raw, index) => {
    const lines = raw.split('\n')
    const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
    if (index % 2 === 1 || at < 0 || lines[at].startsWith('@')) return plain(raw)
    const rest = lines.slice(at + 1)
    const tail = raw.endsWith('\n') ? '\n' : ''
    return {
      raw,
      title: lines[at],
      rewritten: () =>
        [
          ...lines.slice(0, at + 1),
          ...rest.filter((line) => line.startsWith('#')),
          ...rewrite(lines[at], rest, raw).map((line) => `  ${line}`.trimEnd()),
        ].join('\n') + tail,
    }
  })
}

/** Cases that begin with a marked title, and end with `==>` and a line an expectation. */
export function titledPieces(
  content: string,
  mark: string,
  rewrite: (raw: string, lines: readonly string[]) => readonly string[],
): readonly Piece[] {
  return content.split(new RegExp(`^(?=${mark} )`, 'm')).map((raw) => {
    const arrow = raw.indexOf('\n==>\n')
    if (arrow < 0) return plain(raw)
    const tail = raw.slice(arrow + 5)
    const blanks = tail.slice(tail.trimEnd().length)
    const lines = tail.split('\n').filter((line) => line.trim() !== '')
    return {
      raw,
      title: raw.slice(mark.length + 1, raw.indexOf('\n')),
      rewritten: () => `${raw.slice(0, arrow + 5)}${rewrite(raw, lines).join('\n')}${blanks}`,
    }
  })
}
