import { findQuotations } from '../../mark/quotations.js'
import type { Language } from '../language.js'
import { attributionModel } from './attribution-model/attribution-model.js'
import { findFigures } from './figures/find-figures.js'
import { findMentions } from './names/find-mentions.js'
import { englishRules } from './said/english-rules.js'
import { englishInterpreter } from './said/interpreter.js'
import { findTimes } from './times/find-times.js'
import { tokenise } from './tokens/tokenise.js'

/** English: lexicons, grammars and makers. */
export const english: Language = {
  code: 'en',
  tokenise,
  quotations: findQuotations,
  times: findTimes,
  figures: findFigures,
  mentions: findMentions,
  makers: [attributionModel, ...englishRules],
  interpreter: englishInterpreter,
}
