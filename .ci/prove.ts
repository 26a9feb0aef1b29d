import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommit } from '../bench/src/read-commit.ts'

/**
 * `pnpm prove`: the long proofs, with the counts that `npm test` is too short for, one after the other. Writes
 * bench/results/prove.json after each. With names (`pnpm prove races`) only those run, and only theirs is written anew.
 */

/** A test file that reads how much to do from its environment. */
type TestProof = { name: string; project: string; file: string; counts: Record<string, number> }

type Outcome = { isProved: boolean; counts: Record<string, number>; detail?: string }
/** What a proof came to, when, and of which commit. */
type Entry = { name: string; date: string; seconds: number } & ReturnType<typeof readCommit> & Outcome
type Proof = { name: string; run: () => Promise<Outcome> }

const root = join(import.meta.dirname, '..')
const results = join(root, 'bench/results')

const testProofs: TestProof[] = [
  {
    name: 'durability',
    project: 'durability',
    file: 'e2e/src/durability.test.ts',
    counts: { PROVE_KILL_ROUNDS: 25, PROVE_SUBMISSIONS: 60 },
  },
  { name: 'races', project: 'server', file: 'server/src/trust/races.test.ts', counts: { PROVE_RACES: 200 } },
  { name: 'authorisation', project: 'server', file: 'server/src/trust/authorisation.test.ts', counts: {} },
  {
    name: 'forged requests',
    project: 'server',
    file: 'server/src/trust/forged-requests.test.ts',
    counts: {},
  },
  { name: 'tampering', project: 'server', file: 'server/src/trust/tampering.test.ts', counts: {} },
  {
    name: 'the whole way of a new item on both databases',
    project: 'e2e',
    file: 'e2e/src/whole-way.test.ts',
    counts: { PROVE_DATABASES: 2 },
  },
  {
    name: 'a real item on both databases',
    project: 'long-journeys',
    file: 'e2e/src/outdoor-advertising.test.ts',
    counts: { PROVE_DATABASES: 2 },
  },
  {
    name: 'a real item built in the designer',
    project: 'long-journeys',
    file: 'e2e/src/food-permit-rebuilt.test.ts',
    counts: {},
  },
  {
    name: 'a real item built by keyboard alone',
    project: 'long-journeys',
    file: 'e2e/src/designer-keyboard-only.test.ts',
    counts: {},
  },
  {
    name: 'form differential',
    project: 'form-differential',
    file: 'e2e/src/differential/form-differential.browser.test.ts',
    counts: { PROVE_FORMS: 5_000 },
  },
]

const proofs: Proof[] = [
  { name: 'flow simulation', run: () => playFlowCases(20_000, 100) },
  ...testProofs.map(proof => ({ name: proof.name, run: () => runTests(proof) })),
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !proofs.some(proof => proof.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no proof ${unknown.join(', ')}. There are: ${proofs.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const chosen = proofs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
// As it is at the beginning; a proof of files that are in no commit proves nothing about the commit.
const provedCommit = readCommit()
let isProved = true
for (const { name, run } of chosen) {
  console.log(`\n── ${name}`)
  const date = new Date().toISOString()
  const begun = performance.now()
  const outcome = await run()
  const seconds = Math.round((performance.now() - begun) / 1_000)
  keep({ name, ...provedCommit, date, seconds, ...outcome })
  isProved &&= outcome.isProved
  console.log(`── ${name}: ${outcome.isProved ? 'proved' : 'NOT PROVED'} in ${seconds} s`)
}
console.log(isProved ? '\nAll proved.' : '\nNot proved.')
process.exit(isProved ? 0 : 1)

/** Puts what a proof came to in the place of what it came to before; the others stay, each with its own commit. */
function keep(entry: Entry): void {
  mkdirSync(results, { recursive: true })
  const file = join(results, 'prove.json')
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { proofs: Entry[] }).proofs
    : []
  const entries = proofs.flatMap(({ name }) =>
    name === entry.name ? [entry] : before.filter(each => each.name === name),
  )
  const kept = {
    node: process.version,
    cores: availableParallelism(),
    isWhole: entries.length === proofs.length && entries.every(each => each.commit === entry.commit),
    isProved: entries.every(each => each.isProved),
    proofs: entries,
  }
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`)
}

async function runTests({ project, file, counts }: TestProof): Promise<Outcome> {
  const report = join(tmpdir(), `yibiao-prove-${process.pid}.json`)
  rmSync(report, { force: true })
  const environment = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // The long versions take longer than the limit of a test in the gate.
      '--testTimeout=3600000',
      file,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } },
  )
  const { passed, failed } = readCounts(report)
  rmSync(report, { force: true })
  return { isProved: status === 0 && passed > 0 && failed === 0, counts: { ...counts, passed, failed } }
}

function readCounts(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
    }
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    // The run did not come to its end.
    return { passed: 0, failed: 1 }
  }
}

/** Seeded cases against the engine's invariants, spread over the cores. */
async function playFlowCases(seeds: number, steps: number): Promise<Outcome> {
  const players = availableParallelism()
  const share = Math.ceil(seeds / players)
  const parts = await Promise.all(
    Array.from({ length: players }, (_, index) =>
      play(index * share + 1, Math.min(seeds, (index + 1) * share), steps),
    ),
  )
  const played = parts.flatMap(({ status, text }) => {
    try {
      const told = JSON.parse(text) as { seeds: number; commands: number; violation: unknown }
      return [{ ...told, status }]
    } catch {
      return []
    }
  })
  const counts = {
    seeds: played.reduce((sum, part) => sum + part.seeds, 0),
    commands: played.reduce((sum, part) => sum + part.commands, 0),
  }
  const violations = played.flatMap(({ violation }) => (violation === null ? [] : [violation]))
  console.log(`${counts.seeds} cases, ${counts.commands} commands, ${violations.length} violations`)
  return {
    isProved: counts.seeds === seeds && parts.every(({ status }) => status === 0),
    counts,
    ...(violations.length === 0 ? {} : { detail: JSON.stringify(violations) }),
  }
}

function play(first: number, last: number, steps: number): Promise<{ status: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const player = spawn(
      process.execPath,
      ['bench/src/play-flow-cases.ts', String(first), String(last), String(steps)],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let text = ''
    player.stdout.on('data', (part: Buffer) => (text += part.toString()))
    player.once('error', reject)
    player.once('exit', status => resolve({ status, text }))
  })
}
