import { defineConfig } from 'vitest/config';

/** RT_LONG=1 (npm run test:long) runs the long files only: mutants, simulations, soaks. */
const long = process.env['RT_LONG'] === '1';

export default defineConfig({
  test: {
    include: long
      ? ['{src,playground,scripts,tests}/**/*.long.test.ts']
      : ['{src,playground,scripts,tests}/**/*.test.ts'],
    exclude: long ? ['**/node_modules/**'] : ['**/node_modules/**', '**/*.long.test.ts'],
    globalSetup: ['./tests/postgresDoor.ts'],
    pool: 'forks',
    // Generous: a machine busy with other work must not turn a slow test into a failed one.
    testTimeout: long ? 900_000 : 120_000,
    hookTimeout: 180_000,
    reporters: ['default', './tests/reporter.ts'],
  },
});
