import { expect, test } from 'vitest'
import { readProgressQuery } from './read-progress-query.ts'
import { zhCn } from './texts.ts'

test('blanks and full-width figures of a receipt make no difference', () => {
  expect(readProgressQuery({ caseNumber: ' 1153 0103 ', queryPassword: '４６０ ４８６' }, zhCn)).toEqual({
    query: { caseNumber: '11530103', queryPassword: '460486' },
  })
})

test('what is missing is told at its entry, before anything is asked', () => {
  const read = readProgressQuery({ caseNumber: ' ', queryPassword: '12345' }, zhCn)
  expect('problems' in read && [...read.problems.keys()]).toEqual(['caseNumber', 'queryPassword'])
})
