import { playwright } from '@vitest/browser-playwright'
import type { TestProjectConfiguration } from 'vitest/config'
import { chromiumArguments, findChromium } from './find-chromium.ts'

/** A Vitest project that runs the given files in headless Chromium. */
export function browserProject(name: string, include: string[]): TestProjectConfiguration {
  return {
    test: {
      name,
      testTimeout: 120_000,
      include,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArguments } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}
