/** One page of a case. */
export interface DriftPage {
  readonly outlet: string
  readonly published: string
  readonly text: string
}

/** What changed, as a line of a gold file puts it. */
export interface ExpectedDrift {
  readonly kind: string
  readonly from: string
  readonly to: string
}

/** Invented pages, in the order in which a statement was passed on, with what changed on the last of them. */
export interface DriftCase {
  readonly title: string
  readonly pages: readonly DriftPage[]
  readonly expected: readonly ExpectedDrift[]
}

/** Reads a gold file: `# title`, pages that begin with `from:` or `to:`, `==>`, and a line a change or `(none)`. */
export function readDriftCases(file: string): readonly DriftCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = '', tail = ''] = part.split(/^==>$/m)
      const [title = '', ...lines] = head.split('\n')
      const pages: { outlet: string; published: string; text: string }[] = []
      for (const line of lines) {
        const found = /^(?:from|to): (.+), (\d{4}-\d{2}-\d{2})$/.exec(line)
        if (found !== null) pages.push({ outlet: found[1] ?? '', published: found[2] ?? '', text: '' })
        else if (line.trim() !== '') pages[pages.length - 1]!.text += `${line}\n`
      }
      const expected = tail
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && line !== '(none)')
        .map((line) => {
          const [kind = '', from = '', to = ''] = line.split('|').map((cell) => cell.trim())
          return { kind, from, to }
        })
      return { title: title.trim(), pages, expected }
    })
}
