import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The Chromium that browser tests run in: `CHROMIUM_PATH`, else the system's, else Playwright's own download.
 * Throws a sentence that says what to install when there is none.
 */
export function findChromium(): string {
  const given = process.env['CHROMIUM_PATH']
  const candidates = [...(given ? [given] : []), ...systemPaths, chromium.executablePath()]
  const found = candidates.find(path => existsSync(path))
  if (found) return found
  throw new Error(
    'No Chromium found. Install the package "chromium", or set CHROMIUM_PATH to its program file.',
  )
}

/** Launch options every browser test shares: quiet, and without any request to the outside. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
]
