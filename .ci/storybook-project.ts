import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import type { TestProjectConfiguration } from 'vitest/config'
import { chromiumArguments, findChromium } from './find-chromium.ts'

/** A Vitest project that runs every story in Chromium: it must render, do what its play function claims, and pass axe. */
export function storybookProject(name: string): TestProjectConfiguration {
  return {
    plugins: [storybookTest({ configDir: fileURLToPath(new URL('../.storybook', import.meta.url)) })],
    test: {
      name,
      testTimeout: 120_000,
      // Left to itself, Vitest keeps one of two cores free, and loads everything anew for each file.
      maxWorkers: '100%',
      isolate: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 900 },
        provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArguments } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}
