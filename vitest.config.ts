import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    // Sources hold no state between runs, so files may share them: a quarter less time.
    isolate: false,
  },
});
