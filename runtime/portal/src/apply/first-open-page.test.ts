import type { FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { firstOpenPage } from './first-open-page.ts'

const form: FormDefinition = {
  pages: ['p1', 'p2'].map(id => ({
    id,
    title: id,
    sections: [
      {
        id: `${id}s`,
        title: id,
        fields: [
          {
            type: 'repeat',
            id: `${id}rows`,
            key: `${id}rows`,
            label: id,
            fields: [{ type: 'text', id: `${id}name`, key: 'name', label: id }],
          },
        ],
      },
    ],
  })),
}

test('a correction begins on the first page with something open, rows included', () => {
  expect(firstOpenPage(form, [{ kind: 'field', field: 'p2name', reason: '写错' }])).toBe('p2')
})

test('a correction of materials alone, and an application, begin at the beginning', () => {
  expect(firstOpenPage(form, [{ kind: 'material', material: 'layout', reason: '缺页' }])).toBeUndefined()
  expect(firstOpenPage(form, undefined)).toBeUndefined()
})
