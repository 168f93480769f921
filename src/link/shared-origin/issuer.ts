/** Words by which a body is known that does other things than to report. */
const BODY =
  /(?:^|[\s-])(?:ministry|government|department|directorate|office|authority|administration|management|union|league|association|federation|council|committee|commission|board|bureau|bank|banque|hospital|clinic|university|institute|party|alliance|movement|foundation|charity|society|company|corporation|plc|ltd|inc|gmbh|s\.a|motors|airlines?|airways|police|service|embassy|court|headquarters|campaign|church|army|navy|red cross)(?=$|[\s.])/iu
/** Words of outlets that bodies have too: "Press Association", "Broadcasting Company". */
const REPORTS = /\b(?:press|news|media|broadcast\p{L}{0,4}|radio|television|tv|publish\p{L}{0,4})\b/iu

/**
 * Whether the name of a page's publisher is that of a body that speaks there for itself and reports nothing.
 *
 *     Harbour Ship Management, the Drivers' League      and not: the Orlo Courier, Coast Press Association
 */
export const issuesForItself = (name: string): boolean => BODY.test(name) && !REPORTS.test(name)
