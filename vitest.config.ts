import { configDefaults, defineConfig } from 'vitest/config';

// `npm test` takes all but what takes minutes; `npm run test:long` takes that and nothing else.
const long = 'test/**/*.long.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? [long] : ['test/**/*.test.ts'],
    exclude: mode === 'long' ? configDefaults.exclude : [...configDefaults.exclude, long],
    globalSetup: ['test/build.ts'],
    testTimeout: mode === 'long' ? 600_000 : 60_000,
    maxWorkers: 2,
    // Sources hold no state between runs, so files may share them: a quarter less time.
    isolate: false,
  },
}));
