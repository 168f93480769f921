import { useEffect } from 'react'

/**
 * Brings the place that the address names ("#origins", "#s81c0…") into view once the answer that holds it is drawn, and
 * moves the focus there, so that Tab goes on from it. `drawn` changes whenever another answer is drawn.
 */
export function useAnchor(drawn: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer brings its own places.
  useEffect(() => {
    const go = () => {
      const id = decodeURIComponent(window.location.hash.slice(1))
      const place = id === '' ? null : document.getElementById(id)
      for (const held of document.querySelectorAll('.chosen')) if (held !== place) held.classList.remove('chosen')
      if (place === null) return
      if (place instanceof HTMLDetailsElement) place.open = true
      place.classList.add('chosen')
      place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
      if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
      place.focus({ preventScroll: true })
    }
    // After the frame has put the new screen's beginning into view.
    const frame = requestAnimationFrame(go)
    window.addEventListener('hashchange', go)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('hashchange', go)
    }
  }, [drawn])
}
