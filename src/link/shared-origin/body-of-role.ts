import { issuesForItself } from './issuer.js'

/** Offices in which somebody speaks for the body that has them, whatever it is called. */
const TRADE =
  '(?:(?:chief|deputy chief) executive(?: officer)?|CEO|(?:managing|general|executive) director|press (?:secretary|officer)|spokes(?:man|woman|person)|company secretary)'
/** Offices of bodies and of places: "head of Orlo Hospital", "the leader of Orla". */
const HEAD =
  '(?:(?:deputy |vice[- ]?)?(?:chair(?:man|woman|person)?|president|director|head|chief|leader|secretary[- ]general))'
const BODY =
  "((?!(?:Its|Our|His|Her|Their|The)\\b)\\p{Lu}[\\p{L}\\d&'’.-]{1,30}(?: (?:of |for |and |the )?[\\p{Lu}\\d&][\\p{L}\\d&'’.-]{0,30}){0,6})"

const TRADE_OF = new RegExp(`^(?:the |an? )?${TRADE} (?:of|for|at) (?:the )?(?:\\p{Ll}{2,12} )?${BODY}$`, 'u')
const HEAD_OF = new RegExp(`^(?:the |an? )?${HEAD} of (?:the )?${BODY}$`, 'u')
const OF_TRADE = new RegExp(`^(?:the )?${BODY}?(?:['’]s)? ${TRADE}$`, 'u')
const OF_HEAD = new RegExp(`^(?:the )?${BODY}?(?:['’]s)? ${HEAD}$`, 'u')

/** The office whose body the page has named before or is itself: "its spokeswoman", "our chairwoman", "Managing Director". */
const ITS = new RegExp(`^(?:its|our|the company['’]s) (?:\\p{Ll}{2,12} ){0,2}(?:${TRADE}|${HEAD})$`, 'iu')
const BARE = new RegExp(`^(?:${TRADE}|${HEAD})$`, 'iu')

/**
 * The body for which a role says that its holder speaks, by name. Null where it says none, or only a place: the leader of
 * Orla, a mayor.
 *
 *     chief executive of Orlo Motors, Orlo Motors spokesman, president of the Drivers' League
 */
export function bodyOfRole(role: string): string | null {
  const trade = TRADE_OF.exec(role)?.[1] ?? OF_TRADE.exec(role)?.[1]
  if (trade !== undefined) return trade.replace(/['’]s$/u, '')
  const head = HEAD_OF.exec(role)?.[1] ?? OF_HEAD.exec(role)?.[1]
  return head !== undefined && issuesForItself(head) ? head.replace(/['’]s$/u, '') : null
}

/** What tells the body of a role that does not name it: what stands before it, or the page's publisher; null where neither. */
export const ownerOfRole = (role: string): 'before' | 'publisher' | null =>
  /^our /iu.test(role) && ITS.test(role)
    ? 'publisher'
    : ITS.test(role)
      ? 'before'
      : BARE.test(role)
        ? 'publisher'
        : null
