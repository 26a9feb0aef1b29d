import { expect, test } from 'vitest'
import { answerAt, pathsUpward } from './form-index.ts'

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
