import type { MaterialDefinition, MaterialState } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { standingOf } from './material-standing.ts'

const material: MaterialDefinition = {
  id: 'm1',
  key: 'lease',
  name: '租赁合同',
  necessity: 'required',
  source: 'applicant',
}
const exempt: MaterialState = {
  material: 'lease',
  attachments: [],
  exemption: { by: 'licence', name: '营业执照' },
}

test('a required material without files is missing', () => {
  expect(standingOf(material, undefined, false)).toBe('missing')
})

test('a material that may follow later is not missing', () => {
  expect(standingOf({ ...material, necessity: 'deferrable' }, undefined, false)).toBe('optional')
})

test('an exempt material needs no files', () => {
  expect(standingOf(material, exempt, false)).toBe('exempt')
})

test('what a correction asks for stands open, exempt or not', () => {
  expect(standingOf(material, exempt, true)).toBe('open')
})
