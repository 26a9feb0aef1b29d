import { expect, test } from 'vitest'
import { acceptAttribute, formatSize, kindsOfName } from './file-rules.ts'

test('the file input is told the extensions of the kinds', () => {
  expect(acceptAttribute(['pdf', 'jpeg'])).toBe('.pdf,.jpg,.jpeg')
  expect(acceptAttribute(['cad'])).toBe('.dwg,.dxf')
  expect(acceptAttribute(undefined)).toBeUndefined()
})

test('a name says which kinds a file can be', () => {
  expect(kindsOfName('门头.JPEG')).toEqual(['jpeg'])
  expect(kindsOfName('无扩展名')).toEqual([])
})

test('a size is said in kilobytes or megabytes', () => {
  expect(formatSize(10)).toBe('1 KB')
  expect(formatSize(1_572_864)).toBe('1.5 MB')
})
