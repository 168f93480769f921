/** The flags that every command takes, by whether a value follows them. */
const FLAGS: Readonly<Record<string, boolean>> = {
  '--store': true,
  '--who': true,
  '--color': true,
  '-q': false,
  '--quiet': false,
  '-v': false,
  '--verbose': false,
}

/**
 * Puts flags that every command takes behind the command where they were typed before it. Anything else stays where it is.
 *
 * @example commandFirst(['--store', 'x.sqlite', 'claims']) // ['claims', '--store', 'x.sqlite']
 */
export function commandFirst(words: readonly string[]): readonly string[] {
  let at = 0
  while (at < words.length) {
    const [flag, value] = words[at].split('=', 2)
    if (!Object.hasOwn(FLAGS, flag)) break
    at += FLAGS[flag] && value === undefined ? 2 : 1
  }
  if (at === 0 || at >= words.length || words[at].startsWith('-')) return words
  const rest = words.slice(at)
  const end = rest.includes('--') ? rest.indexOf('--') : rest.length
  return [...rest.slice(0, end), ...words.slice(0, at), ...rest.slice(end)]
}
