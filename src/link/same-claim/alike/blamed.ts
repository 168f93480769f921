import type { Prepared } from '../prepared.js'
import { shared } from './shared.js'

/** Whether two speak of one party's hand in the matter: "denied any involvement", "had nothing to do with the accident". */
export const blamedAgreement = (a: Prepared, b: Prepared): number => (shared(a.blamed, b.blamed).length > 0 ? 1 : 0)
