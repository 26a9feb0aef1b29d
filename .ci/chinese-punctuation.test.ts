import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findHalfWidthPunctuation, hasHalfWidthPunctuation } from './chinese-punctuation.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Where the product says something in Chinese. */
const catalogues = [
  'designer/src/**/*.{ts,tsx}',
  'runtime/core/src/messages/zh-cn/**/*.ts',
  'runtime/form/src/texts/zh-CN.ts',
  'runtime/portal/src/texts/zh-cn/**/*.ts',
  'runtime/portal/src/workbench/texts/zh-cn.ts',
  'server/src/**/problems.ts',
  'server/src/documents/*.ts',
  'server/src/items/starter-definition.ts',
  'templates/*/*.json',
]

test.each([
  '请核对,再提交。',
  '证照(副本)',
  '已交:3 份',
  '要交吗?',
  '共 ${count} 份,已齐',
  '文件指纹(SHA-256，十六进制)',
])('sees the half-width mark in “%s”', text => expect(hasHalfWidthPunctuation(text)).toBe(true))

test.each([
  '请核对，再提交。',
  '证照（副本）',
  '时间 10:30',
  'Number, name (both)',
  '已交 ${names.join(", ")}',
  'A/B 级',
])('leaves “%s” alone', text => expect(hasHalfWidthPunctuation(text)).toBe(false))

test.each(catalogues)('%s writes Chinese with its own punctuation', pattern => {
  expect(findHalfWidthPunctuation(root, [pattern])).toEqual([])
})

test.each(catalogues)('%s names files that are there', pattern => {
  expect(globSync(pattern, { cwd: root })).not.toEqual([])
})
