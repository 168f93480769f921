import { english } from './en/index.js'
import type { Language } from './language.js'

/** Every language that Hearsay reads. A second one is a second folder of the same shape and one line here. */
export const LANGUAGES: readonly Language[] = [english]
