import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const whole = (pixels: number): number => Math.max(200, Math.floor(pixels))

/** The width of an element, followed as it changes; measured before it is first painted, so that nothing jumps. */
export function useWidth<T extends HTMLElement>(guess = 800): readonly [RefObject<T | null>, number] {
  const place = useRef<T>(null)
  const [width, setWidth] = useState(guess)
  useLayoutEffect(() => {
    if (place.current === null) return
    setWidth(whole(place.current.getBoundingClientRect().width))
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(whole(entry.contentRect.width))
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return [place, width]
}
