import { expect, test } from 'vitest'
import { currentFormat, readItemDefinition } from './read-item-definition.ts'

test('a document that is not one is named by path', () => {
  const read = readItemDefinition({
    formatVersion: currentFormat,
    key: 'road',
    name: '道路',
    form: { pages: [] },
  })
  expect('issues' in read && read.issues.map(issue => [issue.code, issue.path, issue.params])).toContainEqual(
    ['contract.required', '', { missingProperty: 'guide' }],
  )
  expect('issues' in read && read.issues.some(issue => issue.path === '/form/pages')).toBe(true)
})

test('a format of a later version is refused, not guessed', () => {
  expect(readItemDefinition({ formatVersion: currentFormat + 1 })).toEqual({
    issues: [
      {
        code: 'contract.formatVersion',
        path: '/formatVersion',
        params: { current: currentFormat },
        severity: 'error',
      },
    ],
  })
  expect(readItemDefinition(null)).toHaveProperty('issues')
})
