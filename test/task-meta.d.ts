import 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What a test measured, in words: `npm run faults` prints it. */
    figure?: string
  }
}
