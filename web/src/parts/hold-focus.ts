/** How long answers may take to redraw what was pressed away. */
const FOR_MS = 2000

/**
 * Keeps the focus in the page when what had it is gone: it moves to `place`, and to the screen's heading once that is
 * gone as well.
 */
export function holdFocus(place: HTMLElement | null): void {
  const end = performance.now() + FOR_MS
  const look = () => {
    if (document.activeElement === null || document.activeElement === document.body) {
      const target = place?.isConnected === true ? place : document.querySelector<HTMLElement>('main h1')
      target?.focus({ preventScroll: true })
    }
    if (performance.now() < end) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
