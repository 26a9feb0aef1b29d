import { spawnSync } from 'node:child_process'

const packages = [
  'schemas',
  'runtime/core',
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
const failed = checks
  .filter(([name]) => !(skipUnit && name === 'unit tests'))
  .filter(([name, command, args]) => {
    const begun = performance.now()
    const passed = spawnSync(command, args, { stdio: 'inherit' }).status === 0
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
    return !passed
  })
if (failed.length > 0) {
  console.error(`Failed: ${failed.map(([name]) => name).join(', ')}`)
  process.exit(1)
}
