// `npm test`: installs what the tests need, then runs them all and prints the counts.
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, pnpm, projectNode, root, run, stop } from './tools.mjs'

install()
ensureChromium()

const results = join(root, '.cache/test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const scratch = makeScratch()
const inProject = {
  cwd: root,
  env: {
    TMPDIR: scratch,
    // Tests start hundreds of processes of the same program; as `npm start` does it.
    NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
    ...process.env,
    PATH: `${join(projectNode(), '..')}:${process.env.PATH}`,
  },
}

/** What `work` returns is waited for: nothing, or a promise. @type {{ name: string, work: () => unknown }[]} */
const steps = [
  { name: 'check', work: () => run(projectNode(), ['.ci/check.ts', '--without-unit']) },
  { name: 'build', work: () => pnpm(['run', 'build']) },
  {
    name: 'unit, conformance in Chromium, stories, forms beside the server',
    work: () => vitest('quick', ['unit', 'core-browser', 'storybook', 'form-differential']),
  },
  {
    name: 'API on both databases, beside journeys that mostly wait',
    work: async () => {
      const idle = beginIdleJourneys()
      vitest('server', ['server'])
      await idle
    },
  },
  { name: 'browser journeys', work: () => vitest('e2e', ['e2e']) },
  // What survives there has to have been on a disk.
  {
    name: 'killed servers and databases',
    work: () => vitest('durability', ['durability'], { TMPDIR: tmpdir() }),
  },
]

/** A line for each failure; they are printed last, where whoever reads the end of the output finds them. */
const failures = []
let passed = 0
for (const { name, work } of steps) {
  const begun = Date.now()
  console.log(`\n── ${name}`)
  await work()
  console.log(`── ${name}: ${Math.round((Date.now() - begun) / 1000)} s`)
}
for (const failure of failures) console.log(`\nfailed: ${failure}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 && passed > 0 ? 0 : 1)

function vitest(name, projects, environment = {}) {
  const { status } = spawnSync(projectNode(), vitestArguments(name, projects), {
    ...inProject,
    env: { ...inProject.env, ...environment },
    stdio: 'inherit',
  })
  readReport(name, projects, status)
}

/** What they print is shown when they are over, so that it does not mix with the tests beside them. */
async function beginIdleJourneys() {
  const [name, projects] = ['idle-journeys', ['idle-journeys']]
  const printed = join(results, `${name}.log`)
  const log = openSync(printed, 'w')
  const run = spawn(projectNode(), vitestArguments(name, projects), {
    ...inProject,
    stdio: ['ignore', log, log],
  })
  const status = await new Promise((resolve, reject) => {
    run.once('error', reject)
    run.once('exit', resolve)
  })
  closeSync(log)
  console.log(readFileSync(printed, 'utf8'))
  readReport(name, projects, status)
}

function vitestArguments(name, projects) {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, `${name}.json`)}`,
    ...projects.flatMap(project => ['--project', project]),
  ]
}

function readReport(name, projects, status) {
  const file = join(results, `${name}.json`)
  if (!existsSync(file)) stop(`The tests of ${projects.join(', ')} did not run to their end.`)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  passed += report.numPassedTests
  const failed = report.testResults.flatMap(describeFailures)
  failures.push(...failed)
  if (status !== 0 && failed.length === 0)
    failures.push(`the run of ${projects.join(', ')}: read what it printed`)
}

function describeFailures({ name, message, status, assertionResults }) {
  const failed = assertionResults
    .filter(test => test.status === 'failed')
    .map(test => `${name}\n${test.fullName}\n${test.failureMessages.map(shorten).join('\n')}`)
  // A file that could not be loaded has no test of its own, yet it is a failure.
  return failed.length > 0 || status !== 'failed' ? failed : [`${name}\n${shorten(message)}`]
}

function shorten(text) {
  return text.length <= 2_000 ? text : `${text.slice(0, 2_000)} …`
}

/**
 * Where tests keep databases and profiles of browsers, hundreds of them and each deleted after minutes: in memory where
 * there is enough of it, which takes a third off the time of the API tests.
 */
function makeScratch() {
  const memory = '/dev/shm'
  const enough = 4 * 2 ** 30
  const { bavail, bsize } = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 }
  if (bavail * bsize < enough || freemem() < enough) return tmpdir()
  const folder = mkdtempSync(join(memory, 'yibiao-'))
  // PostgreSQL refuses to run as root: its processes are another user's, who has to get through.
  chmodSync(folder, 0o755)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  return folder
}

/** Chromium for the browser tests: the system's, else Playwright's download, else the distribution's package. */
function ensureChromium() {
  const find = () =>
    spawnSync(
      projectNode(),
      ['--input-type=module', '-e', `import('${root}/.ci/find-chromium.ts').then(m => m.findChromium())`],
      {
        cwd: root,
        stdio: 'ignore',
      },
    ).status === 0
  if (find()) return
  spawnSync(projectNode(), ['node_modules/playwright/cli.js', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (find()) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (!find())
    stop(
      'The browser tests need Chromium: install the package "chromium" or set CHROMIUM_PATH, then run npm test again.',
    )
}
