import { attribute } from '../attribute/attribute.js'
import type { Language } from '../lang/language.js'
import { mark } from '../mark/mark.js'
import type { Diagnostic, Document, Marked, Statement } from '../model/index.js'

/** One document with all that was found in it. `marked` is null where the language is not supported yet. */
export interface Annotated {
  readonly document: Document
  readonly marked: Marked | null
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds everything in one document: mark, then attribute. Pure: the same document and makers give the same bytes.
 * A document in a language without a folder of its own is returned whole, unmarked, with a diagnostic that says so.
 */
export function annotate(document: Document, languages: readonly Language[]): Annotated {
  const language = languages.find((one) => one.code === document.lang)
  if (language === undefined) {
    const diagnostic: Diagnostic = {
      code: 'lang/unsupported',
      severity: 'warning',
      message: `The text is in "${document.lang}", for which there are no rules yet. It is stored and searchable, but no statements were sought.`,
    }
    return { document, marked: null, statements: [], diagnostics: [...document.diagnostics, diagnostic] }
  }
  const marked = mark(document, language)
  const { statements, diagnostics } = attribute(marked, language)
  return { document, marked, statements, diagnostics: [...document.diagnostics, ...diagnostics] }
}
