import { defineConfig } from 'vitest/config';

const file = (path: string): string => new URL(path, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: {
      // What Maven puts beside the page's sources.
      'built-names': file('./src/test/web/device/built-names.ts'),
      'browser-reader': file('./target/web/node_modules/browser-reader/browser-reader.js'),
    },
  },
  test: {
    // Tests that need a document say so in their first line.
    environment: 'node',
    include: ['src/test/web/**/*.test.ts'],
    reporters: ['default'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
