import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useViewState } from '../api/view-state.js'
import { KeySheet } from './key-sheet.js'
import { GOES, useKeys } from './keys.js'
import { News } from './news.js'
import { Notices } from './notice.js'
import { AccountFoot } from './sign-in.js'
import { ThemeSwitch } from './theme.js'
import { Then, Times, useTimes } from './times.js'
import { To } from './to.js'
import { undoLast } from './undo.js'

/** Screens that belong to another one's place in the list. */
const PARENTS: readonly (readonly [RegExp, string])[] = [
  [/^\/ledger$/, '/claims'],
  [/^\/story$/, '/'],
  [/^\/claim\//, '/claims'],
  [/^\/actor\//, '/actors'],
  [/^\/document\//, '/documents'],
]

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
      // A claim that only stood because of the judgement is gone: go to the one that holds its statements now.
      const claims = (judged?.after ?? []).filter(({ kind }) => kind === 'claim')
      if (path.startsWith('/claim/') && claims.length > 0 && !claims.some(({ id }) => path === `/claim/${id}`))
        navigate(view.to(`/claim/${claims[0].id}`), { replace: true })
    },
    back: () => window.history.back(),
  })
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is focused when the screen changes, and only then.
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
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
            <ul>
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
