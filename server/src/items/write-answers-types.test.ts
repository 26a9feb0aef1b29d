import type { Field } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { writeAnswersTypes } from './write-answers-types.ts'

const form = (fields: readonly Field[]) => ({
  pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields: [...fields] }] }],
})

test('fields become properties by their keys, labels their comments', async () => {
  const types = await writeAnswersTypes(
    form([
      { id: 'a', key: 'name', type: 'text', label: '名称 */ import "x"' },
      { id: 'b', key: 'title', type: 'integer', label: '件数' },
      {
        id: 'c',
        key: 'rows',
        type: 'repeat',
        label: '清单',
        fields: [{ id: 'd', key: 'isNew', type: 'boolean', label: '是否新办' }],
      },
    ]),
  )
  expect(types.replaceAll(/\s+/g, ' ')).toContain('export interface Answers {')
  expect(types).toMatch(/^ +name\??: \(?string \| null\)?/m)
  expect(types).toMatch(/^ +title\??: \(?number \| null\)?/m)
  expect(types).toMatch(/isNew\??: \(?boolean \| null\)?/)
  expect(types).toContain('* 清单')
  expect(types).not.toContain('名称 */')
})
