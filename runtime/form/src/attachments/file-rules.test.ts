import { expect, test } from 'vitest'
import { acceptAttribute, formatSize, sortChosenFiles } from './file-rules.ts'

test('a file of another kind is refused by name and the others are taken', () => {
  const sorted = sortChosenFiles([file('营业执照.PDF'), file('程序.exe')], 0, { accept: ['pdf'] })
  expect(sorted.taken.map(({ name }) => name)).toEqual(['营业执照.PDF'])
  expect(sorted.refused).toEqual([{ reason: 'wrongKind', name: '程序.exe' }])
})

test('a file over the largest size is refused, one of exactly that size is taken', () => {
  const sorted = sortChosenFiles([file('a.pdf', 1024 * 1024), file('b.pdf', 1024 * 1024 + 1)], 0, {
    maxMegabytes: 1,
  })
  expect(sorted.taken.map(({ name }) => name)).toEqual(['a.pdf'])
  expect(sorted.refused).toEqual([{ reason: 'tooLarge', name: 'b.pdf' }])
})

test('files already present count towards the most', () => {
  const sorted = sortChosenFiles([file('a.pdf'), file('b.pdf')], 1, { maxFiles: 2 })
  expect(sorted.taken).toHaveLength(1)
  expect(sorted.refused).toEqual([{ reason: 'tooMany' }])
})

test('a kind of file is offered by all its extensions', () => {
  expect(acceptAttribute(['jpeg', 'cad'])).toBe('.jpg,.jpeg,.dwg,.dxf')
})

test('sizes are shown in the larger unit that fits', () => {
  expect(formatSize(1)).toBe('1 KB')
  expect(formatSize(1_258_291)).toBe('1.2 MB')
})

function file(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name)
}
