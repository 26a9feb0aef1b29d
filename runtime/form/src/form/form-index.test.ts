import { expect, test } from 'vitest'
import { answerAt, fieldAt, indexForm, pathsUpward } from './form-index.ts'

test('the paths above a row lead to the field that holds the rows', () => {
  expect(pathsUpward('/outlets/0/q')).toEqual(['/outlets/0/q', '/outlets/0', '/outlets'])
})

test('an answer inside rows is found by its path', () => {
  expect(answerAt({ outlets: [{ q: '1.5' }] }, '/outlets/0/q')).toBe('1.5')
})

test('inherited properties are not answers', () => {
  expect(answerAt({}, '/constructor/name')).toBeUndefined()
  expect(answerAt({}, '/__proto__')).toBeUndefined()
})

test('a field is found at the path of its answer, inside groups and rows too; a row is no field', () => {
  const index = indexForm({
    pages: [
      {
        id: 'p',
        title: '页',
        sections: [
          {
            id: 's',
            title: '节',
            fields: [
              {
                type: 'repeat',
                id: 'r',
                key: 'rows',
                label: '行',
                fields: [
                  {
                    type: 'group',
                    id: 'g',
                    key: 'group',
                    label: '组',
                    fields: [{ type: 'person', id: 'q', key: 'person', label: '人' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  })
  const idAt = (path: string) => fieldAt(index, path)?.id
  expect(['/rows', '/rows/0/group', '/rows/12/group/person'].map(idAt)).toEqual(['r', 'g', 'q'])
  expect(['/rows/0', '/rows/0/group/person/name', '/rows/0/other', '/other'].map(idAt)).toEqual(
    Array.from({ length: 4 }),
  )
})
