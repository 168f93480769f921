import { startTransition, useEffect, useRef, useState } from 'react'
import { count } from '../../../src/text/count.js'
import { fetchPart, type Part, type Problem } from '../api/ask.js'
import { Trouble } from './answered.js'

interface Rest<T> {
  readonly of: Part<T>
  readonly parts: readonly Part<T>[]
}

/** A list that grows part by part: what is there so far, and how to get more. */
export interface Growing<T> {
  readonly found: readonly T[]
  readonly next: string | null
  readonly total: number | null
  readonly problem: Problem | null
  load(): void
}

/** Puts the first part of a list together with those that were fetched after it. Another first part begins anew. */
export function useGrowing<T>(first: Part<T>): Growing<T> {
  const [rest, setRest] = useState<Rest<T>>({ of: first, parts: [] })
  const [problem, setProblem] = useState<Problem | null>(null)
  const flying = useRef<string | null>(null)
  const parts = rest.of === first ? rest.parts : []
  const { next } = parts.at(-1) ?? first
  return {
    found: [first, ...parts].map(({ found }) => found),
    next,
    total: first.total,
    problem,
    load() {
      if (next === null || flying.current === next) return
      flying.current = next
      fetchPart<T>(next).then(
        (part) => {
          flying.current = null
          setProblem(null)
          // Drawn in slices, so that scrolling goes on meanwhile.
          startTransition(() => setRest({ of: first, parts: [...parts, part] }))
        },
        (found: Problem) => {
          flying.current = null
          setProblem(found)
        },
      )
    },
  }
}

/** The foot of a growing list: loads by itself when it comes near, and by hand. */
export function More<T>({
  list,
  shown,
  noun,
  nouns = `${noun}s`,
}: {
  readonly list: Growing<T>
  readonly shown: number
  readonly noun: string
  readonly nouns?: string
}) {
  const { next, load, total, problem } = list
  const foot = useRef<HTMLDivElement>(null)
  const held = useRef(load)
  held.current = load
  useEffect(() => {
    const place = foot.current
    if (next === null || place === null) return
    let isUsed = window.scrollY > 0
    const watch = new IntersectionObserver(
      ([entry]) => {
        // Only whoever scrolls gets more unasked: what fits on the first screen stays as it is.
        if (entry?.isIntersecting === true && isUsed) held.current()
      },
      { rootMargin: '600px' },
    )
    const onScroll = () => {
      if (isUsed) return
      isUsed = true
      watch.unobserve(place)
      watch.observe(place)
    }
    watch.observe(place)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      watch.disconnect()
      window.removeEventListener('scroll', onScroll)
    }
  }, [next])
  return (
    <>
      {problem === null ? null : <Trouble problem={problem} />}
      {next === null ? null : (
        <div ref={foot} className="row noprint">
          <button type="button" onClick={load}>
            Show more
          </button>
          <span className="soft small">
            {total === null
              ? `${count(shown, noun, nouns)} shown`
              : `${shown.toLocaleString('en-GB')} of ${count(total, noun, nouns)} shown`}
          </span>
        </div>
      )}
    </>
  )
}
