import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Field, FormDefinition } from '@yibiao/schemas'
import { changeForm, compileForm, prepareForm, startForm, type FormChange, type FormState } from './index.ts'

const context = { today: '2026-11-22', now: '2026-11-22T01:00:00Z' }

/** A field as numbers, which become rules that read only fields before it: such a form never goes in circles. */
interface Seed {
  readonly type: 'text' | 'integer' | 'money' | 'calculated' | 'group' | 'repeat' | 'nested'
  readonly reads: readonly [number, number]
  readonly visible: number
  readonly other: number
}

const seed: fc.Arbitrary<Seed> = fc.record({
  type: fc.constantFrom('text', 'integer', 'money', 'calculated', 'group', 'repeat', 'nested'),
  reads: fc.tuple(fc.nat(), fc.nat()),
  visible: fc.nat(9),
  other: fc.nat(9),
})

const changeSeed = fc.record({ field: fc.nat(), row: fc.nat(3), inner: fc.nat(2), value: fc.nat(9) })

interface Known {
  readonly name: string
  readonly isNumber: boolean
  readonly isList: boolean
}

function buildForm(seeds: readonly Seed[], turn: number): FormDefinition {
  const known: Known[] = []
  const fields = seeds.map((each, index) => buildField(each, `f${index}`, known, true))
  // Fields that are read stand anywhere before or after those that read them.
  const turned = [...fields.slice(turn % fields.length), ...fields.slice(0, turn % fields.length)]
  const half = Math.ceil(turned.length / 2)
  const page = conditionOf(known, [1, 2], 'page')
  return {
    pages: [
      { id: 'p1', title: '一', sections: [{ id: 's1', title: '一', fields: turned.slice(0, half) }] },
      {
        id: 'p2',
        title: '二',
        sections: [
          { id: 's2', title: '二', fields: turned.slice(half) },
          {
            id: 's3',
            title: '三',
            ...(page === undefined ? {} : { visibleWhen: page }),
            fields: [
              { id: 'last', key: 'last', type: 'text', label: '末', ...(page ? { requiredWhen: page } : {}) },
            ],
          },
        ],
      },
    ],
  }
}

function buildField(each: Seed, key: string, known: Known[], mayHold: boolean): Field {
  const visible = each.visible < 5 ? conditionOf(known, each.reads, key) : undefined
  const other = each.other < 4 ? conditionOf(known, [each.reads[1], each.reads[0]], key) : undefined
  const base = {
    id: key,
    key,
    label: key,
    ...(visible === undefined ? {} : { visibleWhen: visible }),
    ...(other === undefined ? {} : { [each.other % 2 === 0 ? 'requiredWhen' : 'readOnlyWhen']: other }),
  }
  const type =
    !mayHold && (each.type === 'group' || each.type === 'repeat' || each.type === 'nested')
      ? 'integer'
      : each.type
  switch (type) {
    case 'text':
      known.push({ name: key, isNumber: false, isList: false })
      return { ...base, type: 'text', maxLength: 3 }
    case 'integer':
    case 'money':
      known.push({ name: key, isNumber: true, isList: false })
      return { ...base, type, minimum: type === 'money' ? '1' : 1 } as Field
    case 'calculated': {
      const calculate = `${numberOf(known, each.reads[0])} + ${numberOf(known, each.reads[1])}`
      known.push({ name: key, isNumber: true, isList: false })
      return { ...base, type: 'calculated', valueType: 'number', calculate }
    }
    default:
      return buildHolder(each, base, type, known)
  }
}

function buildHolder(
  each: Seed,
  base: { id: string; key: string; label: string },
  type: 'group' | 'repeat' | 'nested',
  known: Known[],
): Field {
  const { key } = base
  const inside: Known[] = [...known]
  const parts: Field[] = [
    buildField({ ...each, type: 'integer' }, `${key}a`, inside, false),
    buildField({ ...each, type: 'calculated', visible: 9 }, `${key}b`, inside, false),
    buildField({ ...each, type: 'text', visible: each.other }, `${key}c`, inside, false),
  ]
  if (type === 'nested') {
    parts.push({
      id: `${key}n`,
      key: `${key}n`,
      label: 'n',
      type: 'repeat',
      fields: [
        { id: `${key}na`, key: `${key}na`, type: 'integer', label: 'na', visibleWhen: `${key}a != 2` },
        {
          id: `${key}nb`,
          key: `${key}nb`,
          type: 'calculated',
          valueType: 'number',
          label: 'nb',
          calculate: `${key}na + ${key}a + ${numberOf(known, each.reads[0])}`,
        },
      ],
    })
  }
  if (type === 'group') {
    for (const name of ['a', 'b']) known.push({ name: `${key}.${key}${name}`, isNumber: true, isList: false })
    return { ...base, type: 'group', fields: parts }
  }
  known.push(
    { name: `total(${key}.${key}a)`, isNumber: true, isList: true },
    { name: `total(${key}.${key}b)`, isNumber: true, isList: true },
    { name: `count(${key})`, isNumber: true, isList: true },
  )
  if (type === 'nested')
    known.push({ name: `total(flatten(${key}.${key}n.${key}nb))`, isNumber: true, isList: true })
  return {
    ...base,
    type: 'repeat',
    uniqueBy: [[`${key}a`]],
    fields: parts,
  }
}

function numberOf(known: readonly Known[], place: number): string {
  const numbers = known.filter(({ isNumber }) => isNumber)
  return numbers[place % Math.max(1, numbers.length)]?.name ?? '2'
}

function conditionOf(
  known: readonly Known[],
  [left, right]: readonly [number, number],
  key: string,
): string | undefined {
  const subject = known[left % Math.max(1, known.length)]
  if (subject === undefined || key === '') return undefined
  if (!subject.isNumber) return `${subject.name} != "x"`
  return right % 3 === 0 ? `${subject.name} > 2` : `${subject.name} <= ${numberOf(known, right)}`
}

const values: readonly unknown[] = [null, 1, 2, 3, 'x', 'yyyy', '4.50', 0, 7, '']

/** A change of any field there is now, in any row; of a repeat, rows come, go or move. */
function changeOf(
  state: FormState,
  draw: { field: number; row: number; inner: number; value: number },
): FormChange {
  const paths = [...state.fields.keys()]
  const path = paths[draw.field % paths.length] ?? ''
  const value = values[draw.value % values.length]
  const known = state.fields.get(path)
  if (known?.field.type !== 'repeat') return { path, value }
  const rows: readonly unknown[] = Array.isArray(known.value) ? known.value : []
  const [first] = known.field.fields
  if (draw.value < 4 || rows.length === 0) return { path, value: [...rows, { [first?.key ?? '']: value }] }
  if (draw.value < 6) return { path, value: rows.toSpliced(draw.row % rows.length, 1) }
  if (draw.value < 8) return { path, value: rows.toReversed() }
  return { path: `${path}/${draw.row % rows.length}`, value: { [first?.key ?? '']: value } }
}

function snapshot(state: FormState) {
  return {
    answers: state.answers,
    fields: [...state.fields.values()],
    parts: [...state.parts],
    issues: state.issues,
  }
}

it('gives in any form, after any changes, what a fresh start with the same answers gives', () => {
  let compiledForms = 0
  fc.assert(
    fc.property(
      fc.array(seed, { minLength: 3, maxLength: 12 }),
      fc.nat(),
      fc.array(fc.array(changeSeed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 10 }),
      (seeds, turn, steps) => {
        const compiled = compileForm(buildForm(seeds, turn), {})
        if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
        compiledForms += 1
        const prepared = prepareForm(compiled.form)
        let state = startForm(prepared, { answers: {}, context })
        for (const [step, draws] of steps.entries()) {
          const before = state
          const shown = step % 2 === 0 ? snapshot(before) : undefined
          const previous = step % 2 === 0 ? new Map(before.fields) : undefined
          state = changeForm(
            prepared,
            before,
            draws.map(draw => changeOf(before, draw)),
          )
          const fresh = startForm(prepared, { answers: state.answers, context })
          expect(snapshot(state)).toEqual(snapshot(fresh))
          if (shown === undefined || previous === undefined) continue
          expect(snapshot(before)).toEqual(shown)
          const changed = new Set(state.changed)
          for (const [path, field] of state.fields) {
            if (previous.get(path) !== field) expect(changed).toContain(path)
          }
          for (const path of previous.keys()) if (!state.fields.has(path)) expect(changed).toContain(path)
        }
      },
    ),
    { numRuns: 150 },
  )
  expect(compiledForms).toBeGreaterThan(100)
}, 60_000)
