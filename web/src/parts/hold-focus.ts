/** How long answers may take to redraw what was pressed away, and the longest that one on its way is waited for. */
const FOR_MS = 2000
const AT_MOST_MS = 30_000

/**
 * Keeps the focus in the page when what had it is gone: it moves to `place`, and to the screen's heading once that is
 * gone as well. The answer stops it.
 */
export function holdFocus(place: HTMLElement | null): () => void {
  const begun = performance.now()
  let frame = 0
  const look = () => {
    if (document.activeElement === null || document.activeElement === document.body) {
      const target = place?.isConnected === true ? place : document.querySelector<HTMLElement>('main h1')
      target?.focus({ preventScroll: true })
    }
    const waits = document.querySelector('main [aria-busy="true"]') !== null
    if (performance.now() - begun < (waits ? AT_MOST_MS : FOR_MS)) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
