import { compileForm, prepareForm } from '@yibiao/core/form'
import type { Field } from '@yibiao/schemas'
import { autorun } from '@formily/reactive'
import { expect, test } from 'vitest'
import { createFillerStore } from '../form/filler-store.ts'
import { bindFields } from './field-binding.ts'

const fields: Field[] = [
  { type: 'text', id: 'f1', key: 'name', label: '{{globalThis.wasExecuted = true}}' },
  { type: 'text', id: 'f2', key: 'other', label: '其他' },
  { type: 'person', id: 'f3', key: 'person', label: '联系人' },
  {
    type: 'repeat',
    id: 'f4',
    key: 'rooms',
    label: '功能间',
    fields: [{ type: 'text', id: 'f5', key: 'title', label: '名称' }],
  },
]

test('a text in double braces stays a text', () => {
  const { binding } = bind({ name: '{{globalThis.wasExecuted = true}}' })
  expect(shown(binding, '/name').state.value).toBe('{{globalThis.wasExecuted = true}}')
  expect(globalThis).not.toHaveProperty('wasExecuted')
})

test('whoever reads a field hears of its changes and of no others', () => {
  const { binding, store } = bind({})
  const seen: unknown[] = []
  const stop = autorun(() => seen.push(shown(binding, '/name').state.value))
  store.change([{ path: '/other', value: '别的' }])
  store.change([{ path: '/name', value: '云岭' }])
  store.change([{ path: '/name', value: '云岭' }])
  stop()
  expect(seen).toEqual([null, '云岭'])
})

test('what is typed into a row leaves the look of its list as it is', () => {
  const { binding, store } = bind({ rooms: [{ title: '烹饪间' }] })
  const before = shown(binding, '/rooms')
  store.change([{ path: '/rooms/0/title', value: '备餐间' }])
  expect(shown(binding, '/rooms')).toBe(before)
})

test('a composite answer is handed on as it is, without observing its parts', async () => {
  const person = { name: '王建国', identityDocument: null, mobilePhone: null }
  const { binding, store } = bind({ person })
  expect(shown(binding, '/person').state.value).toBe(store.now().fields.get('/person')?.value)
})

test('rows that go take their fields along, and a new row begins empty', () => {
  const { binding, store } = bind({ rooms: [{ title: '烹饪间' }, { title: '备餐间' }] })
  expect(shown(binding, '/rooms/1/title').state.value).toBe('备餐间')
  store.changeRows('/rooms', { type: 'remove', index: 1 })
  expect(binding.fieldAt('/rooms/1/title')).toBeUndefined()
  store.changeRows('/rooms', { type: 'add' })
  expect(shown(binding, '/rooms/1/title').state.value ?? null).toBeNull()
  expect(shown(binding, '/rooms').state.rows).toBe(2)
})

test('after the end nothing listens any more', () => {
  const { binding, store } = bind({})
  const field = binding.fieldAt('/name')
  binding.dispose()
  store.change([{ path: '/name', value: '云岭' }])
  expect(field?.look()?.state.value).toBeNull()
})

function shown(binding: ReturnType<typeof bindFields>, path: string) {
  const look = binding.fieldAt(path)?.look()
  if (!look) throw new Error(`There is no field ${path}.`)
  return look
}

function bind(answers: Record<string, unknown>) {
  const result = compileForm(
    { pages: [{ id: 'page', title: '申请', sections: [{ id: 'section', title: '情况', fields }] }] },
    {},
  )
  if (!('form' in result)) throw new Error(JSON.stringify(result.issues))
  const store = createFillerStore({
    form: prepareForm(result.form),
    answers,
    context: { today: '2026-03-05', now: '2026-03-05T02:32:00Z' },
  })
  return { store, binding: bindFields(store) }
}
