import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

const packages = [
  'schemas',
  'runtime/core',
  'runtime/core/scripts',
  'runtime/form',
  'runtime/portal',
  'designer',
  'server',
  'e2e',
  'bench',
  '.ci',
]

/** What every change must pass, quick enough to run all the time; see the README. */
const checks: [name: string, command: string, args: string[]][] = [
  ['generated code', process.execPath, ['schemas/scripts/generate.ts', '--check']],
  [
    'format',
    process.execPath,
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  ['lint', process.execPath, ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']],
  ...packages.map((folder): [string, string, string[]] => [
    `types of ${folder}`,
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', folder],
  ]),
  ['unit tests', process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']],
]

const skipUnit = process.argv.includes('--without-unit')
const waiting = checks.filter(([name]) => !(skipUnit && name === 'unit tests'))
const failed: string[] = []
await Promise.all(Array.from({ length: availableParallelism() }, work))
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`)
  process.exit(1)
}

/** One check after the other, beside other workers: most checks use one core. */
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command, args] = next
    const begun = performance.now()
    const { isPassed, printed } = await run(command, args)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stdout.write(`${printed}${isPassed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`)
    if (!isPassed) failed.push(name)
  }
}

/** What it printed is kept together, so that two checks do not write into each other's lines. */
function run(command: string, args: readonly string[]): Promise<{ isPassed: boolean; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()))
    child.once('error', reject)
    child.once('close', code => resolve({ isPassed: code === 0, printed }))
  })
}
