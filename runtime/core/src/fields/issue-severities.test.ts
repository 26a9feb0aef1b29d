import { expect, test } from 'vitest'
import { codeIssues } from '../codes/issue-codes.ts'
import { codeWarnings } from '../codes/code-warnings.ts'
import { fieldIssues } from './field-issues.ts'
import { fieldWarnings } from './field-warnings.ts'

test.each([
  ['codes', codeIssues, codeWarnings],
  ['answers', fieldIssues, fieldWarnings],
])('the problems of %s that warn are those that their table says', (_name, table, warnings) => {
  const warning = Object.entries(table).filter(([, { severity }]) => severity === 'warning')
  expect(warning.length).toBeGreaterThan(0)
  expect([...warnings].toSorted()).toEqual(warning.map(([code]) => code).toSorted())
})
