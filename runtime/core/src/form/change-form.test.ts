import { describe, expect, it } from 'vitest'
import type { FormDefinition } from '@yibiao/schemas'
import { changeForm, compileForm, findReferences, prepareForm, startForm, type FormState } from './index.ts'

const context = { today: '2026-11-22', now: '2026-11-22T01:00:00Z' }

function prepare(form: FormDefinition) {
  const compiled = compileForm(form, {})
  if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
  return prepareForm(compiled.form)
}

const form: FormDefinition = {
  pages: [
    {
      id: 'p1',
      title: '一',
      sections: [
        {
          id: 's1',
          title: '一',
          fields: [
            { id: 'kind', key: 'kind', type: 'text', label: '类别' },
            {
              id: 'size',
              key: 'size',
              type: 'group',
              label: '尺寸',
              visibleWhen: 'kind != "none"',
              fields: [
                { id: 'w', key: 'w', type: 'integer', label: '宽', requiredWhen: 'kind = "a"' },
                { id: 'h', key: 'h', type: 'integer', label: '高', visibleWhen: 'w > 1' },
                {
                  id: 'area',
                  key: 'area',
                  type: 'calculated',
                  valueType: 'integer',
                  calculate: 'w * h',
                  label: '积',
                },
              ],
            },
            {
              id: 'rows',
              key: 'rows',
              type: 'repeat',
              label: '行',
              uniqueBy: [['name']],
              orderedBy: ['amount'],
              fields: [
                { id: 'name', key: 'name', type: 'text', label: '名' },
                {
                  id: 'amount',
                  key: 'amount',
                  type: 'integer',
                  label: '额',
                  readOnlyWhen: 'size.w = 2',
                  checks: [
                    {
                      id: 'max',
                      assert: 'amount <= total(rows.amount) / 2',
                      message: '太多',
                      severity: 'warning',
                    },
                  ],
                },
                {
                  id: 'share',
                  key: 'share',
                  type: 'calculated',
                  valueType: 'number',
                  scale: 3,
                  calculate: 'amount / total(rows.amount)',
                  label: '比',
                },
                {
                  id: 'note',
                  key: 'note',
                  type: 'text',
                  label: '注',
                  visibleWhen: 'share > 0.5 and count(rows) > 1',
                },
                {
                  id: 'parts',
                  key: 'parts',
                  type: 'repeat',
                  label: '件',
                  visibleWhen: 'name != "x"',
                  fields: [
                    { id: 'n', key: 'n', type: 'integer', label: '数' },
                    {
                      id: 'm',
                      key: 'm',
                      type: 'calculated',
                      valueType: 'integer',
                      label: '倍',
                      calculate: 'n * amount + count(rows)',
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: 's2',
          title: '二',
          visibleWhen: 'size.area > 5',
          fields: [
            {
              id: 'sum',
              key: 'sum',
              type: 'calculated',
              valueType: 'integer',
              label: '和',
              calculate: 'total(rows.amount) + size.w',
            },
            {
              id: 'pick',
              key: 'pick',
              type: 'select',
              label: '选',
              options: { type: 'rows', repeat: 'rows', value: 'name', label: 'name' },
            },
            {
              id: 'deep',
              key: 'deep',
              type: 'calculated',
              valueType: 'integer',
              label: '深',
              calculate: 'total(flatten(rows.parts.m))',
            },
          ],
        },
      ],
    },
  ],
}

function snapshot(state: FormState) {
  return {
    answers: state.answers,
    fields: [...state.fields.values()],
    parts: [...state.parts],
    issues: state.issues,
  }
}

/** A small generator, so that a failure can be repeated. */
function createRandom(seed: number) {
  let state = seed
  return (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * bound)
  }
}

describe('changeForm', () => {
  const prepared = prepare(form)

  it('gives after any changes what a fresh start with the same answers gives', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = createRandom(seed)
      let state = startForm(prepared, { answers: {}, context })
      for (let step = 0; step < 12; step += 1) {
        if (random(2) === 0) snapshot(state)
        state = changeForm(prepared, state, [randomChange(state, random)])
        const fresh = startForm(prepared, { answers: state.answers, context })
        expect(snapshot(state), `seed ${seed}, step ${step}`).toEqual(snapshot(fresh))
      }
    }
  })

  it('names the rows inside a row that another has taken the place of', () => {
    const before = startForm(prepared, {
      answers: { rows: [{ name: 'a', parts: [{ n: 1 }] }, { name: 'b' }] },
      context,
    })
    const paths = [...before.fields.keys()].filter(path => path.startsWith('/rows/0/parts/0'))
    expect(paths).not.toEqual([])
    const rows = before.answers['rows']
    const after = changeForm(prepared, before, [
      { path: '/rows', value: Array.isArray(rows) ? rows.slice(1) : [] },
    ])
    expect(after.changed).toEqual(expect.arrayContaining(paths))
  })

  it('finds who refers to a row, unless another row stands in for it', () => {
    const find = (names: string[], pick: string, row: number) =>
      findReferences(
        startForm(prepared, {
          answers: { size: { w: 2, h: 3 }, rows: names.map(name => ({ name })), pick },
          context,
        }),
        '/rows',
        row,
      )
    expect(find(['a', 'b'], 'b', 1)).toEqual(['/pick'])
    expect(find(['a', 'b'], 'b', 0)).toEqual([])
    expect(find(['a', 'b', 'b'], 'b', 1)).toEqual([])
  })

  it('keeps the states of fields that nothing has touched, and the state it was made from', () => {
    const before = startForm(prepared, {
      answers: { kind: 'a', size: { w: 2, h: 3 }, rows: [{ name: 'n', amount: 1 }] },
      context,
    })
    const shown = snapshot(before)
    const after = changeForm(prepared, before, [{ path: '/size/h', value: 4 }])
    expect(after.fields.get('/rows/0/amount')).toBe(before.fields.get('/rows/0/amount'))
    expect(after.fields.get('/size/area')?.value).toBe(8)
    expect(after.changed).not.toContain('/rows/0/amount')
    expect(after.changed).toContain('/size/area')
    expect(snapshot(before)).toEqual(shown)
    expect(before.fields.get('/size/area')?.value).toBe(6)
  })

  it('names every field whose state differs among the changed paths', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed)
      let state = startForm(prepared, { answers: { rows: [{}, {}] }, context })
      for (let step = 0; step < 8; step += 1) {
        const before = new Map(state.fields)
        const next = changeForm(prepared, state, [randomChange(state, random)])
        for (const [path, field] of next.fields) {
          if (before.has(path) && before.get(path) !== field)
            expect(next.changed, `seed ${seed}`).toContain(path)
        }
        state = next
      }
    }
  })

  it('names what was inside a row that gave way, down to rows in rows', () => {
    const prepared = prepare(form)
    const rows = [{ name: 'x', parts: [{ n: 1 }, { n: 2 }] }]
    const before = startForm(prepared, { answers: { rows }, context })
    const after = changeForm(prepared, before, [{ path: '/rows', value: [{ name: 'x', parts: [] }] }])
    expect(after.fields.has('/rows/0/parts/1/n')).toBe(false)
    expect(after.changed).toContain('/rows/0/parts/1/n')
  })

  it('leaves out changes of calculated fields and of paths that lead nowhere', () => {
    const before = startForm(prepared, { answers: { size: { w: 2, h: 3 } }, context })
    const after = changeForm(prepared, before, [
      { path: '/size/area', value: 99 },
      { path: '/nowhere', value: 1 },
      { path: '/__proto__/polluted', value: 1 },
      { path: '/rows/7/name', value: 'x' },
    ])
    expect(after.answers).toEqual(before.answers)
  })
})

function randomChange(state: FormState, random: (bound: number) => number): { path: string; value: unknown } {
  const rows = state.fields.get('/rows')?.value
  const list: readonly unknown[] = Array.isArray(rows) ? rows : []
  const row = random(Math.max(1, list.length))
  switch (random(9)) {
    case 0:
      return { path: '/kind', value: ['a', 'b', 'none', null][random(4)] }
    case 1:
      return { path: '/size/w', value: [null, 1, 2, 3, 'x'][random(5)] }
    case 2:
      return { path: '/size/h', value: [null, 2, 9][random(3)] }
    case 3:
      return { path: '/size', value: { w: random(5), h: random(5) } }
    case 4:
      return { path: '/rows', value: [...list, { name: ['x', 'y'][random(2)], amount: random(4) }] }
    case 5:
      return { path: '/rows', value: list.toSpliced(row, 1) }
    case 6:
      return { path: `/rows/${row}/amount`, value: [null, 1, 5, 50][random(4)] }
    case 7:
      return { path: `/rows/${row}/name`, value: ['x', 'y', 'z', null][random(4)] }
    default:
      return { path: `/rows/${row}/parts`, value: [{ n: random(5) }, { n: random(5) }].slice(0, random(3)) }
  }
}
