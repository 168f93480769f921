import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of what a process holds (servers, stores, workers), and one that puts something in the place of a module. */
const APART = [
  'src/faces/**/*.test.ts',
  'src/pipeline/**/*.test.ts',
  'src/store/**/*.test.ts',
  'src/link/same-claim/group-component.test.ts',
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
          exclude: [...configDefaults.exclude, ...APART],
          // The modules under test are loaded once a worker and not once a file, which would take longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.ts', 'examples/**/*.test.ts', ...APART] },
      },
    ],
  },
})
