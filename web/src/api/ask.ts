import { useEffect, useSyncExternalStore } from 'react'

/** What went wrong, in the server's one error shape. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly hint: string | null
}

export interface Answer<T> {
  /** The answer; while a newer one is on its way, the one before, so that nothing jumps. */
  readonly data: T | null
  readonly problem: Problem | null
  readonly isLoading: boolean
}

interface Entry extends Answer<unknown> {
  readonly generation: number
}

const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()
const flying = new Map<string, number>()
let generation = 0

const tell = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Answers kept in memory; the least recently asked is dropped first. */
const KEPT = 80

/** A part of a long list, and where the next one is. */
export interface Part<T> {
  readonly found: T
  /** The address of the next part; null at the end. */
  readonly next: string | null
  /** How many there are in all, where that is known. */
  readonly total: number | null
}

/** Addresses whose answers are parts of a list are held under another name. */
const PART = 'part '

/** Fetches one address as JSON; a refusal comes back as a Problem. */
export async function fetchJson<T>(path: string, init?: RequestInit): Promise<T> {
  return (await fetchPart<T>(path, init)).found
}

/** Fetches one address with what its headers say of the list. */
export async function fetchPart<T>(path: string, init?: RequestInit): Promise<Part<T>> {
  let response: Response
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init?.headers } })
  } catch {
    throw { code: 'offline', message: 'The server did not answer.', hint: 'Is hearsay serve still running?' } as Problem
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) {
    const next = /<([^<>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null
    const total = response.headers.get('x-total-count')
    return { found: body as T, next, total: total === null ? null : Number(total) }
  }
  const error = (body as { error?: Problem } | null)?.error
  throw error ?? { code: 'bug', message: `The server answered ${response.status}.`, hint: null }
}

function load(path: string): void {
  const wanted = generation
  if (flying.get(path) === wanted) return
  flying.set(path, wanted)
  const asked = path.startsWith(PART) ? fetchPart(path.slice(PART.length)) : fetchJson(path)
  asked
    .then(
      (data) => ({ data, problem: null }),
      (problem: Problem) => ({ data: null, problem }),
    )
    .then((result) => {
      if (flying.get(path) === wanted) flying.delete(path)
      entries.delete(path)
      entries.set(path, { ...result, isLoading: false, generation: wanted })
      for (const old of entries.keys()) if (entries.size > KEPT) entries.delete(old)
      tell()
    })
}

/** Loads what is not held, or was before everything was asked again. */
function ensure(path: string, current: number): void {
  const held = entries.get(path)
  if (held === undefined || held.generation !== current) load(path)
}

const NOTHING: Entry = { data: null, problem: null, isLoading: true, generation: -1 }
const previous = new Map<string, string>()

/**
 * Asks one address. `slot` names the place on the page that shows it: while a new address loads there, the last answer
 * of the same slot stays on view.
 */
export function useAnswer<T>(path: string | null, slot?: string): Answer<T> {
  const entry = useSyncExternalStore(subscribe, () => (path === null ? NOTHING : (entries.get(path) ?? NOTHING)))
  const current = useSyncExternalStore(subscribe, () => generation)
  useEffect(() => {
    if (path !== null) ensure(path, current)
  }, [path, current])
  if (path === null) return { data: null, problem: null, isLoading: false }
  if (entry === NOTHING && slot !== undefined) {
    const before = entries.get(previous.get(slot) ?? '')
    if (before !== undefined && before.data !== null) return { data: before.data as T, problem: null, isLoading: true }
  }
  if (entry !== NOTHING && slot !== undefined) previous.set(slot, path)
  return { data: entry.data as T | null, problem: entry.problem, isLoading: entry === NOTHING }
}

/** Whether an answer has something to show, be it a refusal or the one before; or was never asked for. */
export const isShown = ({ data, isLoading }: Answer<unknown>): boolean => data !== null || !isLoading

/** As {@link useAnswer}, for the first part of a long list. */
export const usePart = <T>(path: string | null, slot?: string): Answer<Part<T>> =>
  useAnswer<Part<T>>(path === null ? null : PART + path, slot)

/** One place on the page: what it asks, and the slot that keeps its last answer. Nothing is asked where there is no path. */
interface Place {
  readonly path: string | null
  readonly slot?: string
}

/** The place that shows the first part of a long list. */
export const partOf = (path: string | null, slot?: string): Place => ({
  path: path === null ? null : PART + path,
  slot,
})

/**
 * Asks for several places at once, and tells how many have something to show before the first that has not. What stands
 * below each other is drawn in that order, so that no answer pushes down what is already read.
 */
export function useAnswered(places: readonly Place[]): number {
  const current = useSyncExternalStore(subscribe, () => generation)
  const paths = places.flatMap(({ path }) => path ?? []).join('\n')
  useEffect(() => {
    for (const path of paths.split('\n')) if (path !== '') ensure(path, current)
  }, [paths, current])
  return useSyncExternalStore(subscribe, () => {
    const first = places.findIndex(
      ({ path, slot }) => path !== null && !entries.has(path) && !entries.has(previous.get(slot ?? '') ?? ''),
    )
    return first === -1 ? places.length : first
  })
}

const afresh = new Set<() => void>()

/** Calls back whenever what is on view is asked again, or something was sent from here; the answer stops it. */
export function onAskedAgain(told: () => void): () => void {
  afresh.add(told)
  return () => {
    afresh.delete(told)
  }
}

/** Every answer on view is asked again; the old ones stay until then. */
export function askAgain(): void {
  generation += 1
  for (const told of afresh) told()
  tell()
}

/** Everything that was answered is forgotten and asked anew: what one account saw is not the next one's. */
export function forgetAnswers(): void {
  entries.clear()
  previous.clear()
  askAgain()
}

/** Sends a judgement. Unless it was only a preview, or `isQuiet`, everything on view is asked again. */
export async function judge<T>(
  name: string,
  body: Readonly<Record<string, unknown>>,
  options: { readonly isQuiet?: boolean } = {},
): Promise<T> {
  const answer = await fetchJson<T>(`/${name}.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (body.preview !== true) {
    if (options.isQuiet !== true) askAgain()
    else for (const told of afresh) told()
  }
  return answer
}

/** An address with the parameters that are set. */
export function address(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
