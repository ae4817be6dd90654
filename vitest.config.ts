import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-first.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // No module of the program holds state, so that files can share the modules they load; half of the time went into loading them.
    isolate: false,
    maxWorkers: '100%',
  },
});
