import type { ActorName, RoleSeen } from './actor-name.js'
import type { ActorJudgement } from './judge-actors.js'
import { mayBeCalled, type Office, officeOf } from './office.js'

/** Days by which a page may lie before the first or after the last page that shows somebody in office. */
const SLACK_DAYS = 14

const DAY_MS = 86_400_000

const reason = (weight: number, words: string) => ({ feature: 'office', weight, words })

/**
 * Judges whether "the president" of one page, who is not named there, is somebody whom other pages name in that office at
 * that time. Same only where the page leaves no doubt of which state, and pages show the holder in office around that day;
 * never from the day on which a page calls them a former one. Two holders that fit cancel each other out when names are
 * grouped, as two people of one surname do.
 */
export function judgeOffice(called: ActorName, person: ActorName): ActorJudgement {
  const [own] = called.roles
  const office = own === undefined ? null : officeOf(own.role)
  if (office === null || !person.name.includes(' ')) return different('no office, or no full name')
  const roles = person.roles.flatMap((role) => {
    const holds = officeOf(role.role)
    return holds !== null && mayBeCalled(office, holds) ? [{ role, holds }] : []
  })
  const places = new Set(roles.flatMap(({ holds }) => [...holds.of]))
  const near = new Set(person.near ?? [])
  const of = office.of.size > 0 ? [...office.of] : (called.near ?? [])
  const states = places.size > 0 ? places : near
  if (roles.length === 0 || !of.some((place) => states.has(place))) return different('another office')
  if (office.of.size > 0 && !of.every((place) => states.has(place))) return different('another office')
  if (places.size > 0 && office.of.size === 0 && ![...places].every((place) => of.includes(place)))
    return different('another office')
  const day = own.day
  const left = roles
    .filter(({ holds }) => holds.isFormer)
    .flatMap(({ role }) => (role.day === null ? [] : [role.day]))
    .sort()[0]
  const seen = daysOf(roles.filter(({ holds }) => !holds.isFormer))
  const words = `"${own.role}"${day === null ? '' : ` on ${day}`}`
  if (day !== null && left !== undefined && day >= left)
    return different(`${person.name} is called a former one from ${left} on`)
  if (seen === null) return different('never shown in office')
  const shown = `${person.name} is "${seen.role}" on pages of ${seen.from}${seen.to === seen.from ? '' : ` to ${seen.to}`}`
  if (day === null) return unsure(`${words}: ${shown}, but the page has no date`)
  if (apart(day, seen) > SLACK_DAYS) return unsure(`${words}: ${shown}, more than ${SLACK_DAYS} days away`)
  if (of.length > 1 && office.of.size === 0) return unsure(`${words}: ${shown}, but the page names several states`)
  if (states === near && near.size > 1) return unsure(`${words}: ${shown}, but pages do not say of which state`)
  return { verdict: 'same', score: 0.86, because: [reason(0.86, `${words}: ${shown}`)] }
}

const different = (words: string): ActorJudgement => ({ verdict: 'different', score: 0, because: [reason(0, words)] })
const unsure = (words: string): ActorJudgement => ({ verdict: 'unsure', score: 0.6, because: [reason(0.6, words)] })

interface Seen {
  readonly role: string
  readonly from: string
  readonly to: string
}

/** The first and the last day on which pages show somebody in office, with the fullest wording. */
function daysOf(roles: readonly { readonly role: RoleSeen; readonly holds: Office }[]): Seen | null {
  const days = roles.flatMap(({ role }) => [role.day, role.to ?? role.day]).filter((day) => day !== null)
  const from = days.sort()[0]
  if (from === undefined) return null
  const fullest = roles.reduce((best, one) => (one.role.role.length > best.role.role.length ? one : best))
  return { role: fullest.role.role, from, to: days[days.length - 1] ?? from }
}

function apart(day: string, { from, to }: Seen): number {
  const at = Date.parse(day)
  return Math.max(0, Date.parse(from) - at, at - Date.parse(to)) / DAY_MS
}
