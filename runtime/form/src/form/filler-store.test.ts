import { compileForm, prepareForm } from '@yibiao/core/form'
import type { FormDefinition, ProvenanceView } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { createFillerStore, type FillerFacts } from './filler-store.ts'

const definition: FormDefinition = {
  pages: [
    {
      id: 'page',
      title: '申请',
      sections: [
        {
          id: 'section',
          title: '基本情况',
          fields: [
            { type: 'text', id: 'f1', key: 'name', label: '名称', isRequired: true },
            { type: 'mobilePhone', id: 'f2', key: 'phone', label: '手机' },
            { type: 'boolean', id: 'f3', key: 'hasStore', label: '有仓库' },
            {
              type: 'text',
              id: 'f4',
              key: 'store',
              label: '仓库',
              visibleWhen: 'hasStore = true',
              isRequired: true,
            },
            {
              type: 'repeat',
              id: 'f5',
              key: 'rooms',
              label: '功能间',
              fields: [{ type: 'text', id: 'f6', key: 'title', label: '名称' }],
            },
          ],
        },
      ],
    },
  ],
}

const locked: ProvenanceView = {
  source: '登记信息',
  sourceKey: 'registration',
  fetchedAt: '2026-03-05T02:30:00Z',
  mode: 'locked',
  trust: 'official',
}

test('a format is shown only after the field was left', () => {
  const store = open({}, { phone: '138' })
  expect(store.shown('/phone')?.state.issues).toEqual([])
  store.reveal('/phone')
  expect(store.shown('/phone')?.state.issues).toHaveLength(1)
})

test('a missing answer is shown by a judgement and goes when it is given', () => {
  const store = open({})
  expect(store.judge().map(({ path }) => path)).toEqual(['/name'])
  expect(store.shown('/name')?.state.issues).toHaveLength(1)
  store.change([{ path: '/name', value: '云岭' }])
  expect(store.shown('/name')?.state.issues).toEqual([])
  expect(store.problems()).toEqual([])
})

test('a locked answer cannot be changed by typing, but by the server', () => {
  const store = open({ provenance: { '/name': locked } }, { name: '云岭' })
  expect(store.change([{ path: '/name', value: '别的' }])).toEqual([])
  expect(store.shown('/name')?.state).toMatchObject({ value: '云岭', isReadOnly: true })
  store.take([{ path: '/name', value: '云岭餐饮' }])
  expect(store.shown('/name')?.state.value).toBe('云岭餐饮')
})

test('a contested answer is open again', () => {
  const store = open({ provenance: { '/name': { ...locked, trust: 'contested' } } })
  expect(store.shown('/name')?.state.isReadOnly).toBe(false)
})

test('locked rows can be neither changed, added nor removed', () => {
  const store = open({ provenance: { '/rooms': locked } }, { rooms: [{ title: '烹饪间' }] })
  expect(store.shown('/rooms/0/title')?.state.isReadOnly).toBe(true)
  expect(store.changeRows('/rooms', { type: 'add' })).toEqual([])
})

test('a correction opens what was asked for and what appears through it, nothing else', () => {
  const store = open(
    { opens: [{ kind: 'field', field: 'f3', reason: '请核对' }] },
    { name: '云岭', hasStore: false },
  )
  expect(store.shown('/name')?.state.isReadOnly).toBe(true)
  expect(store.shown('/hasStore')?.state).toMatchObject({ isReadOnly: false, openReason: '请核对' })
  store.change([{ path: '/hasStore', value: true }])
  expect(store.shown('/store')).toMatchObject({ isVisible: true, state: { isReadOnly: false } })
})

test('what the server found stands until its answer changes', () => {
  const store = open(
    { issues: [{ code: 'check', path: '/phone', severity: 'error', message: '已被使用' }] },
    { phone: '13800000000' },
  )
  expect(store.shown('/phone')?.state.issues).toHaveLength(1)
  store.change([{ path: '/name', value: '云岭' }])
  expect(store.shown('/phone')?.state.issues).toHaveLength(1)
  store.change([{ path: '/phone', value: '13900000000' }])
  expect(store.shown('/phone')?.state.issues).toEqual([])
})

test('rows move with their answers and one change is reported', () => {
  const store = open({}, { rooms: [{ title: '烹饪间' }, { title: '备餐间' }] })
  const changes = store.changeRows('/rooms', { type: 'move', from: 1, to: 0 })
  expect(changes.map(({ path }) => path)).toEqual(['/rooms'])
  expect(store.shown('/rooms/0/title')?.state.value).toBe('备餐间')
})

test('only the fields a change concerns are named to listeners', () => {
  const store = open({}, { name: '云岭' })
  store.change([{ path: '/name', value: '云岭餐饮' }])
  const heard: (readonly string[] | undefined)[] = []
  store.subscribe(paths => heard.push(paths))
  store.change([{ path: '/hasStore', value: true }])
  expect(new Set(heard.flat())).toEqual(new Set(['/hasStore', '/store']))
})

function open(facts: FillerFacts, answers: Record<string, unknown> = {}) {
  const result = compileForm(definition, {})
  if (!('form' in result)) throw new Error(JSON.stringify(result.issues))
  return createFillerStore({
    ...facts,
    form: prepareForm(result.form),
    answers,
    context: { today: '2026-03-05', now: '2026-03-05T02:32:00Z' },
  })
}
