import { expect, test } from 'vitest'
import { publicity } from '../texts/zh-cn/publicity.ts'
import { checkObjection } from './check-objection.ts'

const complete = { name: '刘群众', contact: '139 0000 1111', text: '该人已在单位参保，不符合条件。' }

test.each([
  [{}, []],
  [{ contact: 'liu@example.cn' }, []],
  [{ contact: '0871-60000003' }, []],
  [{ contact: '12345' }, ['contact']],
  [{ contact: '微信 liu' }, ['contact']],
  [{ name: ' ' }, ['name']],
  [{ text: '不同意　　　　　　　' }, ['text']],
  [{ name: '', contact: '', text: '' }, ['name', 'contact', 'text']],
])('%j lacks %j', (changed, missing) => {
  expect([...checkObjection({ ...complete, ...changed }, publicity.objection).keys()]).toEqual(missing)
})
