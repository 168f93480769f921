/** What an outlet calls something that it or another published. */
const REPORT =
  /^(?:(?:an?|the|our|its|this|that|same|earlier|previous|original|first|online) ){0,3}(article|report|story|version|dispatch|headline|caption|post|item)(?= |$)/iu
const BY = /^ (?:published |printed |posted |carried |issued |written |run )?(?:by|in|from) (.{1,100})$/u
const DATED = / (?:on|of|dated|from) (?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d|\p{Lu}\p{Ll}{2,8}\.? \d))/u

/**
 * A report that stands in the place of a speaker, in few words: whose it is first. Any other name comes back as it is.
 *
 *     article published by Signal Daily on 9 March      Signal Daily, article of 9 March
 *     same article, on a page of Signal Daily           Signal Daily, article
 *
 * @param outlet of the page that says so: a report of which nobody is named is its own
 */
export function reportName(name: string, outlet: string | null): string {
  const found = REPORT.exec(name)
  if (found === null) return name
  const [head, noun = ''] = found
  const rest = name.slice(head.length)
  const by = BY.exec(rest)?.[1] ?? null
  const dated = DATED.exec(by ?? rest)
  // What else is said of it ("report that the dam burst") is no name of somebody.
  if (by === null && rest !== '' && dated?.index !== 0) return name
  const whose = by === null ? outlet : dated === null ? by : by.slice(0, dated.index)
  if (whose === null || whose === '') return name
  const day = dated === null ? '' : ` of ${(by ?? rest).slice(dated.index + dated[0].length)}`
  return `${whose}, ${noun.toLowerCase()}${day}`
}
