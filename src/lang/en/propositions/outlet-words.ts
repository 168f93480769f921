/** Words by which an outlet that no register lists is known as one: "the Orlo Courier", "Corva News". */
const OUTLET =
  /\b(?:news|times|post|daily|gazette|courier|herald|tribune|journal|observer|mirror|dispatch|ledger|chronicle|telegraph|sentinel|examiner|newspaper|magazine|radio|television|tv|broadcaster|channel|wire|news agency|news site|website|portal|insider|star|online|bugle|bulletin|globe|today|mail|clarion|express|guardian|inquirer|enquirer|argus|advertiser|echo|mercury|weekly|messenger|standard|independent)$/iu

/**
 * Tells whether a body's name reads like an outlet's.
 *
 *     Orlo Courier, Coast Radio …   and not: Coast Guard, Intelligence Agency
 */
export const soundsLikeOutlet = (name: string): boolean => OUTLET.test(name.slice(-60))
