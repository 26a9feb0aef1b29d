import { Schema } from '@formily/json-schema'
import { expect, test } from 'vitest'
import { refuseTemplates } from './refuse-templates.ts'

test('a title in double braces is refused instead of executed', () => {
  refuseTemplates()
  const schema = new Schema({ type: 'string', title: '{{globalThis.wasExecuted = true}}' })
  expect(() => schema.toFieldProps()).toThrow('not executed')
  expect(globalThis).not.toHaveProperty('wasExecuted')
})

test('texts without double braces are taken as they are', () => {
  refuseTemplates()
  const schema = new Schema({ type: 'string', title: '企业名称 {全称}' })
  expect(schema.toFieldProps().title).toBe('企业名称 {全称}')
})
