/** Answers kept before they are all forgotten: more than one article asks for, and few, since a key may keep the text alive that it was cut from. */
const MOST = 2048

/**
 * Remembers what a pure function said of a text: names and roles of a story come again and again. The answers never depend
 * on what is remembered, and the memory is bounded.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const held = known.get(text)
    if (held !== undefined) return held
    const made = answer(text)
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
