import { useEffect, useRef } from 'react'

/** Letters after `g`, with the screens they open. */
export const GOES: readonly (readonly [letter: string, path: string, name: string])[] = [
  ['s', '/', 'Story'],
  ['l', '/claims', 'Ledger'],
  ['f', '/figures', 'Figures'],
  ['t', '/timeline', 'Timeline'],
  ['a', '/actors', 'Actors'],
  ['o', '/origins', 'Origins'],
  ['p', '/documents', 'Pages'],
  ['i', '/import', 'Import'],
  ['r', '/review', 'Review'],
  ['u', '/audit', 'Audit'],
]

export interface Actions {
  go(path: string): void
  search(): void
  step(by: 1 | -1): void
  help(): void
  undo(): void
  back(): void
}

/** Whether keys without Ctrl do anything; a person may turn them off. */
export const SINGLE_KEYS = 'hearsay.keys'
export const singleKeysOn = (): boolean => {
  try {
    return localStorage.getItem(SINGLE_KEYS) !== 'off'
  } catch {
    return true
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]):not([type=range]), textarea, select') !== null

/** Moves the focus to the next or the previous item on the page. */
export function move(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')]
  if (items.length === 0) return
  const here = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement))
  const next = items[here === -1 ? (by === 1 ? 0 : items.length - 1) : here + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Presses the button that opens the exports, where the screen has one. */
function exportButton(): (() => void) | null {
  const button = document.querySelector<HTMLElement>('main [data-export]')
  return button === null ? null : () => button.click()
}

/** Opens the briefing of what is on view and prints it; tells whether the screen has one. */
function printBriefing(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('main a[data-print]')
  if (link === null) return false
  const opened = window.open(link.href)
  opened?.addEventListener('load', () => opened.print())
  return opened !== null
}

/** The keys that work on every screen. */
export function useKeys(actions: Actions): void {
  const held = useRef(actions)
  held.current = actions
  useEffect(() => {
    let goAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      const does = held.current
      if (event.defaultPrevented || event.isComposing) return
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
        if (isTyping(event.target)) return
        event.preventDefault()
        does.undo()
        return
      }
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
        // The browser prints a screen that has no briefing, and anything that lies over one.
        if (document.querySelector('dialog[open]') === null && printBriefing()) event.preventDefault()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') {
        if (document.querySelector('dialog[open]') !== null) return
        if (isTyping(event.target)) (event.target as HTMLElement).blur()
        else does.back()
        return
      }
      if (isTyping(event.target) || !singleKeysOn() || document.querySelector('dialog[open]') !== null) return
      const goes = event.timeStamp - goAt < 1500 ? GOES.find(([letter]) => letter === event.key) : undefined
      goAt = Number.NEGATIVE_INFINITY
      const action =
        goes !== undefined
          ? () => does.go(goes[1])
          : event.key === 'g'
            ? () => {
                goAt = event.timeStamp
              }
            : event.key === '/'
              ? does.search
              : event.key === 'j'
                ? () => move(1)
                : event.key === 'k'
                  ? () => move(-1)
                  : event.key === ']'
                    ? () => does.step(1)
                    : event.key === '['
                      ? () => does.step(-1)
                      : event.key === '?'
                        ? does.help
                        : event.key === 'e'
                          ? exportButton()
                          : null
      if (action === null) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
