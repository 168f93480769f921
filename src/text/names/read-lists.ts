import { readFileSync } from 'node:fs'

/** The data lines of a hand-editable file in `data/`: no comments, no blank lines. */
export function readLists(file: string): readonly string[] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
