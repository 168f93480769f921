import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { address } from './ask.js'

/** The two times that move the whole interface; every link carries them on. */
const CARRIED = ['asof', 'knownat'] as const

export interface ViewState {
  readonly asof: string | null
  readonly knownat: string | null
  get(name: string): string | null
  /** Changes parameters of this screen; null takes one away. */
  set(patch: Readonly<Record<string, string | null>>, options?: { readonly replace?: boolean }): void
  /** The address of another screen at the same two times. */
  to(path: string, parameters?: Readonly<Record<string, string | number | null | undefined>>): string
  /** The address of an answer at the same two times. */
  ask(path: string, parameters?: Readonly<Record<string, string | number | null | undefined>>): string
}

/** The state of the screen: all of it is in the address. */
export function useViewState(): ViewState {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const parameters = useMemo(() => new URLSearchParams(search), [search])
  const set = useCallback<ViewState['set']>(
    (patch, options) => {
      const next = new URLSearchParams(window.location.search)
      for (const [name, value] of Object.entries(patch)) {
        if (value === null || value === '') next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      navigate(text === '' ? path : `${path}?${text}`, { replace: options?.replace ?? false })
    },
    [navigate, path],
  )
  return useMemo(() => {
    const times = Object.fromEntries(CARRIED.map((name) => [name, parameters.get(name)]))
    return {
      asof: parameters.get('asof'),
      knownat: parameters.get('knownat'),
      get: (name: string) => parameters.get(name),
      set,
      to: (target, more) => address(target, { ...times, ...more }),
      ask: (target, more) => address(target, { ...times, ...more }),
    }
  }, [parameters, set])
}
