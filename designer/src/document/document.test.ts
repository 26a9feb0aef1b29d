import type { Field, FlowStep, ItemDefinition } from '@yibiao/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referringItem } from '../testing/referring-item.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { dispatch, openDocument, redo, undo, type Act, type DesignDocument } from './history.ts'
import type { CommandArgs, CommandName } from './commands.ts'
import { resolveNames } from './resolve-names.ts'
import { expressionPlaces } from './expression-places.ts'
import { idPlaces } from './id-places.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'
import { isHolder } from './records.ts'

describe('the item as records', () => {
  test('gives back exactly the definition it was made from', () => {
    expect(toDefinition(toRecords(sampleItem()))).toEqual(sampleItem())
  })

  test('keeps what follows the decision', () => {
    const item = sampleItem()
    const assignees = { type: 'role', role: { type: 'role', role: 'reviewer' } } as const
    const limit = { amount: 30, unit: 'calendarDay' } as const
    const check = {
      id: 'check',
      key: 'check',
      name: '后置核查',
      assignees,
      limit,
      inspectors: 2,
      revocation: { assignees, limit },
    }
    item.flow = { ...item.flow, followUps: [check] }
    expect(toDefinition(toRecords(item))).toEqual(item)
  })

  test('keeps every field when two of them have the same id', () => {
    const item = sampleItem()
    item.form.pages[1]?.sections[0]?.fields.push({ id: 'f1', key: 'again', type: 'text', label: '重复' })
    expect(toDefinition(toRecords(item))).toEqual(item)
  })

  test('keeps the identity of pages that did not change', () => {
    const document = openDocument(toRecords(sampleItem()))
    const before = toDefinition(document.records)
    const after = toDefinition(
      act(document, 'setProperty', { record: 'field:f1', path: ['label'], value: '单位名称' }).records,
    )
    expect(after.form.pages[0]).not.toBe(before.form.pages[0])
    expect(after.form.pages[1]).toBe(before.form.pages[1])
    expect(after.flow).toBe(before.flow)
  })
})

describe('renaming a key', () => {
  test('rewrites rules, templates and recorded tests, and leaves the same key of another scope alone', () => {
    const item = renamed('field:f1', 'unitName')
    expect(fieldOf(item, 'f3').visibleWhen).toBe('hasDepot = true and unitName != null')
    expect(fieldOf(item, 'f6').visibleWhen).toBe('name != null')
    expect(JSON.stringify(item.documents)).toContain('${unitName}')
    expect(JSON.stringify(item.documents)).toContain('${item.name}')
    expect(JSON.stringify(item.scenarios)).toContain('"/unitName":"甲"')
    expect(JSON.stringify(item.scenarios)).toContain('"/signs/0/name"')
  })

  test('follows rows through filters, loops and paths', () => {
    expect(fieldOf(renamed('field:f6', 'size'), 'f7')).toMatchObject({
      calculate: 'sum(for sign in signs[size > 0] return sign.size)',
    })
    const rows = renamed('field:f5', 'title')
    expect(fieldOf(rows, 'f6').visibleWhen).toBe('title != null')
    expect(fieldOf(rows, 'f4')).toMatchObject({ uniqueBy: [['title']] })
    expect(JSON.stringify(rows.documents)).toContain('${item.title}')
    expect(JSON.stringify(rows.scenarios)).toContain('"/signs/0/title"')
  })

  test('rewrites every cell of decision tables, and who decides where they are unsure', () => {
    const item = sampleItem()
    const officers = { type: 'expression', officers: '[name, "name"]' } as const
    item.decisions = [
      {
        id: 'd1',
        key: 'level',
        name: '等级',
        hitPolicy: 'P',
        inputs: [{ id: 'd1i1', label: '名称', expression: 'name' }],
        outputs: [
          {
            id: 'd1o1',
            key: 'level',
            label: '等级',
            valueType: 'text',
            allowedValues: ['name'],
            fallback: 'name',
          },
        ],
        rules: [{ id: 'd1r1', inputs: ['"name", upper case(name)'], outputs: ['name + "!"'] }],
      },
    ]
    item.flow.steps.unshift(
      {
        type: 'businessRuleTask',
        id: 'b1',
        key: 'judge',
        name: '判断',
        decision: 'd1',
        onUncertain: officers,
      } as unknown as FlowStep,
      {
        type: 'publicNotice',
        id: 'b2',
        key: 'announce',
        name: '公示',
        skipWhen: 'name = null',
        onObjection: { type: 'task', assignees: officers },
      } as unknown as FlowStep,
    )
    const after = renamed('field:f1', 'unitName', item)
    expect(after.decisions?.[0]).toMatchObject({
      inputs: [{ expression: 'unitName' }],
      outputs: [{ allowedValues: ['unitName'], fallback: 'unitName' }],
      rules: [{ inputs: ['"name", upper case(unitName)'], outputs: ['unitName + "!"'] }],
    })
    expect(after.flow.steps.slice(0, 2)).toMatchObject([
      { onUncertain: { officers: '[unitName, "name"]' } },
      { skipWhen: 'unitName = null', onObjection: { assignees: { officers: '[unitName, "name"]' } } },
    ])
  })

  test('rewrites outcomes of steps and the keys of sources', () => {
    expect(JSON.stringify(renamed('step:t1', 'receive').flow)).toContain('nodes.receive.outcome')
    expect(renamed('source:o1', 'login').prefill.mappings[0]?.source).toBe('login')
  })

  test('refuses a key that the scope has already, or that is no name', () => {
    const document = openDocument(toRecords(sampleItem()))
    const refuse = (key: string) =>
      dispatch(document, { name: 'renameKey', args: { record: 'field:f1', key }, at: 0 })
    expect(refuse('depot')).toMatchObject({ refusal: { code: 'keyTaken' } })
    expect(refuse('名称')).toMatchObject({ refusal: { code: 'keyFormat' } })
    expect(refuse('area')).toHaveProperty('document')
  })
})

describe('deleting', () => {
  test('takes rules, mappings and permissions about a field along', () => {
    const item = toDefinition(
      act(openDocument(toRecords(sampleItem())), 'deleteRecords', { records: ['field:f2'] }).records,
    )
    expect(fieldOf(item, 'f3')).not.toHaveProperty('visibleWhen')
    expect(item.materials[0]).not.toHaveProperty('condition')
  })

  test('takes along what a screening lets read, and what a child case begins with', () => {
    const item = referringItem()
    const steps = item.flow.steps.filter(({ id }) => id === 's9' || id === 'y9')
    const small = { ...sampleItem(), form: item.form, flow: { steps } }
    const { flow } = toDefinition(
      act(openDocument(toRecords(small)), 'deleteRecords', { records: ['field:k4'] }).records,
    )
    expect(flow.steps).toMatchObject([
      {
        candidates: [{ input: { trade: expect.any(String) } }],
        access: { form: 'read', fields: {} },
      },
      { input: { way: expect.any(String) } },
    ])
    expect(JSON.stringify(flow)).not.toMatch(/licence|k4/)
  })

  test('refuses while a calculation, a gateway or a document cannot do without the field', () => {
    const document = openDocument(toRecords(sampleItem()))
    const total = dispatch(document, { name: 'deleteRecords', args: { records: ['field:f7'] }, at: 0 })
    expect(total).toMatchObject({ refusal: { code: 'stillUsed', records: ['branch:b1', 'document:d1'] } })
    const name = dispatch(document, { name: 'deleteRecords', args: { records: ['field:f1'] }, at: 0 })
    expect(name).toMatchObject({ refusal: { code: 'stillUsed', records: ['document:d1'] } })
  })

  test('keeps the last page and the default branch', () => {
    const first = act(openDocument(toRecords(sampleItem())), 'deleteRecords', { records: ['page:p2'] })
    const last = dispatch(first, { name: 'deleteRecords', args: { records: ['page:p1'] }, at: 0 })
    expect(last).toMatchObject({ refusal: { code: 'lastPage' } })
    const branch = dispatch(first, { name: 'deleteRecords', args: { records: ['branch:g1.default'] }, at: 0 })
    expect(branch).toMatchObject({ refusal: { code: 'defaultBranch' } })
  })
})

describe('moving', () => {
  test('puts a field into the rows of a repeat and gives it a free key there', () => {
    const item = sampleItem()
    item.form.pages[1]?.sections[0]?.fields.push({ id: 'f8', key: 'signer', type: 'text', label: '签名人' })
    const named = act(openDocument(toRecords(item)), 'moveRecords', {
      records: ['field:f8'],
      parent: 'section:s3',
      index: 0,
    })
    const renamed = act(named, 'renameKey', { record: 'field:f8', key: 'area' })
    const moved = act(renamed, 'moveRecords', {
      records: ['field:f8'],
      parent: 'field:f4',
      index: 1,
    })
    const repeat = fieldOf(toDefinition(moved.records), 'f4')
    expect(repeat.type === 'repeat' && repeat.fields.map(field => field.key)).toEqual([
      'name',
      'area2',
      'area',
    ])
  })

  test('refuses to put a repeat into itself, a step behind the end, or a repeat three deep', () => {
    const document = openDocument(toRecords(sampleItem()))
    const move = (args: CommandArgs['moveRecords']) =>
      dispatch(document, { name: 'moveRecords', args, at: 0 })
    expect(move({ records: ['field:f4'], parent: 'field:f4', index: 0 })).toMatchObject({
      refusal: { code: 'insideItself' },
    })
    expect(move({ records: ['step:t1'], parent: 'list:steps', index: 3 })).toMatchObject({
      refusal: { code: 'afterEnd' },
    })
    expect(move({ records: ['step:e1'], parent: 'branch:b1', index: 0 })).toMatchObject({
      refusal: { code: 'endNotLast' },
    })
    expect(move({ records: ['field:f1'], parent: 'page:p1', index: 0 })).toMatchObject({
      refusal: { code: 'wrongPlace' },
    })
  })
})

describe('history', () => {
  test('makes one entry of a burst of typing and a new one after a pause', () => {
    let document = openDocument(toRecords(sampleItem()))
    for (const [value, at] of [
      ['单', 0],
      ['单位', 300],
      ['单位名', 600],
      ['单位名称', 5000],
    ] as const) {
      document = act(document, 'setProperty', { record: 'field:f1', path: ['label'], value }, at)
    }
    expect(document.past).toHaveLength(2)
    expect(fieldOf(toDefinition(undo(document).records), 'f1').label).toBe('单位名')
    expect(fieldOf(toDefinition(undo(undo(document)).records), 'f1').label).toBe('名称')
  })

  test('names its entries', () => {
    const document = act(openDocument(toRecords(sampleItem())), 'moveRecords', {
      records: ['field:f3'],
      parent: 'section:s3',
      index: 0,
    })
    expect(document.past.at(-1)?.name).toEqual({ code: 'move', params: { name: '仓库地址', target: '备注' } })
  })

  test('is exact for any sequence of acts, undo and redo, and never leaves a rule about something gone', () => {
    fc.assert(
      fc.property(fc.array(anyStep(), { maxLength: 40 }), steps => {
        let document = openDocument(toRecords(sampleItem()))
        const seen: ItemDefinition[] = [toDefinition(document.records)]
        for (const [number, step] of steps.entries()) {
          document = play(document, step, number)
          expectWhole(document)
        }
        const end = toDefinition(document.records)
        let back = document
        while (back.past.length > 0) back = undo(back)
        expect(toDefinition(back.records)).toEqual(seen[0])
        while (back.future.length > 0) back = redo(back)
        expect(toDefinition(back.records)).toEqual(toDefinition(redoAll(document).records))
        expect(end).toEqual(toDefinition(document.records))
        expect(toDefinition(toRecords(end))).toEqual(end)
      }),
      { numRuns: 150 },
    )
  })
})

type Step =
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly index: number }
  | { readonly do: 'delete' | 'rename'; readonly from: number }
  | { readonly do: 'field' | 'step'; readonly to: number; readonly index: number; readonly kind: number }

function anyStep(): fc.Arbitrary<Step> {
  const pick = fc.nat(60)
  return fc.oneof(
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
    fc.record({ do: fc.constant('move' as const), from: pick, to: pick, index: fc.nat(4) }),
    fc.record({ do: fc.constantFrom('delete' as const, 'rename' as const), from: pick }),
    fc.record({
      do: fc.constantFrom('field' as const, 'step' as const),
      to: pick,
      index: fc.nat(4),
      kind: pick,
    }),
  )
}

function play(document: DesignDocument, step: Step, number: number): DesignDocument {
  const keys = [...document.records.keys()]
  const pick = (at: number): string => keys[at % keys.length] ?? ''
  const tryAct = <Name extends CommandName>(name: Name, args: CommandArgs[Name]): DesignDocument => {
    const result = dispatch(document, { name, args, at: number * 5000 })
    return 'document' in result ? result.document : document
  }
  const place = (to: number, index: number): { parent: string; index: number } => {
    const parent = document.records.get(pick(to))
    const count = parent && isHolder(parent) ? parent.children.length : 0
    return { parent: pick(to), index: Math.min(index, count) }
  }
  switch (step.do) {
    case 'undo':
      return undo(document)
    case 'redo':
      return redo(document)
    case 'move':
      return tryAct('moveRecords', { records: [pick(step.from)], ...place(step.to, step.index) })
    case 'delete':
      return tryAct('deleteRecords', { records: [pick(step.from)] })
    case 'rename':
      return tryAct('renameKey', { record: pick(step.from), key: `key${number}` })
    case 'field':
      return tryAct('addField', { ...place(step.to, step.index), field: newField(step.kind, number) })
    case 'step':
      return tryAct('insertStep', { ...place(step.to, step.index), step: newStep(step.kind, number) })
  }
}

function newField(kind: number, number: number): Field {
  const base = { id: `nf${number}`, key: 'name', label: `字段${number}` }
  if (kind % 3 === 0) return { ...base, type: 'repeat', fields: [] }
  if (kind % 3 === 1) return { ...base, type: 'group', fields: [] }
  return { ...base, type: 'text' }
}

function newStep(kind: number, number: number): FlowStep {
  const base = { id: `ns${number}`, key: 'visit', name: `环节${number}` }
  if (kind % 2 === 0)
    return { ...base, type: 'timerEvent', timer: { type: 'after', limit: { amount: 1, unit: 'workingDay' } } }
  return {
    ...base,
    type: 'exclusiveGateway',
    branches: [{ id: `nb${number}`, name: '分支', condition: 'hasDepot', steps: [] }],
    default: [],
  }
}

/** Every child exists, has its parent, and every rule that named something still names something. */
function expectWhole(document: DesignDocument): void {
  for (const record of document.records.values()) {
    if (isHolder(record)) {
      for (const child of record.children)
        expect(document.records.get(child)).toMatchObject({ parent: record.key })
    }
    for (const place of idPlaces(document.records, record))
      expect(document.records.has(place.target)).toBe(true)
    for (const place of expressionPlaces(record)) {
      for (const name of resolveNames(document.records, record, place))
        expect(document.records.has(name.record)).toBe(true)
    }
  }
}

function redoAll(document: DesignDocument): DesignDocument {
  let next = document
  while (next.future.length > 0) next = redo(next)
  return next
}

function act<Name extends CommandName>(
  document: DesignDocument,
  name: Name,
  args: Act<Name>['args'],
  at = 0,
): DesignDocument {
  const result = dispatch(document, { name, args, at })
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.code}`)
  return result.document
}

function renamed(record: string, key: string, item = sampleItem()): ItemDefinition {
  return toDefinition(act(openDocument(toRecords(item)), 'renameKey', { record, key }).records)
}

function fieldOf(item: ItemDefinition, id: string): Field {
  const all = (fields: readonly Field[]): Field[] =>
    fields.flatMap(field => [field, ...('fields' in field ? all(field.fields) : [])])
  const found = all(item.form.pages.flatMap(page => page.sections.flatMap(section => section.fields))).find(
    field => field.id === id,
  )
  if (!found) throw new Error(`no field ${id}`)
  return found
}
