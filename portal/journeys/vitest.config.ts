import { defineConfig } from 'vitest/config';

/** Journeys of people through the real portal, service, storage and browser; one file after the other. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.journey.ts'],
    environment: 'node',
    globalSetup: 'journeys/harness/storage.ts',
    setupFiles: ['journeys/harness/brokenOff.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
