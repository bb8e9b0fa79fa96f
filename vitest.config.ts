import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      '*.test.ts',
      'bench/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Browsers and servers mostly wait: one test more than there are cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    // What a screen shows after a click may take a while on a busy machine; it is waited for, not timed.
    expect: { poll: { timeout: 15_000 } },
  },
})
