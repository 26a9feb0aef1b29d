import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchCaseCommand } from './case-command.ts'
import { benchDesigner } from './designer.ts'
import { benchExpressions } from './expressions.ts'
import { benchFirstPage } from './first-page.ts'
import { benchFormJudgement } from './form-judgement.ts'
import { benchLongLists } from './long-lists.ts'
import type { Figure } from './measure.ts'
import { benchRender } from './render.ts'
import { benchRuleChange } from './rule-change.ts'
import { benchManyCases } from './many-cases.ts'
import { readCommit } from './read-commit.ts'
import { benchStepCosts } from './step-costs.ts'

/**
 * `pnpm bench`: every figure beside its floor, measured in the same run. Prints a table and writes
 * bench/results/<name>.json for each benchmark; ends with 1 when a figure is short of its reach or missing. With names
 * only those are measured.
 */
const benchmarks: Record<string, () => Figure[] | Promise<Figure[]>> = {
  form: benchFormJudgement,
  expressions: benchExpressions,
  steps: () => [benchStepCosts()],
  rules: async () => [await benchRuleChange()],
  command: benchCaseCommand,
  cases: benchManyCases,
  page: benchFirstPage,
  render: benchRender,
  lists: async () => [await benchLongLists()],
  designer: benchDesigner,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  )
  process.exit(2)
}
// As it is at the beginning: each benchmark writes a file that is kept with the project.
const measuredCommit = readCommit()
const figures: Figure[] = []
const brokenOff: string[] = []
for (const [name, bench] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    const measured = await bench()
    keep(name, measured)
    figures.push(...measured)
  } catch (error) {
    // What it should have measured is missing; the others are measured all the same.
    console.error(`${name} broke off:`, error)
    brokenOff.push(name)
  }
}
print(figures)
process.exit(brokenOff.length === 0 && figures.every(isReached) ? 0 : 1)

function isReached({ ratio, reach }: Figure): boolean {
  return ratio <= reach
}

function print(all: readonly Figure[]): void {
  const rows = all.map(figure => [
    figure.name,
    `${short(figure.floor)} ${figure.unit}`,
    `${short(figure.ours)} ${figure.unit}`,
    `${short(figure.ratio)}×`,
    `≤ ${short(figure.reach)}×`,
    isReached(figure) ? 'reached' : 'SHORT',
  ])
  const table = [['what', 'floor', 'ours', 'ratio', 'reach', 'verdict'], ...rows]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...table.map(row => row[column]?.length ?? 0)))
  for (const [index, row] of table.entries()) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    const figure = all[index - 1]
    if (figure?.note !== undefined) console.log(`    ${figure.note}`)
    for (const line of figure?.profile ?? []) console.log(`    ${line}`)
  }
}

/** Three digits that matter. */
function short(value: number): string {
  return Number(value.toPrecision(3)).toString()
}

function keep(name: string, measured: readonly Figure[]): void {
  const results = join(import.meta.dirname, '../results')
  mkdirSync(results, { recursive: true })
  const kept = {
    ...measuredCommit,
    date: new Date().toISOString(),
    machine: {
      platform: platform(),
      arch: arch(),
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    },
    versions: { node: process.version, ...libraries(['ajv', 'feelin', 'postgres']) },
    figures: measured.map(figure => ({ ...figure, isReached: isReached(figure) })),
  }
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(kept, undefined, 2)}\n`)
}

function libraries(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map(name => {
      const file = join(import.meta.dirname, '../node_modules', name, 'package.json')
      const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
      return [name, version]
    }),
  )
}
