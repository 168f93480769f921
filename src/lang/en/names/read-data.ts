import { readFileSync } from 'node:fs'

/** Reads a data file that lies in `data/` beside this code. */
export function readData(file: string): string {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
}

/** The lines of a hand-edited data file that hold data: no comments, no blank lines, trimmed. */
export function dataLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line !== '' && !line.startsWith('#')) lines.push(line)
  }
  return lines
}

/** Splits a list written on one line, `;` between its entries. */
export function listOf(line: string): readonly string[] {
  const entries: string[] = []
  for (const part of line.split(';')) {
    const entry = part.trim()
    if (entry !== '') entries.push(entry)
  }
  return entries
}
