/**
 * Reads robots.txt as RFC 9309 says: the groups of one's own name, else of `*`; the longest rule that fits decides,
 * and of two equally long ones the one that allows.
 */

/** What one site asks of one reader. */
export interface Robots {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[]
  /** Seconds between two requests, where the site asks for some. */
  readonly delay: number
}

/** A site that says nothing. */
export const OPEN: Robots = { rules: [], delay: 0 }
/** RFC 9309 asks for at least 500 KiB; what is beyond is not read. */
const MAX_CHARS = 512 * 1024

/**
 * Reads the rules for a reader of this name.
 * @example isAllowed(readRobots('User-agent: *\nDisallow: /staff/', 'hearsay'), '/staff/rota') // false
 */
export function readRobots(text: string, name: string): Robots {
  const own: { allow: boolean; path: string }[] = []
  const others: { allow: boolean; path: string }[] = []
  const delays = { own: 0, others: 0 }
  let isNamed = false
  let agents: string[] = []
  let isOpen = false
  for (const line of text.slice(0, MAX_CHARS).split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':')
    if (colon === -1) continue
    const key = line.slice(0, colon).trim().toLowerCase()
    const value = line
      .slice(colon + 1)
      .split('#', 1)[0]!
      .trim()
    if (key === 'user-agent') {
      if (!isOpen) agents = []
      isOpen = true
      agents.push(value.toLowerCase())
      if (isFor(value, name)) isNamed = true
      continue
    }
    if (key !== 'allow' && key !== 'disallow' && key !== 'crawl-delay') continue
    isOpen = false
    const isOwn = agents.some((agent) => isFor(agent, name))
    if (!isOwn && !agents.includes('*')) continue
    if (key === 'crawl-delay') delays[isOwn ? 'own' : 'others'] = Math.max(0, Number(value) || 0)
    else if (value !== '') (isOwn ? own : others).push({ allow: key === 'allow', path: value })
  }
  return isNamed ? { rules: own, delay: delays.own } : { rules: others, delay: delays.others }
}

const isFor = (agent: string, name: string): boolean => agent.toLowerCase().split('/', 1)[0] === name.toLowerCase()

/** Tells whether a path with its query may be read. */
export function isAllowed(robots: Robots, path: string): boolean {
  let best = -1
  let allow = true
  for (const rule of robots.rules) {
    if (rule.path.length < best || !fits(rule.path, path)) continue
    if (rule.path.length > best) allow = rule.allow
    else allow ||= rule.allow
    best = rule.path.length
  }
  return allow
}

/** Fits a rule's path, where `*` stands for anything and a last `$` for the end. Each part takes its first place: no backtracking. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const parts = (isWhole ? rule.slice(0, -1) : rule).split('*')
  if (!path.startsWith(parts[0]!)) return false
  let at = parts[0]!.length
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!
    if (isWhole && i === parts.length - 1) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return !isWhole || at === path.length
}
