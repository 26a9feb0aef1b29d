import { defineConfig } from 'vitest/config'
import { browserProject } from './.ci/browser-project.ts'
import { differentialCommands } from './e2e/src/differential/browser-commands.ts'
import { storybookProject } from './.ci/storybook-project.ts'

/**
 * Projects, from quick to slow:
 * `unit` (pure code and the server's parts that need no database), `core-browser` (the same conformance
 * fixtures in Chromium), `storybook` (every story in Chromium, with axe), `server` (API and database tests, on both
 * databases), `form-differential` (mounted forms beside the server), `e2e` (browser journeys). Time limits are generous: no test judges speed, and machines are shared.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'schemas/**/*.test.ts',
            'runtime/core/**/*.test.ts',
            'runtime/{form,portal}/**/*.test.ts',
            'designer/**/*.test.ts',
            'templates/**/*.test.ts',
            '.ci/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          testTimeout: 180_000,
        },
      },
      browserProject('core-browser', ['runtime/core/**/*.browser.test.ts']),
      storybookProject('storybook'),
      browserProject('form-differential', ['e2e/src/differential/*.browser.test.ts'], differentialCommands),
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          globalSetup: ['server/src/testing/global-setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
