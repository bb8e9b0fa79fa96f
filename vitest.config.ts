import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

const inBrowser = '**/*.browser.test.ts'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A worker keeps what it has loaded for the next file: PostgreSQL and the server are compiled once
    // in each. So a test leaves nothing behind in its process.
    isolate: false,
    // Browsers and servers mostly wait: one test more than there are cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // What a screen shows after a click may take a while on a busy machine; it is waited for, not timed.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            '*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, inBrowser],
        },
      },
      { extends: true, test: { name: 'browser', include: [`packages/${inBrowser}`] } },
    ],
  },
})
