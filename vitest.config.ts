import { configDefaults, defineConfig } from 'vitest/config'

/** Tests that put something in the place of a module or of the clock. */
const MOCKING = [
  'src/link/same-claim/group-component.test.ts',
  'src/faces/http/in-turn.test.ts',
  'src/faces/http/great-store.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'gold/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...MOCKING],
          // The modules under test are loaded once a worker and not once a file, which would take longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.ts', 'examples/**/*.test.ts', ...MOCKING] },
      },
    ],
  },
})
