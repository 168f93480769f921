import { readFileSync } from 'node:fs'

/** A case of a gold file: its title, the text before `==>`, the lines after. */
export interface NameCase {
  readonly title: string
  readonly text: string
  readonly expected: readonly string[]
}

/** Reads the cases of a file in this folder: `# title`, text, `==>`, one expectation a line. */
export function readCases(file: string): readonly NameCase[] {
  const cases: NameCase[] = []
  const content = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
  for (const part of content.split(/^# /m).slice(1)) {
    const [before, after] = part.split(/^==>$/m)
    if (after === undefined) continue
    const newline = before.indexOf('\n')
    cases.push({
      title: before.slice(0, newline).trim(),
      text: before.slice(newline + 1).trim(),
      expected: after
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    })
  }
  return cases
}

/** The lines of a file that hold data. */
export function readLines(file: string): readonly string[] {
  return readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
