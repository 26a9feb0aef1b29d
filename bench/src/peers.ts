import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The libraries ours are measured beside have a folder and a lockfile of their own. */
export const peersFolder = join(import.meta.dirname, '../peers')

/** Installs them when they are not there yet. @throws Error when they cannot be installed */
export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules'))) return
  console.log('Installing the libraries of bench/peers …')
  const { status } = spawnSync('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], {
    cwd: peersFolder,
    stdio: 'inherit',
  })
  if (status !== 0)
    throw new Error('The libraries of bench/peers cannot be installed: they come from the npm registry.')
}

/** A library of bench/peers with its version, e.g. `react-hook-form 7.92.0`. */
export function nameWithVersion(library: string): string {
  const file = join(peersFolder, 'node_modules', library, 'package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return `${library} ${version}`
}
