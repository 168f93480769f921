import { useSyncExternalStore } from 'react'

const paper = () => window.matchMedia('print')

/** Whether the screen is being printed: what stands folded on it has to stand on the paper. */
export const useIsPrinted = (): boolean =>
  useSyncExternalStore(
    (told) => {
      const query = paper()
      query.addEventListener('change', told)
      return () => query.removeEventListener('change', told)
    },
    () => paper().matches,
  )
