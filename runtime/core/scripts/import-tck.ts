import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { format } from 'prettier'
import type { ExpressionCase } from '../conformance/run-expression.ts'
import { convertTest, type Converted } from './tck/convert-test.ts'
import { readModel } from './tck/read-model.ts'
import { readTests } from './tck/read-tests.ts'
import { reasons, type Reason } from './tck/reasons.ts'
import { sortCases } from './tck/sort-cases.ts'

/**
 * Makes the fixtures of the DMN TCK again from a checkout of the kit:
 *
 *     node runtime/core/scripts/import-tck.ts <checkout> [--check]
 *
 * Writes conformance/expression/tck/*.json and tck-left-out.json; with `--check` it only compares. It fails when a
 * case fails that has no reason in tck/reasons.ts, when one with a reason passes, and when a reason is for nothing.
 */
async function importKit(checkout: string, isCheck: boolean): Promise<void> {
  const leftOut = new Map<Reason, string[]>(reasons.map(reason => [reason, []]))
  const complaints: string[] = []
  const files = new Map<string, unknown>()
  for (const folder of foldersOf(checkout)) {
    const sorted = sortCases(basename(folder), convertFolder(folder))
    if (sorted.fixtures.length > 0) files.set(join('tck', `${basename(folder)}.json`), sorted.fixtures)
    for (const [reason, cases] of sorted.leftOut) leftOut.get(reason)?.push(...cases)
    complaints.push(...sorted.complaints)
  }
  complaints.push(...complainOfUnused(leftOut))
  files.set(
    'tck-left-out.json',
    [...leftOut].map(([reason, cases]) => ({ reason: reason.text, cases })),
  )
  report([...files.values()].slice(0, -1) as ExpressionCase[][], leftOut)
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  await save(files, isCheck)
}

const target = join(import.meta.dirname, '../conformance/expression')

/** Level 2, then level 3. */
function foldersOf(checkout: string): string[] {
  return ['compliance-level-2', 'compliance-level-3'].flatMap(level => {
    const folder = join(checkout, 'TestCases', level)
    const names = readdirSync(folder, { withFileTypes: true }).filter(each => each.isDirectory())
    return names.map(each => join(folder, each.name)).toSorted()
  })
}

function convertFolder(folder: string): (Converted & { name: string })[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.xml'))
  return files.toSorted().flatMap(file => {
    const { model: modelFile, tests } = readTests(join(folder, file))
    const model = readModel(join(folder, modelFile))
    return tests.flatMap(test => {
      const converted = convertTest(model, test)
      return converted === undefined ? [] : [{ ...converted, name: `${test.id} ${test.decision}` }]
    })
  })
}

function complainOfUnused(leftOut: ReadonlyMap<Reason, readonly string[]>): string[] {
  return [...leftOut].flatMap(([reason, found]) => {
    const missing = (reason.cases ?? []).filter(name => !found.includes(name))
    const unused = found.length === 0 ? [`nothing is left out for: ${reason.text}`] : []
    return [
      ...unused,
      ...missing.map(name => `${name}: named by a reason, but not left out (${reason.text})`),
    ]
  })
}

function report(fixtures: ExpressionCase[][], leftOut: ReadonlyMap<Reason, readonly string[]>): void {
  const passed = fixtures.flat().length
  const rest = [...leftOut.values()].flat().length
  console.log(`${passed} of ${passed + rest} literal expressions pass (${share(passed, passed + rest)})`)
  for (const [reason, cases] of leftOut) console.log(`${String(cases.length).padStart(5)} ${reason.text}`)
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

/** Writes what differs, and removes files of folders that have no case any more. */
async function save(files: ReadonlyMap<string, unknown>, isCheck: boolean): Promise<void> {
  const drifted: string[] = []
  for (const [file, content] of files) {
    const path = join(target, file)
    const text = await format(JSON.stringify(content, null, 2), { parser: 'json', printWidth: 110 })
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    drifted.push(file)
    if (!isCheck) writeFileSync(path, text)
  }
  const kept = readdirSync(join(target, 'tck')).filter(file => file.endsWith('.json'))
  for (const file of kept.map(each => join('tck', each)).filter(each => !files.has(each))) {
    drifted.push(file)
    if (!isCheck) rmSync(join(target, file))
  }
  console.log(
    drifted.length === 0 ? 'nothing differs' : `${isCheck ? 'differs' : 'written'}: ${drifted.join(', ')}`,
  )
  if (isCheck && drifted.length > 0) process.exitCode = 1
}

const [checkout] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
if (checkout === undefined) {
  console.error('usage: node runtime/core/scripts/import-tck.ts <checkout of dmn-tck/tck> [--check]')
  process.exitCode = 1
} else {
  await importKit(checkout, process.argv.includes('--check'))
}
