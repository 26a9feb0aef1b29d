import { lintItem } from '@yibiao/core/lint'
import type { Field, ItemDefinition, Option } from '@yibiao/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valuesGone } from '../resolver/values-gone.ts'
import { referringItem } from '../testing/referring-item.ts'
import type { SetProperty } from './commands/set-property.ts'
import { dispatch, openDocument, undo, type Act, type DesignDocument } from './history.ts'
import type { CommandName } from './commands.ts'
import type { ItemName } from './item-names.ts'
import { codeTablesOf, situationsOf } from './item-names.ts'
import type { ValueOwner } from './name-uses.ts'
import { recordsOfKind } from './read-record.ts'
import type { Records } from './records.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

/** Lints that say something refers to what is not there. */
const dangling =
  /^(?:expression\.unknown(?:Name|Key)|form\.unknown|prefill\.unknown|material\.unknown|situation\.unknown|flow\.unknown|codeTable\.unknown)/

test('the item begins with every reference whole, and the test sees one that is not', () => {
  expect(danglingIn(referringItem())).toEqual([])
  const item = referringItem()
  const [field] = item.form.pages[0]?.sections[0]?.fields.filter(each => each.id === 'k1') ?? []
  if (field?.type === 'radio')
    field.options = { type: 'inline', options: [{ value: 'person', label: '个人' }] }
  expect(danglingIn(item).length).toBeGreaterThan(5)
})

test('renaming, deleting and changing values in any order leaves no reference to what is gone', () => {
  const counts = { rename: 0, delete: 0, values: 0 }
  fc.assert(
    fc.property(fc.array(anyAct(), { minLength: 1, maxLength: 25 }), acts => {
      const before = openDocument(toRecords(referringItem()))
      const after = acts.reduce((document, act) => {
        const next = perform(document, act)
        if (next !== document) counts[act.do] += 1
        return next
      }, before)
      expect(danglingIn(toDefinition(after.records))).toEqual([])
      let back = after
      while (back.past.length > 0) back = undo(back)
      expect(toDefinition(back.records)).toEqual(referringItem())
    }),
    { numRuns: 150 },
  )
  // Deletions are the rarest, about 110; whatever the seed, there are more than half as many.
  for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(50)
})

interface AnyAct {
  readonly do: 'rename' | 'delete' | 'values'
  readonly at: number
  readonly to: number
  readonly isRemoved: boolean
}

function anyAct(): fc.Arbitrary<AnyAct> {
  return fc.record({
    do: fc.constantFrom('rename' as const, 'delete' as const, 'values' as const, 'values' as const),
    at: fc.nat(200),
    to: fc.nat(200),
    isRemoved: fc.boolean(),
  })
}

function perform(document: DesignDocument, act: AnyAct): DesignDocument {
  switch (act.do) {
    case 'rename':
      return act.isRemoved ? renameRecord(document, act) : renameAnyName(document, act)
    case 'delete': {
      const keys = [...document.records.keys()].filter(key => !/^(?:part|list):/.test(key))
      return run(document, { name: 'deleteRecords', args: { records: [pick(keys, act.at)] }, at: 0 })
    }
    case 'values':
      return changeValues(document, act)
  }
}

function renameRecord(document: DesignDocument, { at, to }: AnyAct): DesignDocument {
  const named = [...document.records.values()].filter(
    ({ kind }) => kind === 'field' || kind === 'step' || kind === 'material' || kind === 'source',
  )
  const record = pick(named, at)
  return record
    ? run(document, { name: 'renameKey', args: { record: record.key, key: `renamed${to}` }, at: 0 })
    : document
}

function renameAnyName(document: DesignDocument, { at, to }: AnyAct): DesignDocument {
  const { records } = document
  const names: ItemName[] = [
    ...codeTablesOf(records).flatMap((table, index): ItemName[] => [
      { type: 'codeTable', table: index },
      ...table.rows.map((_, row) => ({ type: 'code' as const, table: index, row })),
    ]),
    ...situationsOf(records).questions.flatMap((question, index): ItemName[] => [
      { type: 'question', question: index },
      ...question.answers.map((_, answer) => ({ type: 'answer' as const, question: index, answer })),
    ]),
    ...recordsOfKind(records, 'field').flatMap(({ key, value }): ItemName[] =>
      'options' in value && value.options.type === 'inline'
        ? value.options.options.map((_, index) => ({
            type: 'option' as const,
            field: key,
            path: ['options', 'options', index],
          }))
        : [],
    ),
  ]
  const name = pick(names, at)
  return name ? run(document, { name: 'renameName', args: { name, text: `name${to}` }, at: 0 }) : document
}

/** Takes a value away or puts another one there, as the screens do: what is used is settled first. */
function changeValues(document: DesignDocument, { at, to, isRemoved }: AnyAct): DesignDocument {
  const changes = [...valueChanges(document.records, to)]
  const change = pick(changes, at)
  if (!change) return document
  const gone = valuesGone(document.records, change.owner, change.change)
  if (!gone) return run(document, { name: 'setProperty', args: change.change, at: 0 })
  const left = pick(gone.left, to)?.value
  const replace = (value: string | undefined) =>
    run(document, {
      name: 'replaceValues',
      args: { ...change, replacements: gone.gone.map(each => ({ from: each.value, to: value })) },
      at: 0,
    })
  const removed = isRemoved || left === undefined ? replace(undefined) : document
  return removed === document && left !== undefined ? replace(left) : removed
}

interface Change {
  readonly owner: ValueOwner
  readonly change: SetProperty
}

function* valueChanges(records: Records, to: number): Generator<Change> {
  const other = { value: `v${to}`, label: `新${to}` }
  for (const { key, value } of recordsOfKind(records, 'field')) {
    if (!('options' in value) || value.options.type !== 'inline') continue
    const { options } = value.options
    const write = (next: readonly Option[]): Change => ({
      owner: { type: 'field', field: key },
      change: { record: key, path: ['options'], value: { type: 'inline', options: next } },
    })
    for (const [index] of options.entries()) {
      if (options.length > 1) yield write(options.toSpliced(index, 1))
      yield write(options.with(index, other))
    }
    yield write([other])
  }
  for (const [table, { rows }] of codeTablesOf(records).entries()) {
    for (const [row] of rows.entries()) {
      yield {
        owner: { type: 'codeTable', table },
        change: { record: 'part:codeTables', path: [table, 'rows'], value: rows.toSpliced(row, 1) },
      }
    }
  }
  for (const [question, { answers }] of situationsOf(records).questions.entries()) {
    for (const [answer] of answers.entries()) {
      if (answers.length === 1) continue
      yield {
        owner: { type: 'question', question },
        change: {
          record: 'part:situations',
          path: ['questions', question, 'answers'],
          value: answers.toSpliced(answer, 1),
        },
      }
    }
  }
}

function run<Name extends CommandName>(document: DesignDocument, act: Act<Name>): DesignDocument {
  const result = dispatch(document, act)
  return 'document' in result ? result.document : document
}

function pick<Element>(list: readonly Element[], at: number): Element {
  return list[at % Math.max(1, list.length)] as Element
}

/** What lints find, and what recorded tests name, which no lint looks at. */
function danglingIn(item: ItemDefinition): string[] {
  const found = lintItem(item)
    .filter(({ code }) => dangling.test(code))
    .map(({ code, path, params }) => `${code} ${path} ${JSON.stringify(params)}`)
  const fields = item.form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  const named = (item.scenarios ?? []).flatMap(scenario =>
    scenario.steps.flatMap(step => {
      if (step.type === 'fill') {
        return Object.entries(step.answers).flatMap(([path, value]) => [
          ...(isThere(path, fields) ? [] : [path]),
          ...foreign(path, value, fields, item),
        ])
      }
      if (step.type === 'attach')
        return step.materials.filter(key => !item.materials.some(each => each.key === key))
      if (step.type !== 'expect') return []
      return step.expectations.flatMap(each => {
        if (each.type === 'value') return foreign(each.path, each.value, fields, item)
        return each.type === 'visible' && !isThere(each.path, fields) ? [each.path] : []
      })
    }),
  )
  const mocked = (item.scenarios ?? []).flatMap(({ given }) =>
    Object.keys(given.sources ?? {}).filter(key => !item.prefill.sources.some(source => source.key === key)),
  )
  return [...found, ...named, ...mocked]
}

function isThere(path: string, fields: readonly Field[]): boolean {
  let scope = fields
  return path
    .split('/')
    .slice(1)
    .filter(key => !/^\d+$/.test(key))
    .every(key => {
      const field = scope.find(each => each.key === key)
      scope = field && 'fields' in field ? field.fields : []
      return field !== undefined
    })
}

function foreign(path: string, value: unknown, fields: readonly Field[], item: ItemDefinition): string[] {
  const field = fields.find(({ key }) => `/${key}` === path)
  if (!field || !('options' in field)) return []
  const { options } = field
  const known =
    options.type === 'inline'
      ? options.options.map(option => option.value)
      : options.type === 'codeTable'
        ? item.codeTables?.find(table => table.key === options.codeTable)?.rows.map(row => row.code)
        : undefined
  return [value]
    .flat()
    .flatMap(each => (known?.includes(String(each)) === false ? [`${path}=${String(each)}`] : []))
}
