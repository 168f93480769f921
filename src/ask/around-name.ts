/** Characters that are shown on either side of a name at most. */
const NEAR = 120

/** The line or sentence of a page around the first place of a name, cut between words; null where it is not found. */
export function aroundName(text: string, name: string): string | null {
  const at = name === '' ? -1 : text.indexOf(name)
  if (at === -1) return null
  return (before(text, at) + name + after(text, at + name.length)).trim()
}

function before(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - NEAR), end)
  const stop = near.lastIndexOf('. ')
  const start = Math.max(near.lastIndexOf('\n') + 1, stop === -1 ? 0 : stop + 2)
  if (start > 0 || end <= NEAR) return near.slice(start)
  // Cut off within a word, or just before one: the first blank is where a whole word begins.
  return `… ${near.slice(near.indexOf(' ') + 1)}`
}

function after(text: string, start: number): string {
  const near = text.slice(start, start + NEAR)
  const ends = [near.indexOf('\n'), near.indexOf('. ') + 1].filter((end) => end > 0)
  if (ends.length > 0) return near.slice(0, Math.min(...ends))
  if (near.startsWith('\n')) return ''
  return start + NEAR >= text.length ? near : `${near.slice(0, Math.max(0, near.lastIndexOf(' ')))} …`
}
