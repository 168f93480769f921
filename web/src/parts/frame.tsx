import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Judged } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { holdFocus } from './hold-focus.js'
import { KeySheet } from './key-sheet.js'
import { GOES, useKeys } from './keys.js'
import { News } from './news.js'
import { Notices } from './notice.js'
import { AccountFoot } from './sign-in.js'
import { stepBack, takeReturned } from './steps.js'
import { ThemeSwitch } from './theme.js'
import { Then, Times, useTimes } from './times.js'
import { To } from './to.js'
import { undoLast } from './undo.js'

/** Screens that belong to another one's place in the list. */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^\/ledger$/, '/claims'],
  [/^\/story$/, '/'],
  [/^\/claim\//, '/claims'],
  [/^\/compare$/, '/claims'],
  [/^\/actor\//, '/actors'],
  [/^\/document\//, '/documents'],
]

/**
 * Where a claim's screen leads on after something was undone: a claim that only stood because of the judgement is gone,
 * and the one that took up its statements is shown. Null where the screen stays: it shows no claim, one that the
 * judgement did not touch, or one that is still there. An address may hold the beginning of an id.
 */
function heirOf(path: string, { before, after }: Judged): string | null {
  const here = /^\/claim\/([^/]+)$/.exec(path)?.[1]
  if (here === undefined || !before.some(({ id }) => id.startsWith(here))) return null
  if (after.some(({ id }) => id.startsWith(here))) return null
  const heirs = after.filter(({ kind }) => kind === 'claim').sort((a, b) => b.statements - a.statements)
  return heirs[0]?.id ?? null
}

/** Puts the focus on the link by which a screen was left, once it is drawn again; on the heading where it is not. */
function focusLink(href: string): () => void {
  let frame = 0
  let tries = 0
  const go = () => {
    const link = [...document.querySelectorAll<HTMLElement>('main a')].find((one) => one.getAttribute('href') === href)
    if (link === undefined && tries++ < 40) {
      frame = requestAnimationFrame(go)
      return
    }
    const place = link ?? document.querySelector<HTMLElement>('main h1')
    place?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }
  frame = requestAnimationFrame(go)
  return () => cancelAnimationFrame(frame)
}

/** What stands around every screen: the list of screens, the search field, the two times. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const view = useViewState()
  const { step } = useTimes()
  const [path, navigate] = useLocation()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const place = PARENTS.find(([pattern]) => pattern.test(path))?.[1] ?? path
  useKeys({
    go: (target) => navigate(view.to(target)),
    search: () => search.current?.select(),
    step,
    help: () => setHelpOpen(true),
    undo: async () => {
      const judged = await undoLast()
      const kept = judged === null ? null : heirOf(path, judged)
      if (kept !== null) navigate(view.to(`/claim/${kept}`), { replace: true })
    },
    back: () => {
      // The program is never left by a key: from the first screen that was opened, back is up.
      if (!stepBack() && path !== '/') navigate(view.to(place === path ? '/' : place))
    },
  })
  // Where the list of screens goes on beside the window, the one that is open is in view.
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is current.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (list.current === null || current === null || current === undefined) return
    const [box, own] = [list.current.getBoundingClientRect(), current.getBoundingClientRect()]
    list.current.scrollLeft += (own.left + own.right - box.left - box.right) / 2
  }, [place])
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused when the screen changes, and only then.
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const link = takeReturned()
    if (link !== null) return focusLink(link)
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    // The heading that stood in for the answer's own goes when the answer comes.
    return holdFocus(null)
  }, [path])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <div className="frame">
        <nav className="side" aria-label="Screens">
          <To className="brand" to="/">
            <img src="/icon.svg" alt="" width="22" height="22" />
            Hearsay
          </To>
          <div className="nav">
            <ul ref={list}>
              {GOES.map(([letter, target, name]) => (
                <li key={target} className={target === '/import' ? 'gap' : undefined}>
                  <To to={target} aria-current={place === target ? 'page' : undefined}>
                    {name}
                    <kbd aria-hidden="true">g {letter}</kbd>
                  </To>
                </li>
              ))}
            </ul>
          </div>
          <div className="foot">
            <button type="button" className="bare small" onClick={() => setHelpOpen(true)}>
              Keys <kbd aria-hidden="true">?</kbd>
            </button>
            <ThemeSwitch />
            <AccountFoot />
          </div>
        </nav>
        <div>
          <header className="top">
            <Times />
            <form
              role="search"
              onSubmit={(event) => {
                event.preventDefault()
                const words = new FormData(event.currentTarget).get('q')
                navigate(view.to('/search', { q: String(words ?? '').trim() }))
              }}
            >
              <input
                ref={search}
                key={path === '/search' ? (view.get('q') ?? '') : ''}
                type="search"
                name="q"
                defaultValue={path === '/search' ? (view.get('q') ?? '') : ''}
                aria-label="Search"
                placeholder="Search   /"
              />
            </form>
          </header>
          <Then />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <KeySheet isOpen={isHelpOpen} close={() => setHelpOpen(false)} />
      <News />
      <Notices />
    </>
  )
}
