import { readLists } from './read-lists.js'

let cached: ReadonlyMap<string, string> | undefined

/** Legal forms in plain letters without full stops → their class. */
export function legalForms(): ReadonlyMap<string, string> {
  if (cached !== undefined) return cached
  const forms = new Map<string, string>()
  for (const line of readLists('legal-forms.txt')) {
    const [name, spellings] = line.split('|')
    for (const spelling of spellings.split(';')) forms.set(spelling.trim().replace(/-/g, ' '), name.trim())
  }
  cached = forms
  return cached
}
