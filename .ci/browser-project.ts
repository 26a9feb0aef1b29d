import { playwright } from '@vitest/browser-playwright'
import type { TestProjectConfiguration } from 'vitest/config'
import type { BrowserCommand } from 'vitest/node'
import { chromiumArguments, findChromium } from './find-chromium.ts'

/**
 * A Vitest project that runs the given files in headless Chromium.
 * @param commands what its tests can ask of Node
 */
export function browserProject(
  name: string,
  include: string[],
  commands: Record<string, BrowserCommand<never[]>> = {},
): TestProjectConfiguration {
  const { PROVE_FORMS, PROVE_FIRST_FORM } = process.env
  return {
    test: {
      name,
      testTimeout: 120_000,
      include,
      env: {
        ...(PROVE_FORMS === undefined ? {} : { PROVE_FORMS }),
        ...(PROVE_FIRST_FORM === undefined ? {} : { PROVE_FIRST_FORM }),
      },
      browser: {
        enabled: true,
        commands,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArguments } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}
