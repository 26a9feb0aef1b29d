import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Members of the demonstration's data that name somebody or something; the others are roles, types and dates. */
const identifying = new Set(
  (
    'name documentNumber number mobile username label creditCode documentCode taskCode address issuer ' +
    'windowAddress consultationTelephone supervisionTelephone enquiry complaint ' +
    '名称 统一社会信用代码 经营者 经营场所 法定代表人 住所 姓名 住址 公民身份号码 签发机关'
  ).split(' '),
)

/** What the product is made of. Data that an operator imports, tests and stories are not. */
const source = globSync(
  ['schemas/src', 'runtime/*/src', 'designer/src', 'server/src'].map(folder => `${folder}/**/*.*`),
  { cwd: root, exclude: path => /node_modules|\/(testing|stories)$|\.(test|stories)\.tsx?$/.test(path) },
)

test('no source knows a name or a value of the demonstration', () => {
  const values = new Set(
    globSync('server/demonstration/*.json', { cwd: root }).flatMap(file => valuesOf(read(file))),
  )
  expect(values.size).toBeGreaterThan(80)
  expect(source.length).toBeGreaterThan(500)
  const known = source.flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...values].filter(value => text.includes(value)).map(value => `${file}: ${value}`)
  })
  expect(known).toEqual([])
})

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}

function valuesOf(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(valuesOf)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([member, value]) =>
    // The heads of a register's columns are words of the field.
    member === 'columns'
      ? []
      : typeof value === 'string'
        ? identifying.has(member)
          ? [value]
          : []
        : valuesOf(value),
  )
}

test.each([
  // Cases issue licences besides.
  ['licences', ['server/src/licences/issue-licences.ts', 'server/src/licences/keep-imported.ts']],
  ['registryRows', ['server/src/registries/import-rows.ts']],
])('%s are written by their import and by nothing that fakes them', (table, files) => {
  const writes = new RegExp(String.raw`insert\(${table}\)`)
  expect(source.filter(each => writes.test(readFileSync(join(root, each), 'utf8')))).toEqual(files)
})
