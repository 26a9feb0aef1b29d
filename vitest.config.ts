import { defineConfig } from 'vitest/config'
import { browserProject } from './.ci/browser-project.ts'
import { differentialCommands } from './e2e/src/differential/browser-commands.ts'
import { LongestFirst } from './.ci/longest-first.ts'
import { storybookProject } from './.ci/storybook-project.ts'

const killRounds = 'e2e/src/durability.test.ts'
/** Minutes of designing: `pnpm prove` runs them, `npm test` has shorter ways through the same screens. */
const longJourneys = [
  'e2e/src/food-permit-rebuilt.test.ts',
  'e2e/src/designer-keyboard-only.test.ts',
  'e2e/src/outdoor-advertising.test.ts',
]

/** Minutes of waiting for real idle times, with little work: the gate runs them beside the API tests. */
const idleJourneys = ['e2e/src/drafts.test.ts']

/** How long something may take to come about: the second that is usual is short on a shared machine. */
const patient = { poll: { timeout: 30_000 } }

/**
 * Projects, from quick to slow:
 * `unit` (pure code and the server's parts that need no database), `core-browser` (the same conformance
 * fixtures in Chromium), `storybook` (every story in Chromium, with axe), `server` (API and database tests, on both
 * databases), `form-differential` (mounted forms beside the server),  `e2e` (browser journeys), `idle-journeys` (those that mostly wait), `long-journeys` (those of `pnpm prove`), `durability` (servers and databases killed, alone). Time limits are generous: no test judges speed, and machines are shared.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          // Left to itself, Vitest keeps one of two cores free, and loads the core anew for each file.
          maxWorkers: '100%',
          isolate: false,
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
          // Each file has databases of its own. Left to itself, Vitest keeps one of two cores free.
          maxWorkers: '100%',
          // Loading the server anew for each file costs as much as a third of the tests; what it keeps, it keeps by context.
          isolate: false,
          expect: patient,
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
          exclude: [
            '**/node_modules/**',
            '**/*.browser.test.ts',
            killRounds,
            ...idleJourneys,
            ...longJourneys,
          ],
          setupFiles: ['e2e/src/harness/tell-what-was-shown.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // Journeys wait for servers and timers: two at a time use two cores.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'idle-journeys',
          environment: 'node',
          include: idleJourneys,
          setupFiles: ['e2e/src/harness/tell-what-was-shown.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'long-journeys',
          environment: 'node',
          include: longJourneys,
          setupFiles: ['e2e/src/harness/tell-what-was-shown.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // A process of PostgreSQL that is killed takes the connections of everybody with it: nothing runs beside this.
        test: {
          name: 'durability',
          environment: 'node',
          include: [killRounds],
          globalSetup: ['server/src/testing/global-setup.ts'],
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
