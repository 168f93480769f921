import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element, followed as it changes; a fixed guess until it is known, so that nothing jumps. */
export function useWidth<T extends HTMLElement>(guess = 800): readonly [RefObject<T | null>, number] {
  const place = useRef<T>(null)
  const [width, setWidth] = useState(guess)
  useEffect(() => {
    if (place.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(200, Math.floor(entry.contentRect.width)))
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return [place, width]
}
