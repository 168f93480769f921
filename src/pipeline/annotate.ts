import { attribute, attributeDrafts } from '../attribute/attribute.js'
import type { Language } from '../lang/language.js'
import { mark } from '../mark/mark.js'
import type { Diagnostic, Document, Maker, Marked, Statement } from '../model/index.js'

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
  if (language === undefined) return unsupported(document)
  const marked = mark(document, language)
  const { statements, diagnostics } = attribute(marked, language)
  return { document, marked, statements, diagnostics: [...document.diagnostics, ...diagnostics] }
}

/**
 * The same with makers beside the language's own that may answer later, such as an LLM. Their drafts join the others:
 * where two makers found one act, the statement has both derivations.
 */
export async function annotateWith(
  document: Document,
  languages: readonly Language[],
  makers: readonly Maker[],
): Promise<Annotated> {
  const language = languages.find((one) => one.code === document.lang)
  if (language === undefined) return unsupported(document)
  const marked = mark(document, language)
  const made = []
  for (const maker of [...language.makers, ...makers]) made.push({ maker, drafts: await maker.make(marked) })
  const { statements, diagnostics } = attributeDrafts(marked, made, language.interpreter)
  return { document, marked, statements, diagnostics: [...document.diagnostics, ...diagnostics] }
}

function unsupported(document: Document): Annotated {
  const diagnostic: Diagnostic = {
    code: 'lang/unsupported',
    severity: 'warning',
    message: `The text is in "${document.lang}", for which there are no rules yet. It is stored and searchable, but no statements were sought.`,
  }
  return { document, marked: null, statements: [], diagnostics: [...document.diagnostics, diagnostic] }
}
