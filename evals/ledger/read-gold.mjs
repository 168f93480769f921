// Reads a hand-made ledger (examples/sample-story/ledger.txt, gold/stories/*/ledger.txt) into an object.

/**
 * @typedef {{page: string, speaker: string, stance: string, words: string, chain: string[]}} GoldStatement
 * @typedef {{key: string, status: string, atLeast: number, atMost: number, text: string, statements: GoldStatement[], history: {at: string, status: string}[], figures: string[]}} GoldClaim
 */

/**
 * Reads the text of a ledger file. A line that fits no form is an error that names the line.
 * @param {string} text
 * @returns {GoldClaim[]}
 */
export function readGold(text) {
  const claims = []
  text.split('\n').forEach((line, i) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const wrong = (why) => new Error(`ledger line ${i + 1}: ${why}: ${trimmed}`)
    const parts = trimmed.split('|').map((part) => part.trim())
    if (trimmed.startsWith('claim ')) {
      const counts = /^(\d+)-(\d+)$/.exec(parts[2] ?? '')
      if (parts.length < 4 || counts === null) throw wrong('expected "claim KEY | status | 1-2 | what it says"')
      claims.push({
        key: parts[0].slice(6).trim(),
        status: parts[1],
        atLeast: Number(counts[1]),
        atMost: Number(counts[2]),
        text: parts[3],
        statements: [],
        history: [],
        figures: [],
      })
      return
    }
    const claim = claims.at(-1)
    if (claim === undefined) throw wrong('a statement before any claim')
    if (trimmed.startsWith('status ')) {
      const match = /^status (\d{4}-\d{2}-\d{2}) ([a-z-]+)$/.exec(parts[0])
      if (match === null) throw wrong('expected "status 2024-03-08 disputed"')
      claim.history.push({ at: match[1], status: match[2] })
      return
    }
    if (trimmed.startsWith('figure ')) {
      claim.figures.push(trimmed.slice(7).trim())
      return
    }
    if (parts.length < 4) throw wrong('expected "page | speaker | stance | words | chain"')
    const [page, speaker, stance, words, chain = ''] = parts
    claim.statements.push({
      page,
      speaker,
      stance,
      words,
      chain: chain === '' ? [] : chain.split('←').map((hop) => hop.trim()),
    })
  })
  return claims
}
