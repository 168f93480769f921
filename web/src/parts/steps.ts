/**
 * Counts the steps that were taken within the program, so that "back" never leaves it, and remembers which link each
 * step went by, so that whoever comes back stands where they left.
 */

interface Step {
  /** How many steps within the program lie before this one. */
  readonly place: number
  /** How many of them, just before this one, differ from it in the part after "#" alone. */
  readonly same: number
}

const left = new Map<number, string>()
let now: Step = { place: 0, same: 0 }
let shown = ''
let returned: string | null = null

const screen = (): string => window.location.pathname + window.location.search

const held = (): Step | null => {
  const state: unknown = window.history.state
  const step = typeof state === 'object' && state !== null ? (state as { step?: Step }).step : undefined
  return step === undefined ? null : step
}

function keep(step: Step): void {
  now = step
  shown = screen()
  window.history.replaceState({ step }, '')
}

function forward(): void {
  const link = document.activeElement?.closest('a')?.getAttribute('href')
  if (link !== undefined && link !== null) left.set(now.place, link)
  else left.delete(now.place)
  returned = null
  keep({ place: now.place + 1, same: screen() === shown ? now.same + 1 : 0 })
}

/** Begins to count. To be called once, before the first screen is drawn. */
export function countSteps(): void {
  keep(held() ?? { place: 0, same: 0 })
  window.addEventListener('pushState', forward)
  // A replaced address is the same step.
  window.addEventListener('replaceState', () => {
    if (held() === null) keep(now)
  })
  window.addEventListener('popstate', () => {
    const step = held()
    // A link to a place on the same page makes an entry without a mark.
    if (step === null) return forward()
    returned = step.place < now.place ? (left.get(step.place) ?? null) : null
    now = step
    shown = screen()
  })
}

/** Goes back to the screen before, where there is one within the program; else tells that there is none. */
export function stepBack(): boolean {
  const steps = now.same + 1
  if (now.place < steps) return false
  window.history.go(-steps)
  return true
}

/** The link by which the screen was left to which a step back has just led; null otherwise. Answers once. */
export function takeReturned(): string | null {
  const link = returned
  returned = null
  return link
}
